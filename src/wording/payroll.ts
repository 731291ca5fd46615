import { isZeroYuan, negateYuan, compareYuan, printYuan, ZERO_YUAN } from "../domain/money/index";
import type { ComponentDefinition, PayrollExplanation, PayrollLine, PayrollProblem, StatedComparison, StatedRounding } from "../domain/payroll/index";
import type { Language } from "./language";
import type { CellProblemCode, PayrollWords } from "./payroll-words";
import { PAYROLL_WORDS_EN } from "./payroll-words-en";
import { PAYROLL_WORDS_ZH } from "./payroll-words-zh";

const WORDS: Readonly<Record<Language, PayrollWords>> = { zh: PAYROLL_WORDS_ZH, en: PAYROLL_WORDS_EN };

/** The words of our sheets in one language. */
export const payrollWords = (language: Language): PayrollWords => WORDS[language];

export type CellProblemParameters = { readonly code: CellProblemCode; readonly sheet: string; readonly cell: string; readonly column: string | null; readonly text: string };
type CellProblemTexts = Readonly<Record<CellProblemCode, (text: string, column: string) => string>>;

const CELL_PROBLEM_ZH: CellProblemTexts = {
  "text-for-number": (text) => `应为数字，现为文字“${text}”`,
  "error-value": (text) => `单元格是错误值 ${text}`,
  missing: () => "没有填写",
  "headcount-negative": (text) => `人数为负：${text}`,
  "headcount-fractional": (text) => `人数应为整数，现为 ${text}`,
  "months-out-of-range": (text) => `月数应在 0 到 12 之间，现为 ${text}`,
  negative: (text) => `不应为负数，现为 ${text}`,
  "total-differs": (text) => `表中数值与计算结果不同：${text}`,
  "unknown-header": (text) => `不认识的列“${text}”，未读取`,
  "no-payroll-table": () => "没有找到人员费用表（需要有“人数”等列标题）",
  "no-parameter-table": () => "没有找到参数表（需要有“参数”“起始日期”“数值”三列）",
  ambiguous: (text) => `有不止一种理解：${text}`,
  "not-a-date": (text) => `应为日期，现为“${text}”`,
  "not-a-year": (text) => `应为年度，现为“${text}”`,
  "read-as-amount": (text) => `列标题“${text}”没有写明是每人每月的标准还是金额；从数值看是金额，已按整行的金额读取`,
  "amount-for-rate": (text) => `列“${text}”是金额，不是每人每月的标准，没有读取`,
  "unknown-choice": (text) => `不认识的选项“${text}”`,
  "unknown-line": (text) => `没有这一行或这个项目：“${text}”`,
  "id-repeated": (text) => `编号“${text}”与上面一行的相同，请改成另一个`,
  "formula-missing": () => "没有公式",
  "dates-overlap": () => "执行日期与同名的另一行重叠，请在原来那行填上截止日期",
  "to-before-from": () => "截止日期早于起始日期",
};

const CELL_PROBLEM_EN: CellProblemTexts = {
  "text-for-number": (text) => `a number is needed, the cell holds the text “${text}”`,
  "error-value": (text) => `the cell holds the error ${text}`,
  missing: () => "the cell is empty",
  "headcount-negative": (text) => `the headcount is negative: ${text}`,
  "headcount-fractional": (text) => `the headcount must be a whole number, it is ${text}`,
  "months-out-of-range": (text) => `months must be between 0 and 12, they are ${text}`,
  negative: (text) => `must not be negative, it is ${text}`,
  "total-differs": (text) => `the sheet's figure differs from the computed one: ${text}`,
  "unknown-header": (text) => `the column “${text}” is not known and was not read`,
  "no-payroll-table": () => "no payroll table found (it needs column heads such as Headcount)",
  "no-parameter-table": () => "no parameter table found (it needs the column heads Parameter, From and Value)",
  ambiguous: (text) => `more than one meaning: ${text}`,
  "not-a-date": (text) => `a date is needed, the cell holds “${text}”`,
  "not-a-year": (text) => `a year is needed, the cell holds “${text}”`,
  "read-as-amount": (text) => `the head “${text}” does not say whether it is a rate per head and month or an amount; by its figures it is an amount and was read as that of the whole line`,
  "amount-for-rate": (text) => `the column “${text}” holds amounts, not a rate per head and month, and was not read`,
  "unknown-choice": (text) => `“${text}” is not one of the choices`,
  "unknown-line": (text) => `no such line or project: “${text}”`,
  "id-repeated": (text) => `the id “${text}” is that of a row above; choose another`,
  "formula-missing": () => "there is no formula",
  "dates-overlap": () => "the dates overlap with those of another row of this name; enter an end date in the former row",
  "to-before-from": () => "the end date is before the start date",
};

