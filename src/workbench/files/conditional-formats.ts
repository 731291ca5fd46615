import type { ConditionalFormattingOptions, ConditionalFormattingRule, Style, Worksheet } from "exceljs";
import type { KeptConditionalFormat } from "../host/index";
import { hexOf, type FileColor, type Palette } from "./colors";

const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom", cellIs: "CellValue", containsText: "ContainsText", top10: "TopBottom", aboveAverage: "PresetCriteria", timePeriod: "PresetCriteria",
  colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet", duplicateValues: "PresetCriteria", uniqueValues: "PresetCriteria",
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual",
};
const FILE_OPERATORS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(OPERATORS).map(([file, office]) => [office, file]));

interface FileRule {
  readonly type: string;
  readonly priority?: number;
  readonly operator?: string;
  readonly stopIfTrue?: boolean;
  readonly formulae?: readonly unknown[];
  readonly style?: Partial<Style>;
}
interface SheetFormats { readonly conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly FileRule[] }[] }

/** The conditional formats of a file's sheet, most important first. The file's own rule goes along and is written back. */
export function conditionalFormatsIn(sheet: Worksheet, palette: Palette): KeptConditionalFormat[] {
  const formats = (sheet as unknown as SheetFormats).conditionalFormattings ?? [];
  return formats
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .map(({ ref, rule }) => ({
      id: `{${crypto.randomUUID().toUpperCase()}}`,
      addresses: ref.split(/\s+/),
      type: TYPES[rule.type] ?? "Custom",
      stopIfTrue: rule.stopIfTrue ?? false,
      rule: { ...officeRule(rule), file: rule },
      format: formatIn(rule.style, palette),
    }));
}

function officeRule(rule: FileRule): Record<string, unknown> {
  const [formula1, formula2] = (rule.formulae ?? []).map((formula) => `=${String(formula)}`);
  if (rule.type === "expression") return { formula: formula1 };
  if (rule.type === "cellIs") return { operator: OPERATORS[rule.operator ?? ""] ?? "EqualTo", formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  return {};
}

function formatIn(style: Partial<Style> | undefined, palette: Palette): KeptConditionalFormat["format"] {
  const { font, fill, numFmt } = style ?? {};
  const pattern = fill?.type === "pattern" ? fill : undefined;
  return {
    fillColor: hexOf((pattern?.bgColor ?? pattern?.fgColor) as FileColor | undefined, palette),
    fontColor: hexOf(font?.color as FileColor | undefined, palette),
    bold: font?.bold ?? null, italic: font?.italic ?? null,
    underline: font?.underline === undefined ? null : font.underline ? "Single" : "None",
    strikethrough: font?.strike ?? null,
    numberFormat: typeof numFmt === "string" ? numFmt : ((numFmt as { formatCode?: string } | undefined)?.formatCode ?? null),
  };
}

/** Writes the kept formats to the sheet; those that the file code cannot make are left out and named in the result. */
export function conditionalFormatsOut(sheet: Worksheet, kept: readonly KeptConditionalFormat[]): void {
  kept.forEach((format, index) => {
    const rule = (format.rule["file"] as FileRule | undefined) ?? ruleOut(format);
    if (!rule || format.addresses.length === 0) return;
    const options = { ref: format.addresses.join(" "), rules: [{ ...rule, priority: index + 1, stopIfTrue: format.stopIfTrue } as unknown as ConditionalFormattingRule] };
    sheet.addConditionalFormatting(options as ConditionalFormattingOptions);
  });
}

function ruleOut({ type, rule, format }: KeptConditionalFormat): FileRule | null {
  const bare = (formula: unknown): string => String(formula).replace(/^=/, "");
  const style: Partial<Style> = {};
  if (format.fillColor) style.fill = { type: "pattern", pattern: "solid", bgColor: { argb: `FF${format.fillColor.slice(1)}` } };
  const font = {
    ...(format.fontColor ? { color: { argb: `FF${format.fontColor.slice(1)}` } } : {}),
    ...(format.bold === null ? {} : { bold: format.bold }), ...(format.italic === null ? {} : { italic: format.italic }),
    ...(format.strikethrough === null ? {} : { strike: format.strikethrough }),
    ...(format.underline === null ? {} : { underline: format.underline !== "None" }),
  };
  if (Object.keys(font).length > 0) style.font = font;
  if (type === "Custom" && rule["formula"] !== undefined) return { type: "expression", formulae: [bare(rule["formula"])], style };
  if (type !== "CellValue") return null;
  const formulae = [rule["formula1"], rule["formula2"]].filter((formula) => formula !== undefined && formula !== null).map(bare);
  return { type: "cellIs", operator: FILE_OPERATORS[String(rule["operator"])] ?? "equal", formulae, style };
}
