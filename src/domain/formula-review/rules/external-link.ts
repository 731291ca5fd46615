import { hitsByFormula } from "../regions/class-hits";
import type { FormulaRule } from "./formula-rule";

/** A formula that reads another workbook: whoever gets this file alone cannot check it. */
export const externalLink: FormulaRule<"external-link"> = {
  id: "external-link", subject: "form", severity: "note", isDefault: false,
  find: (review) => hitsByFormula(review, 0.5, (formula) => {
    const use = formula.uses.find(({ node }) => node.sheet?.isExternal);
    return use?.node.sheet ? { book: use.node.sheet.name } : null;
  }),
};
