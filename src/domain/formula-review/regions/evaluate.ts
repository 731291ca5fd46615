import type { FormulaNode } from "../grammar/index";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import type { ReviewModel } from "../model/review-model";

/** Ranges larger than this are not added up for a comparison. */
const LARGEST_RANGE = 100_000;

/**
 * What a formula gives in the cell at `row`, `column`, from the values that its precedents show; null where it uses more than
 * arithmetic and the common sums, or meets a text or an error. Not Excel: a second opinion for comparisons.
 */
export function evaluate(model: ReviewModel, node: FormulaNode, sheet: SheetGrid, row: number, column: number): number | null {
  const valueOf = (part: FormulaNode): number | null => evaluate(model, part, sheet, row, column);
  switch (node.kind) {
    case "number": return node.value;
    case "prefix": {
      const value = valueOf(node.operand);
      return value === null ? null : node.operator === "-" ? -value : value;
    }
    case "postfix": {
      const value = node.operator === "%" ? valueOf(node.operand) : null;
      return value === null ? null : value / 100;
    }
    case "binary": return arithmetic(node.operator, valueOf(node.left), valueOf(node.right));
    case "reference": {
      const on = model.sheetOf(node.sheet, sheet);
      const area = node.area.shape === "cell" ? sheet.resolve(node.area, row, column) : null;
      if (!on || !area) return null;
      const kind = on.kind(area.top, area.left);
      return kind === Kind.Number ? on.number(area.top, area.left) : kind === Kind.Blank && !on.isFormula(area.top, area.left) ? 0 : null;
    }
    case "call": return call(model, node.name, node.arguments, sheet, row, column);
    default: return null;
  }
}

function arithmetic(operator: string, left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  switch (operator) {
    case "+": return left + right;
    case "-": return left - right;
    case "*": return left * right;
    case "/": return right === 0 ? null : left / right;
    case "^": {
      const power = left ** right;
      return Number.isFinite(power) ? power : null;
    }
    default: return null;
  }
}

function call(model: ReviewModel, name: string, parts: readonly FormulaNode[], sheet: SheetGrid, row: number, column: number): number | null {
  switch (name) {
    case "SUM": case "AVERAGE": case "MIN": case "MAX": case "COUNT": {
      const numbers = numbersOf(model, parts, sheet, row, column);
      if (numbers === null) return null;
      const sum = numbers.reduce((total, number) => total + number, 0);
      if (name === "COUNT") return numbers.length;
      if (name === "SUM") return sum;
      if (numbers.length === 0) return name === "AVERAGE" ? null : 0;
      return name === "AVERAGE" ? sum / numbers.length : numbers.reduce((a, b) => (name === "MIN" ? Math.min(a, b) : Math.max(a, b)));
    }
    case "ROUND": {
      const [value, digits] = [parts[0] && evaluate(model, parts[0], sheet, row, column), parts[1] ? evaluate(model, parts[1], sheet, row, column) : 0];
      return typeof value === "number" && typeof digits === "number" && parts.length <= 2 ? roundHalfUp(value, digits) : null;
    }
    case "ABS": {
      const value = parts.length === 1 && parts[0] ? evaluate(model, parts[0], sheet, row, column) : null;
      return value === null ? null : Math.abs(value);
    }
    default: return null;
  }
}

/** Half away from zero, as Excel's ROUND shows it. */
function roundHalfUp(value: number, digits: number): number | null {
  if (!Number.isInteger(digits) || Math.abs(digits) > 12) return null;
  const scaled = Number(`${Math.abs(value)}e${digits}`);
  return Number.isNaN(scaled) ? null : Math.sign(value) * Number(`${Math.round(Number(scaled.toPrecision(15)))}e${-digits}`);
}

/** The numbers in the arguments of a sum; null where an error stands among them or an argument cannot be read. */
function numbersOf(model: ReviewModel, parts: readonly FormulaNode[], sheet: SheetGrid, row: number, column: number): number[] | null {
  const numbers: number[] = [];
  for (const part of parts) {
    if (part.kind === "missing") return null;
    if (part.kind !== "reference") {
      const value = evaluate(model, part, sheet, row, column);
      if (value === null) return null;
      numbers.push(value);
      continue;
    }
    const on = model.sheetOf(part.sheet, sheet);
    const whole = on ? sheet.resolve(part.area, row, column) : null;
    if (!on || !whole) return null;
    const area = on.usedPart(whole);
    if (!area) continue;
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_RANGE) return null;
    for (let r = area.top; r <= area.bottom; r += 1) for (let c = area.left; c <= area.right; c += 1) {
      const kind = on.kind(r, c);
      if (kind === Kind.Error) return null;
      if (kind === Kind.Number) numbers.push(on.number(r, c));
      else if (kind === Kind.Blank && on.isFormula(r, c) && on.value(r, c) === null) return null;
    }
  }
  return numbers;
}