/**
 * A cell problem in words, with its place.
 *
 * @example cellProblemText({ code: "text-for-number", sheet: "人员费用", cell: "F46", column: "人数", text: "135人" }, "zh")
 * // 人员费用!F46（人数）：应为数字，现为文字“135人”
 */
export function cellProblemText(problem: CellProblemParameters, language: Language): string {
  const column = problem.column ?? "";
  const place = `${problem.sheet}!${problem.cell}`;
  return language === "zh"
    ? `${place}${column ? `（${column}）` : ""}：${CELL_PROBLEM_ZH[problem.code](problem.text, column)}`
    : `${place}${column ? ` (${column})` : ""}: ${CELL_PROBLEM_EN[problem.code](problem.text, column)}`;
}

/** A component's name in the user's language, or the word for the total of all of them. */
export function componentLabel(component: string, components: readonly ComponentDefinition[], language: Language): string {
  if (component === "total") return WORDS[language].total;
  const definition = components.find((candidate) => candidate.id === component);
  return definition ? definition.label[language] || definition.label.zh || component : component;
}

/** Project, group and category of a line, e.g. `项目8 A组 本科` or `Project 8, group A, 本科`. */
export function lineLabel(line: PayrollLine, language: Language): string {
  const { number, name } = line.project;
  return language === "zh"
    ? [number === null ? name : `项目${number}`, line.group === null ? "" : /组$/.test(line.group) ? line.group : `${line.group}组`, line.category].filter(Boolean).join(" ")
    : [number === null ? name : `Project ${number}`, line.group === null ? "" : `group ${line.group}`, line.category].filter(Boolean).join(", ");
}

type PayrollProblemTexts = Readonly<Record<PayrollProblem["code"], (column: string, value: string) => string>>;
const PAYROLL_PROBLEMS: Readonly<Record<Language, PayrollProblemTexts>> = {
  zh: {
    "headcount-negative": (_column, value) => `人数为负（${value}）`,
    "headcount-fractional": (_column, value) => `人数不是整数（${value}）`,
    "months-out-of-range": (_column, value) => `月数不在 0 到 12 之间（${value}）`,
    "input-negative": (column, value) => `${column}为负（${value}）`,
    "parameter-missing": (column, value) => `${column}缺少参数“${value}”，或年内有月份没有执行中的数值`,
    "parameter-overlap": (column, value) => `${column}的参数“${value}”在同一日期有几行同时执行`,
    "parameter-changes": (column, value) => `${column}的参数“${value}”在年内有变动，而本行不足 12 个月，不能确定适用哪几个月`,
    "floor-above-cap": (column, value) => `${column}的缴费下限“${value}”高于上限`,
    "unknown-component": (column) => `费用“${column}”没有定义`,
  },
  en: {
    "headcount-negative": (_column, value) => `the headcount is negative (${value})`,
    "headcount-fractional": (_column, value) => `the headcount is not a whole number (${value})`,
    "months-out-of-range": (_column, value) => `the months are not between 0 and 12 (${value})`,
    "input-negative": (column, value) => `${column} is negative (${value})`,
    "parameter-missing": (column, value) => `${column} lacks the parameter “${value}”, or none is in force in a month of the year`,
    "parameter-overlap": (column, value) => `${column}: several rows of the parameter “${value}” are in force on one day`,
    "parameter-changes": (column, value) => `${column}: the parameter “${value}” changes within the year, and a line of fewer than 12 months does not say which ones`,
    "floor-above-cap": (column, value) => `${column}: the floor “${value}” lies above the cap`,
    "unknown-component": (column) => `the component “${column}” is not defined`,
  },
};

