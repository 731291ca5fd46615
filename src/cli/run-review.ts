import { prepareReviewReport, writeNewWorkbook } from "../application/index";
import { failureText } from "./failure-text";
import type { Command } from "./parse-command";
import { printReview } from "./print-review";
import type { ReviewedFile } from "./review-file";
import { reviewReport } from "./review-report";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/** Reviews the formulas of workbooks, several at a time; one that cannot be used never stops the others. */
export async function runReview({ files, format, out, isForced, rules, language }: Extract<Command, { kind: "review" }>, world: World): Promise<ExitStatus> {
  const outcomes = await world.doTasks(files.map((file) => ({ kind: "review", file, rules, language })));
  const reviewed: ReviewedFile[] = [];
  let isUnusable = false;
  outcomes.forEach((outcome, index) => {
    if (outcome.kind === "reviewed") reviewed.push(outcome.reviewed);
    else if (outcome.kind === "unusable") {
      isUnusable = true;
      world.complain(`${files[index]}: ${outcome.message}`);
    }
  });
  if (format === "json") world.print(JSON.stringify(reviewed.map((one) => reviewReport(one, language)), null, 2));
  else if (reviewed.length > 0 && (out === null || format === "markdown")) world.print(reviewed.map((one) => printReview(one, format, language)).join("\n\n"));
  if (out !== null && reviewed.length > 0 && !(await writeReport({ out, isForced, format, language }, reviewed, world))) isUnusable = true;
  if (isUnusable) return 2;
  return reviewed.some(({ review: { summary } }) => summary.errors > 0) ? 1 : 0;
}

async function writeReport({ out, isForced, format, language }: { readonly out: string } & Pick<Extract<Command, { kind: "review" }>, "isForced" | "format" | "language">, reviewed: readonly ReviewedFile[], world: World): Promise<boolean> {
  const texts = CLI_TEXTS[language];
  try {
    const workbook = await world.create(out);
    await writeNewWorkbook(workbook, await prepareReviewReport(workbook, reviewed.map(({ file, review }) => ({ name: file, review })), language));
    await world.writeFile(out, await workbook.toBytes(), isForced);
    if (format !== "json") world.print(texts.written(out));
    return true;
  } catch (error) {
    world.complain(`${out}: ${failureText(error, texts, "unwritable")}`);
    return false;
  }
}
