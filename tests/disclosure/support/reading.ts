import mammoth from "mammoth";
import { readDocx, readHtml, readText, type DisclosureReading, type LoadDocxConverter, type ReadOutcome } from "../../../src/disclosure";
import type { TestBlock } from "./test-document";
import { writeCellLines, writeDocx, writeHtml, writeSeparated } from "./write-document";

export const loadMammoth: LoadDocxConverter = async () => mammoth as unknown as Awaited<ReturnType<LoadDocxConverter>>;

/** The reading of an outcome that must be one. */
export function readingOf(outcome: ReadOutcome): DisclosureReading {
  if (outcome.kind !== "read") throw new Error(`Not read: ${JSON.stringify(outcome.problem)}`);
  return outcome.reading;
}

/** The four inputs (and both flavours of HTML) of one document. */
export const INPUTS: readonly (readonly [name: string, read: (blocks: readonly TestBlock[]) => Promise<DisclosureReading>])[] = [
  ["text with one cell per line", async (blocks) => readingOf(readText(writeCellLines(blocks)))],
  ["tab-separated rows", async (blocks) => readingOf(readText(writeSeparated(blocks)))],
  ["HTML of a word processor", async (blocks) => readingOf(readHtml(writeHtml(blocks, "p")))],
  ["HTML of a spreadsheet", async (blocks) => readingOf(readHtml(writeHtml(blocks, "br")))],
  [".docx", async (blocks) => readingOf(await readDocx(await writeDocx(blocks), loadMammoth))],
];