/** Why a line could not be computed, in words, with the line. */
export function payrollProblemText(problem: PayrollProblem, components: readonly ComponentDefinition[], language: Language): string {
  const words = WORDS[language].columns;
  const column = problem.column === "headcount" || problem.column === "months"
    ? words[problem.column]
    : componentLabel(problem.column, components, language);
  const reason = PAYROLL_PROBLEMS[language][problem.code](column, problem.value);
  return language === "zh" ? `${lineLabel(problem.line, language)}：${reason}，未计算` : `${lineLabel(problem.line, language)}: ${reason}; not computed`;
}

const ROUNDINGS: Readonly<Record<Language, Readonly<Record<StatedRounding, string>>>> = {
  zh: {
    "ceiling-wan": "向上取整到万元", "half-up-wan": "四舍五入到万元", "floor-wan": "舍去万元以下",
    "printed-digits": "四舍五入到列示位数", "printed-digits-ceiling": "向上取整到列示位数", "printed-digits-floor": "舍去列示位数以下",
  },
  en: {
    "ceiling-wan": "up to a whole 万元", "half-up-wan": "half-up to a whole 万元", "floor-wan": "down to a whole 万元",
    "printed-digits": "half-up to the printed digits", "printed-digits-ceiling": "up to the printed digits", "printed-digits-floor": "down to the printed digits",
  },
};

function explanationText(explanation: PayrollExplanation, comparison: StatedComparison, lines: readonly PayrollLine[], language: Language): string {
  if (explanation.kind === "rounding") return language === "zh" ? `仅取整：${ROUNDINGS.zh[explanation.policy]}` : `only rounded ${ROUNDINGS.en[explanation.policy]}`;
  const people = Math.abs(explanation.to - explanation.from);
  const line = lines.find((candidate) => candidate.id === explanation.lineId);
  const isYear = line?.months.value.eq(12) ?? false;
  const isOnlyLine = comparison.stated.covers.lines?.length === 1;
  if (language === "zh") {
    const where = line && !isOnlyLine ? `“${lineLabel(line, "zh")}”` : "";
    const what = comparison.stated.covers.component === "wage" ? "工资" : "费用";
    return `恰为${where || " "}${people} 人${isYear ? "全年" : ""}${what}（按 ${explanation.to} 人计，明细为 ${explanation.from} 人）`;
  }
  const where = line && !isOnlyLine ? ` in ${lineLabel(line, "en")}` : "";
  const what = comparison.stated.covers.component === "wage" ? "wages" : "cost";
  return `exactly the ${what} of ${people} ${people === 1 ? "person" : "people"}${isYear ? " for the year" : ""}${where} (stated for ${explanation.to}, the line says ${explanation.from})`;
}

/**
 * What a stated amount beside the computed one amounts to, in words.
 *
 * @example statedComparisonText(bachelor, lines, "zh")
 * // 文件列示比计算多 32,256.00 元，恰为 1 人全年工资（按 136 人计，明细为 135 人）
 */
export function statedComparisonText(comparison: StatedComparison, lines: readonly PayrollLine[], language: Language): string {
  const { difference, explanation } = comparison;
  if (difference === null) return language === "zh" ? "对应的明细无法计算，不能核对" : "A line that it covers cannot be computed, so it cannot be compared";
  if (isZeroYuan(difference)) return language === "zh" ? "与计算一致" : "Agrees with the computed amount";
  const isMore = compareYuan(difference, ZERO_YUAN) > 0;
  const size = printYuan(isMore ? difference : negateYuan(difference), { decimals: 2, grouping: true });
  const start = language === "zh" ? `文件列示比计算${isMore ? "多" : "少"} ${size} 元` : `The document states ${size} yuan ${isMore ? "more" : "less"} than computed`;
  if (explanation === null) return start;
  return `${start}${language === "zh" ? "，" : ", "}${explanationText(explanation, comparison, lines, language)}`;
}
