import fc from "fast-check";
import { packed, unpacked } from "../../../src/application/journal/packed-operation";
import type { CellContent, SheetOperation } from "../../../src/application/port/index";

const write = (cells: readonly (readonly (CellContent | null)[])[]): SheetOperation => ({ kind: "write-cells", sheet: "表", row: 4, column: 2, cells });
const formula = (text: string): CellContent => ({ kind: "formula", formula: text, cached: null });

const content: fc.Arbitrary<CellContent | null> = fc.oneof(
  fc.constant(null), fc.constant<CellContent>({ kind: "blank" }),
  fc.constantFrom("", "'", "=A1", "甲", "0135", "TRUE").map((text): CellContent => ({ kind: "text", text })),
  fc.constantFrom(0, -0.5, 1e15, 12).map((number): CellContent => ({ kind: "number", number })),
  fc.boolean().map((boolean): CellContent => ({ kind: "boolean", boolean })),
  fc.constantFrom("=A1+1", "=$A$1", "=SUM(B1:B9)", '="A1"', "=A2+1").map(formula),
);

describe("packing what a write replaced", () => {
  it("gives back every kind of content", () => {
    const rectangle = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) => fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
    fc.assert(fc.property(rectangle, (cells) => {
      expect(unpacked(JSON.parse(JSON.stringify(packed(write(cells)))))).toEqual(write(cells));
    }), { numRuns: 500, seed: 20 });
  });

  it("keeps ten thousand rows of one formula as one run", () => {
    const cells = Array.from({ length: 10_000 }, (_, row) => [formula(`=ROUND(F${row + 20}*G${row + 20}*$E$3,2)`), { kind: "blank" } as const]);
    const small = packed(write(cells));
    expect(JSON.stringify(small).length).toBeLessThan(200);
    expect(unpacked(small)).toEqual(write(cells));
  });

  it("leaves other operations as they are", () => {
    const operation: SheetOperation = { kind: "delete-sheet", sheet: "表" };
    expect(unpacked(packed(operation))).toBe(operation);
  });
});
