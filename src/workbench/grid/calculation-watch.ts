import { CustomCommandExecutionError, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import { IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation, SetTriggerFormulaCalculationStartMutation, type ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import { ClearSelectionFormatCommand, SetBorderCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import { mergeDirtyData, type DirtyData } from "./dirty-data";
import type { UniverEngine } from "./engine";

const FORMAT_TRIGGERS: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

export interface SheetRange {
  readonly sheetId: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/**
 * Knows whether the engine owes a calculation, and lets one calculation end before the next begins. The engine collects
 * changes for a tenth of a second and then calculates; where a change comes meanwhile it would stop and start anew, or
 * start a second time over the same working data, and sometimes forget the change. Here the change waits for the end.
 */
export class CalculationWatch {
  readonly #engine: UniverEngine;
  readonly #dirty: IActiveDirtyManagerService;
  readonly #waiting: (() => void)[] = [];
  readonly #ended: (() => void)[] = [];
  readonly #others: (() => boolean)[] = [];
  readonly #late: Readonly<ICommandInfo>[] = [];
  #isOwed = false;
  #isRunning = false;
  #isLate = false;
  #generation = 0;

  constructor(engine: UniverEngine) {
    this.#engine = engine;
    this.#dirty = engine.injector.get(IActiveDirtyManagerService);
    engine.commands.beforeCommandExecuted((command) => this.#holdBack(command));
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
  recalculate(ranges?: readonly SheetRange[]): void {
    const dirtyRanges = (ranges ?? []).map(({ sheetId, ...range }) => ({ unitId: this.#engine.unitId, sheetId, range }));
    this.#trigger({ forceCalculation: ranges === undefined, dirtyRanges });
  }

  /** Looks again whether all is done: what else is awaited calls this when it ends. */
  check(): void {
    setTimeout(() => {
      if (this.#isOwed || this.#isRunning || this.#others.some((isBusy) => isBusy())) return;
      for (const resolve of this.#waiting.splice(0)) resolve();
    }, 0);
  }

  #trigger(dirty: DirtyData): void {
    this.#engine.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, mergeDirtyData([dirty]), { onlyLocal: true });
  }

  #holdBack(command: Readonly<ICommandInfo>): void {
    if (!this.#isRunning) return;
    if (command.id !== SetFormulaCalculationStartMutation.id && command.id !== SetFormulaCalculationStopMutation.id) return;
    this.#isLate = true;
    throw new CustomCommandExecutionError("A calculation is under way; the next begins at its end");
  }

  #follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#isOwed = false;
      this.#isRunning = true;
      this.#generation += 1;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.#end();
    } else if (this.#dirty.get(command.id) && !isWithoutEffect(command, options)) {
      this.#isOwed = true;
      if (this.#isRunning) this.#late.push(command);
    }
  }

  #end(): void {
    this.#isRunning = false;
    const late = this.#late.splice(0);
    for (const listener of this.#ended) listener();
    if (this.#isLate) {
      this.#isLate = false;
      this.#trigger(mergeDirtyData(late.map((command) => this.#dirty.get(command.id)?.getDirtyData(command) ?? {})));
    }
    this.check();
  }
}

/** The same exceptions as the engine makes: its own results, and formats. */
function isWithoutEffect(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const trigger = (command.params as { trigger?: string } | undefined)?.trigger;
  return options?.onlyLocal === true || (trigger !== undefined && FORMAT_TRIGGERS.has(trigger));
}
