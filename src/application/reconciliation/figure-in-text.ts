import type Decimal from "decimal.js";
import { exactDecimal } from "../../domain/money/index";

/** A number as it stands in a text, with the unit behind it. Offsets count in the text. */
export interface FigureInText {
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
  /** The unit as printed, empty where there is none. */
  readonly unit: string;
  /** What one of the unit is in the base unit: 10,000 for 万元. */
  readonly factor: Decimal;
  readonly isGrouped: boolean;
  readonly isFullWidth: boolean;
}

const FACTORS: readonly (readonly [unit: string, factor: string])[] = [
  ["亿元", "100000000"], ["万元", "10000"], ["千元", "1000"], ["万人", "10000"], ["亿", "100000000"], ["万", "10000"], ["元", "1"], ["人", "1"], ["名", "1"], ["%", "1"],
];

/** One character for one: full-width digits, point, comma and percent as half-width ones. */
const folded = (text: string): string => text.replace(/[０-９．，％]/g, (sign) => (sign === "，" ? "，" : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));

/** The numbers of a text between two offsets, in order. */
export function figuresInText(text: string, from = 0, to = text.length): FigureInText[] {
  const plain = folded(text);
  return [...plain.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].flatMap((match): FigureInText[] => {
    const start = match.index;
    const end = start + match[0].length;
    if (start < from || end > to) return [];
    const behind = plain.slice(end).replace(/^\s+/, "");
    const known = FACTORS.find(([unit]) => behind.startsWith(unit));
    return [{
      from: start, to: end, value: exactDecimal(match[0].replaceAll(",", "")), unit: known?.[0] ?? "", factor: exactDecimal(known?.[1] ?? "1"),
      isGrouped: match[0].includes(","), isFullWidth: /[０-９]/.test(text.slice(start, end)),
    }];
  });
}

/** Where a quotation stands in a text, spaces and line breaks apart; null where it stands nowhere or more than once. */
export function quotedRange(text: string, quotation: string): { readonly from: number; readonly to: number } | null {
  const kept = [...text].flatMap((sign, index) => (/[\s\u200b-\u200d\ufeff]/.test(sign) ? [] : [index]));
  if ([...text].length !== text.length) return null;
  const plain = kept.map((index) => text.charAt(index)).join("");
  const wanted = quotation.replace(/[\s\u200b-\u200d\ufeff]/g, "");
  const at = wanted === "" ? -1 : plain.indexOf(wanted);
  if (at < 0 || plain.indexOf(wanted, at + 1) >= 0) return null;
  return { from: kept[at] ?? 0, to: (kept[at + wanted.length - 1] ?? 0) + 1 };
}

/** The text with another number in the figure's place, printed as that was: unit, grouping, width of digits. */
export function withFigure(text: string, figure: FigureInText, value: Decimal): string {
  const decimals = (figure.value.toFixed().split(".")[1] ?? "").length;
  const number = exactDecimal(value.div(figure.factor));
  const digits = number.decimalPlaces() > decimals ? number.toFixed() : number.toFixed(decimals);
  const [whole = "", fraction] = digits.split(".");
  const grouped = figure.isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const printed = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return text.slice(0, figure.from) + (figure.isFullWidth ? printed.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : printed) + text.slice(figure.to);
}
