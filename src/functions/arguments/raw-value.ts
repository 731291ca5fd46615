import type { ArgumentName } from "../../wording/index";
import { CellFailure } from "./cell-failure";

/** Hosts hand a blank cell over as null, as "" or as 0; an argument left out as null or undefined. */
export const isEmpty = (raw: unknown): boolean => raw === null || raw === undefined || raw === "";

/** Blank in one of the three ways; for 0 only the neighbours can tell (see `cellwise`). */
export const isEmptyOrZero = (raw: unknown): boolean => raw === 0 || isEmpty(raw);

/** The error that a host's error object stands for, e.g. `#N/A`; null where the value is no object. */
export const errorTextOf = (raw: unknown): string | null => {
  if (typeof raw !== "object" || raw === null) return null;
  const { code, basicValue } = raw as { readonly code?: unknown; readonly basicValue?: unknown };
  if (typeof code === "string") return code;
  return typeof basicValue === "string" ? basicValue : "#VALUE!";
};

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;
/** A number as people type it: sign, thousands separators, decimals, percent sign; full-width forms too. */
const NUMBER_TEXT = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?([eE][+-]?\d+)?%?$/;
const looksLikeNumber = (text: string): boolean => {
  const plain = text.normalize("NFKC").trim();
  return /\d/.test(plain) && NUMBER_TEXT.test(plain);
};

/** Why a value that is no usable number is none. */
export const notANumber = (raw: unknown, argument: ArgumentName): CellFailure => {
  if (isEmpty(raw)) return new CellFailure({ code: "blank", argument });
  if (typeof raw === "boolean") return new CellFailure({ code: "boolean", argument });
  if (typeof raw === "number") return new CellFailure({ code: "not-finite", argument });
  if (typeof raw === "string") {
    if (ERROR_TEXT.test(raw)) return new CellFailure({ code: "error-value", argument, text: raw });
    return new CellFailure({ code: looksLikeNumber(raw) ? "number-as-text" : "text", argument, text: raw });
  }
  return new CellFailure({ code: "error-value", argument, text: errorTextOf(raw) ?? "#VALUE!" });
};
