import { checkBudget, type BudgetCheck } from "../../src/application";
import { reportPlans } from "../../src/application/reconciliation";
import type { CellContent, SheetPlan } from "../../src/sheets";
import { cellLink } from "../../src/sheets/reconciliation/cell-link";
import { readRecordSheet, recordSheetPlan, type RecordRow } from "../../src/sheets/reconciliation/record-sheet";
import { budgetWith } from "../application/reconciliation/support/workbooks";
import { recalculate, whereSofficeIs } from "./support/libre-office";
import { snapshotOf } from "./support/snapshot-of-plan";

const check: BudgetCheck = checkBudget(budgetWith(5, (text, project) => (project === 4 ? text.replace(/全年共需经费[\d.]+万元/, "全年共需经费999.5万元") : text)));

const formulas = ({ cells }: SheetPlan): Extract<CellContent, { kind: "formula" }>[] =>
  cells.flatMap((row) => row.flatMap((content) => (content?.kind === "formula" ? [content] : [])));
const texts = ({ cells }: SheetPlan): string[] => cells.flatMap((row) => row.flatMap((content) => (content?.kind === "text" ? [content.text] : [])));

describe("the report sheets", () => {
  it.each(["zh", "en"] as const)("hold summary, bridge, findings and coverage, and fit the page (%s)", (language) => {
    const [report, opinion] = reportPlans(check, language, { to: "nowhere" }) as [SheetPlan, SheetPlan];
    for (const plan of [report, opinion]) expect(plan.print).toMatchObject({ orientation: "landscape", paper: "A4", fitToOnePageWide: true });
    expect(report.name).toBe("核对报告");
    expect(opinion.name).toBe("审核意见");
    for (const { finding } of check.findings) expect(texts(report)).toContain(finding.place.text);
    expect(texts(opinion).filter((text) => text.startsWith(language === "zh" ? "完整性" : "Completeness")).length).toBeGreaterThan(0);
  });

  it.each([["zh", true, ["一、概况", "二、项目支出核对", "三、问题", "四、核对范围"]], ["zh", false, ["一、概况", "二、问题", "三、核对范围"]], ["en", false, ["1. Summary", "2. Findings", "3. Coverage"]]] as const)("number their sections without a gap (%s, with the department's figure: %s)", (language, withBridge, heads) => {
    const [report] = reportPlans(withBridge ? check : { ...check, bridge: null }, language, { to: "nowhere" }) as [SheetPlan];
    expect(texts(report).filter((text) => /^([一二三四五]、|[1-5]\. )/.test(text) && heads.some((head) => text.endsWith(head.slice(2).trim())))).toEqual(heads);
  });

  it("shows amounts in the unit that was chosen", () => {
    const inWan: BudgetCheck = { ...check, settings: { ...check.settings, unit: "万元" } };
    const [report] = reportPlans(inWan, "zh", { to: "nowhere" }) as [SheetPlan];
    const numbers = report.cells.flatMap((row) => row.flatMap((content) => (content?.kind === "number" ? [content.number] : [])));
    expect(numbers).toContain(999.5);
    expect(texts(report)).toContain("金额单位：万元");
  });

  whereSofficeIs("come to the same figures when an office program calculates them", async () => {
    const plans = reportPlans(check, "zh", { to: "nowhere" });
    const shown = await recalculate(plans);
    for (const plan of plans) {
      const rows = shown.get(plan.name) ?? [];
      plan.cells.forEach((cells, row) => cells.forEach((content, column) => {
        if (content?.kind !== "formula" || typeof content.cached !== "number") return;
        const value = rows[row]?.[column];
        expect([plan.name, row, column, typeof value === "number" && Math.abs(value - content.cached) < 1e-6]).toEqual([plan.name, row, column, true]);
      }));
      expect(formulas(plan).length).toBe(plan.name === "核对报告" ? formulas(plan).length : 0);
    }
  });
});

describe("a link to a cell", () => {
  const place = { sheet: "5、村医's \"甲\"", cell: "B5" };
  it.each([
    ["within the workbook", { to: "this-workbook" }, `=HYPERLINK("#'5、村医''s ""甲""'!B5","位置")`],
    ["into a file beside it", { to: "file", name: "a/预算.xlsx" }, `=HYPERLINK("a/预算.xlsx#'5、村医''s ""甲""'!B5","位置")`],
  ] as const)("%s quotes what could be read as a formula", (_name, target, formula) => {
    expect(cellLink(place, "位置", target)).toMatchObject({ kind: "formula", formula, cached: "位置" });
  });

  it.each([
    ["no target", place, { to: "nowhere" }, "位置"],
    ["no cell", { sheet: "a", cell: null }, { to: "this-workbook" }, "位置"],
    ["an address that is none", { sheet: "a", cell: 'B5",CALL("x"' }, { to: "this-workbook" }, "位置"],
    ["a text that a formula cannot hold", place, { to: "this-workbook" }, "位".repeat(256)],
  ] as const)("is plain text with %s", (_name, at, target, shown) => {
    expect(cellLink(at, shown, target)).toEqual({ kind: "text", text: shown });
  });
});

describe("the record of accepted findings", () => {
  const row = (index: number, withdrawnAt: string | null = null): RecordRow => ({
    check: "项目合计", project: `项目 ${index}`, words: "=1+1", message: "差额", reason: "+已核实", by: "@审核人", at: "2026-01-02T03:04:05Z", withdrawnAt, place: `0123456789a${index}`, figures: `ba987654321${index}`,
  });
  it.each(["zh", "en"] as const)("reads back as it was written (%s)", (language) => {
    const rows = [row(1), row(2, "2026-02-02T00:00:00Z")];
    expect(readRecordSheet(snapshotOf(recordSheetPlan(rows, language), "record"))).toEqual({ rows, language });
  });

  it("holds nothing but text: what people and documents write is never calculated", () => {
    expect(formulas(recordSheetPlan([row(1)], "zh"))).toEqual([]);
  });

  it("is no record without its keys", () => {
    const plan = recordSheetPlan([row(1)], "zh");
    expect(readRecordSheet(snapshotOf({ ...plan, cells: plan.cells.slice(0, 2) }, "record"))).toBeNull();
  });
});
