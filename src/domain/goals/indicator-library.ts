import type { Grade } from "./grade";
import type { IndicatorCategory } from "./indicator";
import type { ProjectKind } from "./project-kind";

/** An indicator to choose from, with bounds as they are usual. */
export interface LibraryIndicator {
  readonly kind: ProjectKind;
  readonly category: IndicatorCategory;
  readonly name: string;
  /** `%`, `人`, …; empty for indicators in words. */
  readonly unit: string;
  /** `positive`: more is better. */
  readonly direction: "positive" | "negative";
  readonly bounds: Readonly<Record<Grade, string>>;
  readonly basis: string;
}

type Limits = readonly [excellent: number, good: number, fair: number];

/** Bounds without a hole: each limit includes its number, 差 begins where 中 ends. */
function boundsOf(limits: Limits, unit: string, direction: LibraryIndicator["direction"]): Readonly<Record<Grade, string>> {
  const [sign, opposite] = direction === "positive" ? ["≥", "＜"] : ["≤", "＞"];
  const [excellent, good, fair] = limits.map((limit) => `${limit}${unit}`);
  return {
    excellent: unit === "%" && direction === "positive" && limits[0] === 100 ? "100%" : `${sign}${excellent ?? ""}`,
    good: `${sign}${good ?? ""}`, fair: `${sign}${fair ?? ""}`, poor: `${opposite}${fair ?? ""}`,
  };
}

const SCALES = {
  improved: { excellent: "显著改善", good: "明显改善", fair: "有所改善", poor: "改善不明显" },
  raised: { excellent: "显著提升", good: "明显提升", fair: "有所提升", poor: "提升不明显" },
} as const;

type Entry = readonly [category: IndicatorCategory, name: string, measure: readonly [unit: string, ...limits: Limits] | keyof typeof SCALES, basis: string, direction?: "negative"];

const HIGH = ["%", 95, 90, 80] as const;
const FULL = ["%", 100, 90, 80] as const;
const USUAL = ["%", 90, 80, 70] as const;

