import { checkDocument, opinionDocument, readDocument, reconciliationOf, reportPlans, unreadSheets, type Acceptance, type BudgetCheck, type LinkTarget, type SheetPlan } from "../application/index";
import { unreadSheetText, unreadText, type Language } from "../wording/index";
import { checkReport, type CheckReport } from "./check-report";
import { Unusable } from "./failure-text";
import type { FileWorld } from "./file-world";
import { inputProblemText, isWorkbook, nothingReadText, readingProblemText } from "./read-file";
import { CLI_TEXTS } from "./texts";

/** The check of one file, as plain data. */
export interface CheckTask {
  readonly kind: "check";
  readonly file: string;
  readonly language: Language;
  /** Where the report's links to cells lead; null where no report sheets are wanted. */
  readonly links: LinkTarget | null;
  /** Whether the opinion is wanted as .docx. */
  readonly isOpinionWanted: boolean;
}

/** A file that was checked, as plain data: it comes from another thread. */
export interface CheckedFile {
  readonly report: CheckReport;
  /** What to say of the file beside the findings. */
  readonly complaints: readonly string[];
  readonly plans: readonly SheetPlan[];
  readonly opinion: Uint8Array | null;
}

/** Reads a document or a workbook, whatever its format, and checks it. */
export async function checkFile({ file, language, links, isOpinionWanted }: CheckTask, world: FileWorld): Promise<CheckedFile> {
  const { check, complaints } = await readAndCheck(file, language, world);
  return {
    report: checkReport(file, check, language), complaints,
    plans: links === null ? [] : reportPlans(check, language, links), opinion: isOpinionWanted ? await opinionDocument(check, language) : null,
  };
}

/** What a file says, checked. */
export interface FileCheck {
  readonly check: BudgetCheck;
  readonly acceptances: readonly Acceptance[];
  readonly complaints: readonly string[];
}

/**
 * Reads and checks one file.
 *
 * @param accepted reasons of a former version, beside those that the file itself keeps
 * @throws Unusable in the user's words, or what the readers throw
 */
export async function readAndCheck(file: string, language: Language, world: FileWorld, accepted: readonly Acceptance[] = []): Promise<FileCheck> {
  const bytes = await world.readFile(file);
  const outcome = await readDocument({ kind: "file", bytes, name: file }, world);
  if (outcome.kind === "read") {
    const { problems } = outcome.reading;
    const nothing = problems.find(({ code }) => code === "nothing-found");
    if (nothing) throw new Unusable(readingProblemText(nothing, language));
    return { check: checkDocument(outcome.reading, { acceptances: accepted }), acceptances: accepted, complaints: problems.map((problem) => readingProblemText(problem, language)) };
  }
  if (!isWorkbook(outcome.problem)) throw new Unusable(inputProblemText(outcome.problem, file, language));
  const read = await (await world.open(bytes, file)).readWorkbook({ store: ["settings"] });
  const view = reconciliationOf(read, { isEverySheet: true, acceptances: accepted });
  if (!view) throw new Unusable([CLI_TEXTS[language].check.nothingToCheck, ...unreadSheets(read.workbook).map((unread) => unreadSheetText(unread, language))].join("\n  "));
  if (view.isNothingRead) throw new Unusable(nothingReadText(view.unread.map((one) => unreadText(one, language)), language));
  return { check: view, acceptances: [...accepted, ...view.acceptances], complaints: [] };
}
