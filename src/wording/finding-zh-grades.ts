import { byCase, type CheckWordList, type FindingFacts } from "./finding-words";

const UNITS: Readonly<Record<string, string>> = { percent: "%", people: " 人", count: "", months: " 个月", money: " 元", plain: "" };
const amountOf = (facts: FindingFacts, name: string): string => `${facts.text(name)}${UNITS[facts.text("unit")] ?? ""}`;

/** 390 人 ≤ 值 ＜ 400 人. */
function hole(facts: FindingFacts): string {
  const low = facts.text("low") ? `${amountOf(facts, "low")}${facts.text("lowSign") === "≥" ? "（含）" : "（不含）"}` : "";
  const high = facts.text("high") ? `${amountOf(facts, "high")}${facts.text("highSign") === "≤" ? "（含）" : "（不含）"}` : "";
  if (low && high && low === high) return `${amountOf(facts, "low")}`;
  if (!low) return `${high}以下`;
  return high ? `${low}到 ${high}` : `${low}以上`;
}

const grades = (facts: FindingFacts): string => facts.text("grades").split("、").map((grade) => `“${grade}”`).join("、");
/** A value before Chinese words: a space parts them only where it ends in a number. */
const valueAt = (facts: FindingFacts): string => amountOf(facts, "at").replace(/(?<=[\d%])$/, " ");
const RULE = "评价标准从优到差依次读取，先满足者为准；";

