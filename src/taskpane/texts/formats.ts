import type { Language } from "../../wording/index";

/** Numbers and times as the pane prints them in one language. Amounts come in and go out as decimal strings. */
export interface Formats {
  /** `"1923264"` → `1,923,264.00`. Never through a floating-point number of fewer digits than the amount has. */
  readonly amount: (decimal: string) => string;
  /** As `amount`, always with its sign: `+32,256.00`, `−30,240.00`, `0.00`. */
  readonly signedAmount: (decimal: string) => string;
  /** The amount without its sign. */
  readonly absoluteAmount: (decimal: string) => string;
  /** A plain figure with as many decimals as it has: `792.14`, `4,024`, `11.5`. */
  readonly figure: (decimal: string) => string;
  readonly count: (count: number) => string;
  /** `0.753` → `75.3%`. */
  readonly percent: (share: number) => string;
  /** Whole percents for progress: `0.5` → `50%`. */
  readonly wholePercent: (share: number) => string;
  /** An ISO time, or one to the minute as sheets have it, in the user's time zone; what is no time stays as it is: people may write in sheets. */
  readonly time: (text: string) => string;
  /** A time of today as hours and minutes, one of another day with its date; milliseconds. */
  readonly recentTime: (at: number, now: number) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-US" };
const MINUS = "−";

const isNegative = (decimal: string): boolean => decimal.startsWith("-");
const isZero = (decimal: string): boolean => /^-?0*\.?0*$/.test(decimal);
const absolute = (decimal: string): string => (isNegative(decimal) ? decimal.slice(1) : decimal);

/** A time without its zone: 2026-11-26 08:05. */
const LOCAL_MINUTE = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;

/** Makes the formats of a language. `timeZone` is the user's own where it is not given. */
export const createFormats = (language: Language, timeZone?: string): Formats => {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const wholePercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const time = new Intl.DateTimeFormat(locale, {
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "short", ...(timeZone === undefined ? {} : { timeZone }) });
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(timeZone === undefined ? {} : { timeZone }) });
  /** Groups the whole part by the language and appends the decimals as they stand: exact for any length. */
  const grouped = (decimal: string, minimumDecimals: number): string => {
    const [units = "0", decimals = ""] = absolute(decimal).split(".");
    const printed = whole.format(BigInt(units === "" ? "0" : units));
    const tail = decimals.padEnd(minimumDecimals, "0");
    return tail === "" ? printed : `${printed}.${tail}`;
  };
  const sign = (decimal: string): string => (isNegative(decimal) && !isZero(decimal) ? MINUS : "");
  return {
    amount: (decimal) => sign(decimal) + grouped(decimal, 2),
    signedAmount: (decimal) => (isZero(decimal) || isNegative(decimal) ? sign(decimal) : "+") + grouped(decimal, 2),
    absoluteAmount: (decimal) => grouped(decimal, 2),
    figure: (decimal) => sign(decimal) + grouped(decimal, 0),
    count: (count) => whole.format(count),
    percent: (share) => percent.format(share),
    wholePercent: (share) => wholePercent.format(share),
    time: (text) => {
      const at = new Date(LOCAL_MINUTE.test(text) ? text.replace(" ", "T") : text);
      return Number.isNaN(at.getTime()) ? text : time.format(at);
    },
    recentTime: (at, now) => (day.format(at) === day.format(now) ? clock : time).format(at),
  };
};
