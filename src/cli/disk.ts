import { randomBytes } from "node:crypto";
import { link, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Larger files are not opened. */
export const MOST_FILE_BYTES = 200 * 2 ** 20;

/** Reads a file that is not too large to be worked on. Rejects with `EFBIG` where it is, else as Node does. */
export async function readWhole(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > MOST_FILE_BYTES) throw Object.assign(new Error(`${size} > ${MOST_FILE_BYTES}`), { code: "EFBIG" });
  return readFile(file);
}

/** Writes a file whole or not at all: a reader never sees half of it, whenever the program is killed. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await asDraft(file, content, (draft) => rename(draft, file));
}

/**
 * Writes a file whole or not at all.
 *
 * @param isForced writes over one that is there already (over what a link leads to); otherwise that rejects with `EEXIST`
 */
export async function writeOutput(file: string, content: Uint8Array, isForced: boolean): Promise<void> {
  if (isForced) return writeWhole(await realpath(file).catch(() => file), content);
  await asDraft(file, content, async (draft) => {
    try {
      // A second name fails where there is a file, even one that has come to be a moment ago; a renaming would replace it.
      await link(draft, file);
    } catch (error) {
      if (codeOf(error) === "EEXIST") throw error;
      // Not every file system gives a file two names.
      await writeFile(file, content, { flag: "wx" });
    } finally {
      await rm(draft, { force: true });
    }
  });
}

/** What tells a file apart, by whatever path or link it is reached; null where there is none. */
export async function fileAt(file: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

async function asDraft(file: string, content: string | Uint8Array, settle: (draft: string) => Promise<void>): Promise<void> {
  const draft = path.join(path.dirname(file), `.${randomBytes(8).toString("hex")}.tmp`);
  try {
    await writeFile(draft, content);
    await settle(draft);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** The code of an error of the file system; null where it is another's. */
export const codeOf = (error: unknown): unknown => (typeof error === "object" && error !== null && "code" in error ? error.code : null);
