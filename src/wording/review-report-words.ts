import type { Language } from "./language";

/** Columns of the list of findings, from left to right. */
export type ReviewReportColumn = "number" | "file" | "sheet" | "cells" | "severity" | "rule" | "what" | "why" | "fits" | "sureness";

/** Columns of the list of what was looked at. */
export type ReviewCoverageColumn = "file" | "sheet" | "cells" | "formulas" | "errors" | "warnings" | "notes";

/** The words of the report on a formula review. */
export interface ReviewReportWords {
  readonly title: string;
  readonly hint: (files: number, errors: number, warnings: number, notes: number) => string;
  readonly columns: Readonly<Record<ReviewReportColumn, string>>;
  readonly coverageTitle: string;
  readonly coverageHint: string;
  readonly coverageColumns: Readonly<Record<ReviewCoverageColumn, string>>;
  readonly total: string;
  readonly hidden: string;
  readonly footer: string;
}

/** Names of the report's sheets; the same in both languages, so that they are found again. */
export const REVIEW_SHEET_NAMES = { findings: "公式审阅报告", coverage: "公式审阅范围" } as const;
export const REVIEW_TABLE_NAMES = { findings: "公式审阅表", coverage: "公式审阅范围表" } as const;

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const WORDS: Readonly<Record<Language, ReviewReportWords>> = {
  zh: {
    title: "公式审阅报告",
    hint: (files, errors, warnings, notes) => `共审阅 ${files} 个工作簿：错误 ${errors}，警告 ${warnings}，提示 ${notes}。最可疑的在前；把握是规则的把握，不是概率。`,
    columns: { number: "序号", file: "工作簿", sheet: "工作表", cells: "单元格", severity: "级别", rule: "规则", what: "发现", why: "理由", fits: "宜为", sureness: "把握" },
    coverageTitle: "审阅范围",
    coverageHint: "看过的单元格与公式，按工作表。没有列出问题的工作表，其公式也已看过。",
    coverageColumns: { file: "工作簿", sheet: "工作表", cells: "单元格", formulas: "公式", errors: "错误", warnings: "警告", notes: "提示" },
    total: "合计", hidden: "（隐藏）", footer: "第 &P 页，共 &N 页",
  },
  en: {
    title: "Formula review",
    hint: (files, errors, warnings, notes) => `${many(files, "workbook")} reviewed: ${many(errors, "error")}, ${many(warnings, "warning")}, ${many(notes, "note")}. Most suspect first; “How sure” is the rule's own measure, not a probability.`,
    columns: { number: "No.", file: "Workbook", sheet: "Sheet", cells: "Cells", severity: "Severity", rule: "Rule", what: "Finding", why: "Why", fits: "Would fit", sureness: "How sure" },
    coverageTitle: "What was reviewed",
    coverageHint: "Cells and formulas that were looked at, by sheet. Sheets without findings were looked at too.",
    coverageColumns: { file: "Workbook", sheet: "Sheet", cells: "Cells", formulas: "Formulas", errors: "Errors", warnings: "Warnings", notes: "Notes" },
    total: "Total", hidden: " (hidden)", footer: "Page &P of &N",
  },
};

/** The words of the report in a language. */
export const reviewReportWords = (language: Language): ReviewReportWords => WORDS[language];
