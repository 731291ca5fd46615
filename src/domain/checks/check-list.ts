import { equation } from "./arithmetic/equation";
import { growthRate } from "./arithmetic/growth-rate";
import { impliedWage } from "./arithmetic/implied-wage";
import { amountMissing, unitMissing } from "./arithmetic/missing-amount";
import { feeProduct, insuranceProduct } from "./arithmetic/per-head-products";
import { projectTotal, repeatedTotal } from "./arithmetic/project-total";
import { unitPriceProduct } from "./arithmetic/unit-price-product";
import { wageLineProduct } from "./arithmetic/wage-line-product";
import type { Check } from "./check";
import { duplicateLine, duplicateProject, duplicateRow } from "./consistency/duplicates";
import { foreignPlace } from "./consistency/foreign-place";
import { headcountSum } from "./consistency/headcount-sum";
import { indicatorHeadcount } from "./consistency/indicator-headcount";
import { repeatedWords, textBreaksOff } from "./consistency/text-breaks-off";
import { totalAmbiguous } from "./consistency/total-ambiguous";
import { periodBeyondYear, staleYear } from "./consistency/years";
import { assetsSum, assetWithoutValue } from "./department/assets";
import { claimMainly, namedUse, noProcurement } from "./department/claims";
import { departmentChange } from "./department/department-change";
import { departmentSum } from "./department/department-sum";
import { repeatedFigure } from "./department/repeated-figure";
import { restatedFigure } from "./consistency/restated-figure";
import { goalWithoutAmount, totalNotStated } from "./form/amounts";
import { basisMissing, categoryWithoutRows, placeholderLeft, requiredField } from "./form/fields";
import { headingNumber } from "./form/heading-number";
import { spendingPlan } from "./form/spending-plan";
import { bracketLeftOpen, targetWithoutNumber, twoUnits } from "./form/targets";
import { digitGrouping, listNumbering, scaleWording, yearMark } from "./form/wording";
import { bareNumber, boundsMeet, gradeDirectionWrong, gradeHole, gradeUnreached } from "./grades/bound-order";
import { boundVariable, mixedUnits, scaleOrder, unitOfQuantity } from "./grades/bound-units";
import { quantityOfIndicator, timesOfMonths } from "./grades/quantity";
import { rowsDisagree, sameIndicatorDiffers, targetAgainstBounds } from "./grades/rows-compared";
import { projectExpenditure } from "./reconciliation/project-expenditure";

/** All checks, in the order in which a reviewer reads. A further check is a further line here. */
export const CHECKS: readonly Check[] = [
  wageLineProduct, insuranceProduct, feeProduct, projectTotal, repeatedTotal, unitPriceProduct, equation, growthRate, amountMissing, impliedWage,
  departmentSum, departmentChange, repeatedFigure, assetsSum, assetWithoutValue, claimMainly, namedUse, noProcurement,
  projectExpenditure,
  restatedFigure, headcountSum, indicatorHeadcount, duplicateProject, duplicateRow, duplicateLine, staleYear, periodBeyondYear, totalAmbiguous, textBreaksOff, repeatedWords, foreignPlace,
  goalWithoutAmount, totalNotStated, unitMissing, headingNumber, requiredField, categoryWithoutRows, basisMissing, spendingPlan, placeholderLeft,
  targetWithoutNumber, twoUnits, bracketLeftOpen, digitGrouping, yearMark, listNumbering, scaleWording,
  gradeHole, bareNumber, boundsMeet, gradeUnreached, gradeDirectionWrong, mixedUnits, unitOfQuantity, boundVariable, scaleOrder, timesOfMonths,
  quantityOfIndicator, rowsDisagree, sameIndicatorDiffers, targetAgainstBounds,
];
