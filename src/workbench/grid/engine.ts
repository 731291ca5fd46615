import { ICommandService, IUndoRedoService, IUniverInstanceService, LocaleType, LogLevel, RedoCommandId, UndoCommandId, Univer, UniverInstanceType, type IMutationInfo, type IWorkbookData, type Workbook, type Worksheet } from "@univerjs/core";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { SheetsSelectionsService, UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UndoSteps } from "./undo-steps";
import { blankWorkbook } from "./workbook-data";

export type UniverLocales = NonNullable<ConstructorParameters<typeof Univer>[0]>["locales"];

export interface EngineOptions {
  readonly locale?: "zh-CN" | "en-US";
  /** Texts of the engine's own user interface; none are needed headless. */
  readonly locales?: UniverLocales;
  readonly theme?: NonNullable<ConstructorParameters<typeof Univer>[0]>["theme"];
  readonly darkMode?: boolean;
  /** Plugins that draw and edit, registered around those that calculate. */
  readonly registerUserInterface?: (univer: Univer) => void;
}

/** Univer with the plugins that store, format and calculate, and one workbook open. */
export class UniverEngine {
  readonly univer: Univer;
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  readonly selections: SheetsSelectionsService;
  readonly formulas: FormulaDataModel;
  readonly #instances: IUniverInstanceService;
  readonly #steps: UndoSteps;
  #apiDepth = 0;
  #unitId: string;

  constructor(options: EngineOptions = {}) {
    const locale = options.locale === "en-US" ? LocaleType.EN_US : LocaleType.ZH_CN;
    this.univer = new Univer({
      locale,
      locales: options.locales ?? { [locale]: {} },
      logLevel: LogLevel.ERROR,
      ...(options.theme ? { theme: options.theme } : {}),
      ...(options.darkMode === undefined ? {} : { darkMode: options.darkMode }),
    });
    options.registerUserInterface?.(this.univer);
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
    this.univer.registerPlugin(UniverSheetsNumfmtPlugin);
    const first = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, blankWorkbook());
    this.#unitId = first.getUnitId();
    const injector = this.injector;
    injector.get(IUniverInstanceService).focusUnit(this.#unitId);
    this.commands = injector.get(ICommandService);
    this.undoRedo = injector.get(IUndoRedoService);
    this.selections = injector.get(SheetsSelectionsService);
    this.formulas = injector.get(FormulaDataModel);
    this.#instances = injector.get(IUniverInstanceService);
    this.#steps = new UndoSteps(this.undoRedo);
  }

  get injector(): ReturnType<Univer["__getInjector"]> {
    return this.univer.__getInjector();
  }

  get unitId(): string {
    return this.#unitId;
  }

  get workbook(): Workbook {
    const workbook = this.#instances.getUnit<Workbook>(this.#unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("No workbook is open in the grid");
    return workbook;
  }

  /** @throws Error where the sheet has been deleted. */
  worksheet(sheetId: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`The grid has no sheet with id ${sheetId}`);
    return worksheet;
  }

  /** Closes the open workbook and shows another. */
  open(data: IWorkbookData): void {
    const former = this.#unitId;
    const workbook = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    this.#unitId = workbook.getUnitId();
    this.#instances.focusUnit(this.#unitId);
    this.#instances.disposeUnit(former);
  }

  /** True while a change is made by the host and not by the user. */
  get isApiAtWork(): boolean {
    return this.#apiDepth > 0;
  }

  /** Runs a change made by the host, so that events can tell it from the user's. */
  asApi<T>(work: () => T): T {
    this.#apiDepth += 1;
    try {
      return work();
    } finally {
      this.#apiDepth -= 1;
    }
  }

  /** Runs a command of the engine for the host. @throws Error where the engine refuses. */
  run(id: string, params: object): void {
    this.asApi(() => {
      if (this.commands.syncExecuteCommand(id, params) === false) throw new Error(`The grid refused ${id}`);
    });
  }

  /**
   * Makes a change out of the engine's mutations and lets the user undo it in one step. `isLookOnly` says that no
   * content changes: without it the formula plugin takes cells that come without a formula for cells that lost theirs
   * (it goes by the outermost command, and one that draws may be under way).
   */
  change(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[], isLookOnly = false): void {
    this.asApi(() => {
      for (const { id, params } of redoMutations) this.commands.syncExecuteCommand(id, params, isLookOnly ? { onlyLocal: true } : {});
    });
    this.undoRedo.pushUndoRedo({ unitID: this.#unitId, redoMutations, undoMutations });
  }

  /** Groups what is done until the returned function is called into one step of undo. Steps may nest. */
  beginStep(): () => void {
    return this.#steps.begin();
  }

  undo(): void {
    this.commands.syncExecuteCommand(UndoCommandId);
  }

  redo(): void {
    this.commands.syncExecuteCommand(RedoCommandId);
  }

  dispose(): void {
    this.univer.dispose();
  }
}
