import { useEffect, useRef } from "react";
import type { WriteState } from "./write-flow";

/** Remembers what had the focus when a write was asked for, and gives it back when the dialog has closed. */
export const useReturnedFocus = (state: WriteState): void => {
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  const { kind } = state;
  useEffect(() => {
    if (kind === "preparing") before.current = document.activeElement;
    const isOpen = kind === "preview" || kind === "writing";
    if (wasOpen.current && !isOpen && before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [kind]);
};
