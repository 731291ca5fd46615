import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { FormulaExecutedStateType, IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation, SetTriggerFormulaCalculationStartMutation, type ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import { ClearSelectionFormatCommand, SetBorderCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { UniverEngine } from "./engine";

const FORMAT_TRIGGERS: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/**
 * Knows whether the engine owes a calculation. The engine collects changes for a tenth of a second, then calculates;
 * a change meanwhile stops it and starts it anew.
 */
export class CalculationWatch {
  readonly #engine: UniverEngine;
  readonly #dirty: IActiveDirtyManagerService;
  readonly #waiting: (() => void)[] = [];
  readonly #ended: (() => void)[] = [];
  readonly #others: (() => boolean)[] = [];
  #isOwed = false;
  #running = 0;
  #isRestartAwaited = false;
  #generation = 0;

  constructor(engine: UniverEngine) {
    this.#engine = engine;
    this.#dirty = engine.injector.get(IActiveDirtyManagerService);
    engine.commands.onCommandExecuted((command, options) => this.#follow(command, options));
    this.recalculate();
  }

  /** Counts calculations; the same number within one calculation. */
  get generation(): number {
    return this.#generation;
  }

  /** Calls back after each calculation. */
  onEnd(listener: () => void): void {
    this.#ended.push(listener);
  }

  /** Something else that must be done before the grid counts as calculated, such as custom functions. */
  alsoAwait(isBusy: () => boolean): void {
    this.#others.push(isBusy);
  }

  /** Resolves when nothing is owed and nothing runs. */
  calculated(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.check();
    });
  }

  /** Calculates every formula anew, or those that stand in or depend on the ranges. */
  recalculate(ranges?: readonly { sheetId: string; startRow: number; endRow: number; startColumn: number; endColumn: number }[]): void {
    const dirtyRanges = (ranges ?? []).map(({ sheetId, ...range }) => ({ unitId: this.#engine.unitId, sheetId, range }));
    this.#engine.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, {
      forceCalculation: ranges === undefined, dirtyRanges, dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {},
    }, { onlyLocal: true });
  }

  /** Looks again whether all is done: what else is awaited calls this when it ends. */
  check(): void {
    setTimeout(() => {
      if (this.#isBusy()) return;
      for (const resolve of this.#waiting.splice(0)) resolve();
    }, 0);
  }

  #isBusy(): boolean {
    return this.#isOwed || this.#running > 0 || this.#isRestartAwaited || this.#others.some((isBusy) => isBusy());
  }

  #follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#isOwed = false;
      this.#isRestartAwaited = false;
      this.#running += 1;
      this.#generation += 1;
    } else if (command.id === SetFormulaCalculationStopMutation.id) {
      this.#running = 0;
      this.#isOwed = false;
      this.#isRestartAwaited = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.#end(functionsExecutedState);
    } else if (this.#dirty.get(command.id) && !isWithoutEffect(command, options)) {
      this.#isOwed = true;
    }
  }

  #end(state: FormulaExecutedStateType): void {
    if (state === FormulaExecutedStateType.STOP_EXECUTION) {
      setTimeout(() => this.#giveUpRestart(), 0);
      return;
    }
    this.#running = Math.max(0, this.#running - 1);
    for (const listener of this.#ended) listener();
    if (this.#isRestartAwaited) {
      // The stop came when the last formula had been calculated: the engine would forget what it was stopped for.
      this.#isRestartAwaited = false;
      this.recalculate();
    }
    this.check();
  }

  /** A stop that the engine did not make for a change is the user's: what has been calculated stands. */
  #giveUpRestart(): void {
    this.#isRestartAwaited = false;
    this.check();
  }
}

/** The same exceptions as the engine makes: its own results, and formats. */
function isWithoutEffect(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const trigger = (command.params as { trigger?: string } | undefined)?.trigger;
  return options?.onlyLocal === true || (trigger !== undefined && FORMAT_TRIGGERS.has(trigger));
}
