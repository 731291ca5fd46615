import type { Severity } from "../domain/findings/index";

type Words<K extends string> = Readonly<Record<K, string>>;

/** Columns of 「核对记录」. */
export type RecordColumn = "number" | "check" | "project" | "words" | "message" | "reason" | "by" | "at" | "state" | "place" | "figures";
/** Columns of the findings in 「核对报告」. */
export type ReportColumn = "number" | "severity" | "check" | "place" | "words" | "message" | "stated" | "expected" | "difference" | "state";
/** Columns of 「审核意见」. */
export type OpinionColumn = "number" | "place" | "words" | "problem" | "proposal" | "reply" | "mended";

/** The words of the sheets of reconciliation; complete in both languages by this type. */
export interface ReconciliationWords {
  readonly recordTitle: string;
  readonly recordHint: string;
  readonly recordColumns: Words<RecordColumn>;
  readonly recordStates: Words<"holds" | "withdrawn">;
  readonly reportTitle: string;
  /** 部门、年度 above the report. */
  readonly reportOf: (department: string, year: string) => string;
  /** The head of a section of 「核对报告」, from 1 to 5: 一、概况. */
  readonly section: (number: number, title: string) => string;
  readonly blocks: Words<"summary" | "bridge" | "findings" | "coverage" | "unread">;
  readonly summaryColumns: Words<"what" | "count">;
  readonly summaryRows: Words<"errors" | "warnings" | "notes" | "accepted" | "verified" | "contradicted" | "unverifiable" | "figures">;
  readonly bridgeColumns: Words<"project" | "kind" | "amount">;
  readonly bridgeKinds: Words<"total" | "parts" | "none">;
  readonly bridgeRows: Words<"stated" | "known" | "difference" | "differenceOpen">;
  readonly coverageColumns: Words<"project" | "verified" | "contradicted" | "unverifiable" | "total" | "share">;
  readonly allProjects: string;
  readonly reportColumns: Words<ReportColumn>;
  readonly states: Words<"open" | "accepted" | "returned">;
  readonly department: string;
  readonly project: (number: number, title: string) => string;
  /** Behind the name of a project whose number another one has too. */
  readonly inOrder: (position: number) => string;
  readonly row: (row: number, name: string) => string;
  readonly line: (line: number) => string;
  readonly nothingFound: string;
  /** Instead of the former where there was no figure to check. */
  readonly noFigures: string;
  readonly unreadColumns: Words<"place" | "why">;
  readonly amountUnit: (unit: "元" | "万元") => string;
  readonly opinionTitle: string;
  readonly opinionColumns: Words<OpinionColumn>;
  /** The four things that a reviewer concludes on, left blank. */
  readonly conclusionTitle: string;
  readonly conclusions: readonly string[];
  readonly signatures: Words<"reviewer" | "date" | "unit">;
  readonly acceptedAs: (reason: string, by: string) => string;
  readonly severities: Words<Severity>;
  readonly footer: string;
}

/** Names of the sheets; the same in both languages, since they are found by them. */
export const RECONCILIATION_SHEET_NAMES = { record: "核对记录", report: "核对报告", opinion: "审核意见" } as const;

/** Name of the record's Excel table, by which a renamed sheet is still recognised. */
export const RECONCILIATION_TABLE_NAMES = { record: "核对记录表" } as const;
