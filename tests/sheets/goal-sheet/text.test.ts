import { INDENT, indented, joinedParts, textParts } from "../../../src/sheets/goal-sheet/paragraphs";
import { freeSheetName, sheetReference, validSheetName } from "../../../src/sheets/goal-sheet/sheet-names";
import { halfWidthsOf, heightOfLines, HIGHEST_ROW, mostLines, textWidth, wrappedLines } from "../../../src/sheets/goal-sheet/text-measure";
import { cellOfPieces, plainPiece, shownText } from "../../../src/sheets/goal-sheet/text-piece";

describe("how wide text is", () => {
  it.each([["a", 1], ["中", 2], ["≥", 2], ["“", 2], ["（", 2], ["９", 2], ["ｱ", 1], ["\u200b", 0], ["%", 1]])("%s takes %i half-widths", (character, width) => {
    expect(halfWidthsOf(character)).toBe(width);
  });

  it("adds up over a text", () => {
    expect(textWidth("共计25万元")).toBe(10);
  });
});

describe("how a cell breaks text into lines", () => {
  it.each([
    ["keeps a number whole", "共计217728元", 6, ["共计", "217728", "元"]],
    ["does not begin a line with a closing mark", "一二三，四", 6, ["一二", "三，四"]],
    ["does not end a line with an opening mark", "一二（三）", 6, ["一二", "（三）"]],
    ["begins a line at a line break", "一\n二三", 8, ["一", "二三"]],
    ["breaks what is longer than a line", "1234567890", 4, ["1234", "5678", "90"]],
    ["has one line for nothing", "", 10, [""]],
  ] as const)("%s", (_name, text, units, lines) => {
    expect(wrappedLines(text, units)).toEqual(lines);
  });

  it("fits the highest row and not a line more", () => {
    expect(heightOfLines(mostLines(10.5), 10.5)).toBeLessThanOrEqual(HIGHEST_ROW);
    expect(heightOfLines(mostLines(10.5) + 1, 10.5)).toBeGreaterThan(HIGHEST_ROW);
  });
});

describe("long texts in several rows", () => {
  const paragraph = "全年按月发放工资并缴纳各项保险。";
  it.each([
    ["one paragraph", paragraph.repeat(60)],
    ["several paragraphs", Array.from({ length: 40 }, (_, index) => `${index + 1}、${paragraph.repeat(3)}`).join("\n")],
    ["text without a sentence's end", "甲".repeat(3000)],
    ["one long number", "1".repeat(900)],
    ["nothing", ""],
  ])("can be put together again: %s", (_name, text) => {
    const parts = textParts(indented([plainPiece(text)]), 60, { first: 5, other: 20 });
    expect(joinedParts(parts.map(shownText))).toBe(text);
    parts.forEach((part, index) => expect(wrappedLines(shownText(part), 60).length).toBeLessThanOrEqual(index === 0 ? 5 : 20));
  });

  it("indents the first line of every paragraph by two characters", () => {
    expect(shownText(indented([plainPiece("甲\n乙")]))).toBe(`${INDENT}甲\n${INDENT}乙`);
  });
});

describe("names of sheets", () => {
  it.each([
    ["3、教师/工资?*", "3、教师／工资？＊"], ["[甲]:\\乙", "［甲］：＼乙"], ["'引号'", "引号"], ["history", "history_"], ["", "绩效目标表"], ["\u0007甲", "甲"],
    ["很".repeat(40), "很".repeat(31)], [`${"很".repeat(30)}𠮷`, "很".repeat(30)],
  ])("%s becomes %s", (name, valid) => {
    expect(validSheetName(name)).toBe(valid);
  });

  it("are given once, whatever their case", () => {
    const taken = new Set<string>();
    const names = ["A表", "a表", "A表", "很".repeat(35), "很".repeat(33)].map((name) => {
      const free = freeSheetName(name, taken);
      taken.add(free);
      return free;
    });
    expect(names).toEqual(["A表", "a表 (2)", "A表 (3)", "很".repeat(31), `${"很".repeat(27)} (2)`]);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });

  it("stand in quotes in formulas", () => {
    expect(sheetReference("甲'乙")).toBe("'甲''乙'!");
  });
});

describe("texts that are computed", () => {
  const live = { text: "40", expression: "'人员费用'!$F$9" };

  it("join their parts, with quotes doubled and line breaks as CHAR(10)", () => {
    expect(cellOfPieces([plainPiece("共\"四险\"\n"), live, plainPiece("人")])).toEqual({ kind: "formula", formula: `="共""四险"""&CHAR(10)&'人员费用'!$F$9&"人"`, cached: "共\"四险\"\n40人" });
  });

  it("are text also where there is one part only", () => {
    expect(cellOfPieces([live])).toEqual({ kind: "formula", formula: `='人员费用'!$F$9&""`, cached: "40" });
  });

  it.each(["甲".repeat(1000), "\"".repeat(600), "a\"".repeat(400)])("cut literals at 255 characters: %#", (text) => {
    const content = cellOfPieces([plainPiece(text), live]);
    const literals = content.kind === "formula" ? content.formula.match(/"(?:[^"]|"")*"/g) ?? [] : [];
    expect(literals.length).toBeGreaterThan(1);
    for (const literal of literals) expect(literal.length - 2).toBeLessThanOrEqual(255);
    expect(literals.map((literal) => literal.slice(1, -1).replaceAll('""', '"')).join("")).toBe(text);
  });

  it("stay plain text where the formula would be longer than Excel takes", () => {
    expect(cellOfPieces([plainPiece("甲".repeat(9000)), live])).toEqual({ kind: "text", text: `${"甲".repeat(9000)}40` });
  });

  it.each(["=1+1", "+7", "-7", "@A1", "=HYPERLINK(\"http://example.com\")"])("never make a formula of the document's own text: %s", (text) => {
    expect(cellOfPieces([plainPiece(text)])).toEqual({ kind: "text", text });
  });
});
