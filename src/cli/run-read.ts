import { statedProjectAmount, toPlainJson, type BudgetProject } from "../domain/budget/index";
import { printYuan } from "../domain/money/index";
import type { Language } from "../wording/index";
import { failureText } from "./failure-text";
import type { Command } from "./parse-command";
import { readBudgetFile, readingProblemText, type FileReading } from "./read-file";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/** Reads a document or a budget's workbook and prints what it says, amounts in 元. */
export async function runRead({ file, format, language }: Extract<Command, { kind: "read" }>, world: World): Promise<ExitStatus> {
  let reading: FileReading;
  try {
    reading = await readBudgetFile(file, world, language);
  } catch (error) {
    world.complain(`${file}: ${failureText(error, CLI_TEXTS[language], "unreadable")}`);
    return 2;
  }
  for (const problem of reading.problems) world.complain(`${file}: ${readingProblemText(problem, language)}`);
  world.print(format === "json" ? readingJson(reading) : readingSummary(reading, language));
  return reading.problems.some(({ code }) => code === "nothing-found") ? 2 : 0;
}

/** `{ "budget": …, "notUnderstood": …, "numbers": …, "problems": … }`. */
export const readingJson = ({ budget, notUnderstood, numbers, problems }: FileReading): string =>
  JSON.stringify(toPlainJson({ budget, notUnderstood, numbers, problems }), null, 2);

function readingSummary({ budget: { department, projects }, notUnderstood, numbers }: FileReading, language: Language): string {
  const { document, project } = CLI_TEXTS[language];
  const indicators = projects.reduce((sum, one) => sum + one.indicators.length, 0);
  return [
    document.found(department.name?.text ?? document.unnamed, department.year?.value.toFixed() ?? "", projects.length, indicators),
    document.numbers(numbers.total, numbers.inModel),
    ...projects.map((one) => `  ${document.projectLine(project(one.number, one.title), one.indicators.length)}${statedText(one, language)}`),
    ...(notUnderstood.length === 0 ? [] : [document.notUnderstoodTitle(notUnderstood.length), ...notUnderstood.map(({ text, place }) => `  ${place.line === null ? "" : `${place.line}: `}${text}`)]),
  ].join("\n");
}

function statedText(project: BudgetProject, language: Language): string {
  const stated = statedProjectAmount(project);
  return stated.kind === "none" ? "" : CLI_TEXTS[language].document.stated(printYuan(stated.amount, { decimals: 2, grouping: true }));
}
