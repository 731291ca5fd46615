import { fileFormat, type FileFormat } from "../application/index";
import type { Language } from "../wording/index";
import { Unusable } from "./failure-text";
import type { FileWorkbook, FileWorld } from "./file-world";
import { CLI_TEXTS, type ForeignKind } from "./texts";

const KINDS: Readonly<Record<Exclude<FileFormat, "xlsx" | "empty">, ForeignKind>> = {
  doc: "word", wps: "word", rtf: "word", odt: "word", xls: "sheet", et: "sheet", pdf: "printed", ofd: "printed", image: "printed", pptx: "slides",
  zip: "archive", "encrypted-office": "locked", binary: "damaged", docx: "no-workbook", html: "no-workbook", text: "no-workbook",
};

/** Office names its files so; a zip of that name which is none of them has lost its end. */
const OFFICE_NAME = /\.(?:docx|docm|xlsx|xlsm|xltx)$/i;
const OTHER_SHEET_NAME = /\.(?:ods|et|xls)$/i;

/** What to tell the user of a file in a format that is not read. */
export function foreignFileText(format: Exclude<FileFormat, "xlsx">, file: string, language: Language): string {
  const { document, foreign } = CLI_TEXTS[language];
  if (format === "empty") return document.empty;
  if (format === "zip" && OFFICE_NAME.test(file)) return foreign.damaged;
  return format === "odt" && OTHER_SHEET_NAME.test(file) ? foreign.sheet : foreign[KINDS[format]];
}

/**
 * Opens a file as a workbook.
 *
 * @throws Unusable where it is something else, what to do in the user's words; WorkbookPortError where it is damaged
 */
export async function openWorkbookFile(bytes: Uint8Array, file: string, language: Language, world: FileWorld): Promise<FileWorkbook> {
  const format = fileFormat(bytes, file);
  if (format !== "xlsx") throw new Unusable(foreignFileText(format, file, language));
  return world.open(bytes, file);
}
