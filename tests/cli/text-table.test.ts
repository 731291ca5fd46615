import { displayWidth, markdownTable, textTable } from "../../src/cli/text-table";

describe("tables of text", () => {
  it.each([["ab", 2], ["人数", 4], ["（元）", 6], ["A组", 3], ["", 0], ["１２", 4]])("%s takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("aligns Chinese and numbers", () => {
    expect(textTable([["类别", "人数"], ["本科", "135"], ["a", "6"]], 1)).toEqual(["类别  人数", "本科   135", "a        6"]);
  });

  it("escapes bars in Markdown", () => {
    expect(markdownTable([["a", "b"], ["x|y\nz", "1"]], 1)).toEqual(["| a | b |", "| --- | ---: |", "| x\\|y z | 1 |"]);
  });
});
