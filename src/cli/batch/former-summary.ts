import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { readBatchRemarks, remarkOf, type BatchRemarks } from "../../application/index";
import { codeOf, writeWhole } from "../disk";
import type { World } from "../world";
import type { BatchSummary } from "./batch-summary";
import type { CopyReason } from "./batch-texts";

/** What people have made of the table of a former run. */
export interface FormerSummary {
  readonly remarks: BatchRemarks;
  /** Remarks beside files that are not in the table any more. */
  readonly orphans: number;
}

const digestOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
/** Says what a summary was like when it was written. */
const markOf = (results: string, name: string): string => path.join(results, `.${name}.sha256`);

/** The remarks in the tables of former runs: in that of the same name, and in those of parts and of the whole. */
export async function formerSummary(out: string, name: string, { rows }: BatchSummary, world: Pick<World, "open">): Promise<FormerSummary> {
  const tables = (await readdir(out)).filter((file) => /^summary(?:-\d+-of-\d+)?\.xlsx$/.test(file)).sort();
  const own = `${name}.xlsx`;
  const ofOwn = tables.includes(own) ? await remarksIn(path.join(out, own), world) : new Map();
  const all = new Map(ofOwn);
  for (const table of tables.filter((file) => file !== own)) {
    for (const [file, remark] of await remarksIn(path.join(out, table), world)) if (!all.has(file)) all.set(file, remark);
  }
  const known = rows.filter(({ file }) => remarkOf(ofOwn, file) !== undefined).length;
  return { remarks: all, orphans: ofOwn.size - known };
}

/** A table that cannot be opened has no remarks that could be taken over; a copy of it is kept all the same. */
async function remarksIn(file: string, world: Pick<World, "open">): Promise<BatchRemarks> {
  try {
    return readBatchRemarks((await (await world.open(await readFile(file), path.basename(file))).readWorkbook()).workbook);
  } catch {
    return new Map();
  }
}

/** A copy of a summary, by its name. */
export interface SummaryCopy {
  readonly copy: string;
  readonly reason: CopyReason;
}

/**
 * Writes a summary over that of a former run; one that somebody has or may have changed since it was written, or whose
 * remarks have found no place, is copied first.
 *
 * @returns the copy; null where none was needed
 */
export async function writeOver(out: string, results: string, name: string, content: string | Uint8Array, isKept: boolean): Promise<SummaryCopy | null> {
  const place = path.join(out, name);
  const former = await readFile(place).catch(() => null);
  const mark = await readFile(markOf(results, name), "utf8").catch(() => null);
  const reason: CopyReason | null = former === null ? null : mark === null ? "unknown" : digestOf(former) !== mark ? "changed" : isKept ? "remarks" : null;
  const kept = reason === null ? null : { copy: await copied(place), reason };
  await writeWhole(place, content);
  await writeFile(markOf(results, name), digestOf(content));
  return kept;
}

/** Copies a file to the first free name beside it: `summary-edited-1.xlsx`. */
async function copied(place: string): Promise<string> {
  const { dir, name, ext } = path.parse(place);
  for (let number = 1; ; number += 1) {
    const copy = `${name}-edited-${number}${ext}`;
    try {
      await copyFile(place, path.join(dir, copy), constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}
