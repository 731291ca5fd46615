import type { Workbook } from "exceljs";
import type JSZip from "jszip";
import type { OutsideFormula } from "../application/port/index";
import { tokenize } from "../domain/formula-review/index";
import { forgetStyleNumbers } from "./exceljs-internals";
import { addCustomXml, type CustomXmlPart } from "./package/custom-xml";
import { WORKBOOK_PART } from "./package/parts";
import { putValidations, type SheetValidations } from "./package/validations";
import { escapedFormula, textOf } from "./package/xml";

/**
 * Writes an exceljs workbook and its custom XML parts as the bytes of an .xlsx file.
 *
 * @param names the defined names as they are to be: exceljs keeps those alone that mean plain areas, and spoils others
 * @param validations the rules for entries of the file that was opened, in place of what exceljs makes of them
 */
export async function saveExcelJsWorkbook(workbook: Workbook, customXml: readonly CustomXmlPart[], names: readonly OutsideFormula[] = [], validations: SheetValidations = new Map()): Promise<Uint8Array> {
  const { default: Zip } = await import("jszip");
  forgetStyleNumbers(workbook);
  // Stored first and packed once, after the custom XML parts have been added.
  const plain = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as Parameters<Workbook["xlsx"]["writeBuffer"]>[0]);
  const zip = await Zip.loadAsync(plain);
  await escapeEscapes(zip);
  if (names.length > 0) zip.file(WORKBOOK_PART, withNames(await textOf(zip, WORKBOOK_PART), names, workbook.worksheets.map(({ name }) => name)));
  await putValidations(zip, validations);
  await addCustomXml(zip, customXml);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

/** Names that Excel keeps for itself (print areas, filters) are exceljs's own; all others come from the list. */
function withNames(xml: string, names: readonly OutsideFormula[], sheets: readonly string[]): string {
  const places = sheets.map((sheet) => sheet.toLowerCase());
  const kept = (xml.match(/<definedName\s[^>]*>[^<]*<\/definedName>/g) ?? []).filter((one) => /\sname="_xlnm\./.test(one));
  const written = names.flatMap(({ place, sheet, formula }) => {
    const own = sheet === null ? null : places.indexOf(sheet.toLowerCase());
    if (own === -1) return [];
    const isLost = tokenize(formula).some((token) => token.kind === "sheet" && !token.text.includes("[") && !token.text.split(":").every((one) => places.includes(one.toLowerCase())));
    return [`<definedName name="${escapedFormula(place).replaceAll('"', "&quot;")}"${own === null ? "" : ` localSheetId="${own}"`}>${isLost ? "#REF!" : escapedFormula(formula.slice(1))}</definedName>`];
  });
  const without = xml.replace(/<definedNames>[\s\S]*?<\/definedNames>|<definedNames\s*\/>/, "");
  return without.replace("</sheets>", () => `</sheets><definedNames>${[...kept, ...written].join("")}</definedNames>`);
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
