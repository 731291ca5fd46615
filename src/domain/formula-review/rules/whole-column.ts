import { hitsByFormula } from "../regions/class-hits";
import type { FormulaRule } from "./formula-rule";

/** Functions that are made for whole columns and lose nothing by them. */
const MADE_FOR_IT: ReadonlySet<string> = new Set(["SUMIF", "SUMIFS", "COUNTIF", "COUNTIFS", "AVERAGEIF", "AVERAGEIFS", "VLOOKUP", "XLOOKUP", "MATCH", "INDEX", "COUNTA"]);

/** A sum over a whole column or row: it takes in whatever is written below the table later. */
export const wholeColumn: FormulaRule<"whole-column"> = {
  id: "whole-column", subject: "form", severity: "note", isDefault: false,
  find: (review) => hitsByFormula(review, 0.3, (formula) => {
    const use = formula.uses.find(({ node, call }) => (node.area.shape === "columns" || node.area.shape === "rows") && !(call !== null && MADE_FOR_IT.has(call)));
    return use ? { kind: use.node.area.shape } : null;
  }),
};
