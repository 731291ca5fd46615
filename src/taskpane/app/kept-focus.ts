import { useEffect, type RefObject } from "react";

/**
 * Gives the focus to the view's heading when what had it goes away, such as a finding that has just been accepted: a
 * keyboard or a screen reader would otherwise begin again outside the pane. Nothing is scrolled, and nothing is taken
 * from the sheet.
 */
export const useKeptFocus = (main: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => { last = target instanceof Element && main.current?.contains(target) === true ? target : null; };
    // What is left while it stays, by a click beside it, is not missed later.
    const forget = ({ target }: FocusEvent): void => {
      setTimeout(() => { if (last === target && target instanceof Element && target.isConnected) last = null; });
    };
    const look = (): void => {
      if (last === null || last.isConnected || document.activeElement !== document.body || !document.hasFocus()) return;
      last = null;
      heading.current?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", forget);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", forget);
    };
  }, [main, heading]);
};
