import { FORM_TEMPLATES, formTemplate, type FormTemplate } from "../../../src/domain/goals";
import { areaOf, goalSheetPlan, placedGoalSheet, type GoalSheetOptions, type SheetPlan } from "../../../src/sheets";
import { pageRoom } from "../../../src/sheets/goal-sheet/page";
import { indicatorRows, projectOf } from "./invented-project";

const [HEBEI, NATIONAL] = FORM_TEMPLATES;
const options = (more: Partial<GoalSheetOptions> = {}): GoalSheetOptions => ({ template: HEBEI, version: "submission", department: "某县公共事务局", year: 2020, unit: "万元", ...more });

const texts = (plan: SheetPlan): string[] => plan.cells.flatMap((row) => row.flatMap((content) => (content?.kind === "text" ? [content.text] : [])));
const heightOf = (plan: SheetPlan, row: number): number => plan.rowHeights.find((own) => own.row === row)?.height ?? 0;
const merged = (plan: SheetPlan) => plan.merges.flatMap((address) => areaOf(address) ?? []);

/** Heights of the pages, title rows counted on every further page. */
function pageHeights(plan: SheetPlan): number[] {
  const breaks = [...(plan.print?.pageBreaks ?? []), plan.cells.length];
  const titles = areaOf((plan.print?.titleRows ?? "$1:$1").replace(/\$(\d+):\$(\d+)/, "A$1:A$2"));
  const titleHeight = Array.from({ length: titles?.rowCount ?? 0 }, (_, index) => heightOf(plan, (titles?.row ?? 0) + index)).reduce((sum, height) => sum + height, 0);
  let from = 0;
  return breaks.map((to) => {
    const own = Array.from({ length: to - from }, (_, index) => heightOf(plan, from + index)).reduce((sum, height) => sum + height, 0);
    const height = own + (from > (titles?.row ?? 0) ? titleHeight : 0);
    from = to;
    return height;
  });
}

describe("a goal sheet of the county form", () => {
  const plan = goalSheetPlan(projectOf("40名人员全年工资共计12万元。", indicatorRows(9)), options());

  it("has the printed form's head", () => {
    expect(texts(plan).slice(0, 4)).toEqual(["1、40名派遣人员工资、管理等费用绩效目标表", "（2020年度）", "编制单位（盖章）：某县公共事务局", "单位：万元"]);
    expect(texts(plan)).toEqual(expect.arrayContaining(["绩效目标", "　　40名人员全年工资共计12万元。", "绩效指标\n分类", "绩效指标评价标准", "优", "良", "中", "差", "评价标准确定依据"]));
  });

  it("merges 评价标准 over the four grades and the other heads over both rows", () => {
    const headRow = plan.cells.findIndex((row) => row.some((content) => content?.kind === "text" && content.text === "绩效指标评价标准"));
    expect(merged(plan)).toEqual(expect.arrayContaining([{ row: headRow, column: 3, rowCount: 1, columnCount: 4 }, ...[0, 1, 2, 7].map((column) => ({ row: headRow, column, rowCount: 2, columnCount: 1 }))]));
    expect(plan.print?.titleRows).toBe(`$${headRow + 1}:$${headRow + 2}`);
  });

  it("merges the goal over seven columns and each category over its rows", () => {
    const areas = merged(plan);
    expect(areas.some(({ column, columnCount, rowCount }) => column === 1 && columnCount === 7 && rowCount === 1)).toBe(true);
    expect(areas.filter(({ column, columnCount, rowCount }) => column === 0 && columnCount === 1 && rowCount === 3)).toHaveLength(3);
  });

  it("is printed on A4, one page wide, pages numbered", () => {
    expect(plan.print).toMatchObject({ orientation: "landscape", paper: "A4", fitToOnePageWide: true, centerHorizontally: true, footer: "第 &P 页，共 &N 页" });
  });

  it("puts no merge over another", () => {
    const taken = new Set<string>();
    for (const { row, column, rowCount, columnCount } of merged(plan)) {
      for (let r = row; r < row + rowCount; r += 1) {
        for (let c = column; c < column + columnCount; c += 1) {
          expect(taken.has(`${r},${c}`)).toBe(false);
          taken.add(`${r},${c}`);
        }
      }
    }
  });

  it("names persons only where it is handed in", () => {
    const persons = { preparedBy: "甲某", telephone: "0310-0000000", responsible: "乙某", date: "2019-12-01" };
    const project = projectOf("工作经费5万元。");
    expect(texts(goalSheetPlan(project, options({ persons })))).toEqual(expect.arrayContaining(["填报人：甲某", "联系电话：0310-0000000", "负责人（签字）：乙某", "填报日期：2019-12-01"]));
    const published = texts(goalSheetPlan(project, options({ persons, version: "publication" })));
    expect(published.some((text) => /甲某|乙某|填报人|盖章/.test(text))).toBe(false);
  });
});

