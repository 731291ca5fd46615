import { isoDateFromSerial, isoDateFromText } from "../../domain/calendar/index";
import { CellFailure } from "./cell-failure";
import { errorTextOf, isEmptyOrZero } from "./raw-value";
import type { Reader } from "./reader";

/**
 * A date, as Excel's day number or as text (2020-01-31, 2020年1月31日, full-width digits too) → ISO text.
 * 0 is no day of Excel's, so a blank that arrives as 0 is blank here on every host.
 */
export const dateReader: Reader<string> = {
  isBlank: isEmptyOrZero,
  read: (raw, argument) => {
    if (isEmptyOrZero(raw)) return new CellFailure({ code: "blank", argument });
    if (typeof raw === "boolean") return new CellFailure({ code: "boolean", argument });
    const error = errorTextOf(raw);
    if (error !== null) return new CellFailure({ code: "error-value", argument, text: error });
    const date = typeof raw === "number" ? isoDateFromSerial(raw) : isoDateFromText(String(raw).normalize("NFKC"));
    return date ?? new CellFailure({ code: "not-a-date", argument, text: String(raw) });
  },
};

/** A date that may be open: blank means "still so" (null). */
export const openDateReader: Reader<string | null> = {
  isBlank: isEmptyOrZero,
  read: (raw, argument) => (isEmptyOrZero(raw) ? null : dateReader.read(raw, argument)),
};
