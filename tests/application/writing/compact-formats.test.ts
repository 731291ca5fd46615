import { compactFormats } from "../../../src/application/writing/compact-formats";
import { addressOf, boxOf, intersection, type CellBox } from "../../../src/application/port";
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

  /** The same rule without any index: every earlier format is looked at. */
  function oneByOne(formats: readonly { readonly address: string; readonly style: CellStyle }[]) {
    const pass = (entries: { box: CellBox; style: CellStyle }[]): { box: CellBox; style: CellStyle }[] => {
      const kept: { box: CellBox; style: CellStyle }[] = [];
      for (const { box, style } of entries) {
        let partner: (typeof kept)[number] | undefined;
        for (let at = kept.length - 1; at >= 0 && !partner; at -= 1) {
          const other = kept[at]!;
          const isLevel = other.box.row === box.row && other.box.rowCount === box.rowCount && (other.box.column + other.box.columnCount === box.column || box.column + box.columnCount === other.box.column);
          const isUpright = other.box.column === box.column && other.box.columnCount === box.columnCount && (other.box.row + other.box.rowCount === box.row || box.row + box.rowCount === other.box.row);
          if (JSON.stringify(other.style) === JSON.stringify(style) && (isLevel || isUpright)) partner = other;
          else if (intersection(other.box, box)) break;
        }
        if (!partner) kept.push({ box, style });
        else {
          const { row, column } = { row: Math.min(partner.box.row, box.row), column: Math.min(partner.box.column, box.column) };
          const rowCount = partner.box.row === box.row && partner.box.rowCount === box.rowCount ? box.rowCount : partner.box.rowCount + box.rowCount;
          partner.box = { row, column, rowCount, columnCount: rowCount === box.rowCount && partner.box.row === box.row ? partner.box.columnCount + box.columnCount : box.columnCount };
        }
      }
      return kept;
    };
    let entries = formats.map(({ address, style }) => ({ box: boxOf(address), style }));
    for (let before = Infinity; entries.length < before;) {
      before = entries.length;
      entries = pass(entries);
    }
    return entries.map(({ box, style }) => ({ address: addressOf(box), style }));
  }

  it("joins what looking at every earlier format would join, also areas of many hundred rows", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seededRandom(seed);
      const step = random.pick([1, 40, 300]);
      const formats = Array.from({ length: random.whole(1, 60) }, () => {
        const [row, rowCount] = [random.whole(0, 6) * step, random.whole(1, 3) * step];
        const [column, columnCount] = [random.whole(0, 5), random.whole(1, 3)];
        return { address: addressOf({ row, column, rowCount, columnCount }), style: random.pick([CENTER, CENTER, BOLD]) };
      });
      expect(compactFormats(formats)).toEqual(oneByOne(formats));
    }
  });

  it("takes no longer for each of many formats than for each of few", () => {
    const alternating = Array.from({ length: 60_000 }, (_, row) => ({ address: addressOf({ row, column: row % 3, rowCount: 1, columnCount: 1 }), style: row % 2 === 0 ? CENTER : BOLD }));
    const start = performance.now();
    expect(compactFormats(alternating)).toHaveLength(60_000);
    // Looking at every earlier one takes 1,800 million steps.
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
