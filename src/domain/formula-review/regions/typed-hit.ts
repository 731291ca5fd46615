import { moveFormula } from "../grammar/index";
import type { Review } from "../review";
import type { RuleHit } from "../rules/formula-rule";
import { cellOf } from "./lines";
import type { TypedInRun } from "./typed-in-runs";

/** The hit that typed numbers within a run of formulas make. */
export function typedHit(review: Review, { sheet, axis, across, cells, usual, usualCell: [usualRow, usualColumn], formula, isMutual }: TypedInRun): RuleHit {
  const written = sheet.formula(usualRow, usualColumn) ?? "";
  const fits = cells.map(({ row, column }) => ({ row, column, formula: moveFormula(written, row - usualRow, column - usualColumn) }));
  const [first] = cells;
  const would = first && !isMutual ? review.evaluate(formula, sheet, first.row, first.column) : null;
  return {
    sheet, cells: cells.map(({ row, column }) => ({ row, column })), score: Math.max(...cells.map(({ score }) => score)),
    group: isMutual ? axis : `${axis} ${across} ${usual[0]} ${review.canonicalId(formula)}`,
    parameters: {
      axis, usualCount: usual.length, fitting: fits[0]?.formula ?? "", value: first ? String(sheet.number(first.row, first.column)) : "",
      would: would === null ? "" : String(would),
    },
    fits: isMutual ? [] : fits,
    compared: usual.slice(0, 4).map((at) => cellOf(axis, across, at)).map(([row, column]) => ({ row, column })),
  };
}
