import type { ProjectKind } from "../domain/goals/index";
import { exactDecimal, sumYuan, toWanYuan, wanYuanDecimal, yuanDecimal, yuanText, type Yuan } from "../domain/money/index";
import type { LineCost, ProjectCost } from "../domain/payroll/index";

/** What a goal text is drafted from. */
export interface GoalTextFacts {
  readonly kind: ProjectKind;
  readonly title: string;
  /** Budget year; null leaves it out. */
  readonly year: number | null;
  /** The project's payroll as computed; null where it has none. */
  readonly cost: ProjectCost | null;
  /** The project's amount where it is known otherwise. */
  readonly amount: Yuan | null;
}

/** What each kind of project is for; the sentence goes on with its money. */
const PURPOSES: Readonly<Record<ProjectKind, string>> = {
  "dispatched-workers": "按时足额发放劳务派遣人员工资，按规定缴纳社会保险，保障各项工作正常开展。",
  subsidies: "按标准及时足额发放各项补助，保障补助对象的基本生活。",
  "training-and-employment": "做好职业培训和就业服务，促进城乡劳动者就业创业。",
  "office-costs": "保障机构日常运转，按时完成年度各项业务工作。",
  "information-systems": "保障信息系统安全稳定运行，提高信息化办公水平。",
  rent: "按合同及时支付场地租金，保障场地正常使用。",
  "pension-matching": "落实县级配套资金，确保各项待遇按时足额发放。",
  "loan-interest": "落实贷款贴息政策，扶持自主创业，带动更多人就业。",
  other: "按年度计划完成项目各项任务。",
};

/**
 * A goal text in the words of county goal sheets, every figure computed: the lines with headcount, monthly wage and
 * amount, insurance and fee per head and in all, the total. Chinese, as the forms are.
 *
 * @example draftedGoalText({ kind: "office-costs", title: "工作经费", year: 2020, cost: null, amount: yuan("100000") })
 */
export function draftedGoalText({ kind, title, year, cost, amount }: GoalTextFacts): string {
  if (cost) return payrollText(title, year, cost);
  const money = amount === null ? "" : `${inYear(year)}需经费${wanText(amount)}万元。`;
  return `${PURPOSES[kind]}${money}`;
}

const inYear = (year: number | null): string => (year === null ? "全年" : `${year}年`);

/** 万元 without losing a 分. */
const wanText = (amount: Yuan): string => wanYuanDecimal(toWanYuan(amount)).toFixed();

function payrollText(title: string, year: number | null, cost: ProjectCost): string {
  const who = title.includes("人员") ? title.slice(0, title.indexOf("人员") + 2) : `${cost.headcount}名人员`;
  const groups = [...new Set(cost.lines.map(({ line }) => line.group ?? ""))].map((name) => ({ name, lines: cost.lines.filter(({ line }) => (line.group ?? "") === name) }));
  const total = `共计${yuanText(cost.total)}元。`;
  if (groups.length === 1) return `${who}工资待遇如下：${groupParts(cost.lines, year).join("；")}，${total}`;
  // Groups are numbered headings with numbered items below, as county goal sheets print them.
  const texts = groups.map(({ name, lines }, index) => {
    const parts = groupParts(lines, year);
    return [`${index + 1}、${name === "" ? "其他人员" : name}`, ...parts.map((part, at) => `（${at + 1}）${part}${at === parts.length - 1 ? "。" : "；"}`)].join("\n");
  });
  return `${texts.join("\n")}${total}`;
}

function groupParts(lines: readonly LineCost[], year: number | null): string[] {
  const people = lines.filter(({ line }) => line.continues === undefined).reduce((sum, { line }) => sum + line.headcount.value, 0);
  const wages = lines.map((cost) => {
    const { line } = cost;
    const months = line.months.value.eq(12) ? "" : `${line.months.value.toFixed()}个月`;
    const { wage } = line.inputs;
    return `${line.category}${line.headcount.value}人${wage ? `，每人每月${exactDecimal(wage.value).toFixed()}元` : ""}，${months}共计${yuanText(partOf(cost, "wage"))}元`;
  });
  return [
    ...wages,
    ...component(lines, "insurance", (rate, total) => `每人每月“四险”单位承担部分${rate === null ? "" : `${rate}元，`}${inYear(year)}共需保险费${total}元`),
    ...component(lines, "managementFee", (rate, total) => `${people}人${rate === null ? "" : `每人每月管理费${rate}元，`}${inYear(year)}管理费${total}元`),
  ];
}

const partOf = ({ parts }: LineCost, id: string): Yuan => sumYuan(parts.filter(({ component: own }) => own === id).map(({ amount }) => amount));

function component(lines: readonly LineCost[], id: string, text: (rate: string | null, total: string) => string): string[] {
  const own = lines.filter(({ line }) => line.inputs[id] !== undefined);
  if (own.length === 0) return [];
  const rates = [...new Set(own.map(({ line }) => line.inputs[id]?.value.toFixed() ?? ""))];
  const total = sumYuan(own.map((cost) => partOf(cost, id)));
  return yuanDecimal(total).isZero() ? [] : [text(rates.length === 1 ? rates[0] ?? null : null, yuanText(total))];
}
