import type { SheetPurpose, SheetSnapshot } from "../../sheets/index";
import type { SheetOutline } from "../port/workbook-port";
import {
  AUDIT_TRAIL_SHEET_NAMES, BOOK_SHEET_NAMES, BOOK_TABLE_NAMES, RECONCILIATION_SHEET_NAMES, RECONCILIATION_TABLE_NAMES, REVIEW_SHEET_NAMES, REVIEW_TABLE_NAMES, SHEET_NAMES, TABLE_NAMES,
} from "../../wording/index";

const numbered = (name: string): RegExp => new RegExp(`^${name}(?:_\\d+| \\(\\d+\\))?$`, "i");
const TABLES: readonly (readonly [SheetPurpose, RegExp])[] = [
  ["payroll", numbered(TABLE_NAMES.payroll)],
  ["parameters", numbered(TABLE_NAMES.parameters)],
  ["projects", numbered(BOOK_TABLE_NAMES.projects)],
  ["indicators", numbered(BOOK_TABLE_NAMES.indicators)],
  ["indicator-library", numbered(BOOK_TABLE_NAMES.library)],
  ["review-findings", numbered(REVIEW_TABLE_NAMES.findings)],
  ["review-coverage", numbered(REVIEW_TABLE_NAMES.coverage)],
  ["finding-record", numbered(RECONCILIATION_TABLE_NAMES.record)],
];
const NAMES: readonly (readonly [SheetPurpose, RegExp])[] = [
  ["payroll", numbered(SHEET_NAMES.payroll)],
  ["parameters", numbered(SHEET_NAMES.parameters)],
  ["function-samples", numbered(SHEET_NAMES.functionSamples)],
  ["catalogue", numbered(BOOK_SHEET_NAMES.catalogue)],
  ["department", numbered(BOOK_SHEET_NAMES.department)],
  ["projects", numbered(BOOK_SHEET_NAMES.projects)],
  ["indicators", numbered(BOOK_SHEET_NAMES.indicators)],
  ["indicator-library", numbered(BOOK_SHEET_NAMES.library)],
  ["review-findings", numbered(REVIEW_SHEET_NAMES.findings)],
  ["review-coverage", numbered(REVIEW_SHEET_NAMES.coverage)],
  ["finding-record", numbered(RECONCILIATION_SHEET_NAMES.record)],
  ["finding-report", numbered(RECONCILIATION_SHEET_NAMES.report)],
  ["review-opinion", numbered(RECONCILIATION_SHEET_NAMES.opinion)],
  ["audit-trail", numbered(AUDIT_TRAIL_SHEET_NAMES.zh)],
  ["audit-trail", numbered(AUDIT_TRAIL_SHEET_NAMES.en)],
];

/** What a sheet of ours is for, by its table (also after the sheet was renamed) or by its name; null = not ours. */
export function purposeOf(sheet: SheetOutline): SheetPurpose | null {
  const byTable = TABLES.find(([, pattern]) => sheet.tables.some((name) => pattern.test(name)));
  const byName = NAMES.find(([, pattern]) => pattern.test(sheet.name));
  return (byTable ?? byName)?.[0] ?? null;
}

/** The outline of a sheet that has been read. */
export const outlineOf = (sheet: SheetSnapshot): SheetOutline => ({ name: sheet.name, tables: sheet.tables.map(({ name }) => name) });

/** Name of a further sheet of a purpose. */
export const numberedSheet = (name: string, number: number): string => `${name} (${number})`;
