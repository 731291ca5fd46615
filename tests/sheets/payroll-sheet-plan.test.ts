import { samplePayroll } from "../../src/application/sample/index";
import { exactDecimal } from "../../src/domain/money/index";
import { STANDARD_COMPONENTS, type Payroll } from "../../src/domain/payroll/index";
import { areaOf, payrollSheetPlan, type SheetPlan } from "../../src/sheets/index";

const plan = payrollSheetPlan(samplePayroll(), { style: "native", language: "zh" });

/** Text of a cell, its number, or its formula. */
function shown(of: SheetPlan, address: string) {
  const area = areaOf(address);
  const content = area ? of.cells[area.row]?.[area.column] : undefined;
  if (!content || content.kind === "blank") return null;
  return content.kind === "formula" ? content.cached : content.kind === "text" ? content.text : content.kind === "number" ? content.number : content.boolean;
}
const findRow = (of: SheetPlan, column: number, text: string) => of.cells.findIndex((cells) => cells[column]?.kind === "text" && cells[column].text === text);

describe("the payroll sheet", () => {
  it("stands under its own name with a title, the year and the unit", () => {
    expect(plan.name).toBe("人员费用");
    expect(shown(plan, "A1")).toBe("人员费用测算表");
    expect([shown(plan, "A2"), shown(plan, "C2"), shown(plan, "O2")]).toEqual(["预算年度", 2020, "单位：元"]);
  });

  it("puts the table last, so that it can grow, with one head per column", () => {
    const [table] = plan.tables;
    const area = areaOf(table?.address ?? "");
    expect(table?.name).toBe("人员费用表");
    expect(area && area.row + area.rowCount).toBe(plan.cells.length);
    const heads = plan.cells[area?.row ?? 0]?.map((content) => (content?.kind === "text" ? content.text : null)) ?? [];
    expect(heads).toEqual([
      "编号", "项目号", "项目", "组别", "类别", "人数", "月数", "工资（元/人·月）", "工资金额（元）", "四险单位承担部分（元/人·月）", "四险单位承担部分金额（元）",
      "管理费（元/人·月）", "管理费金额（元）", "合计（元）", "备注",
    ]);
    expect(new Set(heads).size).toBe(area?.columnCount);
  });

  it("sums up by project and over all", () => {
    const row = findRow(plan, 2, "合计") + 1;
    expect(["F", "I", "K", "M", "N"].map((column) => shown(plan, `${column}${row}`))).toEqual([541, 16840704, 5142572.88, 259680, 22242956.88]);
    expect(["F", "I", "N"].map((column) => shown(plan, `${column}${row - 1}`))).toEqual([0, 0, 0]);
  });

  it("says in words what a stated amount amounts to", () => {
    const remark = (id: string) => shown(plan, `L${findRow(plan, 0, id) + 1}`);
    expect([remark("s2-1"), remark("s2-2"), remark("s2-3"), remark("s7-5")]).toEqual(["一致", "多1人（按136人计）", "少1人（按266人计）", "仅取整（进一）"]);
  });

  it("notes by what a figure is implied", () => {
    expect(shown(plan, `O${findRow(plan, 0, "p7-1") + 1}`)).toBe("工资由48288÷12推得；管理费由4320÷12÷9推得");
    expect(shown(plan, `O${findRow(plan, 0, "p8-5") + 1}`)).toBe("管理费为推算值");
  });

  it("unlocks what people fill in and nothing that is computed", () => {
    const unlocked = plan.formats.filter(({ style }) => style.unlocked).map(({ address }) => areaOf(address));
    const isUnlocked = (row: number, column: number) => unlocked.some((area) => area && row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount);
    const row = findRow(plan, 0, "p2-1");
    expect([5, 6, 7, 9, 11].map((column) => isUnlocked(row, column))).toEqual([true, true, true, true, true]);
    plan.cells.forEach((cells, at) => cells.forEach((content, column) => {
      if (content?.kind === "formula") expect(isUnlocked(at, column)).toBe(false);
    }));
  });

  it("prints landscape on A4, one page wide, with the table's heads on every page and numbered pages", () => {
    const row = (areaOf(plan.tables[0]?.address ?? "")?.row ?? 0) + 1;
    expect(plan.print).toEqual({
      orientation: "landscape", paper: "A4", fitToOnePageWide: true, titleRows: `$${row}:$${row}`, centerHorizontally: true, footer: "第 &P 页，共 &N 页",
      margins: { top: 42, bottom: 48, left: 28, right: 28, header: 20, footer: 24 },
    });
  });

  it("takes widths that hold an amount of a hundred million", () => {
    for (const column of [8, 10, 12, 13]) expect(plan.columnWidths[column]).toBeGreaterThanOrEqual("999,999,999.99".length);
  });

  it("leaves the footer's section to the adapters, which name it, in both languages", () => {
    for (const language of ["zh", "en"] as const) expect(payrollSheetPlan(samplePayroll(), { style: "native", language }).print?.footer).not.toContain("&C");
  });

  it("stays narrow enough to be read on one page's width of A4", () => {
    const total = plan.columnWidths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    expect(total).toBeLessThanOrEqual(255);
  });

  it("draws no empty boxes in the totals, whose figures stand above those of the table", () => {
    const inTotals = plan.formats.filter(({ address, style }) => style.border !== undefined && (areaOf(address)?.row ?? 99) < 12);
    expect(inTotals.map(({ address, style }) => [address, style.border])).toEqual([["B5:N5", "rows"], ["B6:N12", "rows"]]);
  });

  it("keeps rows ready for stated amounts where there is none yet", () => {
    const empty = payrollSheetPlan({ year: 2021, components: STANDARD_COMPONENTS, lines: [], stated: [] }, { style: "native", language: "zh" });
    expect(findRow(empty, 0, "三、费用组成") - findRow(empty, 7, "列示金额（元）")).toBe(5);
  });

  it("names the parts of the cost in columns next to each other", () => {
    const row = findRow(plan, 0, "标识");
    expect(plan.cells[row]?.map((content) => (content?.kind === "text" ? content.text : null))).toEqual(["标识", "承担方", "费用", "月数口径", "取整", "单位", "经济分类", "计算方式", "英文名"]);
  });

  it("has formulas ready in the one row of an empty payroll", () => {
    const empty = payrollSheetPlan({ year: 2021, components: STANDARD_COMPONENTS, lines: [], stated: [] }, { style: "native", language: "zh" });
    const last = empty.cells.at(-1) ?? [];
    expect(last[8]).toEqual({ kind: "formula", formula: `=ROUND(F${empty.cells.length}*G${empty.cells.length}*H${empty.cells.length},2)`, cached: null });
    expect(areaOf(empty.tables[0]?.address ?? "")?.rowCount).toBe(2);
  });

  it("holds plain values and no formula in the style values", () => {
    const values = payrollSheetPlan(samplePayroll(), { style: "values", language: "zh" });
    expect(values.cells.flat().filter((content) => content?.kind === "formula")).toEqual([]);
    expect(shown(values, `N${findRow(values, 2, "合计") + 1}`)).toBe(22242956.88);
  });

  it("writes every text as text, whatever it begins with", () => {
    const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "'x", "\t=1", "=cmd|' /C calc'!A0"];
    const payroll: Payroll = {
      year: 2020, components: STANDARD_COMPONENTS,
      lines: hostile.map((text, index) => ({
        id: text, project: { number: index + 1, name: text }, group: text, category: text, place: null,
        headcount: { value: 1, isImplied: false }, months: { value: exactDecimal(12), isImplied: false }, inputs: {},
      })),
      stated: [],
    };
    const sheet = payrollSheetPlan(payroll, { style: "native", language: "zh" });
    const texts = sheet.cells.flat().filter((content) => content?.kind === "text" && hostile.includes(content.text));
    expect(texts).toHaveLength(hostile.length * 5);
    const formulas = sheet.cells.flat().flatMap((content) => (content?.kind === "formula" ? [content.formula] : []));
    expect(formulas.filter((formula) => formula.includes("calc") || formula.includes("SUM(A1)"))).toEqual([]);
  });

  it("keeps the notes of people beside ours", () => {
    const kept = payrollSheetPlan(samplePayroll(), {
      style: "native", language: "zh", extras: { fromNote: new Map(), notes: new Map([["p7-1", "含岗位津贴"]]), unreadLines: [], unreadStated: [] },
    });
    expect(shown(kept, `O${findRow(kept, 0, "p7-1") + 1}`)).toBe("工资由48288÷12推得；管理费由4320÷12÷9推得；含岗位津贴");
  });
});
