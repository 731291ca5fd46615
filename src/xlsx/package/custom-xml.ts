import type JSZip from "jszip";
import { textOf } from "./xml";

/** A custom XML part of the package: any document that an add-in keeps in the file. */
export interface CustomXmlPart {
  /** `{GUID}` by which the part is known to programs. */
  readonly id: string;
  /** Namespace of the document's root element; empty where it has none. */
  readonly namespace: string;
  readonly xml: string;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Reads the package's custom XML parts, in the order of their numbers. */
export async function readCustomXml(zip: JSZip): Promise<CustomXmlPart[]> {
  const parts: { number: number; part: CustomXmlPart }[] = [];
  for (const file of zip.file(/^\/?customXml\/item\d+\.xml$/i)) {
    const number = Number(/(\d+)\.xml$/i.exec(file.name)![1]);
    const xml = (await file.async("string")).replace(/^\uFEFF/, "");
    const properties = await zip.file(new RegExp(`^/?customXml/itemProps${number}\\.xml$`, "i"))[0]?.async("string");
    const id = /itemID\s*=\s*["'](\{[^"']+\})["']/.exec(properties ?? "")?.[1] ?? newCustomXmlId();
    parts.push({ number, part: { id, namespace: rootNamespace(xml), xml } });
  }
  return parts.sort((a, b) => a.number - b.number).map(({ part }) => part);
}

/** Adds custom XML parts to a package that has none, with their properties, relationships and content types. */
export async function addCustomXml(zip: JSZip, parts: readonly CustomXmlPart[]): Promise<void> {
  if (parts.length === 0) return;
  const types = await textOf(zip, "[Content_Types].xml");
  const relations = await textOf(zip, "xl/_rels/workbook.xml.rels");
  let overrides = "";
  let links = "";
  parts.forEach((part, index) => {
    const number = index + 1;
    zip.file(`customXml/item${number}.xml`, part.xml);
    zip.file(`customXml/itemProps${number}.xml`, propertiesXml(part));
    zip.file(
      `customXml/_rels/item${number}.xml.rels`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    overrides += `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/>`;
    links += `<Relationship Id="rIdCustomXml${number}" Type="${OFFICE_RELATIONSHIPS}/customXml" Target="../customXml/item${number}.xml"/>`;
  });
  zip.file("[Content_Types].xml", types.replace("</Types>", `${overrides}</Types>`));
  zip.file("xl/_rels/workbook.xml.rels", relations.replace("</Relationships>", `${links}</Relationships>`));
}

/** A new part's id, in the form that Excel uses. */
export const newCustomXmlId = (): string => `{${globalThis.crypto.randomUUID().toUpperCase()}}`;

/** Namespace of a document's root element; empty where it has none. */
export function rootNamespace(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\s[^>]*)?\/?>/.exec(xml);
  if (!root) return "";
  const prefix = root[1] ? `:${root[1].slice(0, -1)}` : "";
  return new RegExp(`\\sxmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? "")?.[1] ?? "";
}

function propertiesXml(part: CustomXmlPart): string {
  const schema = part.namespace ? `<ds:schemaRefs><ds:schemaRef ds:uri="${part.namespace}"/></ds:schemaRefs>` : "<ds:schemaRefs/>";
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${part.id}" xmlns:ds="${CUSTOM_XML}">${schema}</ds:datastoreItem>`;
}
