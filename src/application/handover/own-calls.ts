import { parseFormula, tokenize, type FormulaNode, type Token } from "../../domain/formula-review/index";
import { FUNCTION_IDS, type FunctionId } from "../../wording/index";

/** One argument of a call, as written; `node` null where it was left out. */
export interface CallArgument {
  readonly start: number;
  readonly end: number;
  readonly node: FormulaNode | null;
}

/** A call of one of our functions within a formula. */
export interface OwnCall {
  readonly id: FunctionId;
  /** Where the call stands in the formula, its `@` and what a host put before its name included. */
  readonly start: number;
  readonly end: number;
  /** Where its name stands, with what was put before it. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The name is not ours as we write it: `_xldudf_PAYROLL_WAGE`, `_xlfn.PAYROLL.WAGE`. */
  readonly isMangled: boolean;
  readonly arguments: readonly CallArgument[];
}

/** What hosts and other programs put before the name of a function that they do not know, one or several times. */
const FOREIGN_PREFIX = /^(?:_XLFN\.|_XLWS\.|_XLUDF\.|_XLL\.|_XLDUDF_)*/;
const OWN_NAME = /^PAYROLL[._]([A-Z]+)$/;
const IDS: ReadonlySet<string> = new Set(FUNCTION_IDS);

/** The function that a name in capitals means, however a host has written it; null where it is none of ours. */
export function functionOfName(name: string): FunctionId | null {
  const id = OWN_NAME.exec(name.replace(FOREIGN_PREFIX, ""))?.[1];
  return id !== undefined && IDS.has(id) ? (id as FunctionId) : null;
}

/** A quick look before anything is parsed: most formulas of a workbook are none of ours. */
export const mayCallOurs = (formula: string): boolean => /payroll[._]/i.test(formula);

/**
 * The calls of our functions in a formula, outermost first, those within their arguments after them. Names in texts and
 * in sheet names are no calls; a call whose bracket does not close is none.
 *
 * @param row of the formula's cell, from 0, as `column`
 * @example ownCalls("=ROUND(PAYROLL.WAGE(A1,B1),0)", 0, 2).map(({ id }) => id) // ["WAGE"]
 */
export function ownCalls(formula: string, row: number, column: number): OwnCall[] {
  if (!mayCallOurs(formula)) return [];
  const tokens = tokenize(formula);
  return tokens.flatMap((token, at) => {
    const id = token.kind === "function" ? functionOfName(token.text) : null;
    const call = id === null ? null : callAt(formula, tokens, at, { row, column });
    return id === null || call === null ? [] : [{ id, ...call }];
  });
}

function callAt(formula: string, tokens: readonly Token[], at: number, cell: { readonly row: number; readonly column: number }): Omit<OwnCall, "id"> | null {
  const name = tokens[at]!;
  const groups: Token[][] = [[]];
  let depth = 0;
  let close: Token | null = null;
  for (let index = at + 1; index < tokens.length && close === null; index += 1) {
    const token = tokens[index]!;
    if (token.kind === "open" || token.kind === "array-open") depth += 1;
    if (token.kind === "close" || token.kind === "array-close") depth -= 1;
    if (depth === 0) close = token;
    else if (depth === 1 && token.kind === "separator") groups.push([]);
    else if (index > at + 1) groups.at(-1)!.push(token);
  }
  if (close === null) return null;
  const before = tokens[at - 1];
  const isOfOtherBook = before?.kind === "sheet" && before.end === name.start;
  const nameStart = isOfOtherBook ? before.start : name.start;
  const sign = tokens[isOfOtherBook ? at - 2 : at - 1];
  const start = sign?.kind === "operator" && sign.text === "@" ? sign.start : nameStart;
  const written = formula.slice(nameStart, name.end);
  const isBare = groups.length === 1 && groups[0]!.length === 0;
  return {
    start, end: close.end, nameStart, nameEnd: name.end,
    isMangled: written !== `PAYROLL.${functionOfName(name.text) ?? ""}`,
    arguments: isBare ? [] : groups.map((group) => ({
      start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0, node: group.length === 0 ? null : parseFormula(group, cell.row, cell.column),
    })),
  };
}
