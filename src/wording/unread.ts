import type { Place } from "../domain/findings/index";
import type { ComponentDefinition, PayrollProblem } from "../domain/payroll/index";
import type { Language } from "./language";
import { cellProblemText, payrollProblemText, type CellProblemParameters } from "./payroll";

/** A sheet that is there but was not read: its used range has more cells than memory holds. */
export interface UnreadSheet {
  readonly sheet: string;
  /** The used range, e.g. `A1:XFD1048576`. */
  readonly address: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What could not be read or computed, and so was not checked: words of a document, a cell, a line of the payroll, a whole sheet. */
export type Unread =
  | { readonly kind: "words"; readonly place: Place; readonly text: string }
  | { readonly kind: "cell"; readonly problem: CellProblemParameters }
  | { readonly kind: "line"; readonly problem: PayrollProblem; readonly components: readonly ComponentDefinition[] }
  | { readonly kind: "sheet"; readonly unread: UnreadSheet };

const NOWHERE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };

/** Where it stands. */
export function unreadPlace(unread: Unread): Place {
  switch (unread.kind) {
    case "words": return unread.place;
    case "cell": return { ...NOWHERE, sheet: unread.problem.sheet, cell: unread.problem.cell, text: unread.problem.text };
    case "line": return unread.problem.line.place ?? { ...NOWHERE, project: unread.problem.line.project.number };
    case "sheet": return { ...NOWHERE, sheet: unread.unread.sheet, cell: lastCell(unread.unread), text: unread.unread.address };
  }
}

/** What was not understood; of cells and lines with their place and why. */
export function unreadText(unread: Unread, language: Language): string {
  switch (unread.kind) {
    case "words": return unread.text;
    case "cell": return cellProblemText(unread.problem, language);
    case "line": return payrollProblemText(unread.problem, unread.components, language);
    case "sheet": return unreadSheetText(unread.unread, language);
  }
}

/** Where the used range ends: mostly the entry that is there by mistake. */
const lastCell = ({ address }: UnreadSheet): string => address.slice(address.lastIndexOf(":") + 1);

/**
 * Which sheet was not read, why, and what to do.
 *
 * @example unreadSheetText({ sheet: "表1", address: "A1:XFD1048576", rowCount: 1048576, columnCount: 16384 }, "en")
 */
export function unreadSheetText(unread: UnreadSheet, language: Language): string {
  const { sheet, rowCount, columnCount } = unread;
  const last = lastCell(unread);
  return language === "zh"
    ? `没有读取工作表“${sheet}”：内容一直到 ${last}（${rowCount} 行 × ${columnCount} 列），超出能读取的范围。请按 Ctrl+End 找到远处多余的内容，删除那些行和列后重新读取；在此之前，涉及这张表的结果不完整。`
    : `Sheet “${sheet}” was not read: its contents reach to ${last} (${rowCount} rows × ${columnCount} columns), more than can be read. Press Ctrl+End to find the stray entry, delete those rows and columns and read again; until then results that concern this sheet are incomplete.`;
}
