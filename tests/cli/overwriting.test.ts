import { parseCommand } from "../../src/cli/parse-command";

describe("a file to write that is one of those to read", () => {
  it.each([
    ["the report over the workbook", ["check", "b.xlsx", "--out", "b.xlsx"]],
    ["the opinion over the document", ["check", "a.docx", "--opinion", "a.docx"]],
    ["report and opinion in one file", ["check", "a.docx", "--out", "o.xlsx", "--opinion", "O.xlsx"]],
    ["another way of writing the same place", ["review", "a.xlsx", "b.xlsx", "--out", "./x/../B.xlsx"]],
    ["the copy to hand over", ["handover", "b.xlsx", "--out", "b.xlsx"]],
    ["the book over its document", ["fill", "t.txt", "--out", "t.txt"]],
    ["the filled form over the blank one", ["fill", "t.txt", "--form", "f.xlsx", "--out", "f.xlsx"]],
  ])("is refused: %s", (_case, args) => {
    expect(parseCommand(args)).toMatchObject({ kind: "misused", message: expect.stringContaining("不能是输入的文件") as string });
  });

  it.each([
    ["check", ["check", "b.xlsx", "--out", "report.xlsx", "--opinion", "opinion.docx"]],
    ["form", ["fill", "t.txt", "--form", "f.xlsx", "--out", "o.xlsx"]],
    ["fill", ["fill", "t.txt", "--out", "t.xlsx"]],
  ])("is none where names differ: %s", (kind, args) => expect(parseCommand(args)).toMatchObject({ kind }));
});
