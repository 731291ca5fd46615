import type JSZip from "jszip";
import { WorkbookPortError } from "../../application/port/index";

/** Small steps over the XML of a package's parts, which leave every byte that they do not mean as it is. */

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text of XML with its entities resolved. */
export const unescaped = (text: string): string => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
  (hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : ENTITIES[name ?? ""] ?? whole));

/** Text as XML; what XML forbids becomes �. A formula's, as it is: only texts know escapes of Excel's own. */
export const escapedFormula = (text: string): string => text
  .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r\n?/g, "\n");

/** A cell's text as XML; what Excel would read as an escape although it is meant literally is escaped. */
export const escaped = (text: string): string => escapedFormula(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));

/** An attribute's value; `local` also under another prefix. */
export function attribute(tag: string, name: string, local: string | null = null): string | null {
  const of = (own: string): string | null => new RegExp(`\\s${own}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((value) => value !== undefined) ?? null;
  const value = of(name) ?? (local === null ? null : of(`\\w+:${local}`));
  return value === null ? null : unescaped(value);
}

/** The text of a part. @throws WorkbookPortError `bad-file` where the package lacks it */
export async function textOf(zip: JSZip, part: string): Promise<string> {
  const xml = await zip.file(part)?.async("string");
  if (xml === undefined) throw new WorkbookPortError("bad-file", `The file lacks ${part}.`);
  return xml;
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
export const elements = (xml: string, name: string, from: number, to: number) => [...elementsOf(xml, name, from, to)];

export const splice = (xml: string, start: number, end: number, put: string): string => `${xml.slice(0, start)}${put}${xml.slice(end)}`;
