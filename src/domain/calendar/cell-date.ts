import { daysInMonth, isoDateFromParts, type IsoDate } from "./iso-date";

/** Excel's serial number of 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/**
 * The date of a serial number of a cell (1900 date system), the time of day dropped; null where there is none.
 *
 * Serial 60 is Excel's 1900-02-29, a day that never was: null.
 *
 * @example isoDateFromSerial(43831) // "2020-01-01"
 */
export function isoDateFromSerial(serial: number): IsoDate | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= LAST_SERIAL + 1) return null;
  const whole = Math.floor(serial);
  if (whole === 60) return null;
  let left = whole > 60 ? whole - 2 : whole - 1;
  let year = 1900;
  for (let days = 365; left >= days; days = daysInMonth(year, 2) === 29 ? 366 : 365) {
    left -= days;
    year += 1;
  }
  let month = 1;
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month);
    month += 1;
  }
  return isoDateFromParts(year, month, left + 1);
}

const WRITTEN_DATE = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?$/;

/**
 * The date of a text as people write it: `2020-1-5`, `2020/01/05`, `2020.1.5`, `2020年1月5日`; null for anything else.
 */
export function isoDateFromText(text: string): IsoDate | null {
  const match = WRITTEN_DATE.exec(text.trim());
  return match ? isoDateFromParts(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
