/** Excel on the web refuses requests and answers above 5 MB; the rest is room for what surrounds the cells. */
export const PAYLOAD_LIMIT = 4_500_000;

/** Bytes of a value in a request: JSON in UTF-8. */
export function bytesOf(value: string | number | boolean | null): number {
  if (value === null) return 5;
  if (typeof value === "string") return utf8Length(value) + 3;
  return String(value).length + 1;
}

/** Bytes of rows of values. */
export const bytesOfRows = (rows: readonly (readonly (string | number | boolean | null)[])[]): number =>
  rows.reduce((sum, row) => row.reduce<number>((inner, value) => inner + bytesOf(value), sum + 2), 0);

/** Bytes of a text in UTF-8: 1 for ASCII, 2 up to U+07FF, 3 for Chinese, 4 for a pair of surrogates. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

/** Splits rows into stretches of at most `limit` bytes; a single row may exceed it. */
export function stretches<T extends string | number | boolean | null>(rows: readonly (readonly T[])[], limit: number): { readonly from: number; readonly rows: readonly (readonly T[])[]; readonly bytes: number }[] {
  const parts: { from: number; rows: (readonly T[])[]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const bytes = bytesOfRows([row]);
    const last = parts.at(-1);
    if (last && last.bytes + bytes <= limit) {
      last.rows.push(row);
      last.bytes += bytes;
    } else parts.push({ from: index, rows: [row], bytes });
  });
  return parts;
}
