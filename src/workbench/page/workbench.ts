import { LocaleService, LocaleType, ThemeService } from "@univerjs/core";
import { blankWorkbook, UniverGrid, type CustomFunctionsMetadata } from "../grid/index";
import { openWorkbookFile, saveWorkbookFile } from "../files/index";
import { createWorkbenchHost, emptyKeptParts, type CustomFunctionArgument, type WorkbenchHost } from "../host/index";
import { readManifest, type AddinManifest, type ManifestControl } from "./manifest";
import type { WorkbenchSettings } from "./settings";
import { userInterface } from "./univer-interface";

const MANIFEST_URL = "addin/manifest.xml";
const SAMPLE_URL = "sample.xlsx";

/** The running workbench: grid, host and pane, and what the page's buttons do. */
export class Workbench {
  readonly grid: UniverGrid;
  readonly host: WorkbenchHost;
  readonly #manifestText: string;
  #manifest: AddinManifest;
  #stopFunctions: (() => void) | null = null;

  private constructor(grid: UniverGrid, host: WorkbenchHost, manifestText: string, locale: string) {
    this.grid = grid;
    this.host = host;
    this.#manifestText = manifestText;
    this.#manifest = readManifest(manifestText, locale);
  }

  /** Starts grid, host and pane. @throws Error where the add-in's manifest or metadata cannot be had */
  static async start(gridElement: HTMLElement, paneElement: HTMLElement, settings: WorkbenchSettings, isDark: boolean): Promise<Workbench> {
    const manifestText = await fetched(MANIFEST_URL).then((response) => response.text());
    const grid = new UniverGrid(userInterface(gridElement, settings.locale, isDark));
    const host = createWorkbenchHost({ grid, keptParts: emptyKeptParts(), container: paneElement, locale: settings.locale, requirementSets: settings.requirementSet });
    const workbench = new Workbench(grid, host, manifestText, settings.locale);
    await workbench.#offerFunctions();
    host.loadPane(workbench.manifest.paneUrl);
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
    await this.#offerFunctions();
    this.host.loadPane(this.#manifest.paneUrl);
  }

  setRequirementSet(level: string): void {
    this.host.configure({ requirementSets: level });
    this.host.loadPane(this.#manifest.paneUrl);
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

  /** Opens an .xlsx in place of the open workbook, which stays where the file is of no use. @throws WorkbookPortError */
  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const { data, kept, activeSheetId } = await openWorkbookFile(bytes, name);
    this.grid.open(data);
    if (activeSheetId) this.grid.activate(activeSheetId);
    this.host.replaceKeptParts(kept);
    await this.grid.calculated();
    this.host.loadPane(this.#manifest.paneUrl);
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
    this.grid.open(blankWorkbook(this.host.locale.startsWith("zh") ? "工作表1" : "Sheet1"));
    this.host.replaceKeptParts(emptyKeptParts());
    this.host.loadPane(this.#manifest.paneUrl);
  }

  /** The message of the custom function in the selected cell, or null. */
  selectedMessage(): string | null {
    const { sheetId, box } = this.grid.selection();
    return this.grid.functionMessage(sheetId, box.row, box.column);
  }

  async #offerFunctions(): Promise<void> {
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
