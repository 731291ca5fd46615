import type JSZip from "jszip";
import { boxOf, cellAddress, WorkbookPortError, type CellContent } from "../../application/port/index";

/** A cell's new content, by its A1. */
export interface CellPatch {
  readonly cell: string;
  readonly content: Extract<CellContent, { kind: "text" | "number" | "blank" }>;
}

/**
 * Puts contents into cells of one sheet of an .xlsx and leaves every other byte of its parts as it is: formats, lists to
 * choose from, protection, pictures, macros, all that no reader of ours knows of. Excel computes the formulas anew when
 * it opens the file.
 *
 * @throws WorkbookPortError `not-found` without such a sheet, `bad-file` where a part cannot be made out
 */
export async function patchCells(bytes: Uint8Array, sheet: string, patches: readonly CellPatch[]): Promise<Uint8Array> {
  const { default: Zip } = await import("jszip");
  const zip = await Zip.loadAsync(bytes);
  const part = await sheetPart(zip, sheet);
  const xml = await textOf(zip, part);
  zip.file(part, patches.reduce(withCell, xml));
  const workbook = await textOf(zip, "xl/workbook.xml");
  zip.file("xl/workbook.xml", recalculated(workbook));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

async function textOf(zip: JSZip, part: string): Promise<string> {
  const xml = await zip.file(part)?.async("string");
  if (xml === undefined) throw new WorkbookPortError("bad-file", `The file lacks ${part}.`);
  return xml;
}

/** The part that holds a sheet: by its relationship, which the workbook names beside the sheet's name. */
async function sheetPart(zip: JSZip, sheet: string): Promise<string> {
  const workbook = await textOf(zip, "xl/workbook.xml");
  const tag = (workbook.match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? []).find((one) => unescaped(attribute(one, "name") ?? "") === sheet);
  const id = tag && attribute(tag, "r:id", "id");
  const relations = await textOf(zip, "xl/_rels/workbook.xml.rels");
  const relation = (relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []).find((one) => attribute(one, "Id") === id);
  const target = relation && attribute(relation, "Target");
  if (!id || !target) throw new WorkbookPortError("not-found", `There is no sheet ${sheet}.`, { sheet, address: null });
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** An attribute's value; `local` also under another prefix. */
function attribute(tag: string, name: string, local: string | null = null): string | null {
  const of = (own: string): string | null => new RegExp(`\\s${own}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((value) => value !== undefined) ?? null;
  return of(name) ?? (local === null ? null : of(`\\w+:${local}`));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
  (hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : ENTITIES[name ?? ""] ?? whole));

/** Text as XML; what XML forbids becomes �, an escape that is meant literally is escaped. */
const escaped = (text: string): string => text
  .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r\n?/g, "\n");

function withCell(xml: string, { cell, content }: CellPatch): string {
  const { row, column } = boxOf(cell);
  const data = /<((?:\w+:)?)sheetData\b[^>]*?(?:\/>|>)/.exec(xml);
  if (!data) throw new WorkbookPortError("bad-file", "The sheet has no cells.");
  const prefix = data[1] ?? "";
  if (data[0].endsWith("/>")) return withCell(xml.replace(data[0], `${data[0].slice(0, -2)}></${prefix}sheetData>`), { cell, content });
  const start = data.index + data[0].length;
  const end = xml.indexOf(`</${prefix}sheetData>`, start);
  const found = elements(xml, `${prefix}row`, start, end).find(({ tag }) => Number(attribute(tag, "r")) >= row + 1);
  if (!found || Number(attribute(found.tag, "r")) !== row + 1) {
    const at = found?.start ?? end;
    return splice(xml, at, at, `<${prefix}row r="${row + 1}">${cellXml(prefix, cell, null, content)}</${prefix}row>`);
  }
  if (found.isEmpty) return splice(xml, found.start, found.end, `${found.tag.replace(/\s*\/>$/, ">")}${cellXml(prefix, cell, null, content)}</${prefix}row>`);
  const near = elements(xml, `${prefix}c`, found.start + found.tag.length, found.end).find(({ tag }) => boxOf(attribute(tag, "r") ?? cellAddress(row, 16_383)).column >= column);
  if (!near || attribute(near.tag, "r") !== cell) {
    const at = near?.start ?? found.end - `</${prefix}row>`.length;
    return splice(xml, at, at, cellXml(prefix, cell, null, content));
  }
  return splice(xml, near.start, near.end, cellXml(prefix, cell, attribute(near.tag, "s"), content));
}

/** Elements of a name between two positions; none of them holds another of its kind. */
function* elementsOf(xml: string, name: string, from: number, to: number): Generator<{ start: number; end: number; tag: string; isEmpty: boolean }> {
  const opening = new RegExp(`<${name}(?=[\\s/>])[^>]*>`, "g");
  opening.lastIndex = from;
  for (let match = opening.exec(xml); match && match.index < to; match = opening.exec(xml)) {
    const isEmpty = match[0].endsWith("/>");
    const end = isEmpty ? opening.lastIndex : xml.indexOf(`</${name}>`, opening.lastIndex) + name.length + 3;
    yield { start: match.index, end, tag: match[0], isEmpty };
    opening.lastIndex = end;
  }
}
const elements = (xml: string, name: string, from: number, to: number) => [...elementsOf(xml, name, from, to)];

const splice = (xml: string, start: number, end: number, put: string): string => `${xml.slice(0, start)}${put}${xml.slice(end)}`;

function cellXml(prefix: string, cell: string, style: string | null, content: CellPatch["content"]): string {
  const head = `<${prefix}c r="${cell}"${style === null ? "" : ` s="${style}"`}`;
  if (content.kind === "blank" || (content.kind === "text" && content.text === "")) return `${head}/>`;
  if (content.kind === "number") return `${head}><${prefix}v>${content.number}</${prefix}v></${prefix}c>`;
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(content.text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Asks Excel to compute everything when it opens the file. */
function recalculated(workbook: string): string {
  const tag = /<(?:\w+:)?calcPr\b[^>]*\/>/.exec(workbook)?.[0];
  if (tag !== undefined) return workbook.replace(tag, `${tag.replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, "").replace(/\s*\/>$/, "")} fullCalcOnLoad="1"/>`);
  const before = [...workbook.matchAll(/<\/((?:\w+:)?)(?:sheets|externalReferences|definedNames)>/g)].at(-1);
  if (!before) return workbook;
  const at = before.index + before[0].length;
  return splice(workbook, at, at, `<${before[1] ?? ""}calcPr fullCalcOnLoad="1"/>`);
}
