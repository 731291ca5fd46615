const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of an XML element or attribute. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith("#")) return String.fromCodePoint(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
}

export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** Between the tags, as it stands. */
  readonly inner: string;
}

/** The elements of this name, wherever they stand; `name` may come with any prefix. Not for elements that hold their like. */
export function elementsOf(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}((?:\\s[^<>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g");
  return [...xml.matchAll(pattern)].map((match) => ({ attributes: attributesOf(match[1] ?? ""), inner: match[2] ?? "" }));
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) attributes[match[1] ?? ""] = unescapeXml(match[2] ?? match[3] ?? "");
  return attributes;
}

/** An attribute that is on. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";
