import { argumentName } from "./function-texts-names";
import type { ArgumentName } from "./function-texts-names";
import type { Language } from "./language";

/** Rows × columns of one argument. */
export interface ArgumentShape {
  readonly argument: ArgumentName;
  readonly rows: number;
  readonly columns: number;
}

/** What is wrong with one value of an argument. */
type ValueProblem =
  | { readonly code: "blank" }
  | { readonly code: "text"; readonly text: string }
  | { readonly code: "number-as-text"; readonly text: string }
  | { readonly code: "boolean" }
  | { readonly code: "error-value"; readonly text: string }
  | { readonly code: "not-finite" }
  | { readonly code: "negative"; readonly value: number }
  | { readonly code: "not-whole"; readonly value: number }
  | { readonly code: "out-of-range"; readonly value: number; readonly from: number; readonly to: number }
  | { readonly code: "rate-above-one"; readonly value: number }
  | { readonly code: "not-a-date"; readonly text: string }
  /** A bound that is no comparison with one number and no degree in words. */
  | { readonly code: "not-a-bound"; readonly text: string }
  /** A value that bounds cannot be compared with. */
  | { readonly code: "not-gradable"; readonly text: string }
  | { readonly code: "percentage-slip"; readonly value: number }
  | { readonly code: "unknown-choice"; readonly text: string; readonly choices: readonly string[] };

/**
 * Why a function cannot give a result, as data. `position` counts from 1 within a list argument (third rate) or
 * the rows of a table argument; it is absent where the argument is a single value.
 */
export type FunctionProblem =
  | (ValueProblem & { readonly argument: ArgumentName; readonly position?: number })
  | { readonly code: "shapes-differ"; readonly shapes: readonly ArgumentShape[] }
  | { readonly code: "not-one-cell"; readonly shape: ArgumentShape }
  | { readonly code: "not-a-list"; readonly shape: ArgumentShape }
  | { readonly code: "counts-differ"; readonly argument: ArgumentName; readonly count: number; readonly of: ArgumentName; readonly expected: number }
  | { readonly code: "columns-missing"; readonly shape: ArgumentShape; readonly columns: readonly ArgumentName[] }
  | { readonly code: "end-before-start"; readonly start: string; readonly end: string }
  | { readonly code: "floor-above-cap"; readonly floor: number; readonly cap: number }
  | { readonly code: "parameter-unknown"; readonly name: string }
  | { readonly code: "parameter-not-in-force"; readonly name: string; readonly date: string }
  | { readonly code: "parameter-overlap"; readonly name: string; readonly date: string; readonly rows: readonly number[] }
  | { readonly code: "bounds-contradict"; readonly actual: string; readonly grades: readonly [ArgumentName, ArgumentName] }
  | { readonly code: "no-grade"; readonly actual: string }
  | { readonly code: "bound-units-differ"; readonly bounds: readonly string[] }
  /** `rows`: the first of them; `count`: how many there are. */
  | { readonly code: "rows-failed"; readonly rows: readonly number[]; readonly count: number }
  | { readonly code: "too-large" };

type Words = { readonly [Code in FunctionProblem["code"]]: (problem: Extract<FunctionProblem, { code: Code }>) => string };

/** Long cell texts are cut, so that a message stays readable in Excel's error card. */
const LONGEST_QUOTE = 40;
const quote = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
const shapesText = (shapes: readonly ArgumentShape[], language: Language, joint: string): string =>
  shapes.map((shape) => `${argumentName(shape.argument, language)} ${shape.rows}×${shape.columns}`).join(joint);

const zhSubject = (problem: { readonly argument: ArgumentName; readonly position?: number }): string =>
  `“${argumentName(problem.argument, "zh")}”${problem.position === undefined ? "" : `第 ${problem.position} 项`}`;
const enSubject = (problem: { readonly argument: ArgumentName; readonly position?: number }): string =>
  `${argumentName(problem.argument, "en")}${problem.position === undefined ? "" : `, item ${problem.position},`}`;

