import { bytesOf, bytesOfRows, stretches, utf8Length } from "../../src/excel/payload";
import { cellBlock, cellValue } from "../../src/excel/cell-values";
import { typedInput } from "../../src/excel/text-safety";
import { portError } from "../../src/excel/translate-error";

describe("bytes of a request", () => {
  it.each(["", "abc", "人员费用", "é", "𠀀", "混合 abc 表１"])("counts %j as UTF-8 does", (text) => {
    expect(utf8Length(text)).toBe(Buffer.byteLength(text, "utf8"));
  });

  it("is never less than what JSON takes", () => {
    const rows = [["人员费用", 135, true, null], ["=ROUND(A1*B1,2)", -0.5, false, 1e21]] as const;
    expect(bytesOfRows(rows)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(rows)) - 2);
    expect(bytesOf(null)).toBe(5);
  });

  it("splits rows into stretches below a limit, none lost, and leaves a row that is too long alone", () => {
    const rows = Array.from({ length: 10 }, (_, index) => [index === 4 ? "x".repeat(100) : "abc"]);
    const parts = stretches(rows, 30);
    expect(parts.flatMap((part) => part.rows)).toEqual(rows);
    expect(parts.filter(({ bytes }) => bytes > 30).map((part) => part.rows.length)).toEqual([1]);
    expect(parts.every(({ from, rows: [first] }) => rows[from] === first)).toBe(true);
  });
});

describe("what Excel is given and gives", () => {
  it.each([
    [null, null], [{ kind: "blank" }, ""], [{ kind: "number", number: 0 }, 0], [{ kind: "boolean", boolean: false }, false],
    [{ kind: "formula", formula: "=A1", cached: 1 }, "=A1"], [{ kind: "text", text: "人员费用" }, "人员费用"], [{ kind: "text", text: "本科135人" }, "'本科135人"],
    [{ kind: "text", text: "=A1" }, "'=A1"], [{ kind: "text", text: "'a" }, "''a"], [{ kind: "text", text: "true" }, "'true"], [{ kind: "text", text: "#REF!" }, "'#REF!"],
  ] as const)("writes %j as %j", (content, input) => {
    expect(typedInput(content)).toBe(input);
  });

  it.each([["", null], [null, null], ["#N/A", { error: "#N/A" }], ["#号", "#号"], [0, 0], [false, false], ["甲", "甲"]])("reads %j as %j", (value, read) => {
    expect(cellValue(value)).toEqual(read);
  });

  it("tells a formula from a text like one, and an empty result from a blank", () => {
    expect(cellBlock(0, 0, [["=A1", 2, ""], ["", 5, "x"]], [["=A1", "=1+1", '=""'], ["", 5, "x"]], [["@", "0", "General"], ["", "General", "General"]])).toEqual({
      row: 0, column: 0, values: [["=A1", 2, ""], [null, 5, "x"]], formulas: [[null, "=1+1", '=""'], [null, null, null]],
      numberFormats: [["@", "0", "General"], ["General", "General", "General"]],
    });
  });

  it.each([
    ["AccessDenied", "", "protected"], ["ItemNotFound", "", "not-found"], ["InvalidOperationInCellEditMode", "", "cell-edit-mode"],
    ["RequestPayloadSizeLimitExceeded", "", "too-large"], ["ApiNotFound", "", "unsupported"], ["GeneralException", "", "failed"],
    ["InvalidOperation", "无法对合并单元格执行此操作", "merged"], ["InvalidArgument", "We can't do that to a merged cell.", "merged"],
  ])("%s %s becomes %s", (code, message, expected) => {
    expect(portError(Object.assign(new Error(message), { code }), { sheet: "表", address: "A1" }, 3)).toMatchObject({ code: expected, place: { sheet: "表", address: "A1" }, applied: 3 });
  });
});
