import type JSZip from "jszip";
import { sheetParts } from "./parts";
import { splice, textOf } from "./xml";

/** The rules for entries of each sheet as its file has them: one element of XML each, without a prefix. */
export type SheetValidations = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the validations of a package as they are: exceljs takes areas apart into cells, makes numbers of formulas that
 * refer to a cell, and does not know those that newer Excel keeps apart since they refer to another sheet.
 */
export async function readValidations(zip: JSZip): Promise<SheetValidations> {
  const found = new Map<string, string[]>();
  if (!zip.file("xl/workbook.xml")) return found;
  for (const { sheet, part } of await sheetParts(zip)) {
    const xml = await zip.file(part)?.async("string") ?? "";
    const cells = xml.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/);
    const elements = cells < 0 ? [] : xml.slice(cells).match(/<((?:\w+:)?dataValidation)\s(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1>)/g) ?? [];
    if (elements.length > 0) found.set(sheet, elements.map(plain));
  }
  return found;
}

/** An element of the newer form as one of the older: Excel reads references to other sheets in both. */
function plain(element: string): string {
  const [, area] = /<(?:\w+:)?sqref>([^<]*)<\/(?:\w+:)?sqref>/.exec(element) ?? [];
  const whole = element
    .replace(/<(?:\w+:)?sqref>[^<]*<\/(?:\w+:)?sqref>/g, "")
    .replace(/<(?:\w+:)?(formula[12])>\s*<(?:\w+:)?f>([^<]*)<\/(?:\w+:)?f>\s*<\/(?:\w+:)?formula[12]>/g, "<$1>$2</$1>")
    .replace(/(<\/?)\w+:(?=dataValidation\b|formula[12]\b)/g, "$1")
    .replace(/\s\w+:\w+="[^"]*"/g, "");
  return area === undefined ? whole : whole.replace(/^<dataValidation\b/, `<dataValidation sqref="${area.trim()}"`);
}

/** What follows the validations in a sheet (ECMA-376 part 1, 18.3.1.99). */
const BEHIND = /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<\/worksheet>/;

/** Puts validations in the place of those that exceljs has written; sheets that are gone have none. */
export async function putValidations(zip: JSZip, kept: SheetValidations): Promise<void> {
  if (kept.size === 0) return;
  for (const { sheet, part } of await sheetParts(zip)) {
    const own = kept.get(sheet);
    if (!own) continue;
    const xml = (await textOf(zip, part)).replace(/<dataValidations\b[^>]*?(?:\/>|>[\s\S]*?<\/dataValidations>)/, "");
    const data = xml.search(/<\/sheetData>|<sheetData\s*\/>/);
    const behind = BEHIND.exec(xml.slice(data));
    if (data < 0 || !behind) continue;
    const at = data + behind.index;
    zip.file(part, splice(xml, at, at, `<dataValidations count="${own.length}">${own.join("")}</dataValidations>`));
  }
}