const ZH: Words = {
  "blank": (p) => `${zhSubject(p)}为空，需要填写。`,
  "text": (p) => `${zhSubject(p)}应为数值，现为文本“${quote(p.text)}”。`,
  "number-as-text": (p) => `${zhSubject(p)}是文本形式的数字“${quote(p.text)}”，请转为数值。`,
  "boolean": (p) => `${zhSubject(p)}不能是逻辑值。`,
  "error-value": (p) => `${zhSubject(p)}所在单元格是错误值 ${p.text}。`,
  "not-finite": (p) => `${zhSubject(p)}不是有效数值。`,
  "negative": (p) => `${zhSubject(p)}不能为负数：${p.value}。`,
  "not-whole": (p) => `${zhSubject(p)}应为整数：${p.value}。`,
  "out-of-range": (p) => `${zhSubject(p)}应在 ${p.from} 到 ${p.to} 之间：${p.value}。`,
  "rate-above-one": (p) => `${zhSubject(p)}大于 1：${p.value}。费率写作 0.16 或 16%。`,
  "not-a-date": (p) => `${zhSubject(p)}不是日期：“${quote(p.text)}”。可用日期单元格、2020-01-31 或 2020年1月31日。`,
  "unknown-choice": (p) => `${zhSubject(p)}没有“${quote(p.text)}”这一选项，可选：${p.choices.join("、")}。`,
  "shapes-differ": (p) => `各参数的行列数不一致：${shapesText(p.shapes, "zh", "，")}。`,
  "not-one-cell": (p) => `“${argumentName(p.shape.argument, "zh")}”应为一个单元格，现为 ${p.shape.rows}×${p.shape.columns}。`,
  "not-a-list": (p) => `“${argumentName(p.shape.argument, "zh")}”应为一行或一列，现为 ${p.shape.rows}×${p.shape.columns}。`,
  "counts-differ": (p) => `“${argumentName(p.argument, "zh")}”有 ${p.count} 项，应为 1 项或与“${argumentName(p.of, "zh")}”相同的 ${p.expected} 项。`,
  "columns-missing": (p) => `“${argumentName(p.shape.argument, "zh")}”应有 ${p.columns.length} 列（${p.columns.map((name) => argumentName(name, "zh")).join("、")}），现为 ${p.shape.rows}×${p.shape.columns}。`,
  "end-before-start": (p) => `“离岗日期” ${p.end} 早于“到岗日期” ${p.start}。`,
  "floor-above-cap": (p) => `“缴费下限” ${p.floor} 高于“缴费上限” ${p.cap}。`,
  "parameter-unknown": (p) => `“参数名称”：数据表中没有“${quote(p.name)}”。`,
  "parameter-not-in-force": (p) => `“${quote(p.name)}”在 ${p.date} 没有执行中的值。`,
  "parameter-overlap": (p) => `“${quote(p.name)}”在 ${p.date} 有不止一个值：数据表第 ${p.rows.join("、")} 行起止日期重叠。`,
  "not-a-bound": (p) => `${zhSubject(p)}的标准无法读懂：“${quote(p.text)}”。可写 ≥90%、＜70%、408人或程度词。`,
  "not-gradable": (p) => `${zhSubject(p)}“${quote(p.text)}”无法与标准比较。`,
  "percentage-slip": (p) => `${zhSubject(p)}是 ${p.value}，标准是百分比：请填 0.92 或 92% 这样的值。`,
  "bounds-contradict": (p) => `标准互相矛盾：${quote(p.actual)} 同时符合“${argumentName(p.grades[0], "zh")}”和“${argumentName(p.grades[1], "zh")}”。`,
  "no-grade": (p) => `${quote(p.actual)} 不符合任何一等的标准。`,
  "bound-units-differ": (p) => `四档标准的单位不同，无法比较：${quote(p.bounds.join("、"))}。`,
  "rows-failed": (p) => `第 ${p.rows.join("、")} ${p.count > p.rows.length ? `等 ${p.count} ` : ""}行有错误，无法合计。`,
  "too-large": () => "结果太大，单元格放不下。",
};

