import { FUNCTIONS } from "../../../src/functions/index";
import { areaOf, type CellContent, type SheetPlan } from "../../../src/sheets/index";
import { compareFractions, dividedBy, fraction, fractionOfText, minus, plus, rounded, textOfFraction as textOf, times, type Fraction } from "../../support/exact-fraction";
import { DATE_FUNCTIONS } from "./exact-dates";
import { parseFormula, type FormulaTree } from "./formula-tree";

/** An error in a cell. */
class FormulaError {
  constructor(readonly code: string) {}
}
type Scalar = Fraction | string | boolean | null | FormulaError;
type Value = Scalar | readonly (readonly Scalar[])[];

const ZERO = fraction(0);
const isFraction = (value: Value): value is Fraction => typeof value === "object" && value !== null && "numerator" in value;
const isArray = (value: Value): value is readonly (readonly Scalar[])[] => Array.isArray(value);
const ofNumber = (number: number): Fraction => fractionOfText(plainText(number));

/** Computes the formulas of a plan in exact fractions: an oracle that knows neither doubles nor the domain. */
export class ExactSheet {
  private readonly known = new Map<string, Scalar>();

  constructor(private readonly plan: SheetPlan) {}

  /** A cell's value: a plain decimal text for numbers (as much of it as 15 digits show), text, boolean, `#…` or null. */
  show(row: number, column: number): string | boolean | null {
    const value = this.cell(row, column);
    if (value instanceof FormulaError) return value.code;
    return isFraction(value) ? String(Number(textOf(value))) : value;
  }

