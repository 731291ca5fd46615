import { moveFormula } from "../grammar/index";
import type { Review } from "../review";
import type { RuleHit } from "../rules/formula-rule";
import { cellOf } from "./lines";
import type { OddFormulas } from "./odd-formulas";

/** Where odd formulas stand among the usual ones: between them, on both sides of them, mixed with them, or at one end. */
export type Standing = "between" | "around" | "mixed" | "end";

export function standingOf({ usual, odd }: OddFormulas): Standing {
  const [first, last] = [usual[0]!, usual[usual.length - 1]!];
  if (odd.every((at) => at > first && at < last)) return "between";
  if (odd[0]! < first && odd[odd.length - 1]! > last) return "around";
  return odd.some((at) => at > first && at < last) ? "mixed" : "end";
}

/** The hit that odd formulas make, with the usual formula moved to each of them; null where it would leave the sheet. */
export function oddHit(review: Review, found: OddFormulas, score: number): RuleHit | null {
  const { sheet, axis, across, usual, odd, usualCell: [usualRow, usualColumn], oddCell } = found;
  const written = sheet.formula(usualRow, usualColumn) ?? "";
  const positions = (along: readonly number[]): { row: number; column: number }[] => along.map((at) => cellOf(axis, across, at)).map(([row, column]) => ({ row, column }));
  const cells = positions(odd);
  const fits = cells.map(({ row, column }) => ({ row, column, formula: moveFormula(written, row - usualRow, column - usualColumn) }));
  if (fits.some(({ formula }) => formula.includes("#REF!"))) return null;
  return {
    sheet, cells, fits, score,
    group: `${axis} ${axis === "column" ? across : ""} ${review.canonicalId(found.oddFormula)} ${review.canonicalId(found.usualFormula)}`,
    parameters: { axis, likeness: found.likeness, usualCount: usual.length, formula: sheet.formula(...oddCell) ?? "", fitting: fits[0]?.formula ?? "" },
    compared: positions([...usual].sort((a, b) => Math.abs(a - odd[0]!) - Math.abs(b - odd[0]!)).slice(0, 4)),
  };
}
