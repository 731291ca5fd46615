/** A number as typed, with the number format that Excel gives a cell of format General for it (null = stays General). */
export interface TypedNumber {
  readonly number: number;
  readonly format: string | null;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

/** Full-width digits and signs, as Chinese input methods give them, in their ordinary form. */
export const halfWidth = (text: string): string => text.replaceAll(/[０-９．，％＋－／：（）￥]/g, (sign) => (sign === "￥" ? "¥" : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));

const decimals = (text: string): number => text.split(".")[1]?.length ?? 0;

/**
 * Reads a number as Excel does on entry in a Chinese workbook: `1,234.5`, `16%`, `¥1,200.00`, `(5)`, `1e5`, `1 1/2`.
 * Null when the text is no number to Excel.
 */
export function typedNumber(input: string): TypedNumber | null {
  const text = input.trim();
  const negative = /^\((.+)\)$/.exec(text)?.[1];
  if (negative !== undefined && !/^[+-]/.test(negative)) return negate(unsigned(negative));
  return unsigned(text);
}

const negate = (value: TypedNumber | null): TypedNumber | null => value && { ...value, number: -value.number };

function unsigned(text: string): TypedNumber | null {
  const percent = /^(.+?)\s*%$/.exec(text)?.[1] ?? /^%\s*(.+)$/.exec(text)?.[1];
  if (percent !== undefined) {
    const value = plainNumber(percent);
    if (!value) return null;
    // Ten thousandths and the like come out exact when the digits are shifted instead of divided.
    return { number: Number(`${value.number}e-2`), format: decimals(percent) > 0 ? "0.00%" : "0%" };
  }
  const currency = /^([+-]?)\s*[¥$]\s*(.+)$/.exec(text);
  if (currency) {
    const value = plainNumber((currency[1] ?? "") + (currency[2] ?? ""));
    const places = decimals(text) > 0 ? "0.00" : "0";
    return value && { number: value.number, format: text.includes("$") ? `$#,##${places}` : `"¥"#,##${places};"¥"-#,##${places}` };
  }
  const fraction = FRACTION.exec(text);
  if (fraction && Number(fraction[4]) !== 0) {
    const value = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { number: fraction[1] === "-" ? -value : value, format: (fraction[4] ?? "").length > 1 ? "# ??/??" : "# ?/?" };
  }
  return plainNumber(text);
}

function plainNumber(text: string): TypedNumber | null {
  if (PLAIN.test(text)) return { number: Number(text), format: null };
  if (SCIENTIFIC.test(text)) return Number.isFinite(Number(text)) ? { number: Number(text), format: "0.00E+00" } : null;
  if (GROUPED.test(text)) return { number: Number(text.replaceAll(",", "")), format: decimals(text) > 0 ? "#,##0.00" : "#,##0" };
  return null;
}
