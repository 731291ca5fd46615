import { createContext, useContext, useMemo, type ReactNode } from "react";
import { useLiveRead, type LiveState } from "../live/index";
import { useServices, type WorkbookState } from "../services/index";
import { useWrite } from "../writing/index";
import { concernsUs } from "./concerns";

interface WorkbookInView {
  readonly state: LiveState<WorkbookState>;
  readonly refresh: () => void;
}

const WorkbookContext = createContext<WorkbookInView | null>(null);

/** Reads the workbook once for all views and follows its changes. */
export const WorkbookProvider = ({ children }: { readonly children: ReactNode }) => {
  const services = useServices();
  const { isWriting, revision } = useWrite();
  const { state, refresh } = useLiveRead({ read: services.read, watch: services.watch, concerns: concernsUs, isHeld: isWriting, revision });
  const inView = useMemo(() => ({ state, refresh }), [state, refresh]);
  return <WorkbookContext.Provider value={inView}>{children}</WorkbookContext.Provider>;
};

/** What was last read of the workbook. */
export const useWorkbook = (): WorkbookInView => {
  const inView = useContext(WorkbookContext);
  if (inView === null) throw new Error("useWorkbook needs a WorkbookProvider around it");
  return inView;
};
