import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BatchSummaryRow } from "../../application/index";
import type { Language } from "../../wording/index";
import { writeWhole } from "../disk";
import type { BatchedFile, BatchWhat } from "./batch-file";
import type { FoundFile } from "./find-files";

/** What a result depends on besides the file: another version may find something else. */
export interface BatchMode {
  readonly version: string;
  readonly what: BatchWhat;
  readonly language: Language;
}

/** What a result was made from. */
interface ResultBasis extends BatchMode {
  readonly format: 1;
  readonly file: string;
  readonly size: number;
  readonly modified: string;
  readonly sha256: string | null;
}

const MARK = ".budget-payroll-batch";
const HOUR = 3_600_000;

/** The folder is not empty and no batch has written into it: what is in it may be somebody's. */
export class ForeignFolder extends Error {}

/**
 * Makes the folder of a batch's results, or takes that of a former run.
 *
 * @throws ForeignFolder, or what the file system throws
 */
export async function resultsFolder(out: string): Promise<string> {
  const results = path.join(out, "results");
  await mkdir(out, { recursive: true });
  const present = await readdir(out);
  if (present.length > 0 && !(await readdir(results).catch(() => [] as string[])).includes(MARK)) throw new ForeignFolder();
  await mkdir(results, { recursive: true });
  await writeFile(path.join(results, MARK), "");
  await removeRemains(results);
  return results;
}

/** Halves of results that a killed run has left; young ones may be another machine's that is at it now. */
async function removeRemains(results: string): Promise<void> {
  for (const name of await readdir(results)) {
    if (!name.endsWith(".tmp")) continue;
    const found = await stat(path.join(results, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > HOUR) await rm(path.join(results, name), { force: true });
  }
}

const MOST_NAME_BYTES = 120;

/** Where a file's result is: a digest tells names apart, its own name says to people what it is. */
export function resultPath(results: string, file: string): string {
  const digest = createHash("sha256").update(file.normalize("NFC")).digest("hex").slice(0, 16);
  let name = "";
  for (const sign of path.posix.basename(file).replace(/[\u0000-\u001f"*/:<>?\\|]/g, "_")) {
    if (Buffer.byteLength(name + sign) > MOST_NAME_BYTES) break;
    name += sign;
  }
  return path.join(results, `${digest}-${name}.json`);
}

/** Keeps what came of a file. */
export async function keepResult(results: string, found: FoundFile, mode: BatchMode, { row, sha256, check, review }: BatchedFile): Promise<void> {
  const basis: ResultBasis = { format: 1, file: found.file, size: found.size, modified: found.modified, sha256, ...mode };
  await writeWhole(resultPath(results, found.file), `{\n"basis":${JSON.stringify(basis)},\n"row":${JSON.stringify(row)},\n"check":${check},\n"review":${review}\n}\n`);
}

/**
 * The row that a former run has kept, where the file and the version are the same still; null where it must be done. What
 * was not the file's own fault (permissions, time, memory) is tried again.
 */
export async function keptRow(results: string, found: FoundFile, mode: BatchMode): Promise<BatchSummaryRow | null> {
  const kept = await readResult(resultPath(results, found.file));
  if (!kept) return null;
  const { basis, row } = kept;
  if (basis.format !== 1 || basis.file !== found.file || basis.version !== mode.version || basis.what !== mode.what || basis.language !== mode.language) return null;
  if ((row.state !== "done" && row.state !== "unusable") || basis.size !== found.size) return null;
  if (basis.modified === found.modified) return row;
  // Copied or touched: what counts is what is in it.
  return basis.sha256 !== null && basis.sha256 === (await digestOf(found.path).catch(() => null)) ? row : null;
}

async function readResult(file: string): Promise<{ readonly basis: ResultBasis; readonly row: BatchSummaryRow } | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isResult(value) ? value : null;
  } catch {
    return null;
  }
}

function isResult(value: unknown): value is { readonly basis: ResultBasis; readonly row: BatchSummaryRow } {
  if (typeof value !== "object" || value === null || !("basis" in value) || !("row" in value)) return false;
  const { basis, row } = value;
  return typeof basis === "object" && basis !== null && "format" in basis && typeof row === "object" && row !== null && "state" in row && "file" in row;
}

/** SHA-256 of a file, read in pieces. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
