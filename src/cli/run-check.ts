import path from "node:path";
import { prepareReportSheets, writeNewWorkbook, type SheetPlan } from "../application/index";
import type { CheckedFile, CheckTask } from "./check-file";
import { failureText } from "./failure-text";
import type { Command } from "./parse-command";
import { printCheck } from "./print-check";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/** Checks documents and workbooks, several at a time; one that cannot be used never stops the others. */
export async function runCheck({ files, format, out, opinion, isForced, language }: Extract<Command, { kind: "check" }>, world: World): Promise<ExitStatus> {
  const texts = CLI_TEXTS[language];
  const tasks = files.map((file): CheckTask => ({ kind: "check", file, language, links: out === null ? null : linksOf(file, out), isOpinionWanted: opinion !== null }));
  const outcomes = await world.doTasks(tasks, (done) => world.progress?.(texts.check.progress(done, files.length)));
  world.progress?.(null);
  const checked: CheckedFile[] = [];
  let isUnusable = false;
  outcomes.forEach((outcome, index) => {
    const file = files[index] ?? "";
    if (outcome.kind === "checked") {
      for (const complaint of outcome.checked.complaints) world.complain(`${file}: ${complaint}`);
      checked.push(outcome.checked);
    } else if (outcome.kind === "unusable") {
      isUnusable = true;
      world.complain(`${file}: ${outcome.message}`);
    }
  });
  if (format === "json") world.print(JSON.stringify(checked.map(({ report }) => report), null, 2));
  else if (checked.length > 0 && ((out === null && opinion === null) || format === "markdown")) world.print(checked.map(({ report }) => printCheck(report, format, language)).join("\n\n"));
  const written: (readonly [file: string, write: () => Promise<void>])[] = [];
  if (out !== null && checked.length > 0) written.push([out, () => writeReport(out, checked.flatMap(({ plans }) => plans), isForced, world)]);
  const [document] = checked.flatMap(({ opinion: bytes }) => bytes ?? []);
  if (opinion !== null && document) written.push([opinion, () => world.writeFile(opinion, document, isForced)]);
  for (const [file, write] of written) {
    try {
      await write();
      if (format !== "json") world.print(texts.written(file));
    } catch (error) {
      isUnusable = true;
      world.complain(`${file}: ${failureText(error, texts, "unwritable")}`);
    }
  }
  if (isUnusable) return 2;
  return checked.some(({ report }) => report.summary.errors > 0) ? 1 : 0;
}

/** Places of a workbook are led to from beside it. */
const linksOf = (file: string, out: string): NonNullable<CheckTask["links"]> =>
  (/\.xls[xm]$/i.test(file) ? { to: "file", name: path.relative(path.dirname(out), file).split(path.sep).join("/") } : { to: "nowhere" });

async function writeReport(out: string, plans: readonly SheetPlan[], isForced: boolean, world: World): Promise<void> {
  const workbook = await world.create(out);
  await writeNewWorkbook(workbook, await prepareReportSheets(workbook, plans));
  await world.writeFile(out, await workbook.toBytes(), isForced);
}
