import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { useEffect, useState } from "react";
import type { FindingSummary } from "../../application/index";
import { useServices, type SheetEntry } from "../services/index";
import { useSpeech, type SheetPurposeId } from "../texts/index";
import { useWrite } from "../writing/index";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginTop: "8px", padding: "8px 16px", borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  // At 320 px its words take two lines.
  badge: { height: "auto", minHeight: "20px", paddingTop: "2px", paddingBottom: "2px" },
});

/** Sheets that make a workbook a budget: one without them is not read for this line. */
const BUDGET_SHEETS: readonly (SheetPurposeId | null)[] = ["department", "projects", "goal-sheet"];

/** How many errors are open in the budget of the workbook; nothing where it holds none. Looked at when the view opens and after a write. */
export const ReconcileGlance = ({ sheets, onOpen }: { readonly sheets: readonly SheetEntry[]; readonly onOpen: () => void }) => {
  const styles = useStyles();
  const services = useServices();
  const { texts, formats } = useSpeech();
  const { revision } = useWrite();
  const [summary, setSummary] = useState<FindingSummary | null>(null);
  const hasBudget = sheets.some(({ purpose }) => BUDGET_SHEETS.includes(purpose));
  useEffect(() => {
    if (!hasBudget) {
      setSummary(null);
      return undefined;
    }
    let isOver = false;
    services.reconciliation.load().then((view) => { if (!isOver) setSummary(view?.summary ?? null); }, () => { if (!isOver) setSummary(null); });
    return () => { isOver = true; };
  }, [services, hasBudget, revision]);
  if (summary === null) return null;
  const { errors, warnings } = summary;
  return (
    <div className={styles.line}>
      {errors > 0
        ? <Badge className={styles.badge} appearance="tint" shape="rounded" color="danger" icon={<ErrorCircleRegular />}>{texts.start.openErrors(formats.count(errors), formats.count(warnings))}</Badge>
        : <Badge className={styles.badge} appearance="tint" shape="rounded" color={warnings > 0 ? "warning" : "success"} icon={<CheckmarkCircleRegular />}>{texts.start.noErrors(formats.count(warnings))}</Badge>}
      <Button size="small" onClick={onOpen}>{texts.start.openReconcile}</Button>
    </div>
  );
};