/** 评价标准各项检查的中文表述。 */
export const GRADE_WORDS_ZH: CheckWordList = {
  "grade-hole": { title: "标准有空档", rule: `${RULE}每个可能出现的值都应有等次。`, advice: "使相邻两档相接。", message: (facts) => `“${facts.text("name")}”在 ${hole(facts)}之间没有等次` },
  "grade-bare-number": {
    title: "标准缺符号", rule: `${RULE}除“优”为 100% 或全部人数外，标准应有 ≥、＜ 等符号。`, advice: "补上符号。",
    message: (facts) => `“${facts.text("name")}”的${grades(facts)}（${facts.text("bounds")}）没有符号${facts.severity === "error" ? "，有的值没有等次" : ""}`,
  },
  "grade-overlap": {
    title: "标准重叠", rule: `${RULE}同一个值不应同时属于两档（≥90/≥80/≥70 的累计写法除外）。`, advice: "使相邻两档不重叠。",
    message: (facts) => byCase(facts, { touch: `“${facts.text("name")}”的 ${valueAt(facts)}同时属于“${facts.text("better")}”和“${facts.text("worse")}”`, overlap: `“${facts.text("name")}”的“${facts.text("better")}”与“${facts.text("worse")}”重叠` }),
  },
  "grade-unreached": { title: "等次达不到", rule: `${RULE}每一档都应有值能达到。`, advice: "改正各档界限。", message: (facts) => `“${facts.text("name")}”依次读取时，任何值都得不到${grades(facts)}` },
  "grade-direction": {
    title: "方向颠倒", rule: "较好的值不应得到较差的等次。", advice: "颠倒各档界限。",
    message: (facts) => byCase(facts, {
      mixed: `“${facts.text("name")}”的等次随数值时升时降`, positive: `“${facts.text("name")}”应越高越好，标准却越高越差${facts.text("twin") ? `（项目 ${facts.text("twin")} 的同名指标相反）` : ""}`,
      negative: `“${facts.text("name")}”应越低越好，标准却越高越好${facts.text("twin") ? `（项目 ${facts.text("twin")} 的同名指标相反）` : ""}`,
    }),
  },
  "grade-mixed-units": { title: "标准单位不一", rule: "四档标准的单位应一致。", advice: "统一单位。", message: (facts) => `“${facts.text("name")}”的“${facts.text("bounds")}”与其他各档单位不同（缺单位或单位不一）` },
  "grade-unit": {
    title: "单位与指标不符", rule: "数量指标不用百分比，比率指标不用人数、件数；数量应有单位。", advice: "改用与指标相符的单位。",
    message: (facts) => byCase(facts, { "percent-on-count": `“${facts.text("name")}”是数量，标准却用百分比`, "count-on-share": `“${facts.text("name")}”是比率，标准却用数量`, none: `“${facts.text("name")}”的标准没有单位` }),
  },
  "grade-variable": { title: "标准的变量不符", rule: "标准中写的变量应是本指标。", advice: "改为本指标的变量。", message: (facts) => `标准写的是“${facts.text("variable")}”，指标是“${facts.text("name")}”` },
  "grade-scale-order": { title: "定性标准次序", rule: "定性标准应从优到差依次变差。", advice: "调整次序。", message: (facts) => `“${facts.text("worse")}”不比前一档“${facts.text("better")}”差` },
  "grade-formula": {
    title: "算法得不出等次", rule: "按描述中的算法应能得出各档的值：按月计的次数只有十二种比例；一年发放两次的除以 12 个月最多 16.67%；本年 ÷ 上年不是增长率。", advice: "改正算法或界限。",
    message: (facts) => byCase(facts, {
      unreachable: `按月计算只有十二种比例，任何月数都得不到“${facts.text("name")}”的${grades(facts)}（11/12 为 91.67%）`,
      "fewer-times": `一年发放 ${facts.text("times")} 次，除以 12 个月最多 ${facts.text("percent")}%，“${facts.text("name")}”总是得不到${grades(facts)}`,
      "not-monthly": `“${facts.text("name")}”按发放次数除以 12 个月计算，而文中没有按月发放`,
      "ratio-for-growth": `“${facts.text("name")}”的算法是本年 ÷ 上年，没有减 1，得不出增长率`,
    }),
  },
  "grade-quantity": {
    title: "描述与指标不符", rule: "指标描述应说明指标所说的量。", advice: "改正描述或指标名称。",
    message: (facts) => byCase(facts, {
      "coverage-for-satisfaction": `“${facts.text("name")}”的描述是调查覆盖面，不是满意的比例`,
      "points-for-growth": `“${facts.text("name")}”是增长率，描述是百分点之差`,
      "people-for-money": `“${facts.text("name")}”说的是资金，描述按人数计算`,
      "other-whole": `“${facts.text("name")}”与描述的分母不同：“${facts.text("description")}”`,
      "two-quantities": `“${facts.text("name")}”含两个比率，一个数不能同时评价`,
      "two-numbers": `“${facts.text("name")}”按两种数量计算（“${facts.text("description")}”），得不出一个比率`,
      "other-row": `“${facts.text("name")}”的描述算的是本表另一指标“${facts.text("other")}”`,
      "no-whole": `“${facts.text("name")}”的描述缺“占”，不成比率`,
      "other-insurance": `“${facts.text("name")}”说的是一种保险，描述说的是社会保险`,
      "other-satisfaction": `“${facts.text("name")}”与描述“${facts.text("description")}”说的不是同一满意度`,
      "two-satisfactions": `“${facts.text("name")}”的描述含两种满意度，一个数不能同时评价`,
      "other-kin": `“${facts.text("name")}”问的人与文中的对象“${facts.text("other")}”不同`,
      "share-of-nothing": `“${facts.text("name")}”是比率，描述没有说明占什么的比例`,
      "percent-of-degree": `“${facts.text("name")}”是程度，标准却用百分比，未说明是什么的比例`,
    }),
  },
  "grade-rows-disagree": {
    title: "两行评价不一", rule: "同一情况在两行中的等次应一致。", advice: "使两行的界限相当。",
    message: (facts) => `${facts.text("people")} 人（共 ${facts.text("total")} 人，${facts.text("percent")}%）按“${facts.text("count")}”为“${facts.text("byCount")}”，按第 ${facts.text("shareRow")} 行“${facts.text("share")}”为“${facts.text("byShare")}”`,
  },
  "grade-same-indicator": {
    title: "同名指标标准悬殊", rule: "同一指标在各项目中的标准不应悬殊。", advice: "核对是水平还是增幅，统一标准。",
    message: (facts) => `“${facts.text("name")}”的“优”为 ${facts.text("top")}，项目 ${facts.text("otherProject")} 第 ${facts.text("otherRow")} 行同名指标的“优”为 ${facts.text("other")}`,
  },
  "grade-target": { title: "标准低于目标", rule: "评价标准的“优”不应低于文中的目标。", advice: "使“优”与目标一致。", message: (facts) => `目标为“${facts.text("target")}”，而“${facts.text("name")}”的“优”只要求 ${facts.text("bound")}` },
};
