import { batchFile, type BatchedFile, type BatchTask } from "./batch/batch-file";
import { checkFile, type CheckedFile, type CheckTask } from "./check-file";
import { failureText } from "./failure-text";
import type { FileWorld } from "./file-world";
import { reviewFile, type ReviewedFile, type ReviewTask } from "./review-file";
import { CLI_TEXTS } from "./texts";

/** Work on one file that can be done beside others, as plain data: it may go to another thread. */
export type FileTask = ReviewTask | CheckTask | BatchTask;

/** What came of it, or why the file could not be used, in the user's words. */
export type FileOutcome =
  | { readonly kind: "reviewed"; readonly reviewed: ReviewedFile }
  | { readonly kind: "checked"; readonly checked: CheckedFile }
  | { readonly kind: "batched"; readonly batched: BatchedFile }
  | { readonly kind: "unusable"; readonly message: string };

/** Does one task; a file that cannot be used is an outcome, not an error. */
export async function doFileTask(task: FileTask, world: FileWorld): Promise<FileOutcome> {
  try {
    switch (task.kind) {
      case "review": return { kind: "reviewed", reviewed: await reviewFile(task, world) };
      case "check": return { kind: "checked", checked: await checkFile(task, world) };
      case "batch": return { kind: "batched", batched: await batchFile(task, world) };
    }
  } catch (error) {
    return { kind: "unusable", message: failureText(error, CLI_TEXTS[task.language], "unreadable") };
  }
}
