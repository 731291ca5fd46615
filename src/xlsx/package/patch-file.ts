import type JSZip from "jszip";
import { boxOf, cellAddress, WorkbookPortError, type CellContent, type CellPatch, type FilePatch } from "../../application/port/index";
import { moveFormula } from "../../domain/formula-review/index";
import { sheetPart, targetsOf, WORKBOOK_PART } from "./parts";
import { rewriteOutside } from "./outside-formulas";
import { attribute, elements, escaped, escapedFormula, splice, textOf, unescaped } from "./xml";

/**
 * Puts contents into cells of an .xlsx and new formulas into what stands in no cell, and leaves every other byte of its
 * parts as it is: formats, lists to choose from, protection, pictures, macros, all that no reader of ours knows of. Excel
 * computes the formulas anew when it opens the file.
 *
 * @throws WorkbookPortError `not-found` without such a sheet, `bad-file` where a part cannot be made out
 */
export async function patchFile(bytes: Uint8Array, { sheets, outside }: FilePatch): Promise<Uint8Array> {
  const { default: Zip } = await import("jszip");
  const zip = await Zip.loadAsync(bytes);
  for (const { sheet, cells } of sheets) {
    const part = await sheetPart(zip, sheet);
    zip.file(part, withCells(await textOf(zip, part), cells));
  }
  if (outside) await rewriteOutside(zip, outside);
  await dropCalculationOrder(zip);
  zip.file(WORKBOOK_PART, recalculated(await textOf(zip, WORKBOOK_PART)));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

/** Excel makes the order of calculation anew; one that names a cell without a formula counts as damage. */
async function dropCalculationOrder(zip: JSZip): Promise<void> {
  const chain = [...(await targetsOf(zip, WORKBOOK_PART)).values()].find((part) => /calcChain\.xml$/i.test(part));
  if (chain === undefined) return;
  zip.remove(chain);
  const isOfChain = (tag: string): boolean => /calcChain\.xml$/i.test(attribute(tag, "Target") ?? attribute(tag, "PartName") ?? "");
  for (const [part, element] of [["xl/_rels/workbook.xml.rels", "Relationship"], ["[Content_Types].xml", "Override"]] as const) {
    zip.file(part, (await textOf(zip, part)).replace(new RegExp(`<(?:\\w+:)?${element}\\s[^>]*/>`, "g"), (tag) => (isOfChain(tag) ? "" : tag)));
  }
}

/** Cells that are there in one pass, however many; those that are not, one by one. */
function withCells(xml: string, patches: readonly CellPatch[]): string {
  const data = /<((?:\w+:)?)sheetData\b[^>]*[^/]?>/.exec(xml);
  if (!data || data[0].endsWith("/>")) return patches.reduce(withCell, xml);
  const prefix = data[1] ?? "";
  const start = data.index + data[0].length;
  const end = xml.indexOf(`</${prefix}sheetData>`, start);
  const left = new Map(patches.map((patch) => [patch.cell, patch]));
  const cells = xml.slice(start, end);
  const cellOf = new RegExp(`<${prefix}c(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${prefix}c>)`, "g");
  const shared = sharedFormulas(cells, cellOf, left);
  const changed = cells.replace(cellOf, (whole: string, tag = "", content = "") => {
    const cell = attribute(tag, "r") ?? "";
    const patch = left.get(cell);
    if (patch === undefined) return shared.size === 0 ? whole : withOwnFormula(whole, content, cell, shared);
    left.delete(cell);
    return cellXml(prefix, cell, attribute(tag, "s"), patch.content);
  });
  return [...left.values()].reduce(withCell, `${xml.slice(0, start)}${changed}${xml.slice(end)}`);
}

/** A formula that several cells share, and the cell that holds it. */
type SharedFormulas = ReadonlyMap<string, { readonly cell: string; readonly formula: string }>;
const SHARED = /<((?:\w+:)?f)(\s[^>]*t="shared"[^>]*?)(?:\/>|>([^<]*)<\/\1>)/;

/** The shared formulas of which a cell is patched: the others that share them each get their own. */
function sharedFormulas(cells: string, cellOf: RegExp, patched: ReadonlyMap<string, CellPatch>): SharedFormulas {
  const holders = new Map<string, { cell: string; formula: string }>();
  const touched = new Set<string>();
  if (!cells.includes('t="shared"')) return holders;
  for (const [, tag = "", content = ""] of cells.matchAll(cellOf)) {
    const [, , attributes, formula = ""] = SHARED.exec(content) ?? [];
    if (attributes === undefined) continue;
    const [cell, group] = [attribute(tag, "r") ?? "", attribute(attributes, "si") ?? ""];
    if (formula !== "") holders.set(group, { cell, formula: unescaped(formula) });
    if (patched.has(cell)) touched.add(group);
  }
  return new Map([...holders].filter(([group]) => touched.has(group)));
}

function withOwnFormula(whole: string, content: string, cell: string, shared: SharedFormulas): string {
  const [found, name, attributes] = SHARED.exec(content) ?? [];
  const holder = attributes === undefined ? undefined : shared.get(attribute(attributes, "si") ?? "");
  if (found === undefined || holder === undefined) return whole;
  const [from, to] = [boxOf(holder.cell), boxOf(cell)];
  return whole.replace(found, () => `<${name}>${escapedFormula(moveFormula(`=${holder.formula}`, to.row - from.row, to.column - from.column).slice(1))}</${name}>`);
}

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

/** A longer one makes Excel call the file damaged. */
const LONGEST_TEXT = 32_767;

function cellXml(prefix: string, cell: string, style: string | null, content: CellContent): string {
  if (content.kind === "text" && content.text.length > LONGEST_TEXT) throw new WorkbookPortError("failed", `The text for ${cell} is longer than a cell of Excel holds (${LONGEST_TEXT} characters).`);
  const head = `<${prefix}c r="${cell}"${style === null ? "" : ` s="${style}"`}`;
  const value = (text: number | string): string => `<${prefix}v>${text}</${prefix}v>`;
  const whole = (type: string | null, inner: string): string => `${head}${type === null ? "" : ` t="${type}"`}>${inner}</${prefix}c>`;
  switch (content.kind) {
    case "blank": return `${head}/>`;
    case "number": return whole(null, value(content.number));
    case "boolean": return whole("b", value(content.boolean ? 1 : 0));
    case "text": return content.text === "" ? `${head}/>` : whole("inlineStr", `<${prefix}is><${prefix}t xml:space="preserve">${escaped(content.text)}</${prefix}t></${prefix}is>`);
    case "formula": {
      const { cached, formula } = content;
      if (ERROR.test(formula)) return whole("e", value(formula.slice(1)));
      const own = `<${prefix}f>${escapedFormula(formula.slice(1))}</${prefix}f>`;
      if (cached === null) return whole(null, own);
      if (typeof cached === "boolean") return whole("b", own + value(cached ? 1 : 0));
      return typeof cached === "number" ? whole(null, own + value(cached)) : whole("str", own + value(escaped(cached)));
    }
  }
}

/** An error value as a constant. */
const ERROR = /^=#[A-Z][A-Z0-9/_]*[!?]?$/;

/** Asks Excel to compute everything when it opens the file. */
function recalculated(workbook: string): string {
  const tag = /<(?:\w+:)?calcPr\b[^>]*\/>/.exec(workbook)?.[0];
  if (tag !== undefined) return workbook.replace(tag, `${tag.replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, "").replace(/\s*\/>$/, "")} fullCalcOnLoad="1"/>`);
  const before = [...workbook.matchAll(/<\/((?:\w+:)?)(?:sheets|externalReferences|definedNames)>/g)].at(-1);
  if (!before) return workbook;
  const at = before.index + before[0].length;
  return splice(workbook, at, at, `<${before[1] ?? ""}calcPr fullCalcOnLoad="1"/>`);
}
