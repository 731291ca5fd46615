import { decimalFromCell, roundDecimal } from "../../money/index";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import type { Aggregate } from "../regions/aggregates";
import { exactSum } from "../regions/exact-sum";
import { isDateFormat, isPercentFormat } from "../regions/labels";
import type { FormulaRule, RuleHit } from "./formula-rule";

const LONGEST = 5_000;

/** A sum that differs from the figures as they are shown: the parts carry more digits than are printed, so the printed page does not add up. */
export const roundedSum: FormulaRule<"rounded-sum"> = {
  id: "rounded-sum", subject: "total", severity: "note", isDefault: false,
  find: (review) => review.sheets.flatMap((sheet) => review.aggregates(sheet).flatMap((strip) => {
    const hit = strip.call === "SUM" && strip.formula.shape === "SUM(A:A)" ? judge(sheet, strip) : null;
    return hit ? [hit] : [];
  })),
};

function judge(sheet: SheetGrid, { row, column, area }: Aggregate): RuleHit | null {
  const digits = shownDigits(sheet.format(row, column));
  if (digits === null || sheet.kind(row, column) !== Kind.Number || (area.bottom - area.top + 1) * (area.right - area.left + 1) > LONGEST) return null;
  const shown: number[] = [];
  for (let r = area.top; r <= area.bottom; r += 1) for (let c = area.left; c <= area.right; c += 1) {
    if (sheet.kind(r, c) !== Kind.Number) continue;
    if (shownDigits(sheet.format(r, c)) !== digits) return null;
    shown.push(Number(roundDecimal(decimalFromCell(sheet.number(r, c)), digits, "half-up").toString()));
  }
  const [total, sum] = [roundDecimal(decimalFromCell(sheet.number(row, column)), digits, "half-up"), exactSum(shown)];
  if (shown.length < 2 || total.equals(sum)) return null;
  return {
    sheet, cells: [{ row, column }], score: 0.6, group: `${row}`, stated: total.toString(), expected: sum.toString(),
    parameters: { digits, stated: total.toString(), sum: sum.toString(), formula: sheet.formula(row, column) ?? "" },
  };
}

/** How many decimals a number format shows; null for General, dates, percentages and scaled formats. */
function shownDigits(format: string): number | null {
  const [positive = ""] = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";");
  if (!/[0#]/.test(positive) || /General/i.test(positive) || isDateFormat(positive) || isPercentFormat(positive) || /[0#],+(?:[^0#]|$)/.test(positive) || /[eE/]/.test(positive)) return null;
  return Math.min(30, /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0);
}
