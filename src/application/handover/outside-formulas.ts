import { tokenize } from "../../domain/formula-review/index";
import type { WorkbookSnapshot } from "../../sheets/index";
import type { FunctionId } from "../../wording/index";
import type { OutsideFormula, ValidationRule } from "../port/outside-formula";
import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { cellAt } from "../writing/cell-content";
import { nativeFormula } from "./native-formula";
import { mayCallOurs, ownCalls, type OwnCall } from "./own-calls";

/** A formula outside cells that calls our functions. */
export interface OwnOutside {
  readonly at: OutsideFormula;
  readonly calls: readonly OwnCall[];
  readonly functions: readonly FunctionId[];
  /** The same formula without our functions; null where it has no equal. */
  readonly native: string | null;
}

/** An entry of the list of what changes outside cells. */
export interface OutsideItem extends OutsideFormula {
  readonly functions: readonly FunctionId[];
  /** The formula that takes its place; null where it has no equal, or the host cannot put it there: it stays as it is. */
  readonly after: string | null;
  /** The equal formula that the host cannot put there: people can. */
  readonly equal?: string;
}

/** What a workbook holds of our functions outside cells. */
export interface OutsideReading {
  readonly own: readonly OwnOutside[];
  /** The functions behind names that have no native formula: see `functionsOfNames`. */
  readonly behind: FunctionsByName;
  /** Sheets whose rules the host does not tell. */
  readonly unread: readonly string[];
}

/** By name in small letters. */
export type FunctionsByName = ReadonlyMap<string, readonly FunctionId[]>;

/** Reads the formulas outside cells that call our functions, as far as the host tells. */
export async function readOutside(port: WorkbookPort, { sheets }: WorkbookSnapshot): Promise<OutsideReading> {
  const { formulas: all, unread } = await port.readOutsideFormulas();
  const own = all.flatMap((at): OwnOutside[] => {
    if (!mayCallOurs(at.formula)) return [];
    const calls = ownCalls(at.formula, at.row, at.column);
    const native = nativeFormula(at.formula, at.row, at.column, (name, row, column) => {
      const sheet = sheets.find((one) => one.name.toLowerCase() === (name ?? at.sheet)?.toLowerCase());
      return sheet && !sheet.unread ? cellAt(sheet, row, column).value : undefined;
    });
    return calls.length === 0 ? [] : [{ at, calls, functions: [...new Set(calls.map(({ id }) => id))], native }];
  });
  return { own, behind: functionsBehindNames(own, all), unread };
}

export const outsideItem = ({ at, functions }: OwnOutside, after: string | null): OutsideItem =>
  ({ ...at, functions, after: at.isFixed ? null : after, ...(at.isFixed && after !== null ? { equal: after } : {}) });

/** Gives defined names and validations their new formulas, as far as the host can; those of files are written in the file's text. */
export const outsideOperations = (items: readonly OutsideItem[]): SheetOperation[] => [...items.flatMap(({ kind, place, sheet, formula, after }): SheetOperation[] =>
  (kind !== "name" || after === null ? [] : [{ kind: "define-name", name: place, scope: sheet, formula: after, replaces: formula }])), ...validationOperations(items)];

/** One step for each rule, whichever of its formulas change. */
function validationOperations(items: readonly OutsideItem[]): SheetOperation[] {
  const rules = new Map<string, { readonly sheet: string; readonly address: string; readonly replaces: ValidationRule; readonly formulas: Map<string, string> }>();
  for (const { sheet, place, formula, after, validation } of items) {
    if (!validation || sheet === null || after === null) continue;
    const key = `${sheet}\n${place}`;
    const known = rules.get(key) ?? { sheet, address: place, replaces: validation, formulas: new Map<string, string>() };
    rules.set(key, known);
    known.formulas.set(formula, after);
  }
  return [...rules.values()].map(({ formulas, ...step }) => ({ kind: "validation", ...step, validation: { ...step.replaces, rule: withFormulas(step.replaces.rule, formulas) } }));
}

const withFormulas = (rule: ValidationRule["rule"], formulas: ReadonlyMap<string, string>): ValidationRule["rule"] =>
  Object.fromEntries(Object.entries(rule).map(([kind, parts]) => [kind, Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? formulas.get(part) ?? part : part]))]));

/**
 * The functions that stand behind names which keep them, by name in small letters: also behind names that use these
 * names. A cell that uses one would show `#NAME?` without the add-in.
 */
function functionsBehindNames(outside: readonly OwnOutside[], names: readonly OutsideFormula[]): FunctionsByName {
  const behind = new Map<string, readonly FunctionId[]>(outside.filter(({ at, native }) => at.kind === "name" && native === null).map(({ at, functions }) => [at.place.toLowerCase(), functions]));
  for (let before = -1; before !== behind.size && behind.size > 0;) {
    before = behind.size;
    for (const { kind, place, formula } of names) {
      const used = kind === "name" && !behind.has(place.toLowerCase()) ? functionsOfNames(formula, behind) : [];
      if (used.length > 0) behind.set(place.toLowerCase(), used);
    }
  }
  return behind;
}

/** The functions that a formula uses through names. */
export function functionsOfNames(formula: string, behind: FunctionsByName): readonly FunctionId[] {
  if (behind.size === 0) return [];
  return [...new Set(tokenize(formula).flatMap((token) => (token.kind === "name" ? behind.get(token.text.toLowerCase()) ?? [] : [])))];
}
