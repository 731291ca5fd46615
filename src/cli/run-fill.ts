import { prepareBudgetBook, writeNewWorkbook } from "../application/index";
import { failureText, Unusable } from "./failure-text";
import type { Command } from "./parse-command";
import { readBudgetFile, readingProblemText } from "./read-file";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/** Reads a document and writes its budget as a new workbook with all goal sheets. */
export async function runFill({ document, out, isForced, template, version, isLive, style, language }: Extract<Command, { kind: "fill" }>, world: World): Promise<ExitStatus> {
  const texts = CLI_TEXTS[language];
  let reading;
  try {
    reading = await readBudgetFile(document, world, language);
    const nothing = reading.problems.find(({ code }) => code === "nothing-found");
    if (nothing) throw new Unusable(readingProblemText(nothing, language));
  } catch (error) {
    world.complain(`${document}: ${failureText(error, texts, "unreadable")}`);
    return 2;
  }
  for (const problem of reading.problems) world.complain(`${document}: ${readingProblemText(problem, language)}`);
  try {
    const { budget } = reading;
    const year = budget.department.year?.value.toNumber() ?? world.thisYear();
    const workbook = await world.create(out);
    await writeNewWorkbook(workbook, await prepareBudgetBook(workbook, budget, { template, version, isLive, style, language, year }));
    await world.writeFile(out, await workbook.toBytes(), isForced);
    world.print(texts.written(out));
    return 0;
  } catch (error) {
    world.complain(`${out}: ${failureText(error, texts, "unwritable")}`);
    return 2;
  }
}
