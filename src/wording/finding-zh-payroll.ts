import { byCase, type CheckWordList } from "./finding-words";
import { componentName } from "./finding-component-names";

const FACTORS: Readonly<Record<string, string>> = { headcount: "人数", months: "月数", wage: "月工资", insurance: "每人每月四险", managementFee: "每人每月管理费" };

/** 人员费用表各项检查的中文表述。 */
export const PAYROLL_WORDS_ZH: CheckWordList = {
  "payroll-stated": {
    title: "列示金额", rule: "人员费用表中挂的列示金额应等于所涉各行的计算金额；只差取整的算相符。", advice: "核对列示金额和明细各行。",
    message: (facts) => byCase(facts, {
      different: `“${facts.text("title")}”的${componentName(facts.text("component"), "zh")}按明细计算为 ${facts.expected}，列示 ${facts.stated}，${facts.isMore ? "多" : "少"} ${facts.difference}`,
      unknown: `“${facts.text("title")}”列示 ${facts.stated}，所涉的行不在表中或无法计算`,
    }),
  },
  "payroll-goal-sheet": {
    title: "目标表与人员费用表", rule: "绩效目标表写的人员、人数、月工资、月数、四险和管理费应与人员费用表一致。", advice: "确定哪一处正确，改正另一处。",
    message: (facts) => byCase(facts, {
      factor: `“${facts.text("category")}”的${FACTORS[facts.text("factor")] ?? componentName(facts.text("factor"), "zh")}，目标表为 ${facts.stated}，人员费用表为 ${facts.expected}`,
      "no-lines": `“${facts.text("title")}”写明了人员费用，人员费用表中没有这个项目的行`,
      "line-missing": `目标表写有“${facts.text("category")}”，人员费用表中没有这一行`,
      "line-extra": `人员费用表有“${facts.text("category")}”一行，目标表没有写`,
    }),
  },
};
