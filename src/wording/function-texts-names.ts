import type { Language } from "./language";

/** The custom functions, without their namespace `PAYROLL`. An id is stored in users' workbooks: it never changes. */
export const FUNCTION_IDS = [
  "WAGE", "INSURANCE", "INSURANCEPERHEAD", "CONTRIBUTIONBASE", "MANAGEMENTFEE", "COST", "COSTTABLE",
  "MONTHSEMPLOYED", "PRORATE", "PARAMETER", "ROUNDMONEY", "TOWANYUAN", "CAPITALAMOUNT", "GRADE", "RECONCILE", "EXPLAIN",
] as const;

export type FunctionId = (typeof FUNCTION_IDS)[number];

/** Names of arguments in both languages, as Excel shows them and as messages name them. */
export const ARGUMENT_NAMES = {
  monthlyWage: { zh: "月工资", en: "monthlyWage" },
  headcount: { zh: "人数", en: "headcount" },
  months: { zh: "月数", en: "months" },
  perHeadMonth: { zh: "每人每月金额", en: "perHeadMonth" },
  wage: { zh: "工资", en: "wage" },
  rates: { zh: "费率", en: "rates" },
  floors: { zh: "缴费下限", en: "floors" },
  caps: { zh: "缴费上限", en: "caps" },
  rounding: { zh: "舍入方式", en: "rounding" },
  floor: { zh: "缴费下限", en: "floor" },
  cap: { zh: "缴费上限", en: "cap" },
  feePerHeadMonth: { zh: "每人每月管理费", en: "feePerHeadMonth" },
  insurancePerHead: { zh: "每人每月保险", en: "insurancePerHead" },
  feePerHead: { zh: "每人每月管理费", en: "feePerHead" },
  table: { zh: "数据表", en: "table" },
  label: { zh: "名称", en: "label" },
  start: { zh: "到岗日期", en: "start" },
  end: { zh: "离岗日期", en: "end" },
  year: { zh: "年度", en: "year" },
  policy: { zh: "方式", en: "policy" },
  name: { zh: "参数名称", en: "name" },
  date: { zh: "日期", en: "date" },
  from: { zh: "起", en: "from" },
  to: { zh: "止", en: "to" },
  value: { zh: "值", en: "value" },
  amount: { zh: "金额", en: "amount" },
  digits: { zh: "小数位数", en: "digits" },
  actual: { zh: "实际值", en: "actual" },
  excellent: { zh: "优", en: "excellent" },
  good: { zh: "良", en: "good" },
  fair: { zh: "中", en: "fair" },
  poor: { zh: "差", en: "poor" },
  parts: { zh: "分项", en: "parts" },
  total: { zh: "合计", en: "total" },
  tolerance: { zh: "容差", en: "tolerance" },
  stated: { zh: "列示金额", en: "stated" },
} as const;

export type ArgumentName = keyof typeof ARGUMENT_NAMES;

/** The arguments of each function in their order. New ones only at the end, and optional: workbooks hold old calls. */
export const FUNCTION_ARGUMENTS = {
  WAGE: ["monthlyWage", "headcount", "months"],
  INSURANCE: ["perHeadMonth", "headcount", "months"],
  INSURANCEPERHEAD: ["wage", "rates", "floors", "caps", "rounding"],
  CONTRIBUTIONBASE: ["wage", "floor", "cap"],
  MANAGEMENTFEE: ["headcount", "feePerHeadMonth", "months"],
  COST: ["headcount", "monthlyWage", "insurancePerHead", "feePerHead", "months"],
  COSTTABLE: ["table"],
  MONTHSEMPLOYED: ["start", "end", "year", "policy"],
  PRORATE: ["monthlyWage", "start", "end", "year", "policy"],
  PARAMETER: ["name", "date", "table"],
  ROUNDMONEY: ["amount", "policy"],
  TOWANYUAN: ["amount", "rounding", "digits"],
  CAPITALAMOUNT: ["amount"],
  GRADE: ["actual", "excellent", "good", "fair", "poor"],
  RECONCILE: ["parts", "total", "tolerance"],
  EXPLAIN: ["stated", "headcount", "monthlyWage", "months"],
} as const satisfies { readonly [Id in FunctionId]: readonly ArgumentName[] };

/** An argument's name in the user's language, e.g. `人数`. */
export const argumentName = (argument: ArgumentName, language: Language): string => ARGUMENT_NAMES[argument][language];
