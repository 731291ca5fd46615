import { absoluteAddress, boxAddress, columnIndex, columnName, fullAddress, parseAddress, parseBox, quoteSheet, shiftBox, subtract } from "../../../../src/workbench/host/cells/index";

const box = (address: string) => {
  const found = parseBox(address);
  if (!found) throw new Error(address);
  return found;
};

describe("addresses", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16383, "XFD"]])("column %d is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it.each([["A1", "A1"], ["$B$3", "B3"], ["C9:A1", "A1:C9"], ["A:C", "A:C"], ["$1:$4", "1:4"], ["1:1048576", "1:1048576"], ["XFD1048576", "XFD1048576"]])("%s is read as %s", (given, expected) => expect(boxAddress(box(given))).toBe(expected));

  it.each(["", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "Sheet1", "1", "A", "=A1"])("%j is no address", (given) => expect(parseBox(given)).toBeNull());

  it.each([["Sheet1", "Sheet1"], ["人员费用", "人员费用"], ["人员 费用", "'人员 费用'"], ["它's", "'它''s'"], ["A1", "'A1'"], ["2020年", "'2020年'"], ["R1C1", "'R1C1'"]])("the sheet %s stands before ! as %s", (name, expected) => expect(quoteSheet(name)).toBe(expected));

  it("reads a full address back", () => expect(parseAddress(fullAddress("它's", box("B2:C3")))).toEqual({ sheet: "它's", box: box("B2:C3") }));
  it("marks rows and columns", () => expect([absoluteAddress(box("A1:B2")), absoluteAddress(box("1:4")), absoluteAddress(box("A:B"))]).toEqual(["$A$1:$B$2", "$1:$4", "$A:$B"]));
});

describe("boxes", () => {
  it.each([
    ["the middle", "A1:C3", "B2", ["A1:C1", "A3:C3", "A2", "C2"]],
    ["a whole side", "A1:C3", "A1:C1", ["A2:C3"]],
    ["everything", "A1:C3", "A1:D9", []],
    ["nothing", "A1:C3", "E5", ["A1:C3"]],
  ])("without %s", (_, from, hole, expected) => expect(subtract(box(from), box(hole)).map(boxAddress)).toEqual(expected));

  it.each([
    ["B5:C6", "row", 2, 2, "B7:C8"], ["B5:C6", "row", 5, 1, "B5:C7"], ["B5:C6", "row", 6, 1, "B5:C6"], ["B5:C6", "row", 0, -2, "B3:C4"],
    ["B5:C6", "row", 4, -1, "B5:C5"], ["B5:C6", "row", 3, -9, null], ["B5:C6", "column", 2, 3, "B5:F6"], ["B:C", "row", 0, 5, "B:C"], ["B:C", "column", 0, 1, "C:D"],
  ] as const)("%s after %s %d %+d is %s", (from, axis, index, count, expected) => {
    const moved = shiftBox(box(from), axis, index, count);
    expect(moved && boxAddress(moved)).toBe(expected);
  });
});
