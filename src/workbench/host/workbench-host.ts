import type { Grid } from "../grid/grid";
import type { HostIdentity } from "./app-context";
import { BatchRunner } from "./batch-runner";
import { BufferedGrid } from "./buffered-grid";
import type { HostChannel } from "./channel";
import { CustomFunctionHost } from "./custom-function-host";
import type { BlankFlavour } from "./custom-function-values";
import { EventHub } from "./event-hub";
import { createExcelModel, type PlaceInSheet, placesOf, type WorkbookModel } from "./excel/index";
import { FaultInjection, type FaultPlace } from "./fault-injection";
import { GridListener } from "./grid-listener";
import type { HostObject } from "./host-object";
import { IframeChannel } from "./iframe-channel";
import type { KeptParts } from "./kept-parts";
import { MemberAccess } from "./member-access";
import { followExit } from "./pane-exit";
import { PressedCommands } from "./pressed-commands";
import { ReferencedObjects } from "./referenced-objects";
import { type RequirementMatrix, requirementMatrix } from "./requirement-sets";
import { RichApiServer } from "./rich-api-server";
import { AddinInternalService, AppRuntimePersistenceService, AppRuntimeService } from "./services";
import { Traffic } from "./traffic";
import { HOST_EVENTS, WebHost } from "./web-host";

export interface WorkbenchHostOptions {
  readonly grid: Grid;
  readonly keptParts: KeptParts;
  /** Where the pane's iframe goes; none under jsdom (see `connect`). */
  readonly container?: HTMLElement;
  /** The host's language, e.g. `zh-CN`, `en-US`. */
  readonly locale: string;
  /** The announced ExcelApi level, e.g. `1.9`, or all sets with their levels. */
  readonly requirementSets: string | RequirementMatrix;
  /** What a blank cell arrives as in custom functions. */
  readonly blankAs?: BlankFlavour;
  /** This page's origin; by default the document's. */
  readonly origin?: string;
  readonly today?: () => Date;
  /** The pane asked to be shown (`Visible`) or hidden (`Background`). */
  readonly onPaneState?: (state: string) => void;
  /** A ribbon command has finished. */
  readonly onCommandCompleted?: (commandId: string) => void;
  /** The host's own errors; by default the console. */
  readonly onDefect?: (error: unknown) => void;
  /** How long a read waits for the calculation before it shows what there is. */
  readonly calculationPatienceMs?: number;
}

const PATIENCE_MS = 120_000;

/** Excel's part towards the pane: the unmodified Office library talks to this. Made by `createWorkbenchHost`. */
export class WorkbenchHost {
  readonly customFunctions: CustomFunctionHost;
  readonly traffic = new Traffic();
  readonly #options: WorkbenchHostOptions;
  readonly #grid: BufferedGrid;
  readonly #model: WorkbookModel;
  readonly #events: EventHub;
  readonly #members: MemberAccess;
  readonly #references = new ReferencedObjects();
  readonly #faults = new FaultInjection();
  readonly #web: WebHost;
  readonly #frame: IframeChannel | null;
  readonly #commands: PressedCommands;
  readonly #listener: GridListener;
  readonly #stopWatching: () => void;
  #locale: string;
  #blankAs: BlankFlavour;
  #needsCalculation = true;
  #endStep: (() => void) | null = null;
  #appId: string = crypto.randomUUID();
  #conversationId = `${crypto.randomUUID()}_1`;

