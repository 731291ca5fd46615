import type { FunctionTexts } from "./function-text";

const MONTHS = "月数，0 到 12，可为小数；省略时为 12。";

export const FUNCTION_TEXTS_ZH: FunctionTexts = {
  WAGE: {
    description: "工资 = 月工资 × 人数 × 月数，精确到分。",
    arguments: { monthlyWage: "月工资，元/月。单元格、一列或一个表。", headcount: "人数，整数；省略时为 1。", months: MONTHS },
    gives: "工资总额，元。",
    notes: ["月数为 0 时结果为 0。"],
  },
  INSURANCE: {
    description: "保险费 = 每人每月金额 × 人数 × 月数，精确到分。适用于定额的单位承担部分。",
    arguments: { perHeadMonth: "每人每月的单位承担金额，元。", headcount: "人数，整数。", months: MONTHS },
    gives: "保险费，元。",
    notes: ["按整月计算，不足一个月的按一个月。", "按费率和缴费基数计算时，先用 INSURANCEPERHEAD 求每人每月金额。"],
  },
  INSURANCEPERHEAD: {
    description: "按缴费基数和费率求每人每月的单位承担金额：各险分别按自己的基数计算、舍入，再相加。",
    arguments: {
      wage: "工资，元/月。单元格、一列或一个表。",
      rates: "各险费率，一行或一列，写作 0.16 或 16%。",
      floors: "缴费下限，元；一个，或与费率一一对应。省略或空白为无下限。",
      caps: "缴费上限，元；一个，或与费率一一对应。省略或空白为无上限。",
      rounding: "每险金额的舍入方式；省略时四舍五入到分。",
    },
    gives: "每人每月金额，元。",
    notes: ["工资为空或为 0 的行结果为空：没有工资就没有可比的基数。", "上下限为 0 与空白同样处理，即没有限额。", "费率或限额有错时整个公式报错，因为每个结果都依赖它。"],
  },
  CONTRIBUTIONBASE: {
    description: "缴费基数：工资低于下限取下限，高于上限取上限，其余取工资。",
    arguments: { wage: "工资，元/月。", floor: "缴费下限，元；空白或 0 为无下限。", cap: "缴费上限，元；空白或 0 为无上限。" },
    gives: "缴费基数，元。",
    notes: ["下限高于上限时报错。", "一列工资中为空或为 0 的行结果为空。"],
  },
  MANAGEMENTFEE: {
    description: "管理费 = 人数 × 每人每月管理费 × 月数，精确到分。",
    arguments: { headcount: "人数，整数。", feePerHeadMonth: "每人每月管理费，元。", months: MONTHS },
    gives: "管理费，元。",
    notes: ["按整月计算，不足一个月的按一个月。"],
  },
  COST: {
    description: "一行人员费用：工资、保险费、管理费三项之和，各项分别舍入到分。",
    arguments: {
      headcount: "人数，整数。", monthlyWage: "月工资，元/月。", insurancePerHead: "每人每月保险，元。",
      feePerHead: "每人每月管理费，元。", months: MONTHS,
    },
    gives: "三项合计，元。",
    notes: ["工资按所填月数计算；保险费、管理费按整月计算，不足一个月的按一个月。"],
  },
  COSTTABLE: {
    description: "整张人员费用表：逐行给出名称、工资、保险费、管理费、小计，末行为合计。",
    arguments: { table: "六列的表：名称、人数、月工资、月数、每人每月保险、每人每月管理费，不含表头。" },
    gives: "溢出的五列表，元；最后一行为合计。",
    notes: [
      "某行有错时，只有依赖该值的单元格报错；该列合计也报错并指出行号，不会漏算。",
      "工资按所填月数计算；保险费、管理费按整月计算，不足一个月的按一个月。",
      "不能放在 Excel 表格（列表对象）内，否则显示 #SPILL!。",
    ],
  },
  MONTHSEMPLOYED: {
    description: "年度内在岗月数，按所选方式计算；整月恰为 1。",
    arguments: {
      start: "到岗日期：日期单元格或 2020-01-31 这样的文本。", end: "离岗日期，含当日；空白为仍在岗。",
      year: "预算年度，如 2020。", policy: "不足整月的计算方式；省略时按当月日历天数。",
    },
    gives: "月数，0 到 12。",
    notes: ["不在该年度内的部分不计。"],
  },
  PRORATE: {
    description: "年度内按在岗时间折算的工资：整月恰为全月工资，不足整月按所选方式折算，精确到分。",
    arguments: {
      monthlyWage: "月工资，元/月。", start: "到岗日期：日期单元格或 2020-01-31 这样的文本。", end: "离岗日期，含当日；空白为仍在岗。",
      year: "预算年度，如 2020。", policy: "不足整月的计算方式；省略时按当月日历天数。",
    },
    gives: "年度工资，元。",
    notes: ["年中调整工资时，以调整日为界写成两行。"],
  },
  PARAMETER: {
    description: "在按日期排列的参数表中查某日执行的值，如费率、上下限、最低工资。",
    arguments: {
      name: "参数名称。", date: "日期：日期单元格或 2020-01-31 这样的文本。",
      table: "参数表，前四列依次为名称、起、止、值；止为空白表示仍在执行。",
    },
    gives: "执行中的值；当日没有执行中的值时为 #N/A。",
    notes: ["起止当日都算在内。", "同一名称的日期重叠时报错，不任选其一。"],
  },
  ROUNDMONEY: {
    description: "按指定方式舍入金额。",
    arguments: { amount: "金额，元。", policy: "舍入方式，如 half-up-fen（四舍五入到分）、fen-carried-raw（见分进角）。" },
    gives: "舍入后的金额，元。",
    notes: ["负数按绝对值舍入。"],
  },
  TOWANYUAN: {
    description: "把元换算为万元并舍入。",
    arguments: { amount: "金额，元。", rounding: "舍入方式：half-up、ceiling、floor；省略时四舍五入。", digits: "万元的小数位数，0 到 6；省略时为 2。" },
    gives: "金额，万元。",
    notes: ["只舍入一次，直接由元换算。"],
  },
  CAPITALAMOUNT: {
    description: "人民币大写金额，先四舍五入到分。",
    arguments: { amount: "金额，元。" },
    gives: "大写金额文本。",
    notes: ["依据《支付结算办法》附一。", "空白单元格结果为空；有的 Excel 把空白当作 0 传入，此时为零元整。"],
  },
  GRADE: {
    description: "按评价标准定等次：优、良、中或差。标准照绩效目标表的写法，如 ≥90%、＜70%、408人、显著改善。",
    arguments: {
      actual: "实际值：数值按标准的单位填（百分比填 0.92 或 92%），也可以是带单位的文本或程度词。",
      excellent: "“优”的标准，如 ≥90%。", good: "“良”的标准，如 ≥80%。", fair: "“中”的标准，如 ≥70%。", poor: "“差”的标准，如 ＜70%。",
    },
    gives: "优、良、中或差。",
    notes: ["从优到差依次比较，先符合的为准。", "实际值同时符合“差”和更好的等次时报错：标准互相矛盾。", "哪一等都不符合时也报错，不猜。"],
  },
  RECONCILE: {
    description: "差额 = 合计 − 各分项之和，精确到分以下；在容差以内为 0。",
    arguments: { parts: "各分项金额，元；任何区域，空白单元格不计。", total: "合计金额，元；一个单元格。", tolerance: "容差，元；差额不超过它时结果为 0。省略时为 0。" },
    gives: "差额，元；正数为合计偏多，负数为合计偏少。",
    notes: ["分项中有文本或错误值时报错并指出第几个，不会漏加。", "分项与合计应为同一单位。"],
  },
  EXPLAIN: {
    description: "说明列示的工资金额为什么与 人数 × 月工资 × 月数 不同：人数、月数、月工资、数字或小数点的哪一处有误则相符。",
    arguments: { stated: "文件列示的工资金额，元。", headcount: "人数，整数。", monthlyWage: "月工资，元/月。", months: MONTHS },
    gives: "文字：相符，或多（少）多少元及最简单的原因。",
    notes: ["有几种同样简单的原因时注明另有几种。", "找不到简单的原因时照实说明，不猜。", "文字的语言与本助手的设置相同。"],
  },
};
