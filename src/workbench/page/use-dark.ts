import { useEffect, useState } from "react";

/** Whether the page is dark: by choice, or as the system has it. */
export function useDark(theme: "system" | "light" | "dark"): boolean {
  const [isSystemDark, setSystemDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const follow = (): void => setSystemDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return theme === "system" ? isSystemDark : theme === "dark";
}
