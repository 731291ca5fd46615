import { addYuan, decimalFromCell, yuanToCell } from "../../domain/money/index";
import { computeCostColumns, insuranceAmount, managementFeeAmount, wageAmount } from "../../domain/payroll/index";
import { headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";
import { optional, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

const PARAMETERS = [
  required("headcount", headcountReader), required("monthlyWage", nonNegativeReader),
  required("insurancePerHead", nonNegativeReader), required("feePerHead", nonNegativeReader), optional("months", monthsReader, 12),
] as const;

const bulk = ([headcounts = [], monthlyWages = [], insurances = [], managementFees = [], months = []]: readonly ArrayLike<number>[]) =>
  computeCostColumns({ headcounts, monthlyWages, months, insurances, managementFees }).total;

/** A payroll line's wage, insurance and fee together. */
export const COST: FunctionDefinition = {
  id: "COST",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (headcount, wage, insurance, fee, months) => {
    const exactMonths = decimalFromCell(months);
    const parts = addYuan(
      wageAmount(decimalFromCell(wage), headcount, exactMonths),
      insuranceAmount(decimalFromCell(insurance), headcount, exactMonths),
    );
    return yuanToCell(addYuan(parts, managementFeeAmount(decimalFromCell(fee), headcount, exactMonths)));
  }, { bulk }),
};
