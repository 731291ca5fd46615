import type JSZip from "jszip";

/** A defined name of the package and what it stands for, with `=`; `sheet` is null for a name of the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };

/** Text of XML with its entities resolved. */
const plain = (xml: string): string => xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
  (hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : ENTITIES[name ?? ""] ?? whole));

const attribute = (tag: string, name: string): string | null => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? plain(match[1] ?? match[2] ?? "") : null;
};

/**
 * The defined names of a package, in its order, those too that have lost their cells: exceljs drops these. Names that Excel
 * keeps for itself (print areas, filters) are left out.
 */
export async function readDefinedNames(zip: JSZip): Promise<DefinedName[]> {
  const xml = await zip.file(/^\/?xl\/workbook\.xml$/i)[0]?.async("string") ?? "";
  const sheets = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => attribute(tag, "name"));
  return [...xml.matchAll(/<(?:\w+:)?definedName(\s[^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g)].flatMap(([, tag = "", content = ""]): DefinedName[] => {
    const name = attribute(tag, "name");
    const own = attribute(tag, "localSheetId");
    return name === null || name.startsWith("_xlnm.") ? [] : [{ name, sheet: own === null ? null : sheets[Number(own)] ?? null, formula: `=${plain(content)}` }];
  });
}
