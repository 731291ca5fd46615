/** The figures of a department's budget that are known by name. */
export type DepartmentFigureId = (typeof DEPARTMENT_FIGURES)[number]["id"];

/** A known figure and the words that name it. */
interface KnownFigure {
  readonly id: string;
  readonly zh: string;
  /** Labels as printed, each read as the end of the words before the amount. */
  readonly labels: readonly string[];
}

/**
 * The figures of sections 二 to 四, 六 and 七 of a budget disclosure (财预〔2016〕143号 地方预决算公开操作规程; labels as printed).
 * A further figure is a further entry.
 */
export const DEPARTMENT_FIGURES = [
  { id: "income", zh: "收入合计", labels: ["预算收入", "收入预算", "收入总计", "收入合计", "收入总额", "总收入", "本年收入", "本年收入合计", "收入预算总额", "收入"] },
  { id: "generalPublicIncome", zh: "一般公共预算收入", labels: ["一般公共预算收入", "一般公共预算拨款收入", "一般公共预算拨款", "一般公共预算财政拨款收入", "一般公共预算财政拨款", "财政拨款收入", "财政拨款"] },
  { id: "fundIncome", zh: "政府性基金预算收入", labels: ["基金预算收入", "政府性基金预算收入", "政府性基金收入", "政府性基金预算拨款收入", "政府性基金预算拨款", "基金预算拨款收入", "基金预算拨款", "政府性基金"] },
  { id: "stateCapitalIncome", zh: "国有资本经营预算收入", labels: ["国有资本经营预算收入", "国有资本经营预算拨款收入", "国有资本经营预算拨款", "国有资本经营收入"] },
  { id: "specialAccountIncome", zh: "财政专户核拨收入", labels: ["财政专户核拨收入", "财政专户核拨", "财政专户管理资金收入", "财政专户管理资金", "财政专户收入", "财政专户"] },
  { id: "institutionIncome", zh: "事业收入", labels: ["事业收入"] },
  { id: "institutionBusinessIncome", zh: "事业单位经营收入", labels: ["事业单位经营收入", "经营收入"] },
  { id: "superiorSubsidyIncome", zh: "上级补助收入", labels: ["上级补助收入"] },
  { id: "affiliatedUnitIncome", zh: "附属单位上缴收入", labels: ["附属单位上缴收入"] },
  { id: "otherIncome", zh: "其他来源收入", labels: ["其他来源收入", "其他收入", "其他资金收入", "其他资金"] },
  { id: "carriedOverIncome", zh: "上年结转", labels: ["上年结转", "上年结转收入", "上年结转结余", "使用上年结转", "上年结余", "结转结余"] },
  { id: "expenditure", zh: "支出合计", labels: ["支出预算", "支出总计", "支出合计", "支出总额", "总支出", "预算支出", "本年支出", "本年支出合计", "支出预算总额", "支出"] },
  { id: "incomeAndExpenditure", zh: "收支安排", labels: ["收支安排", "预算收支安排", "收支预算", "收支总额", "收支总预算", "收支总计", "收支"] },
  { id: "basicExpenditure", zh: "基本支出", labels: ["基本支出", "基本支出预算"] },
  { id: "personnelExpenditure", zh: "人员经费", labels: ["人员经费", "人员支出", "人员经费支出"] },
  { id: "operatingExpenditure", zh: "日常公用经费", labels: ["日常公用经费", "公用经费", "公用支出", "日常公用支出", "公用经费支出"] },
  { id: "personalSubsidies", zh: "对个人和家庭的补助", labels: ["对个人和家庭的补助", "对个人和家庭补助", "对个人和家庭的补助支出", "对个人和家庭补助支出"] },
  { id: "projectExpenditure", zh: "项目支出", labels: ["项目支出", "项目支出预算", "项目经费"] },
  { id: "operatingCosts", zh: "机关运行经费", labels: ["机关运行经费", "机关运行费"] },
  { id: "threePublic", zh: "“三公”经费", labels: ["“三公”经费", "三公经费", "“三公”经费预算", "三公经费预算", "“三公”经费支出", "“三公”经费合计"] },
  { id: "goingAbroad", zh: "因公出国（境）费", labels: ["因公出国(境)费", "因公出国(境)费用", "因公出国(境)经费", "因公出国(境)", "出国(境)费"] },
  { id: "vehicles", zh: "公务用车购置及运维费", labels: ["公务用车购置及运维费", "公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车购置和运行维护费", "公务用车费", "公务用车购置及运行维护"] },
  { id: "vehicleRunning", zh: "公务用车运行维护费", labels: ["公务用车运行维护费", "公务用车运行费", "公车运行维护费", "公务用车运维费", "公务用车维护费"] },
  { id: "vehiclePurchase", zh: "公务用车购置费", labels: ["公务用车购置费", "公车购置费", "公务用车购置", "公务车购置费"] },
  { id: "hospitality", zh: "公务接待费", labels: ["公务接待费", "公务接待费用", "接待费"] },
  { id: "meetings", zh: "会议费", labels: ["会议费"] },
  { id: "training", zh: "培训费", labels: ["培训费"] },
  { id: "governmentProcurement", zh: "政府采购预算", labels: ["政府采购预算", "政府采购", "政府采购预算总额", "采购预算"] },
  { id: "procurementOfGoods", zh: "货物采购", labels: ["货物采购", "政府采购货物预算", "货物类", "货物"] },
  { id: "procurementOfWorks", zh: "工程采购", labels: ["工程采购", "政府采购工程预算", "工程类", "工程"] },
  { id: "procurementOfServices", zh: "服务采购", labels: ["服务采购", "政府采购服务预算", "服务类", "服务"] },
  { id: "fixedAssets", zh: "固定资产", labels: ["固定资产金额", "固定资产", "固定资产总额", "固定资产原值", "资产总额", "国有资产总额", "资产总计"] },
] as const satisfies readonly KnownFigure[];
