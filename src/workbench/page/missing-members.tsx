import { useEffect, useState, type ReactElement } from "react";
import type { WorkbenchHost } from "../host/index";
import type { WorkbenchTexts } from "./texts";

const LOOK_EVERY_MS = 1000;

/** The members that the add-in used and the workbench does not have, as a list that opens. */
export function MissingMembers({ host, texts }: { readonly host: WorkbenchHost; readonly texts: WorkbenchTexts }): ReactElement | null {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const timer = setInterval(() => setNames((known) => (known.length === host.missingMembers.length ? known : [...host.missingMembers])), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [host]);
  if (names.length === 0) return null;
  return (
    <details className="wb-missing">
      <summary>{texts.missing(names.length)}</summary>
      <ul>{names.map((name) => <li key={name}><code>{name}</code></li>)}</ul>
    </details>
  );
}
