import { IUndoRedoService, LocaleService, LocaleType, ThemeService } from "@univerjs/core";
import { blankWorkbook, UniverGrid, type CustomFunctionsMetadata } from "../grid/index";
import { openWorkbookFile, saveWorkbookFile, type OpenedFile } from "../files/index";
import { createWorkbenchHost, emptyKeptParts, type CustomFunctionArgument, type WorkbenchHost } from "../host/index";
import { offerMenu } from "./context-menu";
import { readManifest, type AddinManifest, type ManifestControl } from "./manifest";
import type { WorkbenchSettings } from "./settings";
import { userInterface } from "./univer-interface";

const MANIFEST_URL = "addin/manifest.xml";
const SAMPLE_URL = "sample.xlsx";
/** After this a workbook counts as open though functions still wait, as where the pane does not load. */
const PATIENCE_MS = 20_000;

/** The running workbench: grid, host and pane, and what the page's buttons do. */
export class Workbench {
  readonly grid: UniverGrid;
  readonly host: WorkbenchHost;
  readonly #manifestText: string;
  #manifest: AddinManifest;
  #stopFunctions: (() => void) | null = null;
  #fitted = new Set<string>();
  /** The last step of undo when the workbook was opened or saved. */
  #savedStep: unknown = null;

  private constructor(grid: UniverGrid, host: WorkbenchHost, manifestText: string, locale: string) {
    this.grid = grid;
    this.host = host;
    this.#manifestText = manifestText;
    this.#manifest = readManifest(manifestText, locale);
    grid.on((event) => { if (event.kind === "activated") this.#fitRows(event.sheetId); });
  }

  /** Starts grid and host with a blank workbook; a workbook must be opened next. @throws Error where the add-in's manifest or metadata cannot be had */
  static async start(gridElement: HTMLElement, paneElement: HTMLElement, settings: WorkbenchSettings, isDark: boolean): Promise<Workbench> {
    const manifestText = await fetched(MANIFEST_URL).then((response) => response.text());
    const grid = new UniverGrid(userInterface(gridElement, settings.locale, isDark));
    const host = createWorkbenchHost({ grid, keptParts: emptyKeptParts(), container: paneElement, locale: settings.locale, requirementSets: settings.requirementSet });
    const workbench = new Workbench(grid, host, manifestText, settings.locale);
    await workbench.#offer();
    return workbench;
  }

  get manifest(): AddinManifest {
    return this.#manifest;
  }

  /** Shows grid, ribbon and pane in another language; the workbook stays. */
  async setLocale(locale: WorkbenchSettings["locale"]): Promise<void> {
    this.#manifest = readManifest(this.#manifestText, locale);
    this.grid.engine.injector.get(LocaleService).setLocale(locale === "en-US" ? LocaleType.EN_US : LocaleType.ZH_CN);
    this.host.configure({ locale });
    await this.#offer();
    this.#loadPane();
  }

  setRequirementSet(level: string): void {
    this.host.configure({ requirementSets: level });
    this.#loadPane();
  }

  setDark(isDark: boolean): void {
    this.grid.engine.injector.get(ThemeService).setDarkMode(isDark);
  }

  get fileName(): string {
    return this.host.keptParts.workbook.name || "Workbook.xlsx";
  }

  /** Presses a button of the ribbon or an entry of the menu. */
  press(control: ManifestControl): void {
    if (control.action.kind === "function") this.host.runCommand(control.action.name, control.id);
    else this.host.loadPane(control.action.url);
  }

  /**
   * Opens an .xlsx in place of the open workbook, which stays where the file is of no use. Resolves when all is
   * calculated.
   *
   * @throws WorkbookPortError; its words are in `fileProblem`
   */
  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    this.#show(await openWorkbookFile(bytes, name));
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([this.grid.calculated(), new Promise<void>((resolve) => { timer = setTimeout(resolve, PATIENCE_MS); })]);
    clearTimeout(timer);
  }

  /** Whether the open workbook was changed, by hand or by the pane, since it was opened or saved. */
  get hasUnsavedChanges(): boolean {
    return this.#lastStep() !== this.#savedStep;
  }

  /** To be called when the workbook has been handed to the user as a file. */
  markSaved(): void {
    this.#savedStep = this.#lastStep();
  }

  /** The open workbook as .xlsx. */
  saveBytes(): Promise<Uint8Array> {
    return saveWorkbookFile(this.grid, this.host.keptParts);
  }

  /** The workbook of the five projects that the build made. */
  async openSample(): Promise<void> {
    const response = await fetched(SAMPLE_URL);
    await this.openBytes(new Uint8Array(await response.arrayBuffer()), SAMPLE_URL);
  }

  /** An empty workbook in place of the open one. */
  openBlank(): void {
    const data = blankWorkbook(this.host.locale.startsWith("zh") ? "工作表1" : "Sheet1");
    this.#show({ data, kept: emptyKeptParts(), activeSheetId: "" });
  }

  /** The message of the custom function in the selected cell, or null. */
  selectedMessage(): string | null {
    const { sheetId, box } = this.grid.selection();
    return this.grid.functionMessage(sheetId, box.row, box.column);
  }

  #show({ data, kept, activeSheetId }: Pick<OpenedFile, "data" | "kept" | "activeSheetId">): void {
    this.#fitted = new Set();
    this.grid.open(data);
    if (activeSheetId) this.grid.activate(activeSheetId);
    this.host.replaceKeptParts(kept);
    this.#loadPane();
    this.#fitRows(this.grid.activeSheetId);
    this.markSaved();
  }

  #lastStep(): unknown {
    return this.grid.engine.injector.get(IUndoRedoService).pitchTopUndoElement();
  }

  /** A new pane for the workbook, as Excel loads one for each. */
  #loadPane(): void {
    this.host.loadPane(this.#manifest.paneUrl);
  }

  /** Once per sheet, when it is shown first and the grid has drawn it. */
  #fitRows(sheetId: string): void {
    if (this.#fitted.has(sheetId)) return;
    this.#fitted.add(sheetId);
    setTimeout(() => { if (this.#fitted.has(sheetId)) this.grid.fitRows(sheetId); }, 100);
  }

  async #offer(): Promise<void> {
    offerMenu(this.grid, this.#manifest.menu, (control) => this.press(control));
    const { functions } = this.#manifest;
    if (!functions) return;
    const metadata = (await fetched(functions.metadataUrl).then((response) => response.json())) as CustomFunctionsMetadata;
    this.#stopFunctions?.();
    this.#stopFunctions = this.grid.registerCustomFunctions({
      namespace: functions.namespace, metadata,
      invoke: (id, args, address) => this.host.customFunctions.invoke(id, args as readonly CustomFunctionArgument[], address),
    });
  }
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
