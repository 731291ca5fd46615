import type { CellContent } from "../../src/application/port/index";
import { createXlsx, openXlsx } from "../../src/xlsx/index";
import { memoryWorld } from "./support/memory-world";

type Rows = readonly (readonly (string | number | null)[])[];

async function listOf(rows: Rows): Promise<Uint8Array> {
  const workbook = await createXlsx("list.xlsx");
  const content = (value: string | number | null): CellContent => (value === null ? { kind: "blank" } : typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: value });
  await workbook.apply([{ kind: "add-sheet", sheet: "工资表" }, { kind: "write-cells", sheet: "工资表", row: 0, column: 0, cells: rows.map((row) => row.map(content)) }]);
  return workbook.toBytes();
}

const HEADS = ["岗位", "人数", "月工资", "月数"];
/** Nothing that is a number; part of it; heads of the pay that nobody knows; amounts under heads that do not say it. */
const LISTS = {
  "words.xlsx": [["2026年度"], HEADS, ["辅警", "十人", "三千", 12], ["协管", "5人", "2800元", 12]],
  "partly.xlsx": [["2026年度"], HEADS, ["辅警", "十人", 3000, 12], ["协管", 5, 2800, 12]],
  "heads.xlsx": [["2026年度"], ["岗位", "人数", "月数", "身价", "序号"], ["辅警", 10, 12, 3000, 1]],
  "amounts.xlsx": [["2026年度"], ["岗位", "人数", "月工资", "月数", "保险", "合计"], ["辅警", 10, 3000, 12, 95056.8, 455056.8]],
  "right.xlsx": [["2026年度"], HEADS, ["辅警", 10, 3000, 12]],
} as const satisfies Record<string, Rows>;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  files = Object.fromEntries(await Promise.all(Object.entries(LISTS).map(async ([name, rows]) => [name, await listOf(rows)] as const)));
});

describe("a payroll that could not be read", () => {
  it.each([
    ["check", "words.xlsx"], ["payroll", "words.xlsx"], ["compare", "words.xlsx", "right.xlsx"], ["compare", "right.xlsx", "words.xlsx"],
  ])("%s says what it could not read, and ends with 2: %s %s", async (...args) => {
    const { run, said } = memoryWorld({ ...files });
    expect(await run(...args)).toBe(2);
    expect(said.out).toBe("");
    expect(said.err).toMatch(/^words\.xlsx: 人员费用表中没有一行能够读取：\n {2}工资表!B3（人数）：应为数字，现为文字“十人”\n/);
    expect(said.err.trimEnd().split("\n")).toHaveLength(5);
  });

  it("the same where no head of the pay is known", async () => {
    const { run, said } = memoryWorld({ ...files });
    expect([await run("check", "heads.xlsx", "--lang", "en"), await run("payroll", "heads.xlsx", "--json")]).toEqual([2, 2]);
    expect(said.err).toMatch(/No row of the payroll could be read:\n {2}工资表!D2: the column “身价” is not known and was not read\n/);
    expect(said.err).not.toContain("序号");
  });

  it("the others are still done", async () => {
    const { run, said } = memoryWorld({ ...files });
    expect(await run("check", "words.xlsx", "right.xlsx", "--json")).toBe(2);
    expect((JSON.parse(said.out) as { file: string }[]).map(({ file }) => file)).toEqual(["right.xlsx"]);
  });
});

describe("a payroll of which a part could not be read", () => {
  it("check lists the cells as text, Markdown and JSON, and does not say that nothing was found", async () => {
    const { run, said } = memoryWorld({ ...files });
    expect(await run("check", "partly.xlsx")).toBe(0);
    expect(said.out).toContain("没有可以核对的数字\n");
    expect(said.out).not.toContain("没有发现问题");
    expect(said.out).toContain("未读懂 1 处\n- 工资表!B3（人数）：应为数字，现为文字“十人”\n");
    said.out = "";
    await run("check", "amounts.xlsx", "--markdown", "--lang", "en");
    expect(said.out).toContain("## Not understood: 1\n\n- 工资表!E2 (保险): the head “保险” does not say");
    said.out = "";
    await run("check", "partly.xlsx", "--json");
    expect(JSON.parse(said.out)).toMatchObject([{ findings: [], notUnderstood: [{ place: { sheet: "工资表", cell: "B3", line: null, text: "十人" }, text: "十人", code: "text-for-number", message: expect.stringContaining("应为数字") }] }]);
  });

  it("check --out writes them into the report, with a link to the cell", async () => {
    const { run, files: all } = memoryWorld({ ...files });
    await run("check", "partly.xlsx", "--out", "report.xlsx");
    const { workbook } = await (await openXlsx(all["report.xlsx"] ?? new Uint8Array())).readWorkbook();
    const { values, formulas } = workbook.sheets[0]!.used;
    const at = values.findIndex((row) => row.includes("四、未能读取，没有核对"));
    expect(values[at + 2]?.join("")).toContain("工资表!B3（人数）：应为数字，现为文字“十人”");
    expect(formulas[at + 2]?.[0]).toBe(`=HYPERLINK("partly.xlsx#'工资表'!B3","工资表!B3")`);
    expect(values.flat()).toContain("没有可以核对的数字。");
  });

  it("compare lists them of both versions", async () => {
    const { run, said } = memoryWorld({ ...files });
    expect(await run("compare", "partly.xlsx", "amounts.xlsx")).toBe(0);
    expect(said.out).toMatch(/partly\.xlsx: 未读懂 1 处\n- 工资表!B3.*\n\namounts\.xlsx: 未读懂 1 处\n- 工资表!E2/);
    said.out = "";
    await run("compare", "partly.xlsx", "right.xlsx", "--json");
    expect(JSON.parse(said.out)).toMatchObject({ notUnderstood: { old: [{ place: { cell: "B3" } }], new: [] } });
  });

  it("payroll says that there is no year rather than one that is none", async () => {
    const { run, said } = memoryWorld({ "a.xlsx": await listOf([HEADS, ["辅警", 10, 3000, 12]]) });
    await run("payroll", "a.xlsx");
    expect(said.out).toContain("预算年度 没有写明");
    said.out = "";
    await run("payroll", "a.xlsx", "--json");
    expect(JSON.parse(said.out)).toMatchObject([{ year: null, total: "360000" }]);
  });
});
