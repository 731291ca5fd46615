import { BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import { cellName } from "../cell-name";
import { callsOf } from "./call-arguments";
import { pendingValue, toArgument, toEngineValue } from "./engine-values";
import type { FunctionCells } from "./function-cells";
import type { CustomFunctionMetadata, FunctionCellResult, FunctionResult, InvokeFunction } from "./function-metadata";

export interface AddInFunctionContext {
  readonly cells: FunctionCells;
  readonly invoke: InvokeFunction;
  readonly sheetName: (sheetId: string) => string;
  readonly areErrorsAllowed: boolean;
}

/** A function of the add-in, as the engine calls it. */
export class AddInFunction extends BaseFunction {
  readonly #metadata: CustomFunctionMetadata;
  readonly #context: AddInFunctionContext;

  constructor(name: string, metadata: CustomFunctionMetadata, context: AddInFunctionContext) {
    super(name);
    this.#metadata = metadata;
    this.#context = context;
    const parameters = metadata.parameters ?? [];
    this.minParams = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = parameters.at(-1)?.repeating ? 255 : parameters.length;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const cell = { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const given = values.map(toArgument);
    if (given.some(isPending)) return pendingValue();
    const calls = callsOf(this.#metadata.parameters ?? [], given, this.#context.areErrorsAllowed);
    const address = cellName(this.#context.sheetName(cell.sheetId), cell.row, cell.column);
    let isWaiting = false;
    const results = calls.map((row) => row.map((call): FunctionResult => {
      if ("error" in call) return call;
      const { id } = this.#metadata;
      const answer = this.#context.cells.ask(cell, id, call.args, () => this.#context.invoke(id, call.args, address));
      isWaiting ||= answer === null;
      return answer?.value;
    }));
    if (isWaiting) return pendingValue();
    const only = calls.length === 1 && calls[0]?.length === 1 ? results[0]?.[0] : undefined;
    return toEngineValue(isRows(only) ? only : results.map((row) => row.map(firstCell)), cell);
  }
}

function isRows(result: FunctionResult): result is readonly (readonly FunctionCellResult[])[] {
  return Array.isArray(result);
}

const firstCell = (result: FunctionResult): FunctionCellResult => (isRows(result) ? result[0]?.[0] : result);

/** A formula that waits for another waits with it. */
function isPending(argument: ReturnType<typeof toArgument>): boolean {
  const isBusy = (value: unknown): boolean => typeof value === "object" && value !== null && "error" in value && value.error === "#BUSY!";
  return Array.isArray(argument) ? argument.some((row: readonly unknown[]) => row.some(isBusy)) : isBusy(argument);
}