  private cell(row: number, column: number): Scalar {
    const key = `${row},${column}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const value = this.compute(this.plan.cells[row]?.[column] ?? null);
    this.known.set(key, value);
    return value;
  }

  private compute(content: CellContent | null): Scalar {
    if (content === null || content.kind === "blank") return null;
    if (content.kind === "number") return ofNumber(content.number);
    if (content.kind === "text") return content.text;
    if (content.kind === "boolean") return content.boolean;
    const value = this.evaluate(parseFormula(content.formula));
    return isArray(value) ? new FormulaError("#SPILL!") : value ?? ZERO;
  }

  private evaluate(tree: FormulaTree): Value {
    switch (tree.kind) {
      case "number": return fractionOfText(tree.text);
      case "text": return tree.text;
      case "cell": return this.range(tree.text, tree.text)[0]?.[0] ?? null;
      case "range": return this.range(tree.from, tree.to);
      case "operation": return each(this.evaluate(tree.left), this.evaluate(tree.right), (a, b) => operate(tree.operator, a, b));
      case "call": return this.call(tree.name, tree.arguments);
    }
  }

  private range(from: string, to: string): Scalar[][] {
    const area = areaOf(`${from}:${to}`);
    if (area === null) throw new RangeError(`${from}:${to}`);
    return Array.from({ length: area.rowCount }, (_row, down) =>
      Array.from({ length: area.columnCount }, (_cell, right) => this.cell(area.row + down, area.column + right)));
  }

  private call(name: string, args: readonly FormulaTree[]): Value {
    if (name.startsWith("PAYROLL.")) return callOwn(name.slice("PAYROLL.".length), args.map((argument) => this.evaluate(argument)));
    if (name === "IF") {
      const condition = this.evaluate(args[0] as FormulaTree);
      if (condition instanceof FormulaError) return condition;
      return this.evaluate((isTrue(condition as Scalar) ? args[1] : args[2]) as FormulaTree);
    }
    const values = args.map((argument) => this.evaluate(argument));
    const [first = null, second = null] = values;
    switch (name) {
      case "NA": return new FormulaError("#N/A");
      case "ISNUMBER": return isFraction(first);
      case "N": return isFraction(first) || first instanceof FormulaError ? first : ZERO;
      case "EXACT": return each(first, second, (a, b) => shown(a) === shown(b));
      case "ROUND": return each(first, second, (value, digits) => roundedTo(value, digits, "half-up"));
      case "ROUNDUP": return each(first, second, (value, digits) => roundedTo(value, digits, "ceiling"));
      case "ROUNDDOWN": return each(first, second, (value, digits) => roundedTo(value, digits, "floor"));
      case "COUNT": return fraction(values.flatMap(flat).filter(isFraction).length);
      case "ROWS": return fraction(isArray(first) ? first.length : 1);
      case "COLUMNS": return fraction(isArray(first) ? first[0]?.length ?? 0 : 1);
      case "SUMIFS": return sumifs(values);
      case "SUMPRODUCT": return flat(values.reduce((a, b) => each(a, b, (left, right) => operate("*", numeric(left), numeric(right))))).reduce<Scalar>((sum, value) => operate("+", sum, value), ZERO);
      default: break;
    }
    const error = values.flatMap(flat).find((value) => value instanceof FormulaError);
    if (error !== undefined) return error;
    switch (name) {
      case "SUM": return values.flatMap(flat).reduce<Fraction>((sum, value) => (isFraction(value) ? plus(sum, value) : sum), ZERO);
      case "INT": case "DATE": case "MONTH": case "DAY": case "NETWORKDAYS": return dateFunction(name, values as readonly Scalar[]);
      case "ABS": return isFraction(first) && first.numerator < 0n ? minus(ZERO, first) : first;
      case "SUBSTITUTE": return shown(first as Scalar).replaceAll(shown(second as Scalar), shown((values[2] ?? null) as Scalar));
      case "MIN": case "MAX": return extreme(values.flatMap(flat).filter(isFraction), name === "MIN" ? -1 : 1);
      case "NOT": return !isTrue(first as Scalar);
      case "AND": return values.flatMap(flat).every(isTrue);
      case "OR": return values.flatMap(flat).some(isTrue);
      default: throw new RangeError(`${name} is not a function that our sheets use`);
    }
  }
}

/** Whole days as Excel counts them behind February 1900. */
function dateFunction(name: keyof typeof DATE_FUNCTIONS, values: readonly Scalar[]): Scalar {
  const numbers = values.map(asFraction);
  return numbers.includes(null) ? new FormulaError("#VALUE!") : fraction(DATE_FUNCTIONS[name](numbers.map((value) => Number(textOf(value!)))));
}

const extreme = (numbers: readonly Fraction[], sign: number): Fraction =>
  numbers.reduce((best, number) => (Math.sign(compareFractions(number, best)) === sign ? number : best), numbers[0] ?? ZERO);
const flat = (value: Value): readonly Scalar[] => (isArray(value) ? value.flat() : [value]);
const isTrue = (value: Scalar): boolean => value === true || (isFraction(value) && value.numerator !== 0n);
const numeric = (value: Scalar): Scalar => (typeof value === "string" ? ZERO : value);
const shown = (value: Scalar): string => (isFraction(value) ? textOf(value) : value instanceof FormulaError ? value.code : String(value ?? ""));

/** Cell by cell; a single value meets every cell of an array. */
function each(left: Value, right: Value, combine: (a: Scalar, b: Scalar) => Scalar): Value {
  const safe = (a: Scalar, b: Scalar) => (a instanceof FormulaError ? a : b instanceof FormulaError ? b : combine(a, b));
  if (isArray(left)) return left.map((row, r) => row.map((a, c) => safe(a, isArray(right) ? right[r]?.[c] ?? null : right)));
  return isArray(right) ? right.map((row) => row.map((b) => safe(left, b))) : safe(left, right);
}

function operate(operator: string, a: Scalar, b: Scalar): Scalar {
  if (a instanceof FormulaError || b instanceof FormulaError) return a instanceof FormulaError ? a : b;
  if (operator === "&") return shown(a) + shown(b);
  if (["=", "<>", "<", ">", "<=", ">="].includes(operator)) return compare(operator, a, b);
  const [left, right] = [asFraction(a), asFraction(b)];
  if (left === null || right === null) return new FormulaError("#VALUE!");
  if (operator === "+") return plus(left, right);
  if (operator === "-") return minus(left, right);
  if (operator === "*") return times(left, right);
  return right.numerator === 0n ? new FormulaError("#DIV/0!") : dividedBy(left, right);
}

const asFraction = (value: Scalar): Fraction | null => {
  if (value === null || value === false) return ZERO;
  if (value === true) return fraction(1);
  return isFraction(value) ? value : null;
};

function compare(operator: string, a: Scalar, b: Scalar): boolean {
  const blankAs = (value: Scalar, other: Scalar): Scalar => (value === null ? (typeof other === "string" ? "" : ZERO) : value);
  const [left, right] = [blankAs(a, b), blankAs(b, a)];
  const order = isFraction(left) && isFraction(right)
    ? compareFractions(left, right)
    : typeof left === typeof right ? Math.sign(String(left).toLowerCase().localeCompare(String(right).toLowerCase())) : isFraction(left) ? -1 : 1;
  return { "=": order === 0, "<>": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 }[operator] ?? false;
}

function roundedTo(value: Scalar, digits: Scalar, mode: "half-up" | "ceiling" | "floor"): Scalar {
  const [amount, places] = [asFraction(value), asFraction(digits)];
  if (amount === null || places === null) return new FormulaError("#VALUE!");
  const decimals = Number(textOf(places));
  if (decimals >= 0) return rounded(amount, decimals, mode);
  const unit = fraction(10n ** BigInt(-decimals));
  return times(rounded(dividedBy(amount, unit), 0, mode), unit);
}

/** As Excel: criteria compare without case; only plain texts and numbers are ever given to it. */
function sumifs([summed, ...pairs]: readonly Value[]): Scalar {
  const cells = flat(summed ?? null);
  let sum: Scalar = ZERO;
  cells.forEach((value, index) => {
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const [tested, wanted] = [flat(pairs[pair] ?? null)[index] ?? null, (pairs[pair + 1] ?? null) as Scalar];
      if (typeof wanted === "string" && /[*?~]|^[<>=]|^\d/.test(wanted)) throw new RangeError(`SUMIFS does not compare ${wanted} as text`);
      if (tested === null || !compare("=", tested, wanted)) return;
    }
    if (value instanceof FormulaError || isFraction(value)) sum = operate("+", sum, value);
  });
  return sum;
}

/** Calls the add-in's own function as Excel does: with numbers, texts and nulls. */
function callOwn(id: string, args: readonly Value[]): Value {
  const definition = FUNCTIONS.find((candidate) => candidate.id === id);
  if (definition === undefined) throw new RangeError(`PAYROLL.${id} does not exist`);
  const error = args.flatMap(flat).find((value) => value instanceof FormulaError);
  if (error) return error;
  const bare = (value: Scalar) => (isFraction(value) ? Number(textOf(value)) : value);
  const result = definition.calculate(args.map((value) => (isArray(value) ? value.map((row) => row.map(bare)) : bare(value))));
  if (!("rows" in result)) return new FormulaError("#VALUE!");
  const cell = result.rows[0]?.[0];
  if (typeof cell === "number") return ofNumber(cell);
  return typeof cell === "string" ? cell : new FormulaError("#VALUE!");
}

/** 15 digits without an exponent, as a cell shows them. */
function plainText(number: number): string {
  const [mantissa = "0", exponent = "0"] = number.toExponential(14).split("e");
  const [whole = "0", decimals = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + decimals;
  const point = 1 + Number(exponent);
  const text = point <= 0 ? `0.${"0".repeat(-point)}${digits}` : point >= digits.length ? digits + "0".repeat(point - digits.length) : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return number < 0 ? `-${text}` : text;
}
