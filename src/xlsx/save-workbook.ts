import type { Workbook } from "exceljs";
import { addCustomXml, type CustomXmlPart } from "./package/custom-xml";

/** Writes an exceljs workbook and its custom XML parts as the bytes of an .xlsx file. */
export async function saveExcelJsWorkbook(workbook: Workbook, customXml: readonly CustomXmlPart[]): Promise<Uint8Array> {
  const { default: Zip } = await import("jszip");
  // Stored first and packed once, after the custom XML parts have been added.
  const plain = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as Parameters<Workbook["xlsx"]["writeBuffer"]>[0]);
  const zip = await Zip.loadAsync(plain);
  await addCustomXml(zip, customXml);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}
