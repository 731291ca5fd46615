import { parseFormula, tokenize, type FormulaNode } from "../../domain/formula-review/index";
import { functionOfName } from "./own-calls";

/** Functions that give one value whatever they are given. */
const ALWAYS_ONE = new Set([
  "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "PRODUCT", "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "AVERAGE", "AVERAGEIF", "AVERAGEIFS",
  "MAX", "MIN", "AND", "OR", "SUBTOTAL", "ROWS", "COLUMNS", "TODAY", "NOW", "PI", "NA", "TRUE", "FALSE", "MEDIAN", "LARGE", "SMALL",
]);
/** Functions that give one value where all that they are given is one value. */
const ONE_OF_ONES = new Set([
  "ABS", "INT", "ROUND", "ROUNDUP", "ROUNDDOWN", "MOD", "TRUNC", "SIGN", "SQRT", "POWER", "CEILING", "FLOOR", "EVEN", "ODD", "N", "VALUE",
  "DATE", "YEAR", "MONTH", "DAY", "WEEKDAY", "EDATE", "EOMONTH", "DATEVALUE", "DATEDIF", "DAYS360", "TEXT", "LEFT", "RIGHT", "MID", "LEN", "TRIM", "SUBSTITUTE", "UPPER", "LOWER",
  "IF", "IFERROR", "NOT", "ISNUMBER", "ISTEXT", "ISBLANK", "ISERROR", "ISNA", "CONCATENATE", "CHOOSE",
]);
/** Look up one thing in a range: one value where what is looked up is one. */
const LOOKUPS = new Set(["VLOOKUP", "HLOOKUP", "MATCH"]);
const CALCULATES = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>"]);
const TABLES_AND_WHOLES: ReadonlySet<string> = new Set(["COSTTABLE", "PARAMETER", "INSURANCEPERHEAD"]);

/**
 * Whether an expression surely gives one value and not several. Where nobody can tell (a defined name, INDEX, OFFSET),
 * the answer is no: then a native formula might stand for one cell of many.
 */
export function isScalarNode(node: FormulaNode): boolean {
  switch (node.kind) {
    case "number": case "text": case "boolean": case "error": return true;
    case "reference": return node.area.shape === "cell" && (node.sheet?.last ?? null) === null;
    case "structured": return /\[(?:@|#This Row\])/i.test(node.text) && !/\]\s*:\s*\[/.test(node.text);
    case "prefix": return node.operator === "@" || isScalarNode(node.operand);
    case "postfix": return node.operator === "%" && isScalarNode(node.operand);
    case "binary": return CALCULATES.has(node.operator) && isScalarNode(node.left) && isScalarNode(node.right);
    case "call": return isScalarCall(node.name, node.arguments);
    case "name": case "array": case "missing": case "unreadable": return false;
  }
}

function isScalarCall(name: string, args: readonly FormulaNode[]): boolean {
  if (ALWAYS_ONE.has(name)) return true;
  const [first] = args;
  if (LOOKUPS.has(name)) return first !== undefined && isScalarNode(first);
  const areOnes = args.every((argument) => argument.kind === "missing" || isScalarNode(argument));
  if (ONE_OF_ONES.has(name)) return areOnes;
  const own = functionOfName(name);
  if (own === null) return false;
  if (!TABLES_AND_WHOLES.has(own)) return areOnes;
  if (own === "COSTTABLE") return false;
  const spread = own === "PARAMETER" ? args.slice(0, 2) : [args[0], args[4]].filter((argument) => argument !== undefined);
  return spread.every((argument) => argument.kind === "missing" || isScalarNode(argument));
}

/** Whether a formula surely fills its own cell alone. */
export const fillsOneCell = (formula: string, row: number, column: number): boolean => isScalarNode(parseFormula(tokenize(formula), row, column));

/** Whether a formula surely gives a table of several cells. */
export function fillsManyCells(formula: string, row: number, column: number): boolean {
  const node = parseFormula(tokenize(formula), row, column);
  return node.kind === "call" && functionOfName(node.name) === "COSTTABLE";
}