/** Names, units and limits as county goal sheets have them; a further indicator is a further entry. */
const ENTRIES: Readonly<Record<Exclude<ProjectKind, "other">, readonly Entry[]>> = {
  "dispatched-workers": [
    ["output", "工资发放及时率", FULL, "工资发放表"],
    ["output", "发放人数", ["人", 100, 95, 90], "银行发放手续"],
    ["output", "工资发放覆盖率", HIGH, "统计报表"],
    ["output", "社会保险缴纳及时率", FULL, "社会保险缴费凭证"],
    ["effect", "社会保险报销及时率", HIGH, "统计报表"],
    ["effect", "政策措施建议采用率", HIGH, "调查问卷"],
    ["satisfaction", "派遣人员满意度", HIGH, "调查问卷"],
    ["satisfaction", "用人单位满意度", HIGH, "调查问卷"],
    ["satisfaction", "受益对象满意度", HIGH, "调查问卷"],
  ],
  subsidies: [
    ["output", "补助人数", ["人", 100, 95, 90], "银行回单"],
    ["output", "补助金发放率", USUAL, "统计报表"],
    ["output", "补助覆盖率", FULL, "统计报表"],
    ["output", "发放及时率", USUAL, "银行发放手续"],
    ["output", "资金发放到位率", USUAL, "银行回单"],
    ["effect", "补助人群生活改善情况", "improved", "调查问卷"],
    ["effect", "社会服务能力提升", "raised", "调查问卷"],
    ["effect", "补助人群经济收入改善情况", "improved", "调查问卷"],
    ["satisfaction", "受益对象满意度", USUAL, "调查问卷"],
    ["satisfaction", "群众满意度", USUAL, "调查问卷"],
  ],
  "training-and-employment": [
    ["output", "开展就业服务指导培训次数", ["次", 15, 10, 8], "统计报表"],
    ["output", "职业培训人数", ["人", 200, 180, 150], "统计报表"],
    ["output", "就业服务到位率", USUAL, "统计报表"],
    ["output", "公益性岗位补贴到位率", USUAL, "银行发放手续"],
    ["output", "带动就业人数", ["人", 400, 350, 300], "统计报表"],
    ["output", "培训出勤率", USUAL, "统计报表"],
    ["effect", "职业培训就业率", USUAL, "劳动合同"],
    ["effect", "新增就业人数", ["人", 200, 180, 150], "统计报表"],
    ["effect", "培训合格率", USUAL, "统计报表"],
    ["effect", "劳动力转移培训计划完成率", USUAL, "统计报表"],
    ["satisfaction", "受训人员满意度", USUAL, "调查问卷"],
    ["satisfaction", "学员对讲课教师满意度", USUAL, "调查问卷"],
    ["satisfaction", "创业人员满意度", USUAL, "调查问卷"],
  ],
  "office-costs": [
    ["output", "综合业务管理工作完成率", USUAL, "统计报表"],
    ["output", "政务服务完成率", USUAL, "统计报表"],
    ["output", "资金发放到位率", USUAL, "银行回单"],
    ["output", "办结业务数", ["件", 30, 25, 20], "统计台账"],
    ["output", "到期结案率", USUAL, "统计报表"],
    ["output", "考核工作完成率", USUAL, "考核记录"],
    ["effect", "案件办结率", USUAL, "统计报表"],
    ["effect", "参保单位增加数", ["家", 20, 15, 10], "统计报表"],
    ["effect", "人才增长率", ["%", 20, 15, 10], "同上年数据比对"],
    ["satisfaction", "群众满意度", USUAL, "调查问卷"],
    ["satisfaction", "办事人员满意度", USUAL, "调查问卷"],
  ],
  "information-systems": [
    ["output", "故障排除率", USUAL, "统计报表"],
    ["output", "办公自动化覆盖率", USUAL, "统计报表"],
    ["output", "数据共享率", USUAL, "统计报表"],
    ["output", "年度维护成本增长率", ["%", 10, 15, 20], "与上年财务数据比较", "negative"],
    ["effect", "非正常停机率", ["%", 10, 20, 30], "与上年同期数比较", "negative"],
    ["effect", "故障降低率", ["%", 30, 20, 15], "与上年同期数比较"],
    ["effect", "信息化保障办公能力", "raised", "调查问卷"],
    ["satisfaction", "用户对网络建设满意度", USUAL, "调查问卷"],
    ["satisfaction", "科室对硬件建设满意度", USUAL, "调查问卷"],
  ],
  rent: [
    ["output", "租金支付及时率", FULL, "银行回单"],
    ["output", "场地使用率", USUAL, "实地查看"],
    ["output", "入驻单位数", ["家", 20, 15, 10], "入驻协议"],
    ["effect", "带动就业人数", ["人", 400, 350, 300], "统计报表"],
    ["effect", "入驻人员经济收入改善情况", "improved", "调查问卷"],
    ["satisfaction", "入驻人员满意度", USUAL, "调查问卷"],
    ["satisfaction", "出租方对租金支付的满意度", FULL, "调查问卷"],
  ],
  "pension-matching": [
    ["output", "补助人数", ["万人", 4, 3.5, 3], "银行回单"],
    ["output", "养老金发放率", USUAL, "银行回单"],
    ["output", "参保率", USUAL, "参保名单"],
    ["output", "征缴率", USUAL, "统计报表"],
    ["effect", "享受基金补助覆盖面", USUAL, "统计报表"],
    ["effect", "参保面", USUAL, "统计报表"],
    ["effect", "参保人群生活改善情况", "improved", "调查问卷"],
    ["satisfaction", "参保人员满意度", USUAL, "调查问卷"],
    ["satisfaction", "受益对象满意度", USUAL, "调查问卷"],
  ],
  "loan-interest": [
    ["output", "创业贷款发放率", USUAL, "银行回单"],
    ["output", "创业贷款发放增长率", ["%", 8, 7, 6], "两年对比测算"],
    ["output", "贷款资金地方配套率", USUAL, "银行回单"],
    ["output", "创业贷款回收率", FULL, "银行还款证明"],
    ["output", "担保基金代偿率", ["%", 5, 10, 20], "银行回单", "negative"],
    ["effect", "带动吸纳就业人数增长率", ["%", 20, 10, 5], "两年对比测算"],
    ["effect", "扶持自主创业人数增长率", ["%", 20, 10, 5], "两年对比测算"],
    ["satisfaction", "贷款人员满意度", USUAL, "调查问卷"],
    ["satisfaction", "银行对借贷人员满意度", ["%", 95, 90, 85], "调查问卷"],
  ],
};

/** The indicators that come with the add-in, by kind of project. The user adds more in 「指标库」. */
export const INDICATOR_LIBRARY: readonly LibraryIndicator[] = (Object.keys(ENTRIES) as (keyof typeof ENTRIES)[]).flatMap((kind) =>
  ENTRIES[kind].map(([category, name, measure, basis, negative]): LibraryIndicator => {
    const direction = negative ?? "positive";
    if (typeof measure === "string") return { kind, category, name, unit: "", direction: "positive", bounds: SCALES[measure], basis };
    const [unit, ...limits] = measure;
    return { kind, category, name, unit, direction, bounds: boundsOf(limits, unit, direction), basis };
  }));
