import fs from "node:fs";
import path from "node:path";
import type { Grid } from "../../../src/workbench/grid/grid";
import { type BlankFlavour, createWorkbenchHost, emptyKeptParts, type KeptParts, type RequirementMatrix, type WorkbenchHost, type WorkbenchHostOptions } from "../../../src/workbench/host/index";
import { InProcessChannel } from "./in-process-channel";
import { provideMessageChannel } from "./message-channel";

/**
 * Runs the unmodified Office library in jest's jsdom against the workbench's host, in one process.
 *
 * The test file must begin with this docblock (the library wants https):
 *
 *     /**
 *      * @jest-environment jsdom
 *      * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 *      *\/
 *
 * and then, once per file (the library can start only once in a window):
 *
 *     const office = await bootOffice({ grid: new MemoryGrid(), requirementSets: "1.9" });
 *     await office.Excel.run(async (context) => { … });
 *     office.host.failNext({ sync: 1 }, 5102);
 *
 * `office.use(grid)` puts another workbook under the same library, e.g. a fresh one before each test; it gives the
 * new host. `requirementSets` belongs to the start of the library: use one test file per level.
 */
export interface BootOptions {
  readonly grid: Grid;
  readonly keptParts?: KeptParts;
  /** ExcelApi level such as `1.9`, or all sets. */
  readonly requirementSets?: string | RequirementMatrix;
  readonly locale?: string;
  readonly blankAs?: BlankFlavour;
  readonly host?: Partial<WorkbenchHostOptions>;
  /** What happens in the host before the library has loaded. */
  readonly beforeLoad?: (host: WorkbenchHost) => void;
}

export interface BootedOffice {
  /** The host of the workbook in use. */
  readonly host: WorkbenchHost;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /**
   * Puts another workbook under the library and gives its host. References to the former are gone, and so are events
   * of its sheets and tables; listeners for the whole workbook live on in the library and hear the new one's events
   * once a test registers for them again.
   */
  use(grid: Grid, keptParts?: KeptParts): WorkbenchHost;
}

const LIBRARY = path.dirname(require.resolve("@microsoft/office-js/package.json")) + "/dist";

export async function bootOffice(options: BootOptions): Promise<BootedOffice> {
  provideMessageChannel(globalThis);
  const channel = new InProcessChannel(window);
  const make = (grid: Grid, keptParts: KeptParts): WorkbenchHost => createWorkbenchHost({
    grid, keptParts, locale: options.locale ?? "zh-CN", requirementSets: options.requirementSets ?? "1.20", blankAs: options.blankAs ?? null,
    origin: window.location.origin, onDefect: failLoudly, ...options.host,
  });
  let host = make(options.grid, options.keptParts ?? emptyKeptParts());
  host.connect(channel);
  window.name = host.windowName;
  options.beforeLoad?.(host);
  // jsdom has no document.domain.
  if (!document.domain) Object.defineProperty(document, "domain", { configurable: true, value: window.location.hostname });
  serveLibrary();
  const script = document.createElement("script");
  script.setAttribute("src", `${window.location.origin}/office/office.js`);
  nativeAppend.call(document.head, script);
  evaluate("office.js");
  const scope = window as unknown as { Office: typeof Office; Excel: typeof Excel; OfficeExtension: typeof OfficeExtension; CustomFunctions: typeof CustomFunctions };
  await scope.Office.onReady();
  return {
    get host() { return host; },
    Office: scope.Office, Excel: scope.Excel, OfficeExtension: scope.OfficeExtension, CustomFunctions: scope.CustomFunctions,
    use: (grid, keptParts = emptyKeptParts()) => {
      const next = make(grid, keptParts);
      next.adopt(host);
      host = next;
      return next;
    },
  };
}

/** An error of the host itself must not hide behind a GeneralException. */
function failLoudly(error: unknown): void {
  process.stderr.write(`The workbench host failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

const nativeAppend = HTMLHeadElement.prototype.appendChild;

/** The library loads its parts through script elements: they come from the package, unchanged. */
function serveLibrary(): void {
  HTMLHeadElement.prototype.appendChild = function append<T extends Node>(this: HTMLHeadElement, node: T): T {
    if (!(node instanceof HTMLScriptElement) || !node.src.includes("/office/")) return nativeAppend.call(this, node) as T;
    setTimeout(() => {
      evaluate(node.src.split("/office/")[1] ?? "");
      node.onload?.(new Event("load"));
    });
    return node;
  };
}

/** Runs a file of the library as a page would: in the window's global scope. */
function evaluate(file: string): void {
  const source = fs.readFileSync(path.join(LIBRARY, file), "utf8");
  (0, eval)(source);
}
