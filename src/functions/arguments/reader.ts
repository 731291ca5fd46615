import type { ArgumentName } from "../../wording/index";
import type { CellFailure } from "./cell-failure";

/**
 * Reads one value of an argument. What it cannot read is a failure that names the argument, never a guess.
 * `isBlank` says which values count as an empty cell whatever stands beside them.
 */
export interface Reader<T> {
  readonly read: (raw: unknown, argument: ArgumentName) => T | CellFailure;
  readonly isBlank: (raw: unknown) => boolean;
}
