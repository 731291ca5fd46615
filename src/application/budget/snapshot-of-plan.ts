import type { CellContent, CellValue, SheetPlan, SheetSnapshot } from "../../sheets/index";

const valueOf = (content: CellContent | null): CellValue => {
  switch (content?.kind) {
    case "text": return content.text;
    case "number": return content.number;
    case "boolean": return content.boolean;
    case "formula": return content.cached;
    default: return null;
  }
};

/** A planned sheet as it will be read once it is written: what refers to its cells can be worked out before. */
export function snapshotOfPlan(plan: SheetPlan): SheetSnapshot {
  const width = Math.max(0, ...plan.cells.map((row) => row.length));
  const rows = plan.cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return {
    id: plan.name, name: plan.name, visibility: "visible", isProtected: false,
    used: {
      row: 0, column: 0,
      values: rows.map((row) => row.map(valueOf)),
      formulas: rows.map((row) => row.map((content) => (content?.kind === "formula" ? content.formula : null))),
      numberFormats: rows.map((row) => row.map(() => "General")),
    },
    merges: plan.merges,
    tables: plan.tables.map(({ name, address }) => ({ name, address })),
  };
}
