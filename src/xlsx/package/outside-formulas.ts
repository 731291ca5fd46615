import type JSZip from "jszip";
import { boxOf, type OutsideFormula } from "../../application/port/index";
import { sheetParts, targetsOf, WORKBOOK_PART } from "./parts";
import { attribute, escapedFormula, textOf, unescaped } from "./xml";

/** Says what takes the place of a formula, with its `=`; null leaves it. */
export type Rewrite = (found: OutsideFormula) => string | null;

/** The formulas of a package that stand in no cell, in the order of its parts. */
export async function readOutsideFormulas(zip: JSZip): Promise<OutsideFormula[]> {
  const found: OutsideFormula[] = [];
  if (!zip.file(WORKBOOK_PART)) return found;
  await rewriteOutside(zip, (one) => {
    found.push(one);
    return null;
  });
  return found;
}

/** Rewrites formulas that stand in no cell; all else of the parts stays byte for byte. */
export async function rewriteOutside(zip: JSZip, rewrite: Rewrite): Promise<void> {
  const sheets = await sheetParts(zip);
  const change = async (part: string, change: (xml: string) => string): Promise<void> => {
    const xml = await zip.file(part)?.async("string");
    const changed = xml === undefined ? undefined : change(xml);
    if (changed !== undefined && changed !== xml) zip.file(part, changed);
  };
  const names = (await textOf(zip, WORKBOOK_PART)).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  await change(WORKBOOK_PART, (xml) => rewriteNames(xml, names.map((tag) => attribute(tag, "name")), rewrite));
  for (const { sheet, part } of sheets) {
    await change(part, (xml) => rewriteRules(xml, sheet, rewrite));
    for (const target of (await targetsOf(zip, part)).values()) {
      if (/(?:^|\/)tables\/[^/]+\.xml$/i.test(target)) await change(target, (xml) => rewriteTable(xml, sheet, rewrite));
    }
  }
}

/** Names of the workbook and of its sheets; those that Excel keeps for itself (print areas, filters) stay. */
function rewriteNames(xml: string, sheets: readonly (string | null)[], rewrite: Rewrite): string {
  return xml.replace(/(<((?:\w+:)?)definedName(\s[^>]*)>)([^<]*)(<\/\2definedName>)/g, (whole, open: string, _prefix, tag: string, content: string, close: string) => {
    const place = attribute(tag, "name");
    const own = attribute(tag, "localSheetId");
    if (place === null || place.startsWith("_xlnm.")) return whole;
    const after = rewrite({ kind: "name", sheet: own === null ? null : sheets[Number(own)] ?? null, place, formula: formulaOf(content), row: 0, column: 0 });
    return after === null ? whole : `${open}${fileFormula(after)}${close}`;
  });
}

const RULES = { dataValidation: "validation", conditionalFormatting: "conditional-format" } as const;

/** Rules for what may be entered and for looks: they stand behind the cells, newer ones in an extension. */
function rewriteRules(xml: string, sheet: string, rewrite: Rewrite): string {
  const cells = xml.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/);
  if (cells < 0) return xml;
  const rules = /(<((?:\w+:)?)(dataValidation|conditionalFormatting)(\s(?:[^>]*[^/>])?)?>)([\s\S]*?)(<\/\2\3>)/g;
  return xml.slice(0, cells) + xml.slice(cells).replace(rules, (_whole, open: string, _prefix, name: keyof typeof RULES, tag: string | undefined, content: string, close: string) => {
    const place = attribute(tag ?? "", "sqref") ?? unescaped(/<(?:\w+:)?sqref>([^<]*)</.exec(content)?.[1] ?? "");
    const { row, column } = cornerOf(place);
    const written = (text: string): string => {
      const after = rewrite({ kind: RULES[name], sheet, place, formula: formulaOf(text), row, column });
      return after === null ? text : fileFormula(after);
    };
    return open + content
      .replace(/(<((?:\w+:)?(?:formula1|formula2|formula|f))>)([^<]+)(<\/\2>)/g, (_leaf, before: string, _name, text: string, after: string) => before + written(text) + after)
      .replace(/(<(?:\w+:)?cfvo\s(?=[^>]*type="formula")[^>]*val=")([^"]*)(")/g, (_leaf, before: string, text: string, after: string) => before + written(text).replaceAll('"', "&quot;") + after) + close;
  });
}

/** What a table's columns compute in new rows, and in the row of totals. */
function rewriteTable(xml: string, sheet: string, rewrite: Rewrite): string {
  const table = /<(?:\w+:)?table\s[^>]*>/.exec(xml)?.[0] ?? "";
  const { row, column } = cornerOf(attribute(table, "ref") ?? "");
  return xml.replace(/(<((?:\w+:)?)tableColumn(\s[^>]*[^/>])>)([\s\S]*?)(<\/\2tableColumn>)/g, (_whole, open: string, _prefix, tag: string, content: string, close: string) =>
    open + content.replace(/(<((?:\w+:)?(?:calculatedColumnFormula|totalsRowFormula))(?:\s[^>]*)?>)([^<]+)(<\/\2>)/g, (leaf, before: string, _name, text: string, end: string) => {
      const after = rewrite({ kind: "table-column", sheet, place: `${attribute(table, "displayName") ?? ""}[${attribute(tag, "name") ?? ""}]`, formula: formulaOf(text), row: row + 1, column });
      return after === null ? leaf : before + fileFormula(after) + end;
    }) + close);
}

function cornerOf(place: string): { readonly row: number; readonly column: number } {
  const first = place.trim().split(/\s+/)[0] ?? "";
  return /^\$?[A-Z]{1,3}\$?\d+/i.test(first) ? boxOf(first.replaceAll("$", "")) : { row: 0, column: 0 };
}

/** A file's formula as the formula bar shows it: our functions stand in files under a made-up name. */
const formulaOf = (text: string): string => `=${withoutHostPrefix(unescaped(text))}`;
const fileFormula = (formula: string): string => escapedFormula(formula.slice(1));

/** Excel writes our functions into a file under a made-up name while the add-in is not there. */
export const withoutHostPrefix = (formula: string): string => formula.replace(/_xldudf_PAYROLL_([A-Z]+)/g, "PAYROLL.$1");
