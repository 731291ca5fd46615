import type { Workbook } from "exceljs";
import type JSZip from "jszip";
import { forgetStyleNumbers } from "./exceljs-internals";
import { addCustomXml, type CustomXmlPart } from "./package/custom-xml";

/** Writes an exceljs workbook and its custom XML parts as the bytes of an .xlsx file. */
export async function saveExcelJsWorkbook(workbook: Workbook, customXml: readonly CustomXmlPart[]): Promise<Uint8Array> {
  const { default: Zip } = await import("jszip");
  forgetStyleNumbers(workbook);
  // Stored first and packed once, after the custom XML parts have been added.
  const plain = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as Parameters<Workbook["xlsx"]["writeBuffer"]>[0]);
  const zip = await Zip.loadAsync(plain);
  await escapeEscapes(zip);
  await addCustomXml(zip, customXml);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

const SHARED_STRINGS = "xl/sharedStrings.xml";

/**
 * A text such as `_x0041_` means the character A in a file; where it is meant literally its first sign is written as
 * an escape itself. exceljs reads escapes but does not write them (ECMA-376 part 1, 22.9.2.19).
 */
async function escapeEscapes(zip: JSZip): Promise<void> {
  const xml = await zip.file(SHARED_STRINGS)?.async("string");
  if (xml === undefined) return;
  const escaped = xml.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  if (escaped !== xml) zip.file(SHARED_STRINGS, escaped);
}
