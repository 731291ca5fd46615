import path from "node:path";
import { remarkOf, type BatchSummaryRow } from "../../application/index";
import { MOST_FILE_BYTES } from "../disk";
import { failureText } from "../failure-text";
import { doFileTask, type FileOutcome, type FileTask } from "../file-task";
import { eachInParallel, type TaskOutcome, type TaskWorker } from "../in-parallel";
import { CLI_TEXTS } from "../texts";
import type { ExitStatus, World } from "../world";
import { rowWithout, type BatchedFile } from "./batch-file";
import type { BatchCommand } from "./batch-command";
import { batchSummary, summaryLine, summaryMarkdown, summaryWorkbook, type BatchSummary } from "./batch-summary";
import { formerSummary, writeOver } from "./former-summary";
import { findFiles, shardOf, type FoundFile } from "./find-files";
import { ForeignFolder, keepResult, keptRow, resultsFolder, type BatchMode } from "./kept-results";
import { TimeRanOut, withTimeLimit } from "./time-limit";

/**
 * Checks and reviews all files of folders. Each file's result is written when it comes and not held; what a former run has
 * done and is the same still is not done again; a file that cannot be used never stops the others.
 */
export async function runBatch(command: BatchCommand, world: World): Promise<ExitStatus> {
  const { folders, out, what, language, shard } = command;
  const texts = CLI_TEXTS[language];
  const mode: BatchMode = { version: world.version, what, language };
  try {
    const results = await resultsFolder(out);
    const { files: all, others } = await findFiles(folders, out, what);
    if (all.length === 0) {
      world.complain(texts.batch.noFiles);
      return 2;
    }
    const files = shard ? all.filter(({ file }) => shardOf(file, shard.of) === shard.part) : all;
    const run = await doFiles(files, results, command, mode, world);
    if (run.isBroken) {
      world.complain(texts.batch.broken(run.rows.filter((row) => row !== null).length, files.length));
      return 2;
    }
    const summary = batchSummary(run.rows.flatMap((row) => row ?? []), others, mode, shard);
    const copies = await writeSummaries(summary, results, command, world);
    tell(summary, run, command, world);
    for (const copy of copies) world.complain(copy);
    return summary.notDone > 0 || run.isUnwritten ? 2 : summary.errors > 0 ? 1 : 0;
  } catch (error) {
    world.complain(`${out}: ${error instanceof ForeignFolder ? texts.batch.foreign : failureText(error, texts, "unwritable")}`);
    return 2;
  }
}

interface BatchRun {
  /** One per file; null where it was broken off before. */
  readonly rows: readonly (BatchSummaryRow | null)[];
  /** Rows of a former run. */
  readonly kept: number;
  readonly isBroken: boolean;
  /** A result could not be written. */
  readonly isUnwritten: boolean;
}

async function doFiles(files: readonly FoundFile[], results: string, { jobs, timeout, isAgain, language, what }: BatchCommand, mode: BatchMode, world: World): Promise<BatchRun> {
  const texts = CLI_TEXTS[language];
  const breaking = new AbortController();
  const forget = world.onBreak?.(() => breaking.abort());
  try {
    const rows: (BatchSummaryRow | null)[] = [];
    const open: number[] = [];
    let kept = 0;
    for (const [index, found] of files.entries()) {
      if (breaking.signal.aborted) break;
      const known = rowAtOnce(found, language);
      const former = known || isAgain ? null : await keptRow(results, found, mode);
      if (former) kept += 1;
      rows[index] = known ?? former;
      if (rows[index] === null) open.push(index);
    }
    const before = files.length - open.length;
    const started = performance.now();
    let done = 0;
    let isUnwritten = false;
    const workers = Math.max(1, Math.min(jobs ?? world.workers?.most ?? 1, open.length));
    const start = (): TaskWorker<FileTask, FileOutcome> =>
      withTimeLimit(world.workers?.start(workers) ?? { run: (task) => doFileTask(task, world), close: () => undefined }, timeout * 1000);
    const tasks = open.map((index): FileTask => ({ kind: "batch", path: files[index]!.path, file: files[index]!.file, what, language }));
    await eachInParallel(tasks, start, workers, async (outcome, at) => {
      const index = open[at]!;
      const found = files[index]!;
      const batched = batchedOf(outcome, found.file, timeout, language);
      try {
        await keepResult(results, found, mode, batched);
      } catch (error) {
        isUnwritten = true;
        world.complain(`${found.file}: ${failureText(error, texts, "unwritable")}`);
      }
      rows[index] = batched.row;
      done += 1;
      world.progress?.(texts.batch.progress(before + done, files.length, ((performance.now() - started) / done / 1000) * (open.length - done)));
    }, breaking.signal);
    return { rows: files.map((_, index) => rows[index] ?? null), kept, isBroken: breaking.signal.aborted, isUnwritten };
  } finally {
    forget?.();
    world.progress?.(null);
  }
}

