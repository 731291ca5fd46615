/** A calendar date as `2020-01-31`; texts of this form compare as their dates do. No time, no zone, no clock. */
export type IsoDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A date's parts; month and day from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts of a date, or null where the text is no date of the calendar (`2020-02-30`). */
export function datePartsOf(text: string): DateParts | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? { year, month, day } : null;
}

/** Whether a text is a date of the calendar. */
export const isIsoDate = (text: string): boolean => datePartsOf(text) !== null;

/**
 * A date from its parts, or null where there is no such day.
 *
 * @example isoDateFromParts(2020, 2, 29) // "2020-02-29"
 */
export function isoDateFromParts(year: number, month: number, day: number): IsoDate | null {
  if (!isDate(year, month, day)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day before. Throws RangeError for what is no date, and before 0001-01-01. */
export const dayBefore = (date: IsoDate): IsoDate => shiftDay(date, -1);

/** The day after. Throws RangeError for what is no date, and after 9999-12-31. */
export const dayAfter = (date: IsoDate): IsoDate => shiftDay(date, 1);

/** 0 = Sunday … 6 = Saturday. Throws RangeError for what is no day. */
export function weekdayOf(year: number, month: number, day: number): number {
  if (!isDate(year, month, day)) throw new RangeError(`No such day: ${year}-${month}-${day}`);
  return (dayNumber(year, month, day) + 4) % 7;
}

/** Days since 1970-01-01, shifted by whole 400-year cycles (146,097 days, a multiple of 7) so that they are positive. */
function dayNumber(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shiftedYear / 400);
  const yearOfCycle = shiftedYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (cycle + 5) * 146_097 + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear - 719_468;
}

function isDate(year: number, month: number, day: number): boolean {
  return Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
    && year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function shiftDay(date: IsoDate, by: 1 | -1): IsoDate {
  const parts = datePartsOf(date);
  if (!parts) throw new RangeError(`Not a date: "${date}"`);
  const { year, month, day } = parts;
  const inMonth = isoDateFromParts(year, month, day + by);
  if (inMonth) return inMonth;
  const [otherYear, otherMonth] = by > 0
    ? (month === 12 ? [year + 1, 1] : [year, month + 1])
    : (month === 1 ? [year - 1, 12] : [year, month - 1]);
  const shifted = isoDateFromParts(otherYear, otherMonth, by > 0 ? 1 : daysInMonth(otherYear, otherMonth));
  if (!shifted) throw new RangeError(`No day beside ${date}`);
  return shifted;
}
