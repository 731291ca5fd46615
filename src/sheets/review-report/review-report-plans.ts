import type { ReviewFinding } from "../../domain/formula-review/index";
import { REVIEW_SHEET_NAMES, REVIEW_TABLE_NAMES, reviewFindingText, reviewReportWords, severityText, unreadSheetText, type Language, type ReviewCoverageColumn, type ReviewReportColumn, type UnreadSheet } from "../../wording/index";
import { areaName } from "../cell-address";
import { numberCell, textCell } from "../cell-content";
import { BODY, CENTER, GRID, HEADER, HINT, printed, SUM_ROW, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { cellLink } from "../reconciliation/cell-link";
import type { LinkTarget } from "../reconciliation/reported-check";
import { SheetDraft } from "../sheet-draft";
import type { CellContent, CellStyle, SheetPlan, SheetPurpose } from "../sheet-plan";
import { heightOfLines, wrappedLines } from "../text-size";

/** A reviewed workbook, as the report needs it. */
export interface ReportedReview {
  readonly name: string;
  readonly findings: readonly ReviewFinding[];
  readonly sheets: readonly {
    readonly sheet: string; readonly visibility: "visible" | "hidden" | "very-hidden";
    readonly cells: number; readonly formulas: number; readonly errors: number; readonly warnings: number; readonly notes: number;
  }[];
  /** Sheets that were not read. */
  readonly unread: readonly UnreadSheet[];
}

const FINDING_COLUMNS: readonly { readonly key: ReviewReportColumn; readonly width: number }[] = [
  { key: "number", width: 6 }, { key: "file", width: 18 }, { key: "sheet", width: 14 }, { key: "cells", width: 16 }, { key: "severity", width: 8 },
  { key: "rule", width: 18 }, { key: "what", width: 44 }, { key: "why", width: 34 }, { key: "fits", width: 32 }, { key: "sureness", width: 9 },
];
const COVERAGE_COLUMNS: readonly { readonly key: ReviewCoverageColumn; readonly width: number }[] = [
  { key: "file", width: 30 }, { key: "sheet", width: 24 }, { key: "cells", width: 12 }, { key: "formulas", width: 12 }, { key: "errors", width: 10 },
  { key: "warnings", width: 10 }, { key: "notes", width: 10 },
];
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
/** A cell of Excel holds 32,767 characters; nobody reads more ranges than this. */
const MOST_RANGES = 60;
const LINK_COLOUR = "#0563C1";
const SEVERITY_FILLS: Readonly<Record<ReviewFinding["severity"], CellStyle>> = { error: { fill: "#FDE7E9" }, warning: { fill: "#FFF4CE" }, note: {} };

/**
 * The report on formula reviews as two sheets: the findings, most suspect first in each workbook, and what was looked at.
 *
 * @param links where the addresses of the cells lead
 */
export function reviewReportPlans(reviews: readonly ReportedReview[], language: Language, links: LinkTarget = { to: "nowhere" }): SheetPlan[] {
  return [findingsPlan(reviews, language, links), coveragePlan(reviews, language)];
}

function findingsPlan(reviews: readonly ReportedReview[], language: Language, links: LinkTarget): SheetPlan {
  const words = reviewReportWords(language);
  const all = reviews.flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })));
  const rows = all.map(({ name, finding }, index): CellContent[] => {
    const { title, what, why, fits } = reviewFindingText(finding, language);
    const { place: { sheet, cells } } = finding;
    const shown = cells.slice(0, MOST_RANGES).join(", ") + (cells.length > MOST_RANGES ? ", …" : "");
    return [
      numberCell(index + 1), textCell(name), textCell(sheet), cellLink(finding.place, shown, links), ...[severityText(finding.severity, language), title, what, why, fits].map(textCell), numberCell(finding.score),
    ];
  });
  const count = (severity: ReviewFinding["severity"]): number => all.filter(({ finding }) => finding.severity === severity).length;
  const draft = listDraft(words.title, words.hint(reviews.length, count("error"), count("warning"), count("note")), FINDING_COLUMNS.map(({ key }) => words.columns[key]), rows, FINDING_COLUMNS);
  all.forEach(({ finding }, index) => draft.format(FIRST_ROW + index, 4, FIRST_ROW + index, 4, { ...CENTER, ...SEVERITY_FILLS[finding.severity] }));
  if (links.to !== "nowhere") draft.format(FIRST_ROW, 3, FIRST_ROW + rows.length - 1, 3, { fontColor: LINK_COLOUR });
  draft.format(FIRST_ROW, 0, FIRST_ROW + rows.length - 1, 0, CENTER);
  draft.format(FIRST_ROW, 9, FIRST_ROW + rows.length - 1, 9, { numberFormat: "0%", ...CENTER });
  return planOf(draft, REVIEW_SHEET_NAMES.findings, "review-findings", REVIEW_TABLE_NAMES.findings, FINDING_COLUMNS, rows.length, words.footer);
}

