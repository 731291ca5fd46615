import type { GoalWords } from "./goal-words";

export const GOAL_WORDS_ZH: GoalWords = {
  departmentTitle: "部门预算表",
  basics: { department: "部门", year: "预算年度", unit: "金额单位" },
  blocks: {
    figures: "一、预算数", identities: "二、勾稽关系", changes: "三、比上年增减", organisations: "四、机构设置", assets: "五、国有资产", paragraphs: "六、文件文字",
  },
  figureColumns: {
    figureNumber: "序号", figure: "指标名称", figureLabel: "文件用语", figureSection: "所在部分", amount: "金额", amountUnit: "单位", amountDecimals: "小数位",
    amountYuan: "折合（元）", figureWords: "原文",
  },
  identityColumns: { identity: "等式", stated: "列示（元）", computed: "计算（元）", difference: "差额（元）", verdict: "核对" },
  changeColumns: {
    changeNumber: "变动序号", changed: "变动项目", direction: "增减", changeAmount: "变动金额", changeUnit: "变动单位", comparedYear: "比较年度", changeYuan: "变动折合（元）",
    changeWords: "变动原文",
  },
  organisationColumns: { organisation: "单位名称", nature: "单位性质", level: "单位规格", fundedBy: "经费保障形式" },
  assetValueHead: (unit) => `价值（金额单位：${unit}）`,
  assetColumns: { asset: "资产项目", quantity: "数量" },
  paragraphColumns: { paragraphNumber: "段落", paragraphSection: "部分", paragraphText: "文字" },
  sections: {
    title: "标题", duties: "职责机构", overview: "预算总体情况", "operating-costs": "机关运行经费", "three-public": "“三公”经费", performance: "绩效", procurement: "政府采购",
    assets: "国有资产", glossary: "名词解释", other: "其他事项", unknown: "未分部分",
  },
  directions: { increase: "增加", decrease: "减少" },
  agrees: "一致",
  differs: "不一致",
  projectsTitle: "项目一览表",
  projectColumns: {
    position: "位置", number: "项目号", title: "项目", code: "项目编码", kind: "类别", statedYuan: "列示总额（元）", statedWords: "列示原文", partsYuan: "分项合计（元）",
    parts: "分项", payrollYuan: "人员费用（元）", difference: "列示减计算（元）", indicatorCount: "指标数", sheet: "绩效目标表",
  },
  total: "合计",
  indicatorsTitle: "绩效指标一览表",
  indicatorColumns: {
    number: "项目号", title: "项目", row: "序", category: "指标分类", subcategory: "二级指标", name: "指标名称", description: "指标描述", excellent: "优", good: "良", fair: "中",
    poor: "差", target: "指标值", basis: "评价标准依据", sheet: "所在表",
  },
  catalogueTitle: "项目绩效目标表目录",
  catalogueColumns: { position: "序号", title: "项目名称", amountWan: "金额（万元）", indicatorCount: "指标数", sheet: "工作表" },
  libraryTitle: "绩效指标库",
  libraryHint: "按项目类别选用；可在表末增加自己的指标，方向填“正向”或“反向”。",
  libraryColumns: {
    kind: "项目类别", category: "指标分类", name: "指标名称", unit: "单位", direction: "方向", excellent: "优", good: "良", fair: "中", poor: "差", basis: "依据",
  },
  libraryDirections: { positive: "正向", negative: "反向" },
  categories: { output: "产出指标", effect: "效果指标", satisfaction: "满意度指标", cost: "成本指标" },
  projectKinds: {
    "dispatched-workers": "劳务派遣", subsidies: "补助", "training-and-employment": "培训就业", "office-costs": "办公运转", "information-systems": "信息化", rent: "场地租赁",
    "pension-matching": "养老配套", "loan-interest": "贷款贴息", other: "其他",
  },
  footer: "第 &P 页，共 &N 页",
};
