import { headcountFromCell } from "../../domain/payroll/index";
import { CellFailure } from "./cell-failure";
import { isEmpty, notANumber } from "./raw-value";
import type { Reader } from "./reader";

/** Excel keeps 15 significant digits: 134.99999999999997 in a cell is 135. */
const isWhole = (value: number): boolean => Number.isInteger(headcountFromCell(value));
const isFinite = Number.isFinite;

/** Any number: an amount of money, which may be negative. */
export const amountReader: Reader<number> = {
  isBlank: isEmpty,
  read: (raw, argument) => (typeof raw === "number" && isFinite(raw) ? raw : notANumber(raw, argument)),
};

/** A number ≥ 0: a wage, an amount per head. */
export const nonNegativeReader: Reader<number> = {
  isBlank: isEmpty,
  read: (raw, argument) => {
    if (typeof raw !== "number" || !isFinite(raw)) return notANumber(raw, argument);
    return raw >= 0 ? raw : new CellFailure({ code: "negative", argument, value: raw });
  },
};

/** People: a whole number ≥ 0. */
export const headcountReader: Reader<number> = {
  isBlank: isEmpty,
  read: (raw, argument) => {
    if (typeof raw !== "number" || !isFinite(raw)) return notANumber(raw, argument);
    if (raw < 0) return new CellFailure({ code: "negative", argument, value: raw });
    return isWhole(raw) ? headcountFromCell(raw) : new CellFailure({ code: "not-whole", argument, value: raw });
  },
};

/** Months of one budget year: 0 to 12, fractions allowed. */
export const monthsReader: Reader<number> = {
  isBlank: isEmpty,
  read: (raw, argument) => {
    if (typeof raw !== "number" || !isFinite(raw)) return notANumber(raw, argument);
    return raw >= 0 && raw <= 12 ? raw : new CellFailure({ code: "out-of-range", argument, value: raw, from: 0, to: 12 });
  },
};

/** A rate as a fraction, 0 to 1; 16% is 0.16 to Excel anyway, so 16 is a slip. */
export const rateReader: Reader<number> = {
  isBlank: isEmpty,
  read: (raw, argument) => {
    if (typeof raw !== "number" || !isFinite(raw)) return notANumber(raw, argument);
    if (raw < 0) return new CellFailure({ code: "negative", argument, value: raw });
    return raw <= 1 ? raw : new CellFailure({ code: "rate-above-one", argument, value: raw });
  },
};

/** A floor or a cap of a contribution base, ≥ 0; blank and 0 alike mean that there is none (null). */
export const limitReader: Reader<number | null> = {
  isBlank: isEmpty,
  read: (raw, argument) => {
    if (isEmpty(raw) || raw === 0) return null;
    return nonNegativeReader.read(raw, argument);
  },
};

/** A whole number from `from` to `to`: a year, a number of decimals. */
export const wholeNumberReader = (from: number, to: number): Reader<number> => ({
  isBlank: isEmpty,
  read: (raw, argument) => {
    if (typeof raw !== "number" || !isFinite(raw)) return notANumber(raw, argument);
    if (!isWhole(raw)) return new CellFailure({ code: "not-whole", argument, value: raw });
    const value = Math.round(raw);
    return value >= from && value <= to ? value : new CellFailure({ code: "out-of-range", argument, value, from, to });
  },
});
