import type { ReconciliationSettings } from "../../application/index";
import { toWanYuan, wanYuanText, yuan, yuanText, type Yuan } from "../../domain/money/index";
import { amountWords, type Language } from "../../wording/index";
import type { Formats } from "../texts/index";

/** A figure of a finding as it is shown: amounts in the unit of the settings, all else in its own. */
export const figureWords = (value: string | null, unit: string | null, settings: ReconciliationSettings, language: Language, formats: Formats): string => {
  if (value === null) return "";
  if (unit !== "元") return amountWords(value, unit, language);
  return formats.amount(inUnit(yuan(value), settings));
};

/** A signed difference, the same way. */
export const differenceWords = (value: string | null, unit: string | null, settings: ReconciliationSettings, language: Language, formats: Formats): string => {
  if (value === null) return "";
  if (unit !== "元") return `${value.startsWith("-") || /^0*\.?0*$/.test(value) ? "" : "+"}${amountWords(value, unit, language)}`.replace("-", "−");
  return formats.signedAmount(inUnit(yuan(value), settings));
};

/** An amount as a decimal text in the unit of the settings. */
export const inUnit = (amount: Yuan, { unit }: ReconciliationSettings): string => (unit === "万元" ? wanYuanText(toWanYuan(amount)) : yuanText(amount));
