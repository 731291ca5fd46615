import { loadPayroll, prepareSample, writeNewWorkbook } from "../application/index";
import { failureText, Unusable } from "./failure-text";
import { openWorkbookFile } from "./foreign-file";
import { helpText } from "./help-texts";
import { outputProblem } from "./outputs";
import { parseCommand, type Command } from "./parse-command";
import { payrollReport, type PayrollReport } from "./payroll-report";
import { printReport } from "./print-report";
import { nothingReadText } from "./read-file";
import { runBatch } from "./batch/run-batch";
import { runCheck } from "./run-check";
import { runCompare } from "./run-compare";
import { runFill } from "./run-fill";
import { runHandover } from "./run-handover";
import { runForm } from "./run-form";
import { runRead } from "./run-read";
import { runRepair } from "./run-repair";
import { runReview } from "./run-review";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/** Runs the command line on the arguments behind the program's name. */
export async function run(args: readonly string[], world: World): Promise<ExitStatus> {
  const command = parseCommand(args);
  const problem = await outputProblem(command, world, CLI_TEXTS["language" in command ? command.language : "zh"]);
  if (problem !== null) {
    world.complain(problem);
    return 2;
  }
  switch (command.kind) {
    case "help": world.print(helpText(command.command, command.language)); return 0;
    case "version": world.print(world.version); return 0;
    case "misused": world.complain(command.message); return 2;
    case "payroll": return runPayroll(command, world);
    case "sample": return runSample(command, world);
    case "check": return runCheck(command, world);
    case "compare": return runCompare(command, world);
    case "review": return runReview(command, world);
    case "read": return runRead(command, world);
    case "handover": return runHandover(command, world);
    case "repair": return runRepair(command, world);
    case "fill": return runFill(command, world);
    case "batch": return runBatch(command, world);
    case "form": return runForm(command, world);
  }
}

async function runPayroll({ files, format, language }: Extract<Command, { kind: "payroll" }>, world: World): Promise<ExitStatus> {
  const texts = CLI_TEXTS[language];
  const reports: PayrollReport[] = [];
  let isUnusable = false;
  for (const file of files) {
    try {
      const workbook = await openWorkbookFile(await world.readFile(file), file, language, world);
      const view = await loadPayroll(workbook, { isEverySheet: true });
      if (view === null) throw new Unusable(texts.noPayroll);
      const report = payrollReport(file, view, language);
      if (view.isNothingRead) throw new Unusable(nothingReadText(report.problems.map(({ message }) => message), language));
      reports.push(report);
    } catch (error) {
      isUnusable = true;
      world.complain(`${file}: ${failureText(error, texts, "unreadable")}`);
    }
  }
  if (format === "json") world.print(JSON.stringify(reports, null, 2));
  else if (reports.length > 0) world.print(reports.map((report) => printReport(report, format, language)).join("\n\n"));
  if (isUnusable) return 2;
  return reports.some(({ summary }) => summary.different > 0) ? 1 : 0;
}

async function runSample({ out, isForced, style, language }: Extract<Command, { kind: "sample" }>, world: World): Promise<ExitStatus> {
  const texts = CLI_TEXTS[language];
  try {
    const workbook = await world.create(out);
    await writeNewWorkbook(workbook, await prepareSample(workbook, style, language));
    await world.writeFile(out, await workbook.toBytes(), isForced);
    world.print(texts.written(out));
    return 0;
  } catch (error) {
    world.complain(`${out}: ${failureText(error, texts, "unwritable")}`);
    return 2;
  }
}
