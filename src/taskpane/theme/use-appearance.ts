import { useEffect, useState, useSyncExternalStore } from "react";
import { resolveAppearance, type Appearance, type HostColours, type ThemeChoice } from "./appearance";

const useMediaQuery = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia?.(query);
      list?.addEventListener("change", changed);
      return () => list?.removeEventListener("change", changed);
    },
    () => window.matchMedia?.(query).matches ?? false,
  );

/** The appearance to show; follows the browser's preferences at once and Excel's theme when the pane gets the focus. */
export const useAppearance = (choice: ThemeChoice, hostColours: () => HostColours | null): Appearance => {
  const [host, setHost] = useState(hostColours);
  useEffect(() => {
    const look = () => setHost(hostColours());
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [hostColours]);
  return resolveAppearance({
    choice,
    host,
    prefersDark: useMediaQuery("(prefers-color-scheme: dark)"),
    forcedColours: useMediaQuery("(forced-colors: active)"),
  });
};
