/** Entry of the workbench page. `window.workbench` is what browser tests drive: the grid, the host, files in and out. */
import { createRoot } from "react-dom/client";
import { readSettings } from "./settings";
import type { Workbench } from "./workbench";
import { WorkbenchApp } from "./workbench-app";
import "./workbench.css";

/** The workbench for tests: `await window.workbench.ready` gives grid, host, `openBytes` and `saveBytes`. */
export interface WorkbenchWindow {
  readonly ready: Promise<Workbench>;
}

declare global {
  interface Window {
    workbench?: WorkbenchWindow;
  }
}

const container = document.getElementById("workbench");
if (container === null) throw new Error("workbench.html has no element #workbench");
let announce: (workbench: Workbench) => void = () => undefined;
window.workbench = { ready: new Promise((resolve) => { announce = resolve; }) };
const settings = readSettings(new URLSearchParams(window.location.search), window.localStorage);
createRoot(container).render(<WorkbenchApp initial={settings} onReady={(workbench) => announce(workbench)} />);
