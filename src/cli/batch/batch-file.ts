import { createHash } from "node:crypto";
import type { BatchSummaryRow } from "../../application/index";
import { unreadSheetText, type Language } from "../../wording/index";
import { readAndCheck, type FileCheck } from "../check-file";
import { checkReport, type CheckReport } from "../check-report";
import { failureText, Unusable } from "../failure-text";
import type { FileWorkbook, FileWorld } from "../file-world";
import { reviewFile, type ReviewedFile } from "../review-file";
import { reviewReport } from "../review-report";
import { CLI_TEXTS } from "../texts";

/** What a batch does with its files: the check of budgets and payrolls, the formula review of workbooks, or both. */
export type BatchWhat = "check" | "review" | "both";

/** One file of a batch, as plain data. */
export interface BatchTask {
  readonly kind: "batch";
  /** Where it is read. */
  readonly path: string;
  /** What the batch calls it. */
  readonly file: string;
  readonly what: BatchWhat;
  readonly language: Language;
}

/** What came of one file: its row, and what goes into its result as JSON text, so that the findings are not copied twice. */
export interface BatchedFile {
  readonly row: BatchSummaryRow;
  /** Of its bytes; null where they could not be read. */
  readonly sha256: string | null;
  /** As `check --json` prints it, or `null`. */
  readonly check: string;
  /** As `review --json` prints it, or `null`. */
  readonly review: string;
}

export const isWorkbookName = (file: string): boolean => /\.xls[xm]$/i.test(file);

/** Reads one file and does what is wanted; a file that cannot be used is a row that says why. */
export async function batchFile(task: BatchTask, world: FileWorld): Promise<BatchedFile> {
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(task.path);
  } catch (error) {
    return { row: rowWithout(task.file, "unreadable", failureText(error, CLI_TEXTS[task.language], "unreadable")), sha256: null, check: "null", review: "null" };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { ...(await workOn(task, readOnce(bytes, world))), sha256 };
  } catch (error) {
    return { row: rowWithout(task.file, "unusable", failureText(error, CLI_TEXTS[task.language], "unreadable")), sha256, check: "null", review: "null" };
  }
}

/** A row of a file of which nothing is known but why. */
export const rowWithout = (file: string, state: Exclude<BatchSummaryRow["state"], "done">, message: string): BatchSummaryRow =>
  ({ file, department: null, year: null, errors: null, warnings: null, notes: null, coverage: null, state, message });

/** The file is read and opened once, however often it is asked for. */
function readOnce(bytes: Uint8Array, world: FileWorld): FileWorld {
  let opened: Promise<FileWorkbook> | null = null;
  return { ...world, readFile: () => Promise.resolve(bytes), open: (_bytes, name) => (opened ??= world.open(bytes, name)) };
}

async function workOn(task: BatchTask, world: FileWorld): Promise<Omit<BatchedFile, "sha256">> {
  const { file, what, language } = task;
  let checked: FileCheck | null = null;
  let nothing: string | null = null;
  if (what !== "review") {
    try {
      checked = await readAndCheck(file, language, world);
    } catch (error) {
      // A workbook without a budget may still have formulas.
      if (what === "check" || !isWorkbookName(file) || !(error instanceof Unusable)) throw error;
      nothing = error.message;
    }
  }
  const isReviewed = what !== "check" && (what === "review" || isWorkbookName(file));
  const reviewed = isReviewed ? await reviewFile({ kind: "review", file, rules: {}, language }, world) : null;
  const check = checked && checkReport(file, checked.check, language);
  return {
    row: rowOf(file, checked, check, reviewed, [...(nothing === null ? [] : [nothing]), ...(checked?.complaints ?? []), ...(checked && checked.check.unread.length > 0 ? [CLI_TEXTS[language].document.notUnderstoodTitle(checked.check.unread.length)] : []), ...unreadOf(checked, reviewed, language)].join("; ")),
    check: JSON.stringify(check), review: JSON.stringify(reviewed && reviewReport(reviewed, language)),
  };
}

/** Sheets that were not read, each once. */
const unreadOf = (checked: FileCheck | null, reviewed: ReviewedFile | null, language: Language): string[] => {
  const ofCheck = (checked?.check.unread ?? []).flatMap((one) => (one.kind === "sheet" ? [one.unread] : []));
  return (reviewed?.review.coverage.unread ?? ofCheck).map((one) => unreadSheetText(one, language));
};

function rowOf(file: string, checked: FileCheck | null, check: CheckReport | null, reviewed: ReviewedFile | null, message: string): BatchSummaryRow {
  const department = checked?.check.budget.department;
  const year = department?.year ? Number(department.year.value) : null;
  const sum = (key: "errors" | "warnings" | "notes"): number => (check?.summary[key] ?? 0) + (reviewed?.review.summary[key] ?? 0);
  const coverage = check && { verified: check.coverage.verified, contradicted: check.coverage.contradicted, unverifiable: check.coverage.unverifiable };
  return { file, department: department?.name?.text ?? null, year, errors: sum("errors"), warnings: sum("warnings"), notes: sum("notes"), coverage, state: "done", message };
}

