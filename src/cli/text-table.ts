/** East Asian wide and full-width signs take two columns of a console. */
const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—]/u;

/** Columns of a console that a text takes. */
export const displayWidth = (text: string): number => [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

/** Rows in columns of equal width, two blanks between; numbers to the right. No signs that a console may lack. */
export function textTable(rows: readonly (readonly string[])[], rightFrom: number): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  return rows.map((row) => row.map((text, column) => {
    const gap = " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
    return column >= rightFrom ? gap + text : text + gap;
  }).join("  ").trimEnd());
}

/** A table in Markdown; a bar within a text is escaped. */
export function markdownTable(rows: readonly (readonly string[])[], rightFrom: number): string[] {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ")).join(" | ")} |`;
  return [line(head), `|${head.map((_, column) => (column >= rightFrom ? " ---: " : " --- ")).join("|")}|`, ...body.map(line)];
}