const EN: Words = {
  "blank": (p) => `${enSubject(p)} is blank.`,
  "text": (p) => `${enSubject(p)} must be a number, not the text “${quote(p.text)}”.`,
  "number-as-text": (p) => `${enSubject(p)} is a number stored as text (“${quote(p.text)}”); convert it to a number.`,
  "boolean": (p) => `${enSubject(p)} must not be TRUE or FALSE.`,
  "error-value": (p) => `${enSubject(p)} comes from a cell with the error ${p.text}.`,
  "not-finite": (p) => `${enSubject(p)} is not a valid number.`,
  "negative": (p) => `${enSubject(p)} must not be negative: ${p.value}.`,
  "not-whole": (p) => `${enSubject(p)} must be a whole number: ${p.value}.`,
  "out-of-range": (p) => `${enSubject(p)} must be between ${p.from} and ${p.to}: ${p.value}.`,
  "rate-above-one": (p) => `${enSubject(p)} is above 1: ${p.value}. Write a rate as 0.16 or 16%.`,
  "not-a-date": (p) => `${enSubject(p)} is not a date: “${quote(p.text)}”. Use a date cell, 2020-01-31 or 2020年1月31日.`,
  "unknown-choice": (p) => `${enSubject(p)} has no choice “${quote(p.text)}”; choices: ${p.choices.join(", ")}.`,
  "shapes-differ": (p) => `The arguments' shapes do not fit: ${shapesText(p.shapes, "en", ", ")}.`,
  "not-one-cell": (p) => `${argumentName(p.shape.argument, "en")} must be one cell, not ${p.shape.rows}×${p.shape.columns}.`,
  "not-a-list": (p) => `${argumentName(p.shape.argument, "en")} must be one row or one column, not ${p.shape.rows}×${p.shape.columns}.`,
  "counts-differ": (p) => `${argumentName(p.argument, "en")} has ${p.count} items; it needs 1, or ${p.expected} like ${argumentName(p.of, "en")}.`,
  "columns-missing": (p) => `${argumentName(p.shape.argument, "en")} needs ${p.columns.length} columns (${p.columns.map((name) => argumentName(name, "en")).join(", ")}), not ${p.shape.rows}×${p.shape.columns}.`,
  "end-before-start": (p) => `end ${p.end} is before start ${p.start}.`,
  "floor-above-cap": (p) => `floor ${p.floor} is above cap ${p.cap}.`,
  "parameter-unknown": (p) => `name: the table has no “${quote(p.name)}”.`,
  "parameter-not-in-force": (p) => `“${quote(p.name)}” has no value in force on ${p.date}.`,
  "parameter-overlap": (p) => `“${quote(p.name)}” has more than one value on ${p.date}: rows ${p.rows.join(", ")} of the table overlap.`,
  "not-a-bound": (p) => `${enSubject(p)} is not a bound: “${quote(p.text)}”. Write ≥90%, ＜70%, 408人 or a degree in words.`,
  "not-gradable": (p) => `${enSubject(p)} “${quote(p.text)}” cannot be compared with the bounds.`,
  "percentage-slip": (p) => `${enSubject(p)} is ${p.value}, but the bounds are percentages: enter a value such as 0.92 or 92%.`,
  "bounds-contradict": (p) => `The bounds contradict each other: ${quote(p.actual)} is both ${argumentName(p.grades[0], "en")} and ${argumentName(p.grades[1], "en")}.`,
  "no-grade": (p) => `${quote(p.actual)} meets no bound.`,
  "bound-units-differ": (p) => `The bounds have different units: ${quote(p.bounds.join(", "))}.`,
  "rows-failed": (p) => `No total: errors in row ${p.rows.join(", ")}${p.count > p.rows.length ? ` and ${p.count - p.rows.length} more` : ""}.`,
  "too-large": () => "The result is too large for a cell.",
};

/**
 * A problem in words, naming the argument as Excel shows it.
 *
 * @example describeFunctionProblem({ code: "negative", argument: "headcount", value: -3 }, "zh") // “人数”不能为负数：-3。
 */
export const describeFunctionProblem = (problem: FunctionProblem, language: Language): string => {
  const words = language === "zh" ? ZH : EN;
  return (words[problem.code] as (problem: FunctionProblem) => string)(problem);
};