describe("pages", () => {
  it.each<[string, FormTemplate, number]>([["the county form", HEBEI, 30], ["the county form, long", HEBEI, 120], ["the national form", NATIONAL, 90]])("%s: no page is higher than the paper", (_name, template, count) => {
    const plan = goalSheetPlan(projectOf("全年需经费5万元。", indicatorRows(count)), options({ template }));
    const heights = pageHeights(plan);
    expect(heights.length).toBeGreaterThan(1);
    for (const height of heights) expect(height).toBeLessThanOrEqual(pageRoom(template.orientation).height);
  });

  it("repeat the category's label after a break, and split no merge", () => {
    const plan = goalSheetPlan(projectOf("全年需经费5万元。", indicatorRows(60)), options());
    const breaks = plan.print?.pageBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(1);
    for (const row of breaks) {
      expect(merged(plan).some((area) => area.row < row && area.row + area.rowCount > row)).toBe(false);
      expect(plan.cells[row]?.[0]).toMatchObject({ kind: "text", text: expect.stringMatching(/指标$/) as string });
    }
  });

  it("begin a long goal text on the first page and go on overleaf, no row higher than Excel allows", () => {
    const goal = "按月足额发放工资、缴纳保险，全年开展各项工作。".repeat(150);
    const { plan, places } = placedGoalSheet(projectOf(goal), options());
    expect(places.goal.length).toBeGreaterThan(1);
    expect(plan.print?.pageBreaks?.[0]).toBe(places.goal[1]?.row);
    expect(texts(plan)).toContain("绩效目标（续）");
    for (const { height } of plan.rowHeights) expect(height).toBeLessThanOrEqual(409);
    for (const height of pageHeights(plan)) expect(height).toBeLessThanOrEqual(pageRoom("landscape").height);
  });

  it("give an indicator with a very long description several rows merged into one", () => {
    const rows = indicatorRows(1).map((row) => ({ ...row, cells: [row.cells[0], "说明".repeat(400), ...row.cells.slice(2)] as unknown as typeof row.cells }));
    const plan = goalSheetPlan(projectOf("全年需经费5万元。", rows), options());
    for (const { height } of plan.rowHeights) expect(height).toBeLessThanOrEqual(409);
    expect(merged(plan).some(({ column, rowCount }) => column === 2 && rowCount > 1)).toBe(true);
  });
});

describe("a goal sheet of the national form", () => {
  it("shows all its fields, also empty ones", () => {
    const plan = goalSheetPlan(projectOf("全年需经费5万元。", indicatorRows(4)), options({ template: formTemplate("national") ?? NATIONAL }));
    expect(texts(plan)).toEqual(expect.arrayContaining(["项目名称", "主管部门", "实施单位", "项目期", "年度资金总额", "年度目标", "一级指标", "二级指标", "三级指标", "指标值", "权重"]));
    expect(plan.print?.orientation).toBe("portrait");
  });

  it("takes name and targets from a document in the county form, in its own words", () => {
    const plan = goalSheetPlan(projectOf("全年需经费5万元。", indicatorRows(6)), options({ template: NATIONAL }));
    expect(texts(plan)).toEqual(expect.arrayContaining(["40名派遣人员工资、管理等费用", "效益指标", "100%"]));
    expect(texts(plan)).not.toContain("效果指标");
  });
});

describe("text from documents", () => {
  it.each(["=1+1", "+8613800000000", "-5", "@sum", "=cmd|' /C calc'!A0"])("%s stays text", (text) => {
    const rows = indicatorRows(1).map((row) => ({ ...row, cells: [text, text, text, text, text, text, text] as const }));
    const plan = goalSheetPlan(projectOf(text, rows, text), options());
    expect(plan.cells.flat().some((content) => content?.kind === "formula")).toBe(false);
    expect(texts(plan)).toContain(text);
  });
});
