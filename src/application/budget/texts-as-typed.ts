import type { SheetPlan, SheetSnapshot } from "../../sheets/index";
import { cellAt } from "../writing/cell-content";

const withoutIndents = (text: string): string => text.split(/\r\n|\n/).map((line) => line.replace(/^[\s\u3000]+/, "")).join("\n");

/** The plan with texts as the user has typed them in the same cells where they differ in nothing but the indents of paragraphs. */
export function withTextsAsTyped(plan: SheetPlan, sheet: SheetSnapshot): SheetPlan {
  return {
    ...plan,
    cells: plan.cells.map((cells, row) => cells.map((content, column) => {
      if (content?.kind !== "text") return content;
      const { value, formula } = cellAt(sheet, row, column);
      return formula === null && typeof value === "string" && withoutIndents(value) === withoutIndents(content.text) ? { ...content, text: value } : content;
    })),
  };
}
