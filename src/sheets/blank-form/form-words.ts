import { CATEGORY_LABELS, GRADE_LABELS, type FormColumnId, type Grade, type IndicatorCategory } from "../../domain/goals/index";

/** A field of a bureau's form outside its indicator table. */
export type FormFieldId =
  | "department" | "year" | "name" | "code" | "kind" | "supervisor" | "implementer" | "period" | "purpose" | "total" | "financialFunds" | "carriedOver" | "otherFunds"
  | "overallGoal" | "goal" | "quarter1" | "quarter2" | "quarter3" | "quarter4" | "preparedBy" | "telephone" | "responsible" | "date";

/** Labels as counties print them, brackets, colons and spaces aside. A further wording is a further entry. */
export const FIELD_WORDS: Readonly<Record<FormFieldId, readonly string[]>> = {
  department: ["编制单位", "填报单位", "预算单位", "单位名称", "部门名称", "申报单位", "部门单位"],
  year: ["预算年度", "年度", "申报年度"],
  name: ["项目名称"],
  code: ["项目编码", "项目编号", "项目代码"],
  kind: ["项目类别", "项目属性", "项目类型"],
  supervisor: ["主管部门", "主管部门及代码", "主管单位"],
  implementer: ["实施单位", "项目实施单位", "项目单位"],
  period: ["项目期", "项目起止时间", "项目起止年限", "实施期", "起止时间"],
  purpose: ["项目资金主要用途", "资金主要用途", "资金用途", "项目概况"],
  total: ["年度资金总额", "资金总额", "项目资金总额", "项目资金", "预算金额", "年度预算", "本年度资金总额", "项目金额", "申请资金", "项目总额"],
  financialFunds: ["财政拨款", "当年财政拨款", "财政资金"],
  carriedOver: ["上年结转", "上年结转资金", "结转资金"],
  otherFunds: ["其他资金"],
  overallGoal: ["总体目标", "中期目标", "项目总体目标", "实施期目标"],
  goal: ["绩效目标", "年度目标", "年度绩效目标", "年度总体目标", "项目绩效目标", "绩效目标内容", "绩效目标描述"],
  quarter1: ["第一季度", "一季度", "1季度", "第1季度"],
  quarter2: ["第二季度", "二季度", "2季度", "第2季度"],
  quarter3: ["第三季度", "三季度", "3季度", "第3季度"],
  quarter4: ["第四季度", "四季度", "4季度", "第4季度"],
  preparedBy: ["填报人", "填表人", "经办人", "制表人"],
  telephone: ["联系电话", "电话"],
  responsible: ["负责人", "单位负责人", "项目负责人"],
  date: ["填报日期", "填表日期", "日期", "填报时间"],
};

/** Heads of indicator tables. */
const COLUMN_WORDS: Readonly<Partial<Record<FormColumnId, readonly string[]>>> = {
  category: ["绩效指标分类", "指标分类", "一级指标", "指标类别", "指标类型"],
  subcategory: ["二级指标"],
  name: ["绩效指标", "三级指标", "指标名称", "绩效指标名称"],
  description: ["绩效指标描述", "指标描述", "指标内容", "指标解释", "指标说明"],
  target: ["指标值", "目标值", "年度指标值", "年度目标值"],
  sign: ["符号", "指标性质", "运算符号", "比较符号"],
  value: ["数值", "绩效值"],
  unit: ["计量单位", "度量单位"],
  direction: ["指标方向", "方向"],
  weight: ["权重", "分值"],
  basis: ["评价标准确定依据", "确定依据", "评价标准依据", "指标值确定依据", "依据", "数据来源"],
};

/** A label without what varies from form to form: brackets, colon, asterisk, 其中, numbering, spaces. */
export const plainFormLabel = (text: string): string =>
  text.normalize("NFKC").replace(/\s+/g, "").replace(/\([^()]{0,24}\)/g, "").replace(/^(?:其中:?|[*△]+|\d{1,2}[、.]|[一二三四五六七八九十]{1,3}、)/, "").replace(/:$/, "");

const FIELDS = new Map(Object.entries(FIELD_WORDS).flatMap(([id, words]) => words.map((word) => [word, id as FormFieldId] as const)));
const COLUMNS = new Map(Object.entries(COLUMN_WORDS).flatMap(([id, words]) => words.map((word) => [word, id as FormColumnId] as const)));
const GRADES_BY_LABEL = new Map(Object.entries(GRADE_LABELS).map(([grade, label]) => [label, grade as Grade]));

/** The field that a cell's text labels; null where it labels none. */
export const fieldLabelled = (text: string): FormFieldId | null => FIELDS.get(plainFormLabel(text)) ?? null;

/** The part of an indicator that a cell's text heads; null where it heads none. */
export function columnHeaded(text: string): FormColumnId | null {
  const label = plainFormLabel(text);
  return GRADES_BY_LABEL.get(label.replace(/等?级?$/, "")) ?? GRADES_BY_LABEL.get(label) ?? COLUMNS.get(label) ?? null;
}

/** The category that a label names: 产出指标, （一）效果指标. */
export function categoryNamed(text: string): IndicatorCategory | null {
  const label = plainFormLabel(text).replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）]/, "");
  if (label.length > 10 || label === "") return null;
  return CATEGORY_LABELS.find(([part]) => label.startsWith(part) && /^(?:指标|度指标|度)?$/.test(label.slice(part.length)))?.[1] ?? null;
}
