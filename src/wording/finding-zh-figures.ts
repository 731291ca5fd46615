import { byCase, type CheckWordList, type FindingFacts } from "./finding-words";

/** 应为…，文中为…，多/少…. */
const compared = ({ stated, expected, difference, isMore, text }: FindingFacts): string =>
  `应为 ${expected}，文中为 ${stated}，${isMore ? "多" : "少"} ${difference}${text("verdict") === "within" ? "，在四舍五入误差之内" : ""}`;
const product = (facts: FindingFacts): string => (facts.text("verdict") === "rounded" ? rounded(facts) : `按 ${facts.text("lines")} 计算，${compared(facts)}`);
const rounded = ({ stated, expected, difference, isMore }: FindingFacts): string => `明细合计 ${expected}，文中为 ${stated}，${isMore ? "多" : "少"} ${difference}`;
const ADVICE = "核对各因素与金额，改正有误的一处。";

/** 算术、部门预算和项目支出各项核对的中文表述。 */
export const FIGURE_WORDS_ZH: CheckWordList = {
  "payroll-line-product": { title: "工资金额", rule: "工资金额 = 人数 × 月工资 × 月数；一个金额含几行的，为几行之和。", advice: ADVICE, message: product },
  "insurance-product": { title: "保险费金额", rule: "保险费 = 每人每月金额 × 人数 × 月数。", advice: ADVICE, message: product },
  "fee-product": { title: "管理费金额", rule: "管理费 = 每人每月标准 × 人数 × 月数；标准未写明的，取其他各行一致的标准。", advice: ADVICE, message: product },
  "project-total": {
    title: "项目合计", rule: "项目合计 = 工资、保险费、管理费及所列各项之和。向上取整到万元的合计常见，但多于明细，列为警告并说明取整方式。", advice: "核对合计与明细；取整的，写明取整或改为实数。",
    message: (facts) => (facts.text("verdict") !== "rounded" ? `明细合计${compared(facts)}` : rounded(facts)),
  },
  "repeated-total": { title: "合计前后不一", rule: "同一合计在文中出现多次的，各处应一致。", advice: "统一为正确的金额。", message: (facts) => `前文为 ${facts.expected}，此处为 ${facts.stated}，相差 ${facts.difference}` },
  "unit-price-product": {
    title: "单价乘数量", rule: "单价 × 数量（× 月数）= 金额；数量未写明的，应能整除。", advice: "核对单价、数量和金额；数量未写明的补上。",
    message: (facts) => byCase(facts, {
      "": product(facts), "no-whole-count": `${facts.stated} 不是单价 ${facts.amount("price")} 的整数倍（${facts.text("count")}）`,
      "unit-mixed-up": `按单价 ${facts.amount("price")}计，全年为 ${facts.expected}，文中为 ${facts.stated}，恰为一万倍，又没有写明人数`,
      "count-missing": `未写明人数；按 ${facts.stated} ÷ ${facts.amount("price")}推算为 ${facts.count("count", "people")}`,
    }),
  },
  equation: { title: "文中算式", rule: "文中写明的算式应成立。", advice: ADVICE, message: (facts) => `按 ${facts.text("equation")} 计算，${compared(facts)}` },
  "growth-rate": {
    title: "增长率", rule: "与前后两个金额写在一起的增长率，应为两者之差除以前一个金额；取整造成的出入算相符。", advice: "核对两个金额与增长率。",
    message: (facts) => `由 ${facts.amount("before")}到 ${facts.amount("after")}，变动为 ${facts.expected}，文中为 ${facts.stated}`,
  },
  "amount-missing": {
    title: "缺金额", rule: "保险费、管理费各行应写明金额。", advice: "补上金额。",
    message: (facts) => (facts.expected ? `没有写金额；按 ${facts.text("lines")} 推算为 ${facts.expected}` : "没有写金额"),
  },
  "monthly-wage-missing": {
    title: "缺月工资", rule: "工资各行应写明月工资；未写明的，由金额推算。", advice: "补上月工资。",
    message: (facts) => (facts.text("wage") ? `没有写月工资；按 ${facts.amount("amount")} ÷ ${facts.text("headcount")} 人 ÷ ${facts.text("months")} 个月推算为 ${facts.amount("wage")}` : "没有写月工资，由金额也推算不出整数到分的月工资"),
  },
  "department-sum": { title: "部门预算勾稽", rule: "收入 = 各来源之和 = 支出；支出 = 基本支出 + 项目支出；基本支出 = 人员经费 + 日常公用经费；“三公”经费为其各项之和；机关运行经费 = 日常公用经费。", advice: "核对两处数字及其单位。", message: compared },
  "department-change": { title: "增减变动", rule: "总的增减 = 各部分增减之和（减少计为负）。", advice: "核对各项增减数。", message: (facts) => `各项增减合计为${facts.text("direction") === "decrease" ? "减少" : "增加"} ${facts.expected}，文中为 ${facts.stated}，相差 ${facts.difference}` },
  "restated-figure": { title: "表与文字不一", rule: "工作簿的表格与文字写同一数字，应一致。", advice: "确定哪一处正确，改正另一处。", message: (facts) => `“${facts.text("label")}”表中为 ${facts.stated}，文字中为 ${facts.expected}，表比文字${facts.isMore ? "多" : "少"} ${facts.difference}` },
  "repeated-figure": { title: "前后数字不一", rule: "同一数字在各部分应一致，单位也应一致。", advice: "统一为正确的数字和单位。", message: compared },
  "assets-sum": { title: "资产合计", rule: "资产总额 = 各行之和。", advice: "核对资产表。", message: compared },
  "asset-without-value": {
    title: "资产无价值", rule: "有数量的资产应有价值。", advice: "补填价值，或说明已提足折旧、账面为零。",
    message: (facts) => `“${facts.text("label")}”数量为 ${facts.text("quantity")}，价值${facts.text("case") === "zero" ? "为 0" : "未填"}`,
  },
  "claim-mainly": {
    title: "“主要是”与数字", rule: "说“主要是”的，所列各项应占大部分。", advice: "核对表述与各项目金额，或补全缺少的金额。",
    message: (facts) => `所列内容对应项目 ${facts.text("projects")}，文中金额合计 ${facts.stated}，仅占项目支出的 ${facts.text("percent")}%`,
  },
  "named-use-is-zero": { title: "用途与数字", rule: "文中列为主要用途的经费，不应为零。", advice: "核对用途表述与该项经费。", message: (facts) => `用途中有“${facts.text("use")}”，而“${facts.text("figure")}”为 0` },
  "procurement-none": { title: "无采购而有购置", rule: "说明无政府采购预算的，各项目不应有购置内容。", advice: "核对购置内容是否属于政府采购。", message: (facts) => `此处说无政府采购预算，而项目中有购置：${facts.quoted("items")}` },
  "project-expenditure": {
    title: "项目支出核对", rule: "部门项目支出 = 各项目金额之和。有项目未写金额的，差额只说明文中缺少多少；跨年度总额不与年度数相比。", advice: "补全未写金额的项目，或核对各项目金额。",
    message: (facts) => byCase(facts, {
      open: `项目支出 ${facts.stated}；${facts.text("known")} 个项目写明的金额合计 ${facts.expected}，其余 ${facts.difference}在文中没有列出（未写金额的项目：${facts.text("missing")}）`,
      "all-known": `各项目合计 ${facts.expected}，部门项目支出为 ${facts.stated}，${facts.isMore ? "多" : "少"} ${facts.difference}`,
      more: `各项目写明的金额已合计 ${facts.expected}，超过部门项目支出 ${facts.stated}，超出 ${facts.difference}`,
    }),
  },
};
