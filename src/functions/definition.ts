import type { ArgumentName, FunctionId } from "../wording/index";
import type { Choice } from "./arguments/text-readers";
import type { CellFailure } from "./arguments/cell-failure";
import type { CellWords } from "./arguments/cell-words";
import type { Reader } from "./arguments/reader";

/** What one cell of the result holds; `""` for a row that is blank throughout. */
export type CellResult = number | string | CellWords | CellFailure;

/** The result of a call: rows of cells, or a failure of the call as a whole (shapes that do not fit). */
export interface FunctionCells {
  readonly rows: CellResult[][];
  /** Whether any cell is a `CellFailure` or holds `CellWords`: the entry looks for them only then. */
  readonly hasFailures: boolean;
  /** All arguments were bare values, so the result is one too. */
  readonly isBare: boolean;
}
export type FunctionResult = FunctionCells | CellFailure;

/** The lists of values that enumerated arguments offer; the name is the enum's id in the metadata. */
export type ChoiceListId = "ROUNDINGPOLICY" | "ROUNDINGMODE" | "DAYCOUNTPOLICY";
export interface ChoiceListEntry extends Choice<string> {
  readonly description: { readonly zh: string; readonly en: string };
}

/** How an argument is declared to Excel. */
export interface ParameterDefinition {
  readonly name: ArgumentName;
  readonly isOptional: boolean;
  /** `cells`: a cell, a column or a table, of any content; `choice`: one word out of a list. */
  readonly accepts: "cells" | "choice";
  readonly choices: ChoiceListId | null;
}

/** A parameter whose values spread over rows; `fallback` stands in where an optional one is left out. */
export interface SpreadParameter<T> extends ParameterDefinition {
  readonly reader: Reader<T>;
  readonly fallback: T | undefined;
}

/** A custom function: how it is declared and what it does. Its texts are in the wording, its arithmetic in the domain. */
export interface FunctionDefinition {
  readonly id: FunctionId;
  readonly parameters: readonly ParameterDefinition[];
  /** `args` are the raw values that the host handed over, in the order of `parameters`. */
  readonly calculate: (args: readonly unknown[]) => FunctionResult;
}

/** An argument that must be given; its values are broadcast. */
export const required = <T>(name: ArgumentName, reader: Reader<T>): SpreadParameter<T> =>
  ({ name, reader, fallback: undefined, isOptional: false, accepts: "cells", choices: null });

/** An argument that may be left out; then every row has `fallback`. */
export const optional = <T>(name: ArgumentName, reader: Reader<T>, fallback: T): SpreadParameter<T> =>
  ({ name, reader, fallback, isOptional: true, accepts: "cells", choices: null });

/** An enumerated argument; without `fallback` it must be given. */
export const choice = <T extends string>(name: ArgumentName, reader: Reader<T>, choices: ChoiceListId, fallback?: T): SpreadParameter<T> =>
  ({ name, reader, fallback, isOptional: fallback !== undefined, accepts: "choice", choices });

/** An argument that is taken as a whole: a list of rates, a table. */
export const whole = (name: ArgumentName, { isOptional = false } = {}): ParameterDefinition =>
  ({ name, isOptional, accepts: "cells", choices: null });
