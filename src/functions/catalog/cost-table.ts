import { addYuan, decimalFromCell, sumYuan, yuanToCell } from "../../domain/money/index";
import type { Yuan } from "../../domain/money/index";
import { insuranceAmount, managementFeeAmount, wageAmount } from "../../domain/payroll/index";
import type { ArgumentName } from "../../wording/index";
import { CellFailure } from "../arguments/cell-failure";
import { matrixOf } from "../arguments/matrix";
import { headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";
import { isEmpty, isEmptyOrZero, notANumber } from "../arguments/raw-value";
import { whole } from "../definition";
import type { CellResult, FunctionDefinition } from "../definition";

const COLUMNS: readonly ArgumentName[] = ["label", "headcount", "monthlyWage", "months", "insurancePerHead", "feePerHead"];
const TOTAL_LABEL = "合计";
const PARTS = 4;
/** So many bad rows are named in the message of a column's sum. */
const MOST_ROWS_NAMED = 5;

/** A whole payroll table: the cost of every row part by part, and the sums. */
export const COST_TABLE: FunctionDefinition = {
  id: "COSTTABLE",
  parameters: [whole("table")],
  calculate: ([table]) => {
    const matrix = matrixOf(table);
    if (matrix.columnCount !== COLUMNS.length) {
      return new CellFailure({ code: "columns-missing", shape: { argument: "table", rows: matrix.rowCount, columns: matrix.columnCount }, columns: COLUMNS });
    }
    const amounts = matrix.rows.map((row) => (row.every(isEmptyOrZero) ? null : partsOf(row)));
    const rows: CellResult[][] = matrix.rows.map((row, index) => {
      const parts = amounts[index] ?? null;
      return parts === null ? ["", "", "", "", ""] : [labelOf(row[0]), ...parts.map((part) => (part instanceof CellFailure ? part : yuanToCell(part)))];
    });
    const totals = Array.from({ length: PARTS }, (_, part) => totalOf(amounts.map((parts) => parts?.[part] ?? null)));
    rows.push([TOTAL_LABEL, ...totals]);
    return { rows, hasFailures: rows.some((row) => row.some((cell) => cell instanceof CellFailure)), isBare: false };
  },
};

/** Wage, insurance, fee and their sum of one row; a bad value fails the parts that depend on it. */
function partsOf(row: readonly unknown[]): readonly (Yuan | CellFailure)[] {
  const headcount = headcountReader.read(row[1], "headcount");
  const months = monthsReader.read(row[3], "months");
  const part = (raw: unknown, argument: ArgumentName, amountOf: typeof wageAmount): Yuan | CellFailure => {
    if (headcount instanceof CellFailure) return headcount;
    const value = nonNegativeReader.read(raw, argument);
    if (value instanceof CellFailure) return value;
    return months instanceof CellFailure ? months : amountOf(decimalFromCell(value), headcount, decimalFromCell(months));
  };
  const wage = part(row[2], "monthlyWage", wageAmount);
  const insurance = part(row[4], "insurancePerHead", insuranceAmount);
  const fee = part(row[5], "feePerHead", managementFeeAmount);
  return [wage, insurance, fee, sumOf(sumOf(wage, insurance), fee)];
}

const sumOf = (a: Yuan | CellFailure, b: Yuan | CellFailure): Yuan | CellFailure => {
  if (a instanceof CellFailure) return a;
  return b instanceof CellFailure ? b : addYuan(a, b);
};

/** The sum of a column, or where it has errors which rows they stand in: a sum must not leave rows out. */
function totalOf(amounts: readonly (Yuan | CellFailure | null)[]): CellResult {
  const failed = amounts.flatMap((amount, index) => (amount instanceof CellFailure ? [index + 1] : []));
  if (failed.length > 0) return new CellFailure({ code: "rows-failed", rows: failed.slice(0, MOST_ROWS_NAMED) });
  return yuanToCell(sumYuan(amounts.filter((amount): amount is Yuan => amount !== null && !(amount instanceof CellFailure))));
}

function labelOf(raw: unknown): CellResult {
  if (isEmpty(raw)) return "";
  if (typeof raw === "string" || typeof raw === "number") return raw;
  return typeof raw === "boolean" ? String(raw).toUpperCase() : notANumber(raw, "label");
}
