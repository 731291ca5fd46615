import { addYuan, decimalFromCell } from "../../domain/money/index";
import type { Yuan } from "../../domain/money/index";
import { insuranceAmount, managementFeeAmount, wageAmount } from "../../domain/payroll/index";
import type { ArgumentName } from "../../wording/index";
import { CellFailure } from "../arguments/cell-failure";
import { headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";

type Part = Yuan | CellFailure;

/** Wage, insurance, fee and their sum; a bad value fails the parts that depend on it. */
export type RowParts = readonly [wage: Part, insurance: Part, fee: Part, total: Part];

/** The parts of a row (label, headcount, monthlyWage, months, insurancePerHead, feePerHead), each on its own. */
export function partsOfRow([, rawHeadcount, rawWage, rawMonths, rawInsurance, rawFee]: readonly unknown[]): RowParts {
  const headcount = headcountReader.read(rawHeadcount, "headcount");
  const months = monthsReader.read(rawMonths, "months");
  const partOf = (raw: unknown, argument: ArgumentName, amountOf: typeof wageAmount): Part => {
    if (headcount instanceof CellFailure) return headcount;
    const value = nonNegativeReader.read(raw, argument);
    if (value instanceof CellFailure) return value;
    return months instanceof CellFailure ? months : amountOf(decimalFromCell(value), headcount, decimalFromCell(months));
  };
  const wage = partOf(rawWage, "monthlyWage", wageAmount);
  const insurance = partOf(rawInsurance, "insurancePerHead", insuranceAmount);
  const fee = partOf(rawFee, "feePerHead", managementFeeAmount);
  return [wage, insurance, fee, sumOf(sumOf(wage, insurance), fee)];
}

const sumOf = (a: Part, b: Part): Part => {
  if (a instanceof CellFailure) return a;
  return b instanceof CellFailure ? b : addYuan(a, b);
};
