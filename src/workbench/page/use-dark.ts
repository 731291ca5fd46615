import { useEffect, useState } from "react";
import type { WorkbenchSettings } from "./settings";

/** Whether the page is dark: by choice, or as the system has it. */
export function useDark(theme: WorkbenchSettings["theme"]): boolean {
  const [isSystemDark, setSystemDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const follow = (): void => setSystemDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return theme === "system" ? isSystemDark : theme !== "light";
}
