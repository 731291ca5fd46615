import type { FilePatch } from "../application/index";
import type { FileOutcome, FileTask } from "./file-task";
import type { FileWorkbook, FileWorld } from "./file-world";
import type { TaskWorker } from "./in-parallel";

export type { FileWorkbook } from "./file-world";

/** What the command line needs of the world. */
export interface World extends FileWorld {
  readonly version: string;
  /** Writes a file whole or not at all; one that is there already only where that is forced. Rejects with `EEXIST` otherwise. */
  readonly writeFile: (path: string, bytes: Uint8Array, isForced: boolean) => Promise<void>;
  /** What tells the file at a path apart, whatever way leads to it; null where there is none. */
  readonly fileAt: (path: string) => Promise<string | null>;
  /** Does work on many files, several at a time where that is faster; outcomes in the order of the tasks. */
  readonly doTasks: (tasks: readonly FileTask[], onDone?: (done: number) => void) => Promise<readonly FileOutcome[]>;
  /** Someone who works beside this program and can be stopped; absent where all is done in place. */
  readonly workers?: { readonly most: number; readonly start: (beside: number) => TaskWorker<FileTask, FileOutcome> };
  /** Calls `act` when the user breaks off (Ctrl+C); what it gives back forgets it. */
  readonly onBreak?: (act: () => void) => () => void;
  readonly create: (name: string) => Promise<FileWorkbook>;
  /** Puts contents into cells and formulas elsewhere, and leaves everything else of the file as it is. */
  readonly patch: (bytes: Uint8Array, patch: FilePatch) => Promise<Uint8Array>;
  /** The calendar year: of budgets that do not say theirs. */
  readonly thisYear: () => number;
  /** Shows how far work has come on a terminal, null clears it; absent where nobody looks on. */
  readonly progress?: (text: string | null) => void;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** 0: all agrees, no errors; 1: a stated amount contradicts, errors found; 2: a file (or the call itself) could not be used. */
export type ExitStatus = 0 | 1 | 2;
