import { compactFormats } from "../../../src/application/writing/compact-formats";
import { boxOf } from "../../../src/application/port";
import type { CellStyle } from "../../../src/sheets";
import { seededRandom } from "../../support/seeded-random";

const CENTER: CellStyle = { horizontal: "center" };
const BOLD: CellStyle = { bold: true };

describe("fewer formats", () => {
  it.each([
    ["cells of a row", [["A1", CENTER], ["B1", CENTER], ["C1", CENTER]], [["A1:C1", CENTER]]],
    ["rows of a table", [["A1", CENTER], ["B1", BOLD], ["A2", CENTER], ["B2", BOLD], ["A3", CENTER]], [["A1:A3", CENTER], ["B1:B2", BOLD]]],
    ["a block, row by row", [["A1", CENTER], ["B1", CENTER], ["A2", CENTER], ["B2", CENTER]], [["A1:B2", CENTER]]],
    ["nothing that makes no rectangle", [["A1", CENTER], ["B2", CENTER]], [["A1", CENTER], ["B2", CENTER]]],
    ["nothing past a format of the same cell", [["A1", CENTER], ["A1:B1", { horizontal: "left" }], ["B1", CENTER]], [["A1", CENTER], ["A1:B1", { horizontal: "left" }], ["B1", CENTER]]],
  ] as const)("%s", (_name, formats, compacted) => {
    const of = (list: readonly (readonly [string, CellStyle])[]) => list.map(([address, style]) => ({ address, style }));
    expect(compactFormats(of(formats))).toEqual(of(compacted));
  });

  it("gives every cell the looks that it had, whatever the order and the overlaps", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed);
      const formats = Array.from({ length: random.whole(1, 40) }, () => {
        const [row, column] = [random.whole(1, 6), random.whole(0, 4)];
        const [rows, columns] = [random.whole(0, 2), random.whole(0, 2)];
        const style: CellStyle = random.pick([{ horizontal: "left" }, { horizontal: "center" }, { bold: true }, { bold: false, fontSize: 9 }]);
        return { address: `${"ABCDEFG"[column]}${row}:${"ABCDEFG"[column + columns]}${row + rows}`, style };
      });
      const looks = (list: typeof formats | ReturnType<typeof compactFormats>): Record<string, CellStyle> => {
        const cells: Record<string, CellStyle> = {};
        for (const { address, style } of list) {
          const box = boxOf(address);
          for (let r = box.row; r < box.row + box.rowCount; r += 1) for (let c = box.column; c < box.column + box.columnCount; c += 1) cells[`${r},${c}`] = { ...cells[`${r},${c}`], ...style };
        }
        return cells;
      };
      expect(looks(compactFormats(formats))).toEqual(looks(formats));
      expect(compactFormats(formats).length).toBeLessThanOrEqual(formats.length);
    }
  });
});
