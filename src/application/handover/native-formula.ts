import type { FormulaNode } from "../../domain/formula-review/index";
import { NATIVE_FORMS } from "./native-forms";
import type { NativeArgument } from "./native-guard";
import { ownCalls, type CallArgument, type OwnCall } from "./own-calls";
import { isScalarNode } from "./scalar-node";
import { mayBeText, type ValueAt } from "./text-node";

/** Excel takes formulas of up to 8,192 characters. */
const LONGEST_FORMULA = 8_000;

/**
 * The formula with every call of ours, also within one another, written as native functions; everything else stays
 * letter for letter. Null where a call has no equal native formula: one that is not in the table, one over ranges (its
 * result spills), one with a defined name that may be a range, one with a date that is a text, or where the formula
 * would grow too long.
 *
 * @param valueAt what cells show now: what a native formula cannot read stays with the function
 * @example nativeFormula("=ROUND(PAYROLL.ROUNDMONEY(A1,\"ceiling-yuan\"),0)+1", 0, 2)
 * // =ROUND(IF(COUNT(A1)<1,NA(),ROUNDUP(ROUND(A1,7),0)),0)+1
 */
export function nativeFormula(formula: string, row: number, column: number, valueAt: ValueAt = () => undefined): string | null {
  const calls = ownCalls(formula, row, column);
  const written = rewritten({ formula, row, column, valueAt }, 0, formula.length, calls);
  return written === null || written.length > LONGEST_FORMULA ? null : written;
}

/** A formula and where it stands. */
interface PlacedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  readonly valueAt: ValueAt;
}

/** The part of a formula from `from` to `to` with the calls in it replaced. */
function rewritten(placed: PlacedFormula, from: number, to: number, calls: readonly OwnCall[]): string | null {
  const outer = calls.filter((call) => call.start >= from && call.end <= to && !calls.some((other) => other !== call && other.start >= from && other.end <= to && other.start <= call.start && other.end >= call.end));
  const { formula } = placed;
  let text = "";
  let at = from;
  for (const call of outer) {
    const native = nativeCall(placed, call, calls.filter((other) => other !== call && other.start >= call.start && other.end <= call.end));
    if (native === null) return null;
    text += formula.slice(at, call.start) + native;
    at = call.end;
  }
  return text + formula.slice(at, to);
}

function nativeCall(placed: PlacedFormula, call: OwnCall, inner: readonly OwnCall[]): string | null {
  const form = NATIVE_FORMS[call.id];
  if (form === undefined) return null;
  const args: (NativeArgument | null)[] = [];
  for (const argument of call.arguments) {
    const native = argument.node === null ? null : nativeArgument(placed, argument, argument.node, inner);
    if (native === undefined) return null;
    args.push(native);
  }
  return form(args);
}

/** Undefined: an argument that no native formula can take. */
function nativeArgument(placed: PlacedFormula, { start, end }: CallArgument, node: FormulaNode, inner: readonly OwnCall[]): NativeArgument | undefined {
  const text = rewritten(placed, start, end, inner);
  const shape = shapeOf(node, placed);
  if (text === null || (shape === null && !isScalarNode(node))) return undefined;
  return {
    text: isAtom(node) ? text : `(${text})`,
    number: numberOf(node),
    word: node.kind === "text" ? node.text : null,
    isCell: node.kind === "reference" && shape === null,
    shape,
    mayBeText: mayBeText(node, placed, placed.valueAt),
  };
}

/** The size of a range on one sheet or of a typed list, as SUMPRODUCT takes them in every Excel; null for anything else. */
function shapeOf(node: FormulaNode, { row, column }: { readonly row: number; readonly column: number }): NativeArgument["shape"] {
  if (node.kind === "array") return { rows: node.rows.length, columns: node.rows[0]?.length ?? 0 };
  if (node.kind !== "reference" || node.area.shape !== "range" || (node.sheet?.last ?? null) !== null) return null;
  const { top, bottom, left, right } = node.area;
  const at = (edge: typeof top, origin: number): number => (edge.fixed ? edge.at : edge.at + origin);
  return { rows: Math.abs(at(bottom, row) - at(top, row)) + 1, columns: Math.abs(at(right, column) - at(left, column)) + 1 };
}

const isAtom = (node: FormulaNode): boolean => !["binary", "prefix", "postfix"].includes(node.kind);

function numberOf(node: FormulaNode): number | null {
  if (node.kind === "number") return node.value;
  if (node.kind === "prefix" && node.operator !== "@" && node.operand.kind === "number") return node.operator === "-" ? -node.operand.value : node.operand.value;
  if (node.kind === "postfix" && node.operator === "%" && node.operand.kind === "number") return node.operand.value / 100;
  return null;
}
