import type { TypedNumber } from "./number-input";

const DAY = 86_400_000;
/** Excel's day 0 for dates from March 1900 on; the days before it are one off, because Excel has a 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const FALSE_LEAP_DAY = 60;

/** Excel's serial number of a day; null when there is no such day or Excel has no number for it. `month` from 1. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((time - EPOCH) / DAY);
  const serial = days <= FALSE_LEAP_DAY ? days - 1 : days;
  return serial >= 1 && year <= 9999 ? serial : null;
}

/** Two-digit years: 00–29 are 2000–2029, 30–99 are 1930–1999. */
const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900));

interface DatePattern {
  readonly pattern: RegExp;
  readonly format: string;
  readonly parts: readonly ("year" | "month" | "day")[];
}

const DATES: readonly DatePattern[] = [
  { pattern: /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/, format: "yyyy/m/d", parts: ["year", "month", "day"] },
  { pattern: /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})[日号]$/, format: 'yyyy"年"m"月"d"日"', parts: ["year", "month", "day"] },
  { pattern: /^(\d{4})年(\d{1,2})月$/, format: 'yyyy"年"m"月"', parts: ["year", "month"] },
  { pattern: /^(\d{4})[-/](\d{1,2})$/, format: "mmm-yy", parts: ["year", "month"] },
  { pattern: /^(\d{1,2})月(\d{1,2})[日号]$/, format: 'm"月"d"日"', parts: ["month", "day"] },
  { pattern: /^(\d{1,2})[-/](\d{1,2})$/, format: 'm"月"d"日"', parts: ["month", "day"] },
];
const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;

/**
 * Reads a date, a time or both as Excel does on entry in a Chinese workbook: `2020-1-31`, `2020年1月1日`, `1月1日` (of
 * `thisYear`), `8:30`. Null when the text is none of these.
 */
export function typedDate(input: string, thisYear: number): TypedNumber | null {
  const text = input.trim();
  const [datePart = "", timePart] = text.split(/\s+(?=\d{1,4}:\d{2})/);
  const time = typedTime(timePart ?? text);
  if (timePart === undefined && time) return time;
  const date = typedDay(datePart, thisYear);
  if (!date || timePart === undefined) return date;
  return time && time.number < 1 ? { number: date.number + time.number, format: "yyyy/m/d h:mm" } : null;
}

function typedDay(text: string, thisYear: number): TypedNumber | null {
  for (const { pattern, format, parts } of DATES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const numbers = found.slice(1).filter((part) => /\d/.test(part));
    const part = (name: "year" | "month" | "day"): string | undefined => numbers[parts.indexOf(name)];
    const year = part("year");
    const serial = dateSerial(year === undefined ? thisYear : fullYear(year), Number(part("month")), Number(parts.includes("day") ? part("day") : 1));
    return serial === null ? null : { number: serial, format };
  }
  return null;
}

function typedTime(text: string): TypedNumber | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  if (minutes > 59 || seconds >= 60 || hours > 9999) return null;
  const format = hours > 23 ? "[h]:mm:ss" : found[3] === undefined ? "h:mm" : "h:mm:ss";
  return { number: (hours * 3600 + minutes * 60 + seconds) / 86_400, format };
}
