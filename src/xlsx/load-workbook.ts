import type { Workbook } from "exceljs";
import type JSZip from "jszip";
import { WorkbookPortError, type OutsideFormula } from "../application/port/index";
import { refuseForeignContainer } from "./package/container";
import { expandSharedFormulas } from "./shared-formulas";
import { readOutsideFormulas } from "./package/outside-formulas";
import { refuseTooMuch, withoutTraps } from "./package/bounded";
import { readValidations, type SheetValidations } from "./package/validations";
import { readCustomXml, type CustomXmlPart } from "./package/custom-xml";

/** An opened .xlsx: exceljs's workbook, and what exceljs does not know of. */
export interface LoadedWorkbook {
  readonly workbook: Workbook;
  readonly customXml: readonly CustomXmlPart[];
  /** Formulas that stand in no cell: defined names, those too that have lost their cells, rules, table columns. */
  readonly outside: readonly OutsideFormula[];
  /** Rules for entries, which exceljs spoils. */
  readonly validations: SheetValidations;
  /** What the reader had to leave out so that the rest could be read. */
  readonly leftOut: readonly "drawings"[];
}

/**
 * Opens an .xlsx; every cell that shared another's formula has its own. The libraries are loaded at the first call, so that programs that open no file start fast.
 *
 * @throws WorkbookPortError `bad-file` (broken, not a workbook), `old-format` (.xls, .xlsb), `password-protected` or `too-large`
 */
export async function loadExcelJsWorkbook(bytes: Uint8Array): Promise<LoadedWorkbook> {
  refuseForeignContainer(bytes);
  const zip = await openZip(bytes);
  if (!zip.file(/^\/?xl\/workbook\.xml$/i).length) {
    throw zip.file(/^\/?xl\/workbook\.bin$/i).length
      ? new WorkbookPortError("old-format", "This is a workbook of the .xlsb kind. Save it as .xlsx first.")
      : new WorkbookPortError("bad-file", "The file is a zip, but not an .xlsx workbook.");
  }
  await refuseTooMuch(zip);
  const customXml = await readCustomXml(zip);
  const outside = await readOutsideFormulas(zip);
  const validations = await readValidations(zip);
  const isChanged = await withoutTraps(zip);
  const whole = await tryLoad(isChanged ? await zip.generateAsync({ type: "uint8array" }) : bytes);
  if (whole instanceof Error) {
    const stripped = await tryLoad(await withoutDrawings(zip));
    if (stripped instanceof Error) throw new WorkbookPortError("bad-file", `The workbook is damaged: ${whole.message}`);
    return { workbook: stripped, customXml, outside, validations, leftOut: ["drawings"] };
  }
  return { workbook: whole, customXml, outside, validations, leftOut: [] };
}

/** An empty workbook of exceljs, loaded on demand like the reader. */
export async function newExcelJsWorkbook(): Promise<Workbook> {
  const { Workbook } = await import("exceljs");
  return new Workbook();
}

async function openZip(bytes: Uint8Array): Promise<JSZip> {
  const { default: Zip } = await import("jszip");
  try {
    return await Zip.loadAsync(bytes);
  } catch (error) {
    throw new WorkbookPortError("bad-file", `The file is damaged and cannot be unpacked: ${reason(error)}`);
  }
}

async function tryLoad(bytes: Uint8Array): Promise<Workbook | Error> {
  const workbook = await newExcelJsWorkbook();
  try {
    // exceljs hands the bytes to JSZip, which takes any view of bytes.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
  if (workbook.worksheets.length === 0) return new Error("it has no sheet that can be read");
  expandSharedFormulas(workbook);
  return workbook;
}

/** The package without drawings, charts and pictures: exceljs stops on some of them. */
async function withoutDrawings(zip: JSZip): Promise<Uint8Array> {
  for (const file of zip.file(/^\/?xl\/worksheets\/[^/]+\.xml$/i)) {
    const xml = await file.async("string");
    zip.file(file.name, xml.replace(/<(drawing|legacyDrawing|legacyDrawingHF|picture)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, ""));
  }
  for (const file of zip.file(/^\/?xl\/(drawings|charts|media)\//i)) zip.remove(file.name);
  return zip.generateAsync({ type: "uint8array" });
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
