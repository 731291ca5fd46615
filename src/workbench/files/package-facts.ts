import JSZip from "jszip";
import type { KeptValidation } from "../host/index";
import { validationsIn } from "./validations";
import { elementsOf, isTrue, unescapeXml, type XmlElement } from "./xml-text";

/** What the package says and exceljs passes over. */
export interface PackageFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly NameFacts[];
  readonly themeXml: string | null;
  readonly isDate1904: boolean;
  readonly activeSheet: number;
  readonly workbookProtection: Readonly<Record<string, string>> | null;
}

export interface SheetFacts {
  readonly name: string;
  /** Breaks before these rows and columns, counted from 0. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly validations: readonly KeptValidation[];
  /** Attributes of `sheetProtection`, or null. */
  readonly protection: Readonly<Record<string, string>> | null;
}

export interface NameFacts {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Position of the sheet that it belongs to, or null for the workbook. */
  readonly sheet: number | null;
  readonly comment: string;
  readonly isHidden: boolean;
}

/** Reads what exceljs does not from the bytes of an .xlsx that it could open. */
export async function readPackageFacts(bytes: Uint8Array): Promise<PackageFacts> {
  const zip = await JSZip.loadAsync(bytes);
  const workbookXml = (await textOf(zip, "xl/workbook.xml")) ?? "";
  const relations = elementsOf((await textOf(zip, "xl/_rels/workbook.xml.rels")) ?? "", "Relationship");
  const targetOf = (id: string | undefined): string | null => {
    const target = relations.find(({ attributes }) => attributes["Id"] === id)?.attributes["Target"];
    return target === undefined ? null : target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  };
  const sheets: SheetFacts[] = [];
  for (const { attributes } of elementsOf(workbookXml, "sheet")) {
    const path = targetOf(attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1]);
    sheets.push(sheetFacts(attributes["name"] ?? "", (path && (await textOf(zip, path))) || ""));
  }
  const theme = relations.find(({ attributes }) => attributes["Type"]?.endsWith("/theme"))?.attributes["Id"];
  const themePath = targetOf(theme);
  return {
    sheets,
    names: elementsOf(workbookXml, "definedName").map(nameFacts),
    themeXml: themePath === null ? null : await textOf(zip, themePath),
    isDate1904: isTrue(elementsOf(workbookXml, "workbookPr")[0]?.attributes["date1904"]),
    activeSheet: Number(elementsOf(workbookXml, "workbookView")[0]?.attributes["activeTab"] ?? 0),
    workbookProtection: elementsOf(workbookXml, "workbookProtection")[0]?.attributes ?? null,
  };
}

async function textOf(zip: JSZip, path: string): Promise<string | null> {
  const file = zip.file(path) ?? zip.file(new RegExp(`^/?${path.replace(/[.[\]()]/g, "\\$&")}$`, "i"))[0];
  return file ? file.async("string") : null;
}

function sheetFacts(name: string, xml: string): SheetFacts {
  // Everything asked for stands behind the cells.
  const tail = xml.slice(Math.max(0, xml.lastIndexOf("</sheetData>")));
  const breaks = (kind: string): number[] => elementsOf(elementsOf(tail, kind)[0]?.inner ?? "", "brk")
    .map(({ attributes }) => Number(attributes["id"])).filter((at) => at > 0);
  return { name, rowBreaks: breaks("rowBreaks"), columnBreaks: breaks("colBreaks"), validations: validationsIn(tail), protection: elementsOf(tail, "sheetProtection")[0]?.attributes ?? null };
}

function nameFacts({ attributes, inner }: XmlElement): NameFacts {
  const sheet = attributes["localSheetId"];
  return {
    name: attributes["name"] ?? "", formula: unescapeXml(inner), sheet: sheet === undefined ? null : Number(sheet),
    comment: attributes["comment"] ?? "", isHidden: isTrue(attributes["hidden"]),
  };
}
