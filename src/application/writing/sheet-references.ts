import type { SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";

/** A formula of another sheet that breaks when a sheet goes away. */
export interface SheetReference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As it stands. */
  readonly formula: string;
  /** As the host leaves it: `=人员费用!A1` → `=#REF!A1`. */
  readonly broken: string;
}

/**
 * Formulas of sheets that stay which refer to a sheet that goes away, by its name or by one of its tables.
 *
 * @param leaving names of all sheets that go away
 */
export function referencesTo(gone: SheetSnapshot, workbook: WorkbookSnapshot, leaving: ReadonlySet<string>): SheetReference[] {
  const pattern = patternOf(gone);
  return workbook.sheets.filter(({ name }) => !leaving.has(name)).flatMap(({ name: sheet, used }) => used.formulas.flatMap((cells, r) => cells.flatMap((formula, c): SheetReference[] => {
    if (formula === null) return [];
    const broken = formula.replace(pattern, (found, text: string | undefined, before: string | undefined) => (text === undefined ? `${before ?? ""}#REF!` : found));
    return broken === formula ? [] : [{ sheet, row: used.row + r, column: used.column + c, formula, broken }];
  })));
}

/** Texts within formulas are matched first, so that a name in one of them counts for nothing. */
function patternOf({ name, tables }: SheetSnapshot): RegExp {
  const quoted = `'${escaped(name.replaceAll("'", "''"))}'!`;
  const bare = `${escaped(name)}!`;
  const tableAreas = tables.map((table) => `${escaped(table.name)}(?=\\[)`);
  return new RegExp(`("(?:[^"]|"")*")|((?:^|[^\\p{L}\\p{N}_.'\\]]))(?:${[quoted, bare, ...tableAreas].join("|")})`, "giu");
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
