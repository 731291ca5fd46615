import type JSZip from "jszip";
import { WorkbookPortError } from "../../application/port/index";
import { attribute, textOf } from "./xml";

/** A sheet of the workbook and the part that holds it. */
export interface SheetPart {
  readonly sheet: string;
  readonly part: string;
}

export const WORKBOOK_PART = "xl/workbook.xml";

/** The sheets in their order, each with its part: by its relationship, which the workbook names beside the sheet's name. */
export async function sheetParts(zip: JSZip): Promise<SheetPart[]> {
  const workbook = await textOf(zip, WORKBOOK_PART);
  const targets = await targetsOf(zip, WORKBOOK_PART);
  return (workbook.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []).flatMap((tag) => {
    const part = targets.get(attribute(tag, "r:id", "id") ?? "");
    return part === undefined ? [] : [{ sheet: attribute(tag, "name") ?? "", part }];
  });
}

/** The part of one sheet. @throws WorkbookPortError `not-found` */
export async function sheetPart(zip: JSZip, sheet: string): Promise<string> {
  const found = (await sheetParts(zip)).find((one) => one.sheet === sheet);
  if (!found) throw new WorkbookPortError("not-found", `There is no sheet ${sheet}.`, { sheet, address: null });
  return found.part;
}

/** The parts that a part refers to, by the relationship's id; none where it has no relationships. */
export async function targetsOf(zip: JSZip, part: string): Promise<ReadonlyMap<string, string>> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relations = await zip.file(`${folder}_rels/${part.slice(folder.length)}.rels`)?.async("string") ?? "";
  return new Map((relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).map((tag) => {
    const target = attribute(tag, "Target") ?? "";
    return [attribute(tag, "Id") ?? "", target.startsWith("/") ? target.slice(1) : resolved(`${folder}${target}`)];
  }));
}

/** `xl/worksheets/../tables/table1.xml` → `xl/tables/table1.xml` */
const resolved = (target: string): string => target.split("/").reduce<string[]>((steps, step) => (step === ".." ? steps.slice(0, -1) : step === "." ? steps : [...steps, step]), []).join("/");