/** What is known without reading the file; null where it has to be read. */
function rowAtOnce({ file, size, problem }: FoundFile, language: BatchCommand["language"]): BatchSummaryRow | null {
  const texts = CLI_TEXTS[language];
  if (problem !== null) return rowWithout(file, "unreadable", failureText(problem, texts, "unreadable"));
  return size > MOST_FILE_BYTES ? rowWithout(file, "unusable", `${texts.document.tooLarge} (${size} > ${MOST_FILE_BYTES})`) : null;
}

/** What came of a task; a worker that broke down has lost its file only. */
function batchedOf(outcome: TaskOutcome<FileOutcome>, file: string, timeout: number, language: BatchCommand["language"]): BatchedFile {
  const { batch } = CLI_TEXTS[language];
  const without = (state: "timed-out" | "crashed", message: string): BatchedFile => ({ row: rowWithout(file, state, message), sha256: null, check: "null", review: "null" });
  if (outcome.kind === "failed") {
    const { error } = outcome;
    if (error instanceof TimeRanOut) return without("timed-out", batch.timedOut(timeout));
    return without("crashed", "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? batch.outOfMemory : batch.crashed(error.message));
  }
  if (outcome.result.kind === "batched") return outcome.result.batched;
  return without("crashed", batch.crashed(outcome.result.kind === "unusable" ? outcome.result.message : outcome.result.kind));
}

/** Names of the summaries, without what says their format: a part does not write over another's. */
const summaryName = (shard: BatchSummary["shard"]): string => (shard ? `summary-${shard.part}-of-${shard.of}` : "summary");

/** Writes the three summaries; what somebody has changed in former ones is copied first. Gives what is to be said of copies. */
async function writeSummaries(summary: BatchSummary, results: string, { out, language, shard }: BatchCommand, world: World): Promise<string[]> {
  const { batch } = CLI_TEXTS[language];
  const name = summaryName(shard);
  const { remarks, orphans } = await formerSummary(out, name, summary, world);
  const written = [
    [`${name}.json`, `${JSON.stringify(summary, null, 2)}\n`, false],
    [`${name}.md`, summaryMarkdown(summary), false],
    [`${name}.xlsx`, await summaryWorkbook(summary, world, language, remarks), orphans > 0],
  ] as const;
  const said: string[] = [];
  for (const [file, content, isKept] of written) {
    const kept = await writeOver(out, results, file, content, isKept);
    if (kept !== null) said.push(batch.keptCopy(file, path.join(out, kept.copy), kept.reason));
  }
  const taken = summary.rows.filter(({ file }) => remarkOf(remarks, file) !== undefined).length;
  if (said.length > 0 && taken > 0) said.push(batch.remarks(taken));
  if (orphans > 0) said.push(batch.orphans(orphans));
  return said;
}

function tell(summary: BatchSummary, { kept }: BatchRun, { out, format, language, shard }: BatchCommand, world: World): void {
  const { batch, written } = CLI_TEXTS[language];
  for (const { state, file, message } of summary.rows) if (state !== "done") world.complain(`${file}: ${message}`);
  if (format === "json") return world.print(JSON.stringify(summary, null, 2));
  if (format === "markdown") return world.print(summaryMarkdown(summary).trimEnd());
  world.print(summaryLine(summary));
  if (kept > 0) world.print(batch.kept(kept));
  if (summary.others > 0) world.print(batch.others(summary.others));
  world.print(written(path.join(out, `${summaryName(shard)}.xlsx`)));
}
