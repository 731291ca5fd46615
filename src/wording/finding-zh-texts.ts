import { byCase, type CheckWordList } from "./finding-words";

const CATEGORIES: Readonly<Record<string, string>> = { output: "产出指标", effect: "效果指标", satisfaction: "满意度指标", all: "任何指标" };
const HEADCOUNTS: Readonly<Record<string, string>> = { lines: "明细各行人数", heading: "正文人数", share: "“其中”各项人数", split: "括号内各项人数", insurance: "明细人数", fee: "明细人数" };

/** 一致性和格式各项检查的中文表述。 */
export const TEXT_WORDS_ZH: CheckWordList = {
  "headcount-sum": {
    title: "人数不一", rule: "标题、正文、工资明细、保险费和管理费的人数应一致。", advice: "核对各处人数。",
    message: (facts) => `${HEADCOUNTS[facts.text("what")] ?? "明细人数"}合计 ${facts.expected}，此处为 ${facts.stated}，${facts.isMore ? "多" : "少"} ${facts.difference}`,
  },
  "indicator-headcount": {
    title: "指标中的人数", rule: "指标评价标准中的人数应与项目人数一致。", advice: "按项目人数重写四档标准。",
    message: (facts) => byCase(facts, {
      other: `“${facts.text("name")}”的“优”为 ${facts.stated}，而项目人数为 ${facts.expected}`,
      "too-many": `“${facts.text("name")}”的“优”要求至少 ${facts.stated}，而文中最多 ${facts.count("most", "people")}，“优”不可能达到`,
      lax: `“${facts.text("name")}”的“优”只要求 ${facts.stated}，而文中为 ${facts.expected}，标准过低，疑为沿用其他项目`,
    }),
  },
  "duplicate-project": { title: "项目重复", rule: "两张绩效目标表不应逐字相同；只有人数等不同的成对项目不算重复。", advice: "删去重复的一张，并核对金额是否重复计入。", message: (facts) => `与项目 ${facts.text("before")}“${facts.text("title")}”逐字相同${facts.difference ? `，金额 ${facts.difference}重复` : ""}` },
  "duplicate-row": { title: "指标重复", rule: "同一张表内指标不应重复。", advice: "删去重复的一行，或改为另一指标。", message: (facts) => byCase(facts, { same: `与本表第 ${facts.text("before")} 行“${facts.text("name")}”相同`, "other-bounds": `与本表第 ${facts.text("before")} 行“${facts.text("name")}”是同一指标，评价标准却不同` }) },
  "duplicate-line": { title: "费用行重复", rule: "同一费用行不应重复。", advice: "删去重复的一行。", message: (facts) => `“${facts.text("category")}”这一行印了两次${facts.difference ? `，${facts.difference}只应计一次` : ""}` },
  "stale-year": { title: "年份陈旧", rule: "本年预算的预计、计划内容不应是上年的。", advice: "核对年份和数字是否沿用上年文本。", message: (facts) => `${facts.text("budgetYear")} 年预算中出现 ${facts.text("year")} 年的预计或计划` },
  "period-beyond-year": { title: "期间跨年", rule: "期间超出预算年度的，应只列本年应付部分。", advice: "说明本年应付的月份和金额。", message: (facts) => `期间到 ${facts.text("year")} 年，超出 ${facts.text("budgetYear")} 预算年度` },
  "total-ambiguous": { title: "合计与分项不分", rule: "合计应与前面的分项分开，能看出是谁的合计。", advice: "补上分项金额，合计另起一行。", message: (facts) => `紧接在缺金额的“${facts.text("line")}”之后，看不出是该项金额还是项目合计` },
  "text-breaks-off": {
    title: "文字不完整", rule: "文字应完整，不应中断。", advice: "补全文字。",
    message: (facts) => byCase(facts, { end: `文字中断：“${facts.text("words")}”`, circumstance: `句子不完整：“${facts.text("words")}”`, correlative: `“既”后缺“又”，句子不完整：“${facts.text("words")}”` }),
  },
  "repeated-words": { title: "文字重复", rule: "同一段文字不应连写两遍。", advice: "删去重复的文字。", message: (facts) => `“${facts.text("words")}”连写了两遍` },
  "foreign-place": { title: "地名不符", rule: "文中的本地简称应属于本单位所在地。", advice: "改为本地名称。", message: (facts) => `“${facts.text("words")}”不是“${facts.text("name")}”的所在地，疑为沿用外地文本` },
  "goal-without-amount": { title: "没有金额", rule: "绩效目标应与资金相匹配，写明所需金额。", advice: "补上金额及其测算。", message: (facts) => `“${facts.text("title")}”没有写明金额` },
  "total-not-stated": { title: "没有合计", rule: "写明分项的，应写明合计。", advice: "补上合计。", message: (facts) => `“${facts.text("title")}”只有分项，没有合计；${facts.text("parts")} 项合计 ${facts.expected}` },
  "amount-unit-missing": {
    title: "缺单位", rule: "金额应写明单位。", advice: "补上单位。",
    message: (facts) => byCase(facts, { none: `“${facts.text("digits")}”没有单位，暂按${facts.text("unit")}理解`, short: `单位不完整，应为“${facts.text("unit")}”` }),
  },
  "heading-number": {
    title: "标题缺人数", rule: "标题中的人数应有数字和量词。", advice: "补全标题。",
    message: (facts) => byCase(facts, { number: `标题缺人数${facts.text("expected") ? `（正文为 ${facts.text("expected")} 名）` : ""}`, "measure-word": "标题的数字后缺量词" }),
  },
  "required-field": { title: "必填项为空", rule: "表中的栏目应填写。", advice: "补填。", message: (facts) => `“${facts.text("field")}”没有填写` },
  "category-without-rows": { title: "缺少一类指标", rule: "县级表应有产出、效果、满意度三类指标；国家表可以没有满意度。", advice: "补充指标。", message: (facts) => `“${facts.text("title")}”没有${CATEGORIES[facts.text("category")] ?? "这类指标"}` },
  "basis-missing": { title: "缺评价依据", rule: "每个指标应写明评价标准确定依据。", advice: "补填依据。", message: (facts) => `“${facts.text("name")}”没有写评价标准确定依据` },
  "spending-plan": {
    title: "资金支出计划", rule: "资金支出计划为累计百分比，逐季不减，到 100% 为止。", advice: "改为累计数。",
    message: (facts) => byCase(facts, {
      falling: `累计支出计划在“${facts.text("step")}”下降，最后为 ${facts.stated}，应为 100%`, "not-cumulative": "各季之和为 100%，疑为未按累计填写", "not-whole": `累计支出计划最后为 ${facts.stated}，应为 100%`,
    }),
  },
  "placeholder-left": { title: "占位符未改", rule: "不应留有待填的占位文字。", advice: "填写或删去。", message: (facts) => `留有占位文字“${facts.text("words")}”` },
  "target-without-number": { title: "指标没有数量", rule: "绩效指标应明确、量化。", advice: "写明数量或比例。", message: () => "没有写明数量" },
  "two-units": { title: "单位矛盾", rule: "一个数只能有一个单位。", advice: "确定是比例还是数量。", message: (facts) => `“${facts.text("words")}”既是百分比又是数量` },
  "digit-grouping": { title: "千位分隔符位置", rule: "金额的分隔符每三位一个；位置不对时可能漏了一位。", advice: "核对该数，改正分隔符。", message: (facts) => `“${facts.text("words")}”的分隔符位置不对，按 ${facts.text("digits")} 理解` },
  "year-mark-missing": { title: "年份缺“年”字", rule: "年份后应有“年”字。", advice: "补上“年”字。", message: (facts) => `“${facts.text("year")}”后缺“年”字` },
  "list-numbering": { title: "序号不连续", rule: "序号应连续。", advice: "改正序号。", message: (facts) => `序号（${facts.text("number")}）不接上一个（${facts.text("before")}）` },
  "scale-wording": { title: "定性标准用词", rule: "同一指标的定性标准用词应一致。", advice: "统一用词。", message: (facts) => `“${facts.text("words")}”与其他各档的“${facts.text("usual")}”用词不同` },
  "bracket-left-open": { title: "括号不配对", rule: "括号应成对。", advice: "补上或删去括号。", message: () => "括号不配对" },
};
