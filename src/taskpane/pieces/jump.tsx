import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { useServices, type Failure } from "../services/index";

type Jump = (sheet: string, cell: string) => void;

interface JumpInUse {
  readonly jump: Jump;
  /** Why the last jump did not arrive; null where it did. */
  readonly failure: Failure | null;
}

const JumpContext = createContext<JumpInUse>({ jump: () => undefined, failure: null });

/** Lets its children select cells in the workbook. */
export const JumpProvider = ({ onFailure, children }: {
  /** The place is gone: what is shown may be out of date. */
  readonly onFailure: () => void;
  readonly children: ReactNode;
}) => {
  const services = useServices();
  const [failure, setFailure] = useState<Failure | null>(null);
  const jump = useCallback<Jump>((sheet, cell) => {
    services.select(sheet, cell).then(() => setFailure(null), (error: unknown) => {
      setFailure(services.failureOf(error));
      onFailure();
    });
  }, [services, onFailure]);
  return <JumpContext.Provider value={{ jump, failure }}>{children}</JumpContext.Provider>;
};

/** Selects a cell and brings it into view. */
export const useJump = (): Jump => useContext(JumpContext).jump;

/** Why the last jump failed, or null. */
export const useJumpFailure = (): Failure | null => useContext(JumpContext).failure;
