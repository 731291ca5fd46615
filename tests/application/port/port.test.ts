import fc from "fast-check";
import { addressOf, boxOf, cellAddress, columnLetters, columnNumber, intersection, storedText, storedXml } from "../../../src/application/port/index";

describe("addresses", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16_383, "XFD"]])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
  });

  it.each([
    ["B3", { row: 2, column: 1, rowCount: 1, columnCount: 1 }],
    ["$B$3:D9", { row: 2, column: 1, rowCount: 7, columnCount: 3 }],
    ["'表 1!'!A1:B2", { row: 0, column: 0, rowCount: 2, columnCount: 2 }],
    ["D9:B3", { row: 2, column: 1, rowCount: 7, columnCount: 3 }],
  ])("%s is a box", (address, box) => {
    expect(boxOf(address)).toEqual(box);
  });

  it.each(["", "A", "1", "A:C", "1:4", "A1:", "姓名"])("%s is none", (address) => {
    expect(() => boxOf(address)).toThrow(RangeError);
  });

  it("writes boxes back", () => {
    expect([addressOf(boxOf("B3:D9")), addressOf(boxOf("C5")), cellAddress(0, 0)]).toEqual(["B3:D9", "C5", "A1"]);
    expect(intersection(boxOf("A1:C3"), boxOf("B2:D9"))).toEqual(boxOf("B2:C3"));
    expect(intersection(boxOf("A1"), boxOf("B2"))).toBeNull();
  });
});

describe("texts kept as XML", () => {
  it("come back whatever they hold", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const safe = text.replace(/[\uFFFE\uFFFF]/g, "");
      expect(storedText(storedXml("journal", safe))).toBe(safe);
    }), { numRuns: 500, seed: 20 });
  });

  it.each([
    ["a declaration", '<?xml version="1.0" encoding="UTF-8"?>\r\n<data xmlns="urn:x">甲&amp;乙</data>', "甲&乙"],
    ["a prefix and numeric entities", '<n:data xmlns:n="urn:x">&#30002;&#x4E59;&quot;</n:data>', '甲乙"'],
    ["CDATA", "<data><![CDATA[<&amp;>]]>&lt;</data>", "<&amp;><"],
    ["nothing inside", '<data xmlns="urn:x"/>', ""],
    ["a byte order mark", "\uFEFF<data>x</data>", "x"],
    ["another document", "<other>x</other>", null],
    ["no XML", "x", null],
    ["a document cut short", "<data>x", null],
  ])("with %s", (_case, xml, expected) => {
    expect(storedText(xml)).toBe(expected);
  });
});
