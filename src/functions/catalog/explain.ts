import { decimalFromCell, isZeroYuan, subtractYuan, yuanFromCell, yuanText } from "../../domain/money/index";
import { wageAmount } from "../../domain/payroll/index";
import { explainWage } from "../../domain/reconciliation/index";
import { wageExplanationText } from "../../wording/index";
import { CellWords } from "../arguments/cell-words";
import { amountReader, headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";
import { optional, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

const PARAMETERS = [required("stated", amountReader), required("headcount", headcountReader), required("monthlyWage", nonNegativeReader), optional("months", monthsReader, 12)] as const;

/** Why a stated wage amount differs from headcount × monthly wage × months, in words. */
export const EXPLAIN: FunctionDefinition = {
  id: "EXPLAIN",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (amount, headcount, monthlyWage, months) => {
    const [stated, wage, duration] = [yuanFromCell(amount), decimalFromCell(monthlyWage), decimalFromCell(months)];
    const difference = subtractYuan(stated, wageAmount(wage, headcount, duration));
    const [simplest = null] = isZeroYuan(difference) ? [] : explainWage({ stated, headcount, monthlyWage: wage, months: duration });
    return new CellWords((language) => wageExplanationText(yuanText(difference), simplest, language));
  }),
};
