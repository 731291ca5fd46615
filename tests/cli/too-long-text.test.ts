import { memoryWorld } from "./support/memory-world";

it.each([["zh", "有的文字超过 Excel 单元格的上限（32,767 字），不截断写入：部门预算!"], ["en", "A text is longer than a cell of Excel holds (32,767 characters), and nothing is cut off: 部门预算!"]])("a paragraph that no cell holds is named instead of cut off (%s)", async (language, words) => {
  const { run, said, files } = memoryWorld({ "a.txt": new TextEncoder().encode(`2020年部门预算\n二、收支说明\n${"2020年部门预算收入12万元，".repeat(2_200)}`) });
  expect(await run("fill", "a.txt", "--out", "b.xlsx", "--lang", language)).toBe(2);
  expect(said.err).toContain(words);
  expect(files["b.xlsx"]).toBeUndefined();
});
