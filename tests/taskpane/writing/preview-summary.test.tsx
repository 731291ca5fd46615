/** @jest-environment jsdom */
import type { PreparedWrite } from "../../../src/application/index";
import { createFakeServices, prepared } from "../support/fake-services";
import { openPane } from "../support/pane";
import { byRole, cleanUp, click, shownText } from "../support/render";

afterEach(cleanUp);

const SHEET = "人员费用";
/** What the preview of a write says. */
const preview = async (more: Partial<PreparedWrite>): Promise<string> => {
  const fake = createFakeServices();
  fake.preparation = () => ({ kind: "ready", prepared: prepared(more), problems: [] });
  await openPane({ fake });
  await click(byRole("button", /^插入示例/));
  return shownText(byRole("dialog"));
};
const onOld = (operation: PreparedWrite["operations"][number]): Partial<PreparedWrite> => ({ operations: [operation], inverse: [], sheetsAdded: [] });
const LIMITS = {
  removed: "被删除工作表中的图表、批注",
  letters: "被覆盖的文字中，个别字单独设置的格式",
  looks: "改动的单元格太多，没有逐格记下原来的格式",
  print: "另行改过的页面设置",
} as const;
const overwritten = (value: string | number, formula: string | null = null): Partial<PreparedWrite> => {
  const change = { sheet: SHEET, cell: "B5", before: { value, formula }, after: { kind: "number", number: 4 }, isOwned: false } as const;
  return { ...onOld({ kind: "write-cells", sheet: SHEET, row: 4, column: 1, cells: [[change.after]] }), changes: [change], overwrites: [change] };
};

describe("the preview says what an undo cannot bring back", () => {
  it.each([
    ["a sheet goes away", { ...onOld({ kind: "delete-sheet", sheet: SHEET }), sheetsDeleted: [SHEET] }, ["removed"]],
    ["a text of the user's is replaced", overwritten("备注"), ["letters"]],
    ["a number is replaced", overwritten(12), []],
    ["a formula that shows a text is replaced", overwritten("甲", '="甲"'), []],
    ["a few cells change their looks", onOld({ kind: "format", sheet: SHEET, address: "A1:C9", style: { bold: true } }), []],
    ["very many cells change their looks", onOld({ kind: "format", sheet: SHEET, address: "A1:Z1000", style: { bold: true } }), ["looks"]],
    ["the print set-up of a sheet changes", onOld({ kind: "print", sheet: SHEET, print: { orientation: "landscape", paper: "A4", fitToOnePageWide: true, titleRows: null, centerHorizontally: false, footer: null } }), ["print"]],
    ["a new sheet is made", {}, []],
  ] as const)("%s", async (_, more, limits) => {
    const shown = await preview(more);
    const said = Object.entries(LIMITS).filter(([, words]) => shown.includes(words)).map(([limit]) => limit);
    expect(said).toEqual(limits);
    expect(shown.includes("以后撤销时不能完全还原的")).toBe(limits.length > 0);
  });
});

describe("the preview says what changes besides cells", () => {
  const change = { sheet: SHEET, cell: "B5", before: { value: null, formula: null }, after: { kind: "number", number: 4 }, isOwned: false } as const;
  const format = { kind: "format", sheet: SHEET, address: "A1:C9", style: { bold: true } } as const;
  const name = { kind: "define-name", name: "大写", scope: null, formula: "=1", replaces: "=2" } as const;
  const FACTS = { formats: "只改动格式", both: "人员费用 的颜色、框线等格式按本助手的版式重设", outside: "只改动名称或数据验证" } as const;

  it.each([
    ["cells and looks of a sheet that stays", { ...onOld(format), changes: [change] }, ["both"]],
    ["cells and looks of a new sheet", { ...onOld(format), sheetsAdded: [SHEET], changes: [change] }, []],
    ["cells and looks that come back", { ...onOld(format), changes: [change], subject: { kind: "undo", of: { kind: "payroll-sheet" } } }, []],
    ["looks alone", { ...onOld(format), changes: [] }, ["formats"]],
    ["a name alone", { ...onOld(name), changes: [] }, ["outside"]],
    ["a name and looks", { ...onOld(name), operations: [name, format], changes: [] }, ["formats"]],
  ] as const)("%s", async (_, more, facts) => {
    const shown = await preview(more);
    expect(Object.entries(FACTS).filter(([, words]) => shown.includes(words)).map(([fact]) => fact)).toEqual(facts);
  });
});

describe("the preview says that the write is noted", () => {
  it.each([[true, true], [false, false], [undefined, false]] as const)("where the workbook keeps the audit trail: %s", async (isNoted, isSaid) => {
    const shown = await preview(isNoted === undefined ? {} : { isNoted });
    expect(shown.includes("另在「操作记录」中记一行（可在“设置”中关闭）")).toBe(isSaid);
  });
});

it("says that another form is the reason where cells of our own are to be agreed to, and does not call them the user's", async () => {
  const [ours, theirs] = [["A3", true], ["B4", false]].map(([cell, isOwned]) =>
    ({ sheet: SHEET, cell: String(cell), before: { value: "旧", formula: null }, after: { kind: "text", text: "新" }, isOwned: isOwned === true }) as const);
  const shown = await preview({ changes: [ours!, theirs!], overwrites: [ours!, theirs!] });
  expect(shown).toContain("换用另一种表样，会改写 2 个单元格");
  expect(shown).toContain("其中 1 个是你填写的内容");
  expect(shown.match(/你的内容/g)).toHaveLength(1);
});

it("the preview of a handover says what will fail all the same, with its place and what to write there", async () => {
  const said = await preview({ remains: [
    { kind: "conditional-format", place: "名册!A1:B9", equal: "=ROUND(12*A1,2)>30000" }, { kind: "validation", place: "名册!E1:E9", equal: null },
    { kind: "name", place: "大写", equal: null }, { kind: "rules", place: "汇总", equal: null },
  ] });
  expect(said).toContain("移交后仍有 4 处会失效");
  for (const part of ["条件格式 名册!A1:B9：插件不能改写，请自行改为 =ROUND(12*A1,2)>30000", "数据验证 名册!E1:E9：没有等值公式", "名称 大写：没有等值公式", "工作表 汇总：本机不提供"]) expect(said).toContain(part);
});
