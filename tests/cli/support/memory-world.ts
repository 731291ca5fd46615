import { doFileTask, type FileOutcome } from "../../../src/cli/file-task";
import { run } from "../../../src/cli/run";
import type { World } from "../../../src/cli/world";
import { createXlsx, openXlsx, patchFile } from "../../../src/xlsx/index";
import { loadMammoth } from "../../disclosure/support/reading";

export type Files = Record<string, Uint8Array>;

/** An error as the file system gives it. */
const failure = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/**
 * The command line's world with its files in memory, and what was said. A name that ends with `/` is a folder, `nowhere/` one
 * into which nothing can be written. Work on files passes as plain data, as to and from another thread.
 */
export function memoryWorld(files: Files = {}, thisYear = 2024) {
  const said = { out: "", err: "", progress: [] as (string | null)[] };
  const here: World = {
    version: "1.2.3",
    readFile: async (file) => {
      if (files[file]) return files[file];
      throw file.endsWith("/") ? failure("EISDIR", "illegal operation on a directory, read") : failure("ENOENT", `no such file or directory, open '${file}'`);
    },
    writeFile: async (file, bytes, isForced) => {
      if (file.startsWith("nowhere/")) throw failure("EACCES", "no such directory");
      if (files[file] && !isForced) throw failure("EEXIST", `file already exists, open '${file}'`);
      files[file] = bytes;
    },
    fileAt: async (file) => (files[file] ? file : null),
    open: openXlsx,
    create: createXlsx,
    patch: patchFile,
    loadDocx: loadMammoth,
    doTasks: async (tasks, onDone) => {
      const outcomes: FileOutcome[] = [];
      for (const task of tasks) {
        outcomes.push(structuredClone(await doFileTask(structuredClone(task), here)));
        onDone?.(outcomes.length);
      }
      return outcomes;
    },
    thisYear: () => thisYear,
    progress: (text) => void said.progress.push(text),
    print: (text) => { said.out += `${text}\n`; },
    complain: (text) => { said.err += `${text}\n`; },
  };
  return { here, said, files, run: (...args: string[]) => run(args, here) };
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
