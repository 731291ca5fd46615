import { availableParallelism, totalmem } from "node:os";
import type { DocumentLoaders } from "../application/index";
import { createXlsx, openXlsx, patchFile } from "../xlsx/index";
import { fileAt, readWhole, writeOutput } from "./disk";
import { doFileTask, type FileOutcome, type FileTask } from "./file-task";
import type { FileWorld } from "./file-world";
import { inParallel } from "./in-parallel";
import { run } from "./run";
import { serveTasks, startThread } from "./thread";
import type { World } from "./world";

/** Put in by the build: the package's version. */
declare const __VERSION__: string | undefined;

/** The package's types want Node's Buffer or an ArrayBuffer, one of them; it takes what the reader gives. */
const loadDocx: DocumentLoaders["loadDocx"] = async () => (await import("mammoth")).default as unknown as Awaited<ReturnType<DocumentLoaders["loadDocx"]>>;

const files: FileWorld = { readFile: readWhole, open: openXlsx, loadDocx };

/** More threads than this fight for memory. */
const MOST_THREADS = 8;

/** What each of so many threads may take, in MB: together no more than most of the memory there is. */
const heapOf = (threads: number): number => Math.min(4096, Math.max(512, Math.floor((totalmem() * 0.7) / threads / 2 ** 20)));

const onBreak: World["onBreak"] = (act) => {
  // Once: a second Ctrl+C ends the program as it always does.
  process.once("SIGINT", act);
  process.once("SIGTERM", act);
  return () => void process.off("SIGINT", act).off("SIGTERM", act);
};

/** One file is done here; several go to threads that run this same script. */
const doTasks: World["doTasks"] = async (tasks, onDone) => {
  if (tasks.length <= 1) return Promise.all(tasks.map((task) => doFileTask(task, files)));
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const outcomes = await inParallel(tasks, () => startThread<FileTask, FileOutcome>(__filename), threads, onDone);
  return outcomes.map((outcome): FileOutcome => (outcome.kind === "done" ? outcome.result : { kind: "unusable", message: outcome.error.message }));
};

if (!serveTasks((task: FileTask) => doFileTask(task, files))) {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no failure.
    if (error.code !== "EPIPE") throw error;
  });
  void run(process.argv.slice(2), {
    ...files,
    version: typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0",
    writeFile: writeOutput,
    fileAt,
    doTasks,
    workers: { most: Math.min(MOST_THREADS, availableParallelism()), start: (beside) => startThread<FileTask, FileOutcome>(__filename, heapOf(beside)) },
    onBreak,
    create: createXlsx,
    ...(process.stderr.isTTY ? { progress: (text) => void process.stderr.write(`\r\u001b[K${text ?? ""}`) } : {}),
    patch: patchFile,
    thisYear: () => new Date().getFullYear(),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  }).then((status) => {
    process.exitCode = status;
  });
}
