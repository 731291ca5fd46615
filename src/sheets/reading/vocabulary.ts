import { OPTIONAL_COMPONENTS, STANDARD_COMPONENTS, type ComponentDefinition } from "../../domain/payroll/index";
import { payrollWords, type Language, type PayrollColumn } from "../../wording/index";
import { componentHeads } from "../payroll/columns";
import { comparable, headOf, type Head } from "./labels";

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** How people head the columns of a payroll list, beside our own words. */
const OTHER_WORDS: Readonly<Partial<Record<PayrollColumn, readonly string[]>>> = {
  projectNumber: ["项目序号", "项目编号", "project number", "project no"],
  project: ["项目名称", "单位", "用人单位", "所属项目"],
  group: ["组", "分组", "班组", "队别", "组别名称", "team"],
  category: ["学历", "岗位", "职务", "人员类别", "人员类型", "岗位类别", "学历层次", "degree", "post", "education"],
  headcount: ["人员数", "人员数量", "派遣人数", "用工人数", "核定人数", "实有人数", "people", "number of people", "persons", "heads"],
  months: ["月份数", "发放月数", "工作月数", "月份", "month"],
  note: ["说明", "remark", "notes"],
  total: ["总计", "总额", "金额合计"],
};

/** How people head the input of a component, beside its name. */
const COMPONENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  wage: ["月工资", "工资标准", "月工资标准", "人均月工资", "人月工资", "每人每月工资", "基本工资", "月薪", "monthly wage", "salary", "monthly salary"],
  insurance: ["四险", "五险", "社保", "社会保险", "保险", "保险费", "社保费", "四险单位部分", "四险单位承担", "insurance", "social insurance"],
  managementFee: ["管理费标准", "劳务管理费", "派遣管理费", "服务费", "fee", "service fee"],
  housingFund: ["公积金", "住房公积金单位部分"],
  yearEndPay: ["年终奖金", "年终一次性奖金"],
  overtime: ["加班费"],
};

const FIXED: readonly PayrollColumn[] = ["id", "projectNumber", "project", "group", "category", "headcount", "months", "total", "wholeMonths", "continues", "note"];

/** By label as it is compared; the first that claims a label keeps it. */
function byLabel<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const [label, value] of entries) if (!map.has(comparable(label))) map.set(comparable(label), value);
  return map;
}

const FIXED_BY_LABEL = byLabel([
  ...FIXED.flatMap((column) => LANGUAGES.map((language) => [headOf(payrollWords(language).columns[column]).base, column] as const)),
  ...FIXED.flatMap((column) => (OTHER_WORDS[column] ?? []).map((label) => [label, column] as const)),
]);

/** Which column of the payroll line a head names; our own words first, then what else people write; null = none. */
export function fixedColumnOf(text: string): PayrollColumn | null {
  const head = headOf(text);
  return FIXED_BY_LABEL.get(head.whole) ?? FIXED_BY_LABEL.get(head.base) ?? null;
}

/** A component's column: what is typed in, or the amount that is computed from it. */
export interface ComponentColumn {
  readonly component: ComponentDefinition;
  readonly kind: "input" | "amount";
  /** The unit in brackets. */
  readonly unit: string;
}

const AMOUNT_ENDING = /(金额|小计|合计|总额|amount|total)$/;

/**
 * Tells which component's column a head names: the heads that we write, then a component's name with any unit, then
 * what else people call it. Amounts are told by their ending (工资金额). Null = none.
 */
export function componentMatcher(components: readonly ComponentDefinition[]): (text: string) => ComponentColumn | null {
  const sheetHeads = LANGUAGES.flatMap((language) => componentHeads(components, language));
  const exact = byLabel<Omit<ComponentColumn, "unit">>(sheetHeads.flatMap(({ component, input, amount }) => [[input, { component, kind: "input" }] as const, [amount, { component, kind: "amount" }] as const]));
  const names = byLabel(sheetHeads.flatMap(({ component, label }) => [label, component.label.zh, component.label.en].filter(Boolean).map((name) => [name, component] as const)));
  const words = byLabel(components.flatMap((component) => (COMPONENT_WORDS[component.id] ?? []).map((word) => [word, component] as const)));
  const named = (head: Head, known: ReadonlyMap<string, ComponentDefinition>): ComponentColumn | null => {
    const input = known.get(head.whole) ?? known.get(head.base);
    if (input) return { component: input, kind: "input", unit: head.unit };
    const amount = AMOUNT_ENDING.test(head.base) ? known.get(head.base.replace(AMOUNT_ENDING, "")) : undefined;
    return amount ? { component: amount, kind: "amount", unit: head.unit } : null;
  };
  return (text) => {
    const head = headOf(text);
    const own = exact.get(head.whole);
    return own ? { ...own, unit: head.unit } : named(head, names) ?? named(head, words);
  };
}

/** Components that are known by name without being defined on a sheet. */
export const KNOWN_COMPONENTS: readonly ComponentDefinition[] = [...STANDARD_COMPONENTS, ...OPTIONAL_COMPONENTS];
