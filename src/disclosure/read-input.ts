import type { Block } from "./block";
import { readBlocks, type DisclosureReading } from "./read-blocks";
import { CONVERSION_ADVICE, type ConversionAdvice, type ConvertibleFormat } from "./readers/conversion-advice";
import { decodeText } from "./readers/decode-text";
import { docxHtml, LARGEST_UNPACKED, tooMuchUnpacked, type LoadDocxConverter } from "./readers/docx-html";
import { fileFormat } from "./readers/file-format";
import { htmlBlocks } from "./readers/html-blocks";
import { textBlocks } from "./readers/text-blocks";
import { SourceText } from "./source-text";

/** Why an input cannot be read, and what to do. Words are made from it at the edge; advice is bilingual data. */
export type InputProblem =
  | { readonly code: "convert-first"; readonly format: ConvertibleFormat; readonly advice: ConversionAdvice }
  | { readonly code: "too-large"; readonly size: number; readonly limit: number; readonly unit: "characters" | "bytes" | "numbers" }
  /** A .docx that cannot be unpacked or converted; `detail` is what the converter says. */
  | { readonly code: "broken-file"; readonly detail: string }
  | { readonly code: "not-text" | "empty" };

export type ReadOutcome = { readonly kind: "read"; readonly reading: DisclosureReading } | { readonly kind: "unusable"; readonly problem: InputProblem };

/** Characters of text that are read: some two hundred times a large county's document. */
export const MOST_CHARACTERS = 6_000_000;
/** Characters of markup, which holds less text. */
export const MOST_MARKUP = 24_000_000;
/** Numbers of a document; the sample has some 1,400. */
export const MOST_NUMBERS = 250_000;
/** Bytes of a file. */
export const MOST_BYTES = 64 * 1024 * 1024;

const unusable = (problem: InputProblem): ReadOutcome => ({ kind: "unusable", problem });
const readOf = (blocks: readonly Block[]): ReadOutcome => ({ kind: "read", reading: readBlocks(blocks) });

/** Refuses a text with more numbers than any document has: each would become an object with its place. */
function refuseNumbers(text: string): ReadOutcome | null {
  let size = 0;
  let wasDigit = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
    if (isDigit && !wasDigit) size += 1;
    wasDigit = isDigit;
  }
  return size > MOST_NUMBERS ? unusable({ code: "too-large", size, limit: MOST_NUMBERS, unit: "numbers" }) : null;
}

/** Reads text as pasted: paragraphs, tables with one cell per line, tables with one row per line. */
export function readText(text: string): ReadOutcome {
  if (text.length > MOST_CHARACTERS) return unusable({ code: "too-large", size: text.length, limit: MOST_CHARACTERS, unit: "characters" });
  if (text.trim() === "") return unusable({ code: "empty" });
  if (isControlText(text)) return unusable({ code: "not-text" });
  return refuseNumbers(text) ?? readOf(textBlocks(text));
}

/** Reads HTML: the clipboard's table, a saved page. */
export function readHtml(html: string): ReadOutcome {
  if (html.length > MOST_MARKUP) return unusable({ code: "too-large", size: html.length, limit: MOST_MARKUP, unit: "characters" });
  if (html.trim() === "") return unusable({ code: "empty" });
  return refuseNumbers(html) ?? readOf(htmlBlocks(html));
}

/**
 * Reads a .docx.
 *
 * @param load gives mammoth, loaded when it is needed: `async () => (await import("mammoth")).default`
 */
export async function readDocx(bytes: Uint8Array, load: LoadDocxConverter): Promise<ReadOutcome> {
  let html: string;
  try {
    const size = await tooMuchUnpacked(bytes);
    if (size !== null) return unusable({ code: "too-large", size, limit: LARGEST_UNPACKED, unit: "bytes" });
    html = await docxHtml(bytes, load);
  } catch (error) {
    return unusable({ code: "broken-file", detail: error instanceof Error ? error.message : String(error) });
  }
  return readHtml(html);
}

/** A cell of a table that comes from a workbook. */
export interface TableCell {
  readonly text: string;
  /** A1 of the cell; null where the table has none. */
  readonly cell: string | null;
}

/** Reads rows of cells, of a workbook's sheet for instance; places then name sheet and cell. */
export function readTable(rows: readonly (readonly (TableCell | string)[])[], sheet: string | null = null): ReadOutcome {
  const blocks: Block[] = [{
    kind: "table",
    rows: rows.map((row) => ({
      cells: row.map((cell) => {
        const { text, cell: address } = typeof cell === "string" ? { text: cell, cell: null } : cell;
        return SourceText.of(text.split(/\r\n|\n|\r/).map((line) => ({ text: line, line: null })), { sheet, cell: address });
      }),
    })),
  }];
  return readOf(blocks);
}

/** Reads a file by what it holds, whatever its name says. */
export async function readFile(bytes: Uint8Array, name: string, load: LoadDocxConverter): Promise<ReadOutcome> {
  if (bytes.length > MOST_BYTES) return unusable({ code: "too-large", size: bytes.length, limit: MOST_BYTES, unit: "bytes" });
  const format = fileFormat(bytes, name);
  switch (format) {
    case "empty": return unusable({ code: "empty" });
    case "binary": return unusable({ code: "not-text" });
    case "docx": return readDocx(bytes, load);
    case "html": return readHtml(decodeText(bytes));
    case "text": return readText(decodeText(bytes));
    default: return unusable({ code: "convert-first", format, advice: CONVERSION_ADVICE[format] });
  }
}

/** Whether control characters, which no text has, show that bytes were taken for text. */
function isControlText(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 4 && controls * 100 > sample.length;
}
