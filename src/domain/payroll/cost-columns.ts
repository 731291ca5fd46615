import { addYuan, exactDecimal, sumYuan, yuan, yuanToCell, type Yuan } from "../money/index";
import { exactAmountOfCells, isPlain, isPlainMonths } from "./cell-amount";
import { fenOfProduct, isExactFen, NOT_SCALED } from "./scaled-product";

/** Columns of a payroll as cell numbers, one entry per line; NaN where a cell holds no number. */
export interface CostColumnsInput {
  readonly headcounts: ArrayLike<number>;
  /** 元 per month. */
  readonly monthlyWages: ArrayLike<number>;
  /** 0 to 12, fractions allowed. */
  readonly months: ArrayLike<number>;
  /** 元 per head and month. */
  readonly insurances: ArrayLike<number>;
  /** 元 per head and month. */
  readonly managementFees: ArrayLike<number>;
}

/** Cost per line in 元, and the exact sum of each column. */
export interface CostColumns {
  readonly wage: Float64Array;
  readonly insurance: Float64Array;
  readonly managementFee: Float64Array;
  readonly total: Float64Array;
  /** NaN where a line could not be computed: nothing is left out of a sum unseen. */
  readonly sums: { readonly wage: number; readonly insurance: number; readonly managementFee: number; readonly total: number };
}

/**
 * Wage, insurance, management fee and total of many lines at once, with the rules of the standard components: each
 * part rounded half-up to 分, insurance and fee by whole months. A line with bad input (negative, fractional headcount,
 * months outside 0 to 12, NaN) is NaN throughout.
 *
 * Scaled integers where they are provably exact, decimals otherwise; both give the same.
 *
 * @throws RangeError where the columns differ in length.
 */
export function computeCostColumns(input: CostColumnsInput): CostColumns {
  const { headcounts, monthlyWages, months, insurances, managementFees } = input;
  const count = headcounts.length;
  if ([monthlyWages, months, insurances, managementFees].some((column) => column.length !== count)) throw new RangeError("The columns differ in length");
  const wages = new Float64Array(count);
  const insuranceParts = new Float64Array(count);
  const fees = new Float64Array(count);
  const totals = new Float64Array(count);
  const beyond: [Yuan, Yuan, Yuan][] = [];
  let isComplete = true;
  let wageSum = 0;
  let insuranceSum = 0;
  let feeSum = 0;
  for (let index = 0; index < count; index += 1) {
    const headcount = headcounts[index] as number;
    const worked = months[index] as number;
    const wage = monthlyWages[index] as number;
    const insurance = insurances[index] as number;
    const fee = managementFees[index] as number;
    if (isPlain(headcount, worked) && isPlainMonths(worked) && wage >= 0 && insurance >= 0 && fee >= 0) {
      const whole = Math.ceil(worked);
      const wageFen = fenOfProduct(wage, headcount, worked);
      const insuranceFen = fenOfProduct(insurance, headcount, whole);
      const feeFen = fenOfProduct(fee, headcount, whole);
      const totalFen = wageFen + insuranceFen + feeFen;
      const isScaled = wageFen !== NOT_SCALED && insuranceFen !== NOT_SCALED && feeFen !== NOT_SCALED;
      if (isScaled && isExactFen(wageSum + insuranceSum + feeSum + totalFen)) {
        wages[index] = wageFen / 100;
        insuranceParts[index] = insuranceFen / 100;
        fees[index] = feeFen / 100;
        totals[index] = totalFen / 100;
        wageSum += wageFen;
        insuranceSum += insuranceFen;
        feeSum += feeFen;
        continue;
      }
    }
    const exact = exactParts(wage, insurance, fee, headcount, worked);
    if (exact) beyond.push(exact);
    else isComplete = false;
    wages[index] = exact ? yuanToCell(exact[0]) : Number.NaN;
    insuranceParts[index] = exact ? yuanToCell(exact[1]) : Number.NaN;
    fees[index] = exact ? yuanToCell(exact[2]) : Number.NaN;
    totals[index] = exact ? yuanToCell(sumYuan(exact)) : Number.NaN;
  }
  const sumOf = (fen: number, parts: Iterable<Yuan>) => (isComplete ? yuanToCell(addYuan(yuanOfFen(fen), sumYuan(parts))) : Number.NaN);
  return {
    wage: wages, insurance: insuranceParts, managementFee: fees, total: totals,
    sums: {
      wage: sumOf(wageSum, beyond.map(([wage]) => wage)),
      insurance: sumOf(insuranceSum, beyond.map(([, insurance]) => insurance)),
      managementFee: sumOf(feeSum, beyond.map(([, , fee]) => fee)),
      total: sumOf(wageSum + insuranceSum + feeSum, beyond.flat()),
    },
  };
}

const yuanOfFen = (fen: number): Yuan => yuan(exactDecimal(fen).times(exactDecimal("0.01")));

function exactParts(wage: number, insurance: number, fee: number, headcount: number, months: number): [Yuan, Yuan, Yuan] | null {
  const wagePart = exactAmountOfCells(wage, headcount, months, "worked");
  const insurancePart = exactAmountOfCells(insurance, headcount, months, "whole");
  const feePart = exactAmountOfCells(fee, headcount, months, "whole");
  return wagePart && insurancePart && feePart ? [wagePart, insurancePart, feePart] : null;
}
