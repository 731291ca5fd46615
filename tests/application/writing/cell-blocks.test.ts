import fc from "fast-check";
import { blocksOf } from "../../../src/application/writing/cell-blocks";

const at = (row: number, column: number, item = `${row}/${column}`) => ({ row, column, item });

describe("blocksOf", () => {
  it.each([
    ["nothing", [], []],
    ["one cell", [at(3, 2)], [{ row: 3, column: 2, rows: [["3/2"]] }]],
    ["a row", [at(0, 1), at(0, 0)], [{ row: 0, column: 0, rows: [["0/0", "0/1"]] }]],
    ["a column", [at(2, 5), at(0, 5), at(1, 5)], [{ row: 0, column: 5, rows: [["0/5"], ["1/5"], ["2/5"]] }]],
    ["a rectangle", [at(0, 0), at(0, 1), at(1, 0), at(1, 1)], [{ row: 0, column: 0, rows: [["0/0", "0/1"], ["1/0", "1/1"]] }]],
    ["two columns apart", [at(0, 0), at(0, 2), at(1, 0), at(1, 2)], [{ row: 0, column: 0, rows: [["0/0"], ["1/0"]] }, { row: 0, column: 2, rows: [["0/2"], ["1/2"]] }]],
    ["a row that is missing", [at(0, 0), at(2, 0)], [{ row: 0, column: 0, rows: [["0/0"]] }, { row: 2, column: 0, rows: [["2/0"]] }]],
    ["a cell named twice", [at(0, 0, "first"), at(0, 0, "last")], [{ row: 0, column: 0, rows: [["last"]] }]],
  ])("%s", (_case, items, expected) => {
    expect(blocksOf(items)).toEqual(expected);
  });

  it("covers every cell exactly once", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), { selector: ([row, column]) => row * 100 + column }), (cells) => {
      const covered = blocksOf(cells.map(([row, column]) => at(row, column)))
        .flatMap((block) => block.rows.flatMap((row, r) => row.map((item, c) => ({ place: `${block.row + r}/${block.column + c}`, item }))));
      expect(covered.every(({ place, item }) => place === item)).toBe(true);
      expect(covered.map(({ place }) => place).sort()).toEqual(cells.map(([row, column]) => `${row}/${column}`).sort());
    }), { numRuns: 300, seed: 20 });
  });
});
