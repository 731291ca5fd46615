import { isDefaultFormat, isTextFormat, numfmt } from "@univerjs/core";
import type { GridValue } from "./grid";

/**
 * A value as Excel shows it in a cell that is wide enough.
 *
 * @example displayText(1234.5, "#,##0.00") // "1,234.50"
 */
export function displayText(value: GridValue, pattern: string | undefined): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (pattern === undefined || isTextFormat(pattern) || isDefaultFormat(pattern)) {
    return typeof value === "string" ? value : generalText(value);
  }
  try {
    return numfmt.format(pattern, value, { locale: "zh-CN", throws: false });
  } catch {
    return typeof value === "string" ? value : generalText(value);
  }
}

/** At most eleven digits, as the format General has it; very large and very small numbers with an exponent. */
function generalText(value: number): string {
  if (value === 0) return "0";
  const magnitude = Math.abs(value);
  if (magnitude >= 1e11 || magnitude < 1e-9) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    const power = Number(exponent);
    return `${trimZeros(mantissa)}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const integerDigits = Math.max(1, Math.floor(Math.log10(magnitude)) + 1);
  return trimZeros(value.toFixed(Math.max(0, 10 - integerDigits)));
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