  constructor(options: WorkbenchHostOptions) {
    this.#options = options;
    this.#locale = options.locale;
    this.#blankAs = options.blankAs ?? null;
    const onDefect = options.onDefect ?? ((error: unknown) => console.error(error));
    this.#events = new EventHub((entries) => this.#web.raise(HOST_EVENTS.message, { ArrayData: entries }));
    this.#grid = new BufferedGrid(options.grid);
    const { model, root } = createExcelModel({
      grid: this.#grid, kept: options.keptParts, events: this.#events, today: options.today ?? (() => new Date()),
      language: () => (this.#locale.toLowerCase().startsWith("zh") ? "zh" : "en"),
    });
    this.#model = model;
    this.customFunctions = new CustomFunctionHost({ send: (entries) => this.#web.raise(HOST_EVENTS.message, { ArrayData: entries }), blankAs: () => this.#blankAs });
    this.#members = new MemberAccess(toMatrix(options.requirementSets));
    const services = new Map<string, HostObject>([
      ["Microsoft.ExcelServices.CustomFunctions", this.customFunctions.service],
      ["Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService((state) => options.onPaneState?.(state))],
      ["Microsoft.AppRuntime.AppRuntimePersistenceService", new AppRuntimePersistenceService()],
      ["Microsoft.InternalService.AddinInternalService", new AddinInternalService()],
    ]);
    const server = new RichApiServer({ root, services, members: this.#members, references: this.#references, settled: () => this.#settled(), onDefect });
    const runner = new BatchRunner({
      grid: options.grid, server, events: this.#events, faults: this.#faults, traffic: this.traffic,
      onBegin: () => this.#begin(), onEnd: () => this.#end(),
    });
    this.#commands = new PressedCommands({ send: (command) => this.#web.raise(HOST_EVENTS.command, command), onDone: (id) => options.onCommandCompleted?.(id) });
    this.#web = new WebHost({
      identity: () => this.#identity(), requirements: () => this.#members.matrix, documentName: () => model.kept.workbook.name,
      settings: () => model.kept.workbook.settings, saveSettings: (settings) => { model.kept.workbook.settings = { ...settings }; },
      request: (body, flags) => runner.run(body, flags), onStart: () => this.#restart(),
      onRegistered: (eventName) => { if (eventName === HOST_EVENTS.command) this.#commands.paneListens(); },
      onCommandCompleted: (id, status) => this.#commands.answered(id, status), onFocus: (data) => followExit(this.#frame?.frame ?? null, data), onDefect,
    });
    this.#listener = new GridListener(model, () => this.#web.raise(HOST_EVENTS.selection, {}));
    this.#stopWatching = options.grid.on((event) => { if (event.kind !== "selected" && event.kind !== "activated") this.#needsCalculation = true; });
    this.#frame = options.container ? new IframeChannel(options.container, "Task pane") : null;
    if (this.#frame) this.connect(this.#frame);
  }

  /** Talks over this channel from now on. */
  connect(channel: HostChannel): void {
    this.#web.connect(channel);
  }

  /** What the pane's window must be named before its page loads. */
  get windowName(): string {
    return this.#web.windowName;
  }

  /** Loads the pane into the container; again = anew. @throws Error without a container */
  loadPane(url: string): HTMLIFrameElement {
    if (!this.#frame) throw new Error("The host has no container for the pane.");
    this.#web.forgetPane();
    return this.#frame.load(url, this.windowName);
  }

  /** Presses a ribbon or menu command whose action is a function; gives the command's id. A pane that still loads gets it when it listens. */
  runCommand(actionName: string, controlId: string): string {
    return this.#commands.press(actionName, controlId);
  }

  get keptParts(): KeptParts {
    return this.#model.kept;
  }

  /** Another workbook has been opened in the grid: what is kept beside it, and nothing of the former is held. */
  replaceKeptParts(kept: KeptParts): void {
    this.#model.kept = kept;
    this.customFunctions.messages.clear();
  }

  get requirementSets(): RequirementMatrix {
    return this.#members.matrix;
  }

  /** Members that the add-in used and the workbench does not have, e.g. `Range.getImage`. */
  get missingMembers(): readonly string[] {
    return this.#members.missing;
  }

  /** References that the add-in holds: grows without end when it leaks. */
  get referenceCount(): number {
    return this.#references.size;
  }

  get locale(): string {
    return this.#locale;
  }

  /** For a pane loaded after this: the library asks only at its start. */
  configure(changes: { readonly locale?: string; readonly requirementSets?: string | RequirementMatrix; readonly blankAs?: BlankFlavour }): void {
    if (changes.locale !== undefined) this.#locale = changes.locale;
    if (changes.requirementSets !== undefined) this.#members.matrix = toMatrix(changes.requirementSets);
    if (changes.blankAs !== undefined) this.#blankAs = changes.blankAs;
  }

  /** Makes a coming request fail; see `FaultInjection`. */
  failNext(place: FaultPlace, code: string | number): void {
    this.#faults.failNext(place, code);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /**
   * Takes over the pane of another host, which is disposed of: channel, identity and what the pane listens for. The
   * pane goes on with this host's workbook, as if the user had opened it in the same window.
   */
  adopt(other: WorkbenchHost): void {
    this.#appId = other.#appId;
    this.#conversationId = other.#conversationId;
    this.customFunctions.takeOver(other.customFunctions);
    other.#stop();
    this.#web.adopt(other.#web);
  }

  dispose(): void {
    this.#stop();
    this.#web.dispose();
  }

  #stop(): void {
    this.#stopWatching();
    this.#listener.dispose();
  }

  #identity(): HostIdentity {
    return { appId: this.#appId, conversationId: this.#conversationId, origin: this.#options.origin ?? globalThis.location?.origin ?? "https://localhost", locale: this.#locale };
  }

  #restart(): void {
    this.#references.clear();
    this.#events.reset();
    this.customFunctions.restart();
  }

  #begin(): void {
    this.#model.isCalculationSuspended = false;
    this.#endStep = this.#grid.beginStep();
  }

  #end(): void {
    this.#grid.flush();
    this.#endStep?.();
    this.#endStep = null;
    const held = new Set<PlaceInSheet>(this.#references.all().flatMap(placesOf));
    this.#model.keepPlaces((place) => held.has(place));
  }

  async #settled(): Promise<void> {
    this.#grid.flush();
    if (!this.#needsCalculation || this.#model.isCalculationSuspended) return;
    this.#needsCalculation = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => { timer = setTimeout(resolve, this.#options.calculationPatienceMs ?? PATIENCE_MS); });
    await Promise.race([this.#grid.calculated(), patience]);
    clearTimeout(timer);
  }
}

const toMatrix = (sets: string | RequirementMatrix): RequirementMatrix => (typeof sets === "string" ? requirementMatrix(sets) : sets);

/**
 * The host of one workbook. In the page: give `container`, then `loadPane(url)`. Without a page: `connect` a channel.
 *
 * @example
 * const host = createWorkbenchHost({ grid, keptParts, container, locale: "zh-CN", requirementSets: "1.20" });
 * host.loadPane("/addin/taskpane.html");
 */
export const createWorkbenchHost = (options: WorkbenchHostOptions): WorkbenchHost => new WorkbenchHost(options);
