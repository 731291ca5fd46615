/** A cell as a document has it: text (lines separated by `\n`) and how many columns and rows it takes up. */
export interface TestCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

export type TestBlock = { readonly paragraph: string } | { readonly rows: readonly (readonly TestCell[])[] };

/** A cell in the grid: its own, or covered by one to the left or above. */
export interface GridCell {
  readonly text: string;
  readonly covered: "no" | "left" | "above";
}

/** The table with every column in every row. */
export function gridOf(rows: readonly (readonly TestCell[])[]): GridCell[][] {
  const pending = new Map<number, { rows: number; columns: number }>();
  return rows.map((cells) => {
    const grid: GridCell[] = [];
    const passCovered = (): void => {
      for (let cover = pending.get(grid.length); cover && cover.rows > 0; cover = pending.get(grid.length)) {
        cover.rows -= 1;
        for (let column = 0; column < cover.columns; column += 1) grid.push({ text: "", covered: column === 0 ? "above" : "left" });
      }
    };
    for (const cell of cells) {
      passCovered();
      const start = grid.length;
      const columns = cell.columns ?? 1;
      grid.push({ text: cell.text, covered: "no" });
      for (let column = 1; column < columns; column += 1) grid.push({ text: "", covered: "left" });
      if ((cell.rows ?? 1) > 1) pending.set(start, { rows: (cell.rows ?? 1) - 1, columns });
    }
    passCovered();
    return grid;
  });
}
