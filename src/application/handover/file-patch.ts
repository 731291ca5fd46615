import { cellAddress, type FilePatch } from "../port/index";
import type { PreparedWrite } from "../writing/prepared-write";
import type { OutsideItem } from "./outside-formulas";

/**
 * A handover or repair as changes of a file: its cells, and all formulas outside cells, those too that Excel's interface
 * cannot reach. Everything else of the file stays byte for byte; no journal is kept in it, since the file that was read
 * is still there.
 */
export function filePatchOf({ write, outside }: { readonly write: PreparedWrite; readonly outside: readonly OutsideItem[] }): FilePatch {
  const cells = new Map<string, FilePatch["sheets"][number]["cells"][number][]>();
  for (const operation of write.operations) {
    if (operation.kind !== "write-cells") continue;
    const own = cells.get(operation.sheet) ?? [];
    cells.set(operation.sheet, own);
    operation.cells.forEach((row, r) => row.forEach((content, c) => {
      if (content !== null) own.push({ cell: cellAddress(operation.row + r, operation.column + c), content });
    }));
  }
  return {
    sheets: [...cells].map(([sheet, own]) => ({ sheet, cells: own })),
    outside: (found) => outside.find((item) => item.kind === found.kind && item.sheet === found.sheet && item.place === found.place && item.formula === found.formula)?.after ?? null,
  };
}
