import type { SourceText } from "../source-text";

/** The fields of goal sheets that have a place of their own in the model, and `field`: others that forms are known to print. */
export type FormLabel =
  | "field" | "code" | "name" | "purpose" | "plan" | "goal" | "overall-goal" | "indicator-header" | "funding-total-all-years" | "funding-total-year" | "funding-part";

const LABELS: readonly (readonly [label: FormLabel, words: RegExp])[] = [
  ["code", /^项目(?:编码|编号|代码)$/],
  ["name", /^项目名称$/],
  ["purpose", /^(?:项目)?资金主要用途$|^资金用途$|^项目用途$/],
  ["plan", /^资金支出计划$|^支出计划$|^资金支出进度$|^用款计划$/],
  ["goal", /^(?:项目|年度|年度总体|年度绩效|本年度)?绩效目标$|^年度(?:总体)?目标$|^年度绩效目标$|^绩效目标(?:描述|内容)$/],
  ["overall-goal", /^(?:总体|中期|长期|实施期|中长期|项目总体|项目实施期|实施期总)(?:绩效)?目标$/],
  ["indicator-header", /^绩效指标$|^绩效指标分类$|^指标分类$|^一级指标$|^绩效指标类别$/],
  ["funding-total-all-years", /^(?:项目)?(?:总投资|资金总额|总预算|总金额)$|^(?:实施期|中期|项目)资金总额$/],
  ["funding-total-year", /^(?:年度|本年度|当年|年度预算)资金总额$|^(?:年度)?预算(?:金额|数|资金)$|^(?:本年|当年|年度)(?:预算|资金)(?:金额|总额|数)?$|^项目金额$|^申请(?:资金|金额)$/],
  ["funding-part", /财政拨款|财政资金|其他资金|上年结转|结转资金|自筹资金|专户资金|本级资金|中央补助|省级补助|上级补助|县级资金|市级资金|单位资金|事业收入/],
  ["field", /^主管部门(?:及代码)?$|^主管单位$|^(?:项目)?实施单位$|^项目单位$|^项目(?:类别|属性|类型|期|负责人)$|^项目起止(?:时间|年限)$|^实施期限?$/],
];

/** A label as forms vary it: without brackets, colon, asterisk and `其中`. */
export const plainLabel = (label: string): string =>
  label.replace(/[(（][^()（）]{0,24}[)）]/g, "").replace(/^其中[:：]?|^[*△]|[:：]$/g, "").replace(/^\d{1,2}[、.．]/, "");

const found = new WeakMap<SourceText, FormLabel | "none">();

/** Which field a cell names; null where it names none. A long cell is content. */
export function formLabel(cell: SourceText): FormLabel | null {
  if (cell.isBlank || cell.text.length > 40) return null;
  const known = found.get(cell) ?? findLabel(cell) ?? "none";
  found.set(cell, known);
  return known === "none" ? null : known;
}

/** `共需60万元；其中省级补助…`: words that say something, and so name no field. */
const IS_SENTENCE = /[，,；;。]|[0-9](?:万|亿|千)?元/;

function findLabel(cell: SourceText): FormLabel | null {
  const label = plainLabel(cell.label);
  if (label.length > 16 || IS_SENTENCE.test(label)) return null;
  return LABELS.find(([, words]) => words.test(label))?.[0] ?? null;
}

/** The unit that a label prints in brackets: 项目资金（万元）. */
export const bracketedUnit = (label: string): string | null => /[(（](?:金额)?(?:单位)?[:：]?(亿元|万元|千元|元)[)）]/.exec(label)?.[1] ?? null;

/** The unit that a text prints: 单位：万元, 金额单位：元. */
export const statedUnit = (text: string): string | null => /单位[:：]?(?:人民币)?(亿元|万元|千元|元)/.exec(text)?.[1] ?? bracketedUnit(text);
