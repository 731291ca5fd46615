import { useEffect, useState } from "react";
import { DEFAULT_RECONCILIATION, type BudgetCheck, type ReconciliationSettings } from "../../application/index";
import { readingAtHand } from "../import/index";
import { useServices } from "../services/index";

/** The document of the import view, checked: null where none was read, or the check is on its way. */
export const useDocumentCheck = () => {
  const services = useServices();
  const reading = readingAtHand(services);
  const [settings, setSettings] = useState<ReconciliationSettings>(DEFAULT_RECONCILIATION);
  const [check, setCheck] = useState<BudgetCheck | null>(null);
  useEffect(() => {
    let isOver = false;
    if (reading === null) setCheck(null);
    else services.reconciliation.checkDocument(reading, settings).then((done) => { if (!isOver) setCheck(done); }, () => { if (!isOver) setCheck(null); });
    return () => { isOver = true; };
  }, [services, reading, settings]);
  return { hasDocument: reading !== null, check, setSettings };
};
