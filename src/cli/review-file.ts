import { reviewWorkbook, type WorkbookReview } from "../application/index";
import type { FormulaRuleId } from "../domain/formula-review/index";
import type { Language } from "../wording/index";
import { Unusable } from "./failure-text";
import { openWorkbookFile } from "./foreign-file";
import type { FileWorld } from "./file-world";
import { CLI_TEXTS } from "./texts";

/** Which rules a review runs, beside the default ones. */
export interface RuleChoice {
  readonly only?: readonly FormulaRuleId[];
  readonly on?: readonly FormulaRuleId[];
  readonly off?: readonly FormulaRuleId[];
}

/** The review of one file, as plain data. */
export interface ReviewTask {
  readonly kind: "review";
  readonly file: string;
  readonly rules: RuleChoice;
  readonly language: Language;
}

/** A file that was reviewed. */
export interface ReviewedFile {
  readonly file: string;
  readonly review: WorkbookReview;
}

/**
 * Reads a workbook and reviews its formulas.
 *
 * @throws Unusable or WorkbookPortError where the file is no workbook that can be read
 */
export async function reviewFile({ file, rules, language }: ReviewTask, world: FileWorld): Promise<ReviewedFile> {
  const bytes = await world.readFile(file);
  if (/\.(csv|tsv|txt)$/i.test(file)) throw new Unusable(CLI_TEXTS[language].review.noFormulas);
  const { workbook } = await (await openWorkbookFile(bytes, file, language, world)).readWorkbook();
  return { file, review: reviewWorkbook(workbook, rules) };
}
