import type { SheetOperation, WorkbookPort } from "../../src/application/port/index";

/** A workbook under test, seen through its port, and what only the test may do to it. */
export interface Bench {
  readonly port: WorkbookPort;
  /** What the user does, past the port: types into a cell. */
  readonly type: (sheet: string, cell: string, content: string | number | null) => Promise<void>;
  readonly protect: (sheet: string) => Promise<void>;
  readonly merge: (sheet: string, address: string) => Promise<void>;
  readonly rename: (sheet: string, name: string) => Promise<void>;
  readonly remove: (sheet: string) => Promise<void>;
  /** Selects cells as the user does. */
  readonly select: (sheet: string, address: string) => Promise<void>;
  /** Whether the host can tell merged areas before anything is written. */
  readonly knowsMerges: boolean;
}

/** A write of one block of plain contents. */
export const write = (sheet: string, row: number, column: number, rows: readonly (readonly (string | number | boolean | null)[])[]): SheetOperation => ({
  kind: "write-cells", sheet, row, column,
  cells: rows.map((cells) => cells.map((content) => {
    if (content === null) return { kind: "blank" };
    if (typeof content === "number") return { kind: "number", number: content };
    if (typeof content === "boolean") return { kind: "boolean", boolean: content };
    return content.startsWith("=") ? { kind: "formula", formula: content, cached: null } : { kind: "text", text: content };
  })),
});

/** Waits until something has come about; a test that never sees it ends by jest's own limit. */
export async function eventually(hasCome: () => boolean): Promise<void> {
  while (!hasCome()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** All that a write can change, of all sheets: to compare a workbook before and after. */
export async function stateOf(port: WorkbookPort) {
  const { workbook, stored } = await port.readWorkbook({ store: ["settings", "journal"] });
  return {
    sheets: workbook.sheets.map(({ name, used, tables, merges }) => ({
      name, row: used.row, column: used.column, merges, tables,
      cells: used.values.map((cells, r) => cells.map((value, c) => used.formulas[r]?.[c] ?? value)),
      numberFormats: used.numberFormats,
    })),
    settings: stored.settings,
  };
}
