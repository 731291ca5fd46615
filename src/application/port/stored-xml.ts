import type { StoreKey } from "./workbook-port";

/** Namespace of the custom XML part that keeps `key` in a workbook. */
export const storeNamespace = (key: StoreKey): string => `urn:budget-payroll-assistant:${key}`;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", "\uFFFE": "\uFFFD", "\uFFFF": "\uFFFD" };
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The XML document that keeps a text under a key. */
export const storedXml = (key: StoreKey, text: string): string =>
  `<data xmlns="${storeNamespace(key)}">${text.replace(/[&<>\r\uFFFE\uFFFF]/g, (sign) => ESCAPES[sign]!)}</data>`;

/**
 * The text that a document made by `storedXml` keeps, also after a host has written the document anew (declaration,
 * other entities, a prefix, CDATA). Null where it is not such a document.
 */
export function storedText(xml: string): string | null {
  const root = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<((?:[\w.-]+:)?data)\b[^>]*?(\/?)>/.exec(xml);
  if (!root) return null;
  if (root[2]) return "";
  const end = xml.lastIndexOf(`</${root[1]}`);
  if (end < root[0].length) return null;
  return xml
    .slice(root[0].length, end)
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, index) => (index % 2 === 1 ? part : unescaped(part)))
    .join("");
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ""] ?? whole;
  });
}
