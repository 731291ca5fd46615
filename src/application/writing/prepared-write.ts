import type { CellContent, CellValue } from "../../sheets/index";
import type { SheetOperation } from "../port/workbook-port";

/** One cell before and after, for the preview. */
export interface CellChange {
  readonly sheet: string;
  /** A1 without the sheet's name. */
  readonly cell: string;
  readonly before: { readonly value: CellValue; readonly formula: string | null };
  readonly after: CellContent;
  /** The add-in wrote this cell earlier and nobody has changed it since. */
  readonly isOwned: boolean;
}

/** What a write is about, in words of the domain; the pane makes the title from it. */
export type WriteSubject =
  | { readonly kind: "payroll-sheet" }
  | { readonly kind: "payroll-lines-added"; readonly count: number }
  | { readonly kind: "formula-style"; readonly style: FormulaStyle }
  | { readonly kind: "freeze-to-values" }
  | { readonly kind: "parameters-sheet" }
  | { readonly kind: "sample" }
  | { readonly kind: "budget-book"; readonly projects: number }
  | { readonly kind: "goal-sheets"; readonly count: number }
  | { readonly kind: "final-texts"; readonly count: number }
  | { readonly kind: "blank-form"; readonly project: string; readonly sheets: number }
  | { readonly kind: "formula-fit"; readonly count: number; readonly sheet: string }
  | { readonly kind: "formula-colours"; readonly sheet: string; readonly cells: number; readonly regions: number }
  | { readonly kind: "review-report"; readonly findings: number }
  | { readonly kind: "finding-acceptance"; readonly count: number; readonly isWithdrawal: boolean }
  | { readonly kind: "finding-fix"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "finding-report" }
  /** Cells whose functions became native formulas, and values. */
  | { readonly kind: "handover"; readonly native: number; readonly values: number }
  | { readonly kind: "repair-functions"; readonly count: number }
  | { readonly kind: "undo"; readonly of: WriteSubject };

/** `native`: formulas that work everywhere; `functions`: our own `PAYROLL.*`; `values`: plain numbers. */
export type FormulaStyle = "native" | "functions";

/**
 * What a write was made from, for the audit trail: a document by its name (null: pasted) and the first 16 digits of its
 * SHA-256 (null where the host cannot compute it); selected cells; the sample.
 */
export type WriteSource =
  | { readonly kind: "document"; readonly name: string | null; readonly sha256: string | null }
  | { readonly kind: "selection"; readonly sheet: string; readonly address: string }
  | { readonly kind: "sample" };

/** A reason why a write must not start, with its place. */
export interface WriteObstacle {
  readonly code: "protected" | "merged" | "unread" | "text-too-long";
  readonly sheet: string;
  readonly address: string | null;
}

/** A formula outside cells that keeps our functions, or (`rules`) a sheet whose rules could not be looked at. */
export interface RemainingFormula {
  readonly kind: "name" | "validation" | "conditional-format" | "table-column" | "rules";
  /** `表!D1:D9`, a name, or a sheet. */
  readonly place: string;
  /** The formula that people can put there themselves; null where there is none. */
  readonly equal: string | null;
}

/** A write, worked out to the last cell but not begun: what the preview shows and `applyWrite` does. */
export interface PreparedWrite {
  readonly subject: WriteSubject;
  readonly operations: readonly SheetOperation[];
  /** Takes the write back: kept in the journal before the first operation runs. */
  readonly inverse: readonly SheetOperation[];
  readonly sheetsAdded: readonly string[];
  readonly sheetsDeleted: readonly string[];
  /** Cells that change content, in sheet order; cells that stay the same are not listed. */
  readonly changes: readonly CellChange[];
  /** Those of `changes` that hold something of the user's: the write needs a yes for them. */
  readonly overwrites: readonly CellChange[];
  readonly obstacles: readonly WriteObstacle[];
  /** Id of the journal's entry that this write takes back. */
  readonly undoes?: string;
  /** Absent where it was made from what the workbook holds. */
  readonly source?: WriteSource;
  /** Of a handover: what fails without the add-in all the same. */
  readonly remains?: readonly RemainingFormula[];
  /** The workbook's settings want it noted in the audit trail. */
  readonly isNoted?: boolean;
}

/** A write that was done (or begun), as the journal in the workbook keeps it. */
export interface JournalEntry {
  readonly id: string;
  /** ISO time, given by the caller's clock. */
  readonly at: string;
  readonly subject: WriteSubject;
  /** `begun`: it stopped half way and can be taken back. */
  readonly state: "begun" | "done" | "taken-back";
  readonly cellCount: number;
}
