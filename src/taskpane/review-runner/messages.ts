import type { ReviewOptions, SheetFormulaMap } from "../../domain/formula-review/index";
import type { WorkbookReview } from "../../application/index";
import type { WorkbookSnapshot } from "./workbook-snapshot";

/** Which rules run besides or without the default ones. */
export type RuleChoice = Pick<ReviewOptions, "on" | "off">;

/** What a review of a workbook gives: findings, and where its formulas stand. Plain data. */
export interface ReviewResult {
  readonly review: WorkbookReview;
  readonly maps: readonly SheetFormulaMap[];
}

type Sheet = WorkbookSnapshot["sheets"][number];

/** To the worker: the workbook in parts, so that no message takes the pane long, then what to do with it. */
export type ToWorker =
  | { readonly kind: "workbook"; readonly workbook: WorkbookSnapshot }
  | { readonly kind: "sheet"; readonly sheet: Sheet }
  /** Further rows of the sheet sent last. */
  | { readonly kind: "rows"; readonly rows: Pick<Sheet["used"], "values" | "formulas" | "numberFormats"> }
  | { readonly kind: "review"; readonly rules: RuleChoice };

/** From the worker. */
export type FromWorker =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly result: ReviewResult }
  | { readonly kind: "failed"; readonly message: string };
