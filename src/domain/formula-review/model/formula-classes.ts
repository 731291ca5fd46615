import { parseFormula, relativeKey, tokenize } from "../grammar/index";
import { FormulaClass } from "./formula-class";

/** Excel takes no longer formula; what is longer is not read. */
const LONGEST = 8_192;

/** Gives every formula its class; each distinct formula is parsed once. */
export class FormulaClasses {
  readonly #byKey = new Map<string, FormulaClass>();
  readonly #all: FormulaClass[] = [];

  /** The class of the formula in the cell at `row`, `column` (from 0). */
  classOf(formula: string, row: number, column: number): FormulaClass {
    const isReadable = formula.length <= LONGEST;
    const tokens = isReadable ? tokenize(formula) : [];
    const key = isReadable ? relativeKey(tokens, row, column) : formula;
    const known = this.#byKey.get(key);
    if (known) return known;
    const added = new FormulaClass(this.#all.length + 1, isReadable ? parseFormula(tokens, row, column) : { kind: "unreadable" });
    this.#byKey.set(key, added);
    this.#all.push(added);
    return added;
  }

  /** The class with an id; ids count from 1. */
  byId(id: number): FormulaClass {
    return this.#all[id - 1]!;
  }

  get all(): readonly FormulaClass[] {
    return this.#all;
  }
}
