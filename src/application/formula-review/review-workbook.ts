import { reviewFormulas, type FormulaReview, type FormulaRuleId, type ReviewFinding, type ReviewOptions } from "../../domain/formula-review/index";
import { unreadSheets, type WorkbookSnapshot } from "../../sheets/index";
import type { UnreadSheet } from "../../wording/index";

/** How many findings there are of each severity. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** What was looked at on one sheet, and how much was found there. */
export interface SheetCoverage extends FindingCounts {
  readonly sheet: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** Cells that hold something. */
  readonly cells: number;
  readonly formulas: number;
}

/** What a review of a workbook looked at: all of it, or what was done before it was stopped. */
export interface ReviewCoverage {
  readonly cells: number;
  readonly formulas: number;
  /** Formulas filled from one another counted once. */
  readonly distinctFormulas: number;
  readonly sheets: readonly SheetCoverage[];
  /** Sheets that were not read, since they are too large. */
  readonly unread: readonly UnreadSheet[];
  readonly rules: readonly FormulaRuleId[];
  readonly isComplete: boolean;
}

/** A workbook's formulas reviewed: findings best first. Plain data: it may come from a thread or a worker. */
export interface WorkbookReview {
  readonly findings: readonly ReviewFinding[];
  readonly summary: FindingCounts;
  readonly coverage: ReviewCoverage;
}

/** Reviews the formulas of a workbook that was read. Pure; long only where the workbook is. */
export function reviewWorkbook(workbook: WorkbookSnapshot, options: ReviewOptions = {}): WorkbookReview {
  return asWorkbookReview(workbook, reviewFormulas(workbook, options));
}

/** A review with what was looked at on each sheet. */
export function asWorkbookReview(workbook: WorkbookSnapshot, { findings, rules, isComplete, formulaCount, distinctFormulaCount }: FormulaReview): WorkbookReview {
  const sheets = workbook.sheets.filter(({ unread }) => !unread).map(({ name, visibility, used }): SheetCoverage => ({
    sheet: name, visibility, ...countsOf(findings.filter(({ place }) => place.sheet === name)),
    cells: countCells(used.values, used.formulas), formulas: countCells([], used.formulas),
  }));
  return {
    findings, summary: countsOf(findings),
    coverage: { cells: sheets.reduce((sum, { cells }) => sum + cells, 0), formulas: formulaCount, distinctFormulas: distinctFormulaCount, sheets, unread: unreadSheets(workbook), rules, isComplete },
  };
}

/** How many findings of each severity. */
export function countsOf(findings: readonly ReviewFinding[]): FindingCounts {
  const count = (wanted: ReviewFinding["severity"]): number => findings.reduce((sum, { severity }) => sum + (severity === wanted ? 1 : 0), 0);
  return { errors: count("error"), warnings: count("warning"), notes: count("note") };
}

/** Cells with a value or a formula. */
function countCells(values: readonly (readonly unknown[])[], formulas: readonly (readonly (string | null)[])[]): number {
  let count = 0;
  for (let r = 0; r < formulas.length; r += 1) {
    const [shown, written] = [values[r] ?? [], formulas[r]!];
    for (let c = 0; c < Math.max(written.length, shown.length); c += 1) {
      if ((written[c] ?? "") !== "" || (shown[c] ?? "") !== "") count += 1;
    }
  }
  return count;
}
