import type { FormulaNode, ReferenceNode } from "../grammar/index";
import { walk, type FormulaClass } from "../model/formula-class";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import type { Review } from "../review";

/** A look-up in a formula: where it searches, and whether it takes the nearest key instead of the same one. */
export interface Lookup {
  readonly call: string;
  readonly table: ReferenceNode;
  readonly isApproximate: boolean;
  /** Keys stand in the first column of the table, or in its first row. */
  readonly isByRow: boolean;
}

/** Which argument is the table, which one says whether the nearest key will do. */
const CALLS: Readonly<Record<string, { readonly table: number; readonly mode: number }>> = {
  VLOOKUP: { table: 1, mode: 3 }, HLOOKUP: { table: 1, mode: 3 }, MATCH: { table: 1, mode: 2 }, LOOKUP: { table: 1, mode: 9 },
};

/** The look-ups of a formula whose table is a plain reference. */
export function lookupsOf(formula: FormulaClass): Lookup[] {
  const found: Lookup[] = [];
  walk(formula.node, (node) => {
    const places = node.kind === "call" ? CALLS[node.name] : undefined;
    if (node.kind !== "call" || !places) return;
    const table = node.arguments[places.table];
    if (table?.kind !== "reference") return;
    found.push({ call: node.name, table, isApproximate: isApproximate(node.arguments[places.mode]), isByRow: node.name === "HLOOKUP" });
  });
  return found;
}

/** Left out, TRUE or 1: the nearest key below. */
const isApproximate = (mode: FormulaNode | undefined): boolean => {
  if (mode === undefined) return true;
  if (mode.kind === "boolean") return mode.value;
  if (mode.kind === "number") return mode.value !== 0;
  if (mode.kind === "prefix" && mode.operand.kind === "number") return mode.operand.value !== 0;
  return false;
};

/** The keys that a look-up in a cell searches, at most 20,000, and where they stand. */
export function keysOf(review: Review, lookup: Lookup, sheet: SheetGrid, row: number, column: number): { on: SheetGrid; keys: { row: number; column: number; value: string | number }[] } | null {
  const on = review.model.sheetOf(lookup.table.sheet, sheet);
  const whole = on && sheet.resolve(lookup.table.area, row, column);
  const area = on && whole && on.usedPart(whole);
  if (!on || !whole || !area || (lookup.call === "LOOKUP" && whole.left !== whole.right)) return null;
  const isRow = lookup.isByRow || (lookup.call === "MATCH" && whole.top === whole.bottom);
  const keys: { row: number; column: number; value: string | number }[] = [];
  for (let at = isRow ? area.left : area.top; at <= (isRow ? area.right : area.bottom) && keys.length < 20_000; at += 1) {
    const [r, c] = isRow ? [whole.top, at] : [at, whole.left];
    const kind = on.kind(r, c);
    if (kind === Kind.Number) keys.push({ row: r, column: c, value: on.number(r, c) });
    else if (kind === Kind.Text) keys.push({ row: r, column: c, value: on.text(r, c).trim().toUpperCase() });
  }
  return { on, keys };
}
