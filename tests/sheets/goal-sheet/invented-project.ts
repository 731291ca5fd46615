import type { BudgetProject, DepartmentBudget } from "../../../src/domain/budget";
import { readText } from "../../../src/disclosure";
import { readingOf } from "../../disclosure/support/reading";

/** One indicator's row of the eight-column form. */
export interface IndicatorRow {
  readonly category: string;
  readonly cells: readonly [name: string, description: string, excellent: string, good: string, fair: string, poor: string, basis: string];
}

export const PAID: IndicatorRow = { category: "产出指标", cells: ["发放人数", "实发工资人数", "21人", "≥20人", "≥18人", "＜15人", "银行发放手续"] };
const RATE: IndicatorRow["cells"] = ["工资发放及时率", "按月足额发放的次数与全年月数的比例", "100%", "≥90%", "≥80%", "＜80%", "工资发放表"];

/** So many indicators in the three categories. */
export const indicatorRows = (count: number): IndicatorRow[] => Array.from({ length: count }, (_, index) => ({
  category: ["产出指标", "效果指标", "满意度指标"][Math.floor((index * 3) / count)] ?? "", cells: [`${RATE[0]}${index + 1}`, ...RATE.slice(1)] as unknown as IndicatorRow["cells"],
}));

const row = (cells: readonly string[]): string => `${cells.map((cell) => `\t${cell.replaceAll("\n", "\n　")}`).join("\n")}\n\n`;

/** A document with goal sheets as the sample prints them; invented words. */
export function documentOf(projects: readonly { readonly heading: string; readonly goal: string; readonly rows: readonly IndicatorRow[] }[]): DepartmentBudget {
  const sheets = projects.map(({ heading, goal, rows }, index) => {
    let category = "";
    const indicators = rows.map((own) => {
      const label = own.category === category ? "" : own.category;
      category = own.category;
      return row([label, ...own.cells]);
    });
    return [
      `\n${index + 1}、${heading}绩效目标表\n\n`, row(["绩效目标", goal]),
      row(["绩效指标\n分类", "绩效指标", "绩效指标描述", "绩效指标评价标准", "评价标准确定依据"]), row(["", "", "", "优", "良", "中", "差", ""]), ...indicators,
    ].join("");
  });
  return readingOf(readText(`某县公共事务局\n\n2020年部门预算信息公开\n\n五、绩效预算信息\n\n${sheets.join("")}`)).budget;
}

export function projectOf(goal: string, rows: readonly IndicatorRow[] = [PAID], heading = "40名派遣人员工资、管理等费用"): BudgetProject {
  const [project] = documentOf([{ heading, goal, rows }]).projects;
  if (!project) throw new Error("no project was read");
  return project;
}
