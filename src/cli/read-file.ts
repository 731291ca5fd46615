import { readBudgetFromWorkbook, readDocument, unreadSheets, type InputProblem, type NotUnderstood, type NumberCount, type ReadingProblem } from "../application/index";
import type { DepartmentBudget } from "../domain/budget/index";
import { unreadPlace, unreadText, type Language, type Unread } from "../wording/index";
import { Unusable } from "./failure-text";
import { foreignFileText } from "./foreign-file";
import { CLI_TEXTS } from "./texts";
import type { FileWorld } from "./file-world";

/** A budget that was read from a file, whatever its format. */
export interface FileReading {
  readonly budget: DepartmentBudget;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly numbers: NumberCount;
  readonly problems: readonly ReadingProblem[];
}

/**
 * Reads a document, or a workbook that holds a budget.
 *
 * @throws Unusable in the user's words
 */
export async function readBudgetFile(file: string, world: FileWorld, language: Language): Promise<FileReading> {
  const bytes = await world.readFile(file);
  const outcome = await readDocument({ kind: "file", bytes, name: file }, world);
  if (outcome.kind === "read") return outcome.reading;
  if (!isWorkbook(outcome.problem)) throw new Unusable(inputProblemText(outcome.problem, file, language));
  const { workbook } = await (await world.open(bytes, file)).readWorkbook();
  const reading = readBudgetFromWorkbook(workbook);
  const unread = unreadSheets(workbook).map((one): Unread => ({ kind: "sheet", unread: one }));
  if (!reading) throw new Unusable([CLI_TEXTS[language].document.noBook, ...unread.map((one) => unreadText(one, language))].join("\n  "));
  return { ...reading, notUnderstood: [...unread.map((one) => ({ place: unreadPlace(one), text: unreadText(one, language) })), ...reading.notUnderstood], problems: reading.readingProblems };
}

/** Whether a file that is no document is a workbook that can be opened. */
export const isWorkbook = (problem: InputProblem): boolean => problem.code === "convert-first" && problem.format === "xlsx";

/** Why a file is no document that can be read, and what to do. */
export function inputProblemText(problem: InputProblem, file: string, language: Language): string {
  const { document } = CLI_TEXTS[language];
  switch (problem.code) {
    case "convert-first": return problem.format === "xlsx" ? problem.advice[language] : foreignFileText(problem.format, file, language);
    case "too-large": return `${document.tooLarge} (${problem.size} > ${problem.limit})`;
    case "broken-file": return `${document.broken} (${problem.detail})`;
    case "empty": return document.empty;
    case "not-text": return document.notText;
  }
}

const MOST_NAMED = 20;

/** That no row of a payroll could be read, and why, a line each. */
export const nothingReadText = (problems: readonly string[], language: Language): string =>
  CLI_TEXTS[language].check.nothingRead([...problems.slice(0, MOST_NAMED).map((problem) => `\n  ${problem}`), ...(problems.length > MOST_NAMED ? [`\n  … (${problems.length})`] : [])].join(""));

/** What a problem of the document as a whole reads like. */
export const readingProblemText = ({ code, place }: ReadingProblem, language: Language): string => {
  const { document } = CLI_TEXTS[language];
  return code === "second-budget" ? document.secondBudget(place.text, place.line) : document.nothingFound;
};
