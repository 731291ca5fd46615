import { prepareLinesFromSelection, prepareSample, writeNewWorkbook } from "../../../src/application/index";
import { createXlsx, openXlsx } from "../../../src/xlsx/index";

it("owns what it wrote into a new file: lines added later overwrite nothing of the user's, in the file opened again", async () => {
  const made = await createXlsx("sample.xlsx");
  await writeNewWorkbook(made, await prepareSample(made, "native", "zh"));
  const opened = await openXlsx(await made.toBytes(), "sample.xlsx");
  await opened.apply([
    { kind: "add-sheet", sheet: "名册" },
    {
      kind: "write-cells", sheet: "名册", row: 0, column: 0, cells: [
        ["项目", "类别", "人数", "月工资", "月数", "四险", "管理费"].map((text) => ({ kind: "text" as const, text })),
        [{ kind: "text", text: "新招巡查员" }, { kind: "text", text: "专科" }, ...[3, 2520, 12, 792.14, 40].map((number) => ({ kind: "number" as const, number }))],
      ],
    },
  ]);
  await opened.select("名册", "A1:G2");
  const prepared = await prepareLinesFromSelection(opened, 2020);
  expect(prepared.count).toBe(1);
  expect(prepared.write?.changes.length).toBeGreaterThan(100);
  expect(prepared.write?.overwrites).toEqual([]);
});
