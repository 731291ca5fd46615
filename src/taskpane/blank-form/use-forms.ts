import { useCallback, useRef, useState } from "react";
import type { FormMapping, FormsView } from "../../application/index";
import { useLiveRead } from "../live/index";
import { useServices } from "../services/index";
import { useWrite } from "../writing/index";

/** The forms of the open workbook, followed while the view is open. */
export const useForms = () => {
  const services = useServices();
  const { isWriting, revision } = useWrite();
  return useLiveRead<FormsView>({ read: services.budget.loadForms, watch: services.watch, concerns: () => true, isHeld: isWriting, revision });
};

/** Corrections of mappings: in force at once, kept in the workbook behind the scenes, one after the other. */
export const useCorrections = () => {
  const services = useServices();
  const [corrected, setCorrected] = useState<ReadonlyMap<string, FormMapping | null>>(new Map());
  const [isUnkept, setIsUnkept] = useState(false);
  const last = useRef<Promise<void>>(Promise.resolve());
  /** Resolves when the workbook remembers the mapping, or cannot. */
  const keep = useCallback((signature: string, mapping: FormMapping | null): Promise<void> => {
    last.current = last.current.then(() => services.budget.keepForm(signature, mapping)).then(() => setIsUnkept(false), () => setIsUnkept(true));
    return last.current;
  }, [services]);
  const correct = useCallback((signature: string, mapping: FormMapping | null) => {
    setCorrected((now) => new Map(now).set(signature, mapping));
    void keep(signature, mapping);
  }, [keep]);
  return { corrected, correct, keep, isUnkept };
};

/** The selected cell of one of the sheets, or why there is none. */
export const useSelectedCell = () => {
  const services = useServices();
  return useCallback(async (sheets: readonly string[]): Promise<{ readonly cell: string } | { readonly problem: "other-sheet" | "none" }> => {
    try {
      const { sheet, cell } = await services.budget.selectedCell();
      if (!/^[A-Z]{1,3}[1-9]\d*$/.test(cell)) return { problem: "none" };
      return sheets.includes(sheet) ? { cell } : { problem: "other-sheet" };
    } catch {
      return { problem: "none" };
    }
  }, [services]);
};
