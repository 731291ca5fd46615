import type { CellContent } from "../../src/application/port/index";
import { createXlsx, openXlsx } from "../../src/xlsx/index";

const written = async (content: CellContent) => {
  const made = await createXlsx();
  await made.apply([{ kind: "add-sheet", sheet: "表1" }, { kind: "write-cells", sheet: "表1", row: 0, column: 0, cells: [[content]] }]);
  const once = await openXlsx(await made.toBytes());
  const twice = await openXlsx(await once.toBytes());
  return (await twice.readWorkbook()).workbook.sheets[0]!.used;
};

describe("a text that a file has trouble with", () => {
  it.each([
    ["what looks like an escape", "_x0041_甲", "_x0041_甲"],
    ["escapes one after the other", "_x0041_x0042_", "_x0041_x0042_"],
    ["an escaped escape", "_x005F_x0041_", "_x005F_x0041_"],
    ["a code point that XML forbids", "甲\uFFFE乙\uFFFF", "甲\uFFFD乙\uFFFD"],
    ["markup", "<b>&amp;]]>", "<b>&amp;]]>"],
  ])("opens again: %s", async (_case, text, read) => {
    expect((await written({ kind: "text", text })).values).toEqual([[read]]);
  });

  it("opens again where a formula has such a code point", async () => {
    expect(await written({ kind: "formula", formula: '="甲\uFFFE"', cached: "甲\uFFFE" })).toMatchObject({ formulas: [['="甲\uFFFD"']], values: [["甲\uFFFD"]] });
  });
});
