/** Kinds of projects that share their indicators, as county budgets have them. */
export type ProjectKind =
  | "dispatched-workers" | "subsidies" | "training-and-employment" | "office-costs" | "information-systems" | "rent" | "pension-matching" | "loan-interest" | "other";

/** Words of a project's title that tell its kind; the first kind with a word in the title holds. A further word is a further entry. */
const KIND_WORDS: readonly (readonly [kind: ProjectKind, words: readonly string[]])[] = [
  ["dispatched-workers", ["劳务派遣", "派遣人员", "派遣教师", "聘用人员", "辅警", "购买服务人员"]],
  ["loan-interest", ["贴息", "小额贷款", "担保贷款"]],
  ["pension-matching", ["养老保险", "养老县级配套", "养老配套", "企业养老", "医疗保险补助", "社会保险配套"]],
  ["information-systems", ["信息化", "信息网络", "机房", "系统建设", "系统运维", "软件", "网络建设"]],
  ["rent", ["租赁", "房租", "租金"]],
  ["subsidies", ["补助", "遗属", "抚恤", "慰问", "救助"]],
  ["training-and-employment", ["就业", "创业", "培训", "人才"]],
  ["subsidies", ["补贴", "奖励", "文明奖", "待遇"]],
  ["office-costs", ["工作经费", "运转经费", "办公", "管理经费", "业务费", "保障经费"]],
];

/**
 * What kind of project a title names.
 *
 * @example projectKind("408名劳务派遣人员工资、管理等费用") // "dispatched-workers"
 */
export function projectKind(title: string): ProjectKind {
  // 工作经费 of an employment office is for running the office, whatever the office does.
  if (/(?:工作|运转)经费$/.test(title)) return "office-costs";
  return KIND_WORDS.find(([, words]) => words.some((word) => title.includes(word)))?.[0] ?? "other";
}
