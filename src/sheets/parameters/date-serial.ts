import { datePartsOf, type IsoDate } from "../../domain/calendar/index";

const DAY_IN_MILLISECONDS = 86_400_000;
/** Excel's day 0 for dates from March 1900 on: its calendar has a 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1900-03-01. */
const FIRST_RELIABLE = 61;

/**
 * Excel's serial number of a date (1900 date system), or null for what is no date or lies before March 1900.
 *
 * @example serialOf("2020-01-01") // 43831
 */
export function serialOf(date: IsoDate): number | null {
  const parts = datePartsOf(date);
  if (parts === null || parts.year < 1900) return null;
  const serial = (Date.UTC(parts.year, parts.month - 1, parts.day) - EPOCH) / DAY_IN_MILLISECONDS;
  return serial >= FIRST_RELIABLE ? serial : null;
}
