import type { ReconciliationSettings } from "../../application/index";
import { toWanYuan, wanYuanText, yuan, yuanText, type Yuan } from "../../domain/money/index";
import { amountWords, type Language } from "../../wording/index";
import type { Formats } from "../texts/index";

/** The unit behind an amount. */
const UNITS: Readonly<Record<Language, Readonly<Record<ReconciliationSettings["unit"], string>>>> = {
  zh: { 元: " 元", 万元: " 万元" }, en: { 元: " yuan", 万元: " × 10,000 yuan" },
};

/** A figure of a finding as it is shown: amounts in the unit of the settings, all else in its own. */
export const figureWords = (value: string | null, unit: string | null, settings: ReconciliationSettings, language: Language, formats: Formats): string => {
  if (value === null) return "";
  if (unit !== "元") return amountWords(value, unit, language);
  return formats.amount(inUnit(yuan(value), settings)) + UNITS[language][settings.unit];
};

/** A signed difference, the same way. */
export const differenceWords = (value: string | null, unit: string | null, settings: ReconciliationSettings, language: Language, formats: Formats): string => {
  if (value === null) return "";
  if (unit !== "元") return `${value.startsWith("-") || /^0*\.?0*$/.test(value) ? "" : "+"}${amountWords(value, unit, language)}`.replace("-", "−");
  return formats.signedAmount(inUnit(yuan(value), settings)) + UNITS[language][settings.unit];
};

/** An amount as a decimal text in the unit of the settings. */
export const inUnit = (amount: Yuan, { unit }: ReconciliationSettings): string => (unit === "万元" ? wanYuanText(toWanYuan(amount)) : yuanText(amount));
