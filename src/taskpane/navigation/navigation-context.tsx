import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { ViewId } from "../texts/index";

interface Navigation {
  readonly view: ViewId;
  /** Counts the views arrived at: the focus then moves to the view's heading. */
  readonly arrivals: number;
  /** For the navigation's own entries, which keep the focus. */
  readonly show: (view: ViewId) => void;
  /** As `show`, asked for from outside the pane (ribbon) or by a button that goes away with its view. */
  readonly arrive: (view: ViewId) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Holds which view is shown. The host has nulled the browser's history: navigation is state. */
export const NavigationProvider = ({ initial, children }: { readonly initial: ViewId; readonly children: ReactNode }) => {
  const [view, show] = useState(initial);
  const [arrivals, setArrivals] = useState(0);
  const arrive = useCallback((to: ViewId) => {
    show(to);
    setArrivals((count) => count + 1);
  }, []);
  const navigation = useMemo(() => ({ view, arrivals, show, arrive }), [view, arrivals, arrive]);
  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
};

/** Which view is shown, and how to show another. */
export const useNavigation = (): Navigation => {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error("useNavigation needs a NavigationProvider around it");
  return navigation;
};
