import { createHash } from "node:crypto";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { BatchWhat } from "./batch-file";

/** A file that a batch has to do with. */
export interface FoundFile {
  readonly path: string;
  /** Its path within the folder that was given, with `/`; the folder before it where several were given. */
  readonly file: string;
  readonly size: number;
  /** Nanoseconds, as a decimal number: a file that is written again in the same millisecond is another one. */
  readonly modified: string;
  /** Why it (or a folder) cannot be looked at; null where it can. */
  readonly problem: unknown;
}

export interface FoundFiles {
  /** In the order of their names, the same on every machine. */
  readonly files: readonly FoundFile[];
  /** Files of other kinds, which were passed over. */
  readonly others: number;
}

const DOCUMENT = /\.(?:txt|docx|html?)$/i;
const WORKBOOK = /\.xls[xm]$/i;
/** Kinds that hold budgets but must be converted first: passing them over in silence would look as if they were right. */
const DOCUMENT_TO_CONVERT = /\.(?:doc|wps|rtf|odt|pdf|ofd)$/i;
const WORKBOOK_TO_CONVERT = /\.(?:xls|xlsb|et|ods)$/i;

const isWanted = (name: string, what: BatchWhat): boolean =>
  WORKBOOK.test(name) || WORKBOOK_TO_CONVERT.test(name) || (what !== "review" && (DOCUMENT.test(name) || DOCUMENT_TO_CONVERT.test(name)));

/** Hidden files, and the notes that Office puts beside an open file. */
const isPassedOver = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");

/**
 * Finds the files of folders and of all within them. Links are followed, each folder and each file is taken once however
 * many ways lead to it, and `except` (where the results go) is left out.
 */
export async function findFiles(folders: readonly string[], except: string, what: BatchWhat): Promise<FoundFiles> {
  const seen = new Set<string>([await realpath(except).catch(() => path.resolve(except))]);
  const files: FoundFile[] = [];
  let others = 0;
  const take = async (place: string, file: string, isNamed: boolean): Promise<void> => {
    try {
      const real = await realpath(place);
      if (seen.has(real)) return;
      const found = await stat(real, { bigint: true });
      if (found.isDirectory()) {
        seen.add(real);
        for (const name of (await readdir(real)).sort(byName)) if (!isPassedOver(name)) await take(path.join(place, name), joined(file, name), false);
      } else if (found.isFile() && isWanted(place, what)) {
        seen.add(real);
        files.push({ path: place, file: file || path.basename(place), size: Number(found.size), modified: String(found.mtimeNs), problem: null });
      } else others += 1;
    } catch (problem) {
      if (!isNamed && !isWanted(place, what) && !(await isFolder(place))) others += 1;
      else files.push({ path: place, file: file || place, size: 0, modified: "", problem });
    }
  };
  const isOne = folders.length === 1;
  for (const folder of folders) await take(folder, isOne ? "" : path.normalize(folder).split(path.sep).join("/").replace(/\/$/, ""), true);
  return { files: files.sort((one, other) => byName(one.file, other.file)), others };
}

const joined = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`);
const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const isFolder = async (place: string): Promise<boolean> => lstat(place).then((found) => found.isDirectory(), () => false);

/** Which of so many parts a file belongs to, from 1: the same on every machine, whatever else is there. */
export function shardOf(file: string, shards: number): number {
  const digest = createHash("sha256").update(file.normalize("NFC")).digest();
  return (digest.readUInt32BE(0) % shards) + 1;
}
