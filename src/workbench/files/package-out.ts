import JSZip from "jszip";
import type { KeptSheet } from "../host/index";
import type { CarriedSheet } from "./opened-file";
import { protectionAttributes } from "./protection";
import { validationsXml } from "./validations";
import { escapeXml } from "./xml-text";

/** What is put into the package that exceljs has written. */
export interface PackageAdditions {
  readonly namesXml: string;
  readonly workbookProtection: Readonly<Record<string, string>> | null;
  readonly sheets: readonly SheetAdditions[];
}

export interface SheetAdditions {
  /** exceljs's number of the sheet. */
  readonly number: number;
  readonly kept: KeptSheet;
  /** Cells whose array formula spills by itself. */
  readonly spills: readonly string[];
}

/** Order of a sheet's elements behind the cells (ECMA-376, part 1, 18.3.1.99). */
const SHEET_ORDER = [
  "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr",
  "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties",
  "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];
const WORKBOOK_ORDER = ["workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr"];

const METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** Adds what exceljs does not write: names with formulas, protection, validations, breaks, and that arrays spill by themselves. */
export async function addToPackage(bytes: Uint8Array, additions: PackageAdditions): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  await edit(zip, "xl/workbook.xml", (xml) => workbookXml(xml, additions));
  for (const sheet of additions.sheets) await edit(zip, `xl/worksheets/sheet${sheet.number}.xml`, (xml) => sheetXml(xml, sheet));
  if (additions.sheets.some(({ spills }) => spills.length > 0)) await addMetadata(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

async function edit(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const file = zip.file(path);
  if (file) zip.file(path, change(await file.async("string")));
}

function workbookXml(xml: string, { namesXml, workbookProtection }: PackageAdditions): string {
  const named = placed(without(xml, "definedNames"), "definedNames", namesXml, WORKBOOK_ORDER, "</workbook>");
  return placed(named, "workbookProtection", workbookProtection ? leaf("workbookProtection", workbookProtection) : "", WORKBOOK_ORDER, "</workbook>");
}

function sheetXml(xml: string, { kept, spills }: SheetAdditions): string {
  const end = xml.indexOf("</sheetData>");
  const [head, tail] = end < 0 ? [xml, ""] : [xml.slice(0, end), xml.slice(end)];
  const { print, protection } = kept;
  const hash = (kept.carried as CarriedSheet).passwordHash ?? {};
  const parts: readonly [string, string][] = [
    ["sheetProtection", protection ? leaf("sheetProtection", protectionAttributes(protection, hash)) : ""],
    ["dataValidations", validationsXml(kept.validations)],
    ["rowBreaks", breaksXml("rowBreaks", print.horizontalPageBreaks, 16_383)],
    ["colBreaks", breaksXml("colBreaks", print.verticalPageBreaks, 1_048_575)],
  ];
  const completed = parts.reduce((text, [name, part]) => placed(without(text, name), name, part, SHEET_ORDER, "</worksheet>"), tail);
  return markSpills(head, spills) + completed;
}

/** `cm` points to the metadata that says: this array formula spills by itself. */
function markSpills(xml: string, spills: readonly string[]): string {
  const wanted = new Set(spills);
  if (wanted.size === 0) return xml;
  return xml.replace(/<c r="([A-Z]+\d+)"/g, (whole, address: string) => (wanted.has(address) ? `${whole} cm="1"` : whole));
}

async function addMetadata(zip: JSZip): Promise<void> {
  zip.file("xl/metadata.xml", METADATA);
  await edit(zip, "[Content_Types].xml", (xml) => xml.replace("</Types>", '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/></Types>'));
  await edit(zip, "xl/_rels/workbook.xml.rels", (xml) => xml.replace("</Relationships>", '<Relationship Id="rIdMetadata" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>'));
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return "";
  const items = [...breaks].sort((a, b) => a - b).map((at) => `<brk id="${at}" max="${max}" man="1"/>`);
  return `<${name} count="${breaks.length}" manualBreakCount="${breaks.length}">${items.join("")}</${name}>`;
}

const leaf = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `<${name} ${Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`).join(" ")}/>`;

const without = (xml: string, name: string): string => xml.replace(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`), "");

/** Puts an element before the first of those that must come after it. */
function placed(xml: string, name: string, part: string, order: readonly string[], end: string): string {
  if (part === "") return xml;
  const later = order.slice(order.indexOf(name) + 1).map((each) => xml.search(new RegExp(`<${each}[\\s/>]`))).filter((at) => at >= 0);
  const at = Math.min(...later, xml.lastIndexOf(end));
  return xml.slice(0, at) + part + xml.slice(at);
}
