import { exactDecimal, yuan, type Yuan } from "../money/index";
import { moneyFactor } from "./units";
import type { MoneyFigure } from "./figure";

/**
 * What one step of the last printed digit is worth, in 元; the printed amount is right within half of it.
 *
 * @example printedStep(figure printed as 13994.58万元) // 100 元
 */
export const printedStep = (figure: Pick<MoneyFigure, "unit" | "printed">): Yuan =>
  yuan(moneyFactor(figure.unit).times(exactDecimal("0.1").pow(figure.printed.decimals)));