function coveragePlan(reviews: readonly ReportedReview[], language: Language): SheetPlan {
  const words = reviewReportWords(language);
  const rows = reviews.flatMap(({ name, sheets, unread }) => [
    ...sheets.map((one): CellContent[] => [
      textCell(name), textCell(one.visibility === "visible" ? one.sheet : `${one.sheet}${words.hidden}`),
      ...[one.cells, one.formulas, one.errors, one.warnings, one.notes].map(numberCell),
    ]),
    ...unread.map((one): CellContent[] => [textCell(name), textCell(unreadSheetText(one, language)), ...[0, 0, 0, 0, 0].map(() => textCell(""))]),
  ]);
  const draft = listDraft(words.coverageTitle, words.coverageHint, COVERAGE_COLUMNS.map(({ key }) => words.coverageColumns[key]), rows, COVERAGE_COLUMNS);
  const last = FIRST_ROW + Math.max(1, rows.length) - 1;
  const sums = (["C", "D", "E", "F", "G"] as const).map((column, index): CellContent => ({
    kind: "formula", formula: `=SUM(${column}${FIRST_ROW + 1}:${column}${last + 1})`,
    cached: rows.reduce((sum, row) => sum + numberIn(row[index + 2]), 0),
  }));
  [textCell(words.total), textCell(""), ...sums].forEach((content, column) => draft.set(2, column, content));
  draft.format(2, 0, 2, COVERAGE_COLUMNS.length - 1, { ...SUM_ROW, border: "thin" });
  return planOf(draft, REVIEW_SHEET_NAMES.coverage, "review-coverage", REVIEW_TABLE_NAMES.coverage, COVERAGE_COLUMNS, rows.length, words.footer);
}

const numberIn = (content: CellContent | undefined): number => (content?.kind === "number" ? content.number : 0);

function listDraft(title: string, hint: string, heads: readonly string[], rows: readonly (readonly CellContent[])[], columns: readonly { readonly width: number }[]): SheetDraft {
  const draft = new SheetDraft();
  const lastColumn = heads.length - 1;
  const lastRow = FIRST_ROW + Math.max(1, rows.length) - 1;
  draft.format(0, 0, lastRow, lastColumn, BODY);
  draft.set(0, 0, textCell(title));
  draft.format(0, 0, 0, lastColumn, TITLE);
  draft.height(0, 28);
  draft.set(1, 0, textCell(hint));
  draft.format(1, 0, 1, 0, HINT);
  heads.forEach((head, column) => draft.set(HEADER_ROW, column, textCell(head)));
  draft.format(HEADER_ROW, 0, HEADER_ROW, lastColumn, HEADER);
  draft.height(HEADER_ROW, 22);
  draft.format(FIRST_ROW, 0, lastRow, lastColumn, { ...GRID, ...WRAPPED });
  rows.forEach((cells, index) => {
    cells.forEach((content, column) => draft.set(FIRST_ROW + index, column, content));
    const lines = Math.max(1, ...cells.map((content, column) => (content.kind === "text" ? wrappedLines(content.text, columns[column]?.width ?? 10) : 1)));
    if (lines > 1) draft.height(FIRST_ROW + index, heightOfLines(lines));
  });
  return draft;
}

function planOf(draft: SheetDraft, name: string, purpose: SheetPurpose, table: string, columns: readonly { readonly width: number }[], rowCount: number, footer: string): SheetPlan {
  const [lastRow, lastColumn] = [FIRST_ROW + Math.max(1, rowCount) - 1, columns.length - 1];
  return {
    name, purpose, cells: draft.cells, formats: draft.formats, merges: [areaName(0, 0, 0, lastColumn)], columnWidths: columns.map(({ width }) => width),
    rowHeights: draft.rowHeights, tables: [{ name: table, address: areaName(HEADER_ROW, 0, lastRow, lastColumn), style: TABLE_STYLE }],
    freeze: { rows: FIRST_ROW, columns: 0 }, print: printed("landscape", `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`, footer),
  };
}
