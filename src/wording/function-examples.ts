import type { FunctionId } from "./function-texts-names";
import type { Language } from "./language";

/** A cell's content as a function gives it. */
export type ExampleValue = number | string;

/** One cell, or row by row what spills. */
type Expected = ExampleValue | readonly (readonly ExampleValue[])[];

/** A function at work on figures of the sample budget: for help pages, the sheet 「函数示例」 and the tests. */
export interface FunctionExample {
  /** Without the namespace, e.g. `WAGE`. */
  readonly functionId: FunctionId;
  /** With `=` and namespace; its arguments are constants only. */
  readonly formula: string;
  /** What the cell shows, or row by row what spills from it; in both languages where it is words. A test recomputes every one. */
  readonly expected: Expected | Readonly<Record<Language, Expected>>;
  readonly explanation: { readonly zh: string; readonly en: string };
}

/** What an example gives in a language, row by row. */
export function expectedRows({ expected }: Pick<FunctionExample, "expected">, language: Language): readonly (readonly ExampleValue[])[] {
  const own = typeof expected === "object" && "zh" in expected ? expected[language] : expected;
  return typeof own === "object" ? own : [[own]];
}

/** Worked examples in the order of the functions; the first of each function is its main one. */
export const FUNCTION_EXAMPLES: readonly FunctionExample[] = [
  {
    functionId: "WAGE",
    formula: "=PAYROLL.WAGE(2688,135,12)",
    expected: 4354560,
    explanation: {
      zh: "项目2 本科 135 人，每人每月 2688 元，12 个月。文件写 4386816 元，多 32256 元，恰为 1 人全年工资。",
      en: "Project 2, bachelor: 135 people at 2,688 yuan a month for 12 months. The document states 4,386,816: 32,256 more, exactly one person's year.",
    },
  },
  {
    functionId: "WAGE",
    formula: "=PAYROLL.WAGE({3024;2688;2520},{6;135;267})",
    expected: [[217728], [4354560], [8074080]],
    explanation: {
      zh: "项目2 三种学历一次算完，向下溢出三行；月数省略，按 12 个月。",
      en: "Project 2, all three degrees in one call, spilling over three rows; months left out, so 12.",
    },
  },
  {
    functionId: "INSURANCE",
    formula: "=PAYROLL.INSURANCE(792.14,408)",
    expected: 3878317.44,
    explanation: {
      zh: "项目2 408 人“四险”单位承担部分，每人每月 792.14 元，12 个月。",
      en: "Project 2: employer's insurance of 408 people, 792.14 yuan per head and month, 12 months.",
    },
  },
  {
    functionId: "INSURANCEPERHEAD",
    formula: "=PAYROLL.INSURANCEPERHEAD(4775,{0.16,0.007})",
    expected: 797.43,
    explanation: {
      zh: "工资 4775 元，养老 16% 为 764.00 元，失业 0.7% 为 33.425 元，四舍五入为 33.43 元；各险先舍入，再相加。",
      en: "On a wage of 4,775 yuan: pension at 16% is 764.00, unemployment at 0.7% is 33.425, rounded to 33.43; each is rounded before they are added.",
    },
  },
  {
    functionId: "INSURANCEPERHEAD",
    formula: "=PAYROLL.INSURANCEPERHEAD(2520,{0.16,0.007},3000,{15000,20000})",
    expected: 501,
    explanation: {
      zh: "假设下限 3000 元：工资 2520 元低于下限，按 3000 元缴费，480 元加 21 元。上限可以每险一个。",
      en: "With an assumed floor of 3,000 yuan a wage of 2,520 pays on 3,000: 480 plus 21. Caps may differ by insurance.",
    },
  },
  {
    functionId: "CONTRIBUTIONBASE",
    formula: "=PAYROLL.CONTRIBUTIONBASE({2520;4688;18000},3000,15000)",
    expected: [[3000], [4688], [15000]],
    explanation: {
      zh: "假设下限 3000 元、上限 15000 元：低于下限按下限，高于上限按上限，其余按工资。",
      en: "With an assumed floor of 3,000 and cap of 15,000 yuan: below the floor the floor, above the cap the cap, else the wage.",
    },
  },
  {
    functionId: "MANAGEMENTFEE",
    formula: "=PAYROLL.MANAGEMENTFEE(408,40)",
    expected: 195840,
    explanation: {
      zh: "项目2 408 人，管理费每人每月 40 元，12 个月。",
      en: "Project 2: 408 people, 40 yuan per head and month, 12 months.",
    },
  },
  {
    functionId: "COST",
    formula: "=PAYROLL.COST(21,2520,792.14,40)",
    expected: 844739.28,
    explanation: {
      zh: "项目5 21 人：工资 635040 元、保险费 199619.28 元、管理费 10080 元之和。",
      en: "Project 5, 21 people: wages 635,040 plus insurance 199,619.28 plus fee 10,080 yuan.",
    },
  },
  {
    functionId: "COSTTABLE",
    formula: '=PAYROLL.COSTTABLE({"研究生",1,4024,12,792.14,40;"本科",7,3688,12,792.14,40;"本科",1,4688,12,792.14,40})',
    expected: [
      ["研究生", 48288, 9505.68, 480, 58273.68],
      ["本科", 309792, 66539.76, 3360, 379691.76],
      ["本科", 56256, 9505.68, 480, 66241.68],
      ["合计", 414336, 85551.12, 4320, 504207.12],
    ],
    explanation: {
      zh: "项目7：逐行列出工资、保险、管理费和小计，末行合计 504207.12 元；文件写 51 万元，为向上取整。",
      en: "Project 7: wage, insurance, fee and total of each row, and a last row with the sums. The document states 51万元, which is 504,207.12 rounded up.",
    },
  },
  {
    functionId: "MONTHSEMPLOYED",
    formula: '=PAYROLL.MONTHSEMPLOYED("2020-03-01","2020-11-30",2020)',
    expected: 9,
    explanation: {
      zh: "2020 年 3 月 1 日到岗，11 月 30 日离岗，年内 9 个月。",
      en: "Employed from 1 March to 30 November 2020: nine months of the year.",
    },
  },
  {
    functionId: "PRORATE",
    formula: '=PAYROLL.PRORATE(2520,"2020-07-01","",2020)',
    expected: 15120,
    explanation: {
      zh: "专科 2520 元，7 月 1 日到岗，仍在岗：6 个整月，每个整月恰为全月工资。",
      en: "College, 2,520 yuan, employed from 1 July and still so: six full months at exactly the full wage.",
    },
  },
  {
    functionId: "PARAMETER",
    formula: '=PAYROLL.PARAMETER("养老保险单位费率","2020-06-30",{"养老保险单位费率","2019-05-01","",0.16;"最低工资标准","2019-11-01","",1680})',
    expected: 0.16,
    explanation: {
      zh: "在“名称、起、止、值”表中查 2020 年 6 月 30 日执行的费率；止为空表示仍在执行。",
      en: "Looks up the rate in force on 30 June 2020 in a table of name, from, to and value; an empty end means still in force.",
    },
  },
  {
    functionId: "ROUNDMONEY",
    formula: '=PAYROLL.ROUNDMONEY(12.301,"fen-carried-raw")',
    expected: 12.4,
    explanation: {
      zh: "见分进角，按原值：12.301 元有分以下尾数，进到角。",
      en: "Any part below a jiao is carried up, going by the raw amount.",
    },
  },
  {
    functionId: "ROUNDMONEY",
    formula: '=PAYROLL.ROUNDMONEY(12.301,"fen-carried-after-fen")',
    expected: 12.3,
    explanation: {
      zh: "见分进角，先四舍五入到分：12.30 元没有分，不进。",
      en: "Rounded to the fen first: 12.30 has no fen left, so nothing is carried.",
    },
  },
  {
    functionId: "TOWANYUAN",
    formula: '=PAYROLL.TOWANYUAN({504207.12;2552361.84},"ceiling",0)',
    expected: [[51], [256]],
    explanation: {
      zh: "项目7、项目8 的金额向上取整到万元，与文件所列 51 万元、256 万元一致。",
      en: "The amounts of projects 7 and 8 rounded up to whole 万元 give the 51 and 256 that the document states.",
    },
  },
  {
    functionId: "CAPITALAMOUNT",
    formula: "=PAYROLL.CAPITALAMOUNT(57034.08)",
    expected: "伍万柒仟零叁拾肆元零捌分",
    explanation: {
      zh: "项目8 应急处突 B 组 6 人全年保险费的大写金额。",
      en: "The year's insurance of the six people of project 8, group B, in Chinese capital numerals.",
    },
  },
  {
    functionId: "GRADE",
    formula: '=PAYROLL.GRADE(0.92,"≥95%","≥90%","≥80%","＜80%")',
    expected: "良",
    explanation: {
      zh: "满意度 92%：够不上 95%，够得上 90%。",
      en: "A satisfaction of 92%: below 95%, at least 90%.",
    },
  },
  {
    functionId: "GRADE",
    formula: '=PAYROLL.GRADE({408;390;300},"408人","≥388人","≥368人","＜368人")',
    expected: [["优"], ["良"], ["差"]],
    explanation: {
      zh: "项目2 的发放人数指标：三个实际人数一次评出。",
      en: "The headcount indicator of project 2: three actual headcounts graded in one call.",
    },
  },
  {
    functionId: "RECONCILE",
    formula: "=PAYROLL.RECONCILE({217728;4386816;8043840},12646368)",
    expected: -2016,
    explanation: {
      zh: "项目2 文件列示的三种学历工资之和，比按人数、月工资计算的 12646368 元多 2016 元。",
      en: "Project 2: the three stated wage amounts together are 2,016 yuan more than the 12,646,368 that headcounts and wages give.",
    },
  },
  {
    functionId: "RECONCILE",
    formula: "=PAYROLL.RECONCILE({1355.7,67.68},1423.38,0.01)",
    expected: 0,
    explanation: {
      zh: "人员经费与日常公用经费之和等于基本支出（万元）。",
      en: "Personnel and operating expenditure add up to basic expenditure (in 万元).",
    },
  },
  {
    functionId: "EXPLAIN",
    formula: "=PAYROLL.EXPLAIN(4386816,135,2688)",
    expected: { zh: "多 32,256 元：人数按 136 人计则相符（文中 135）", en: "32,256 yuan more: it agrees if the headcount is 136 (the text says 135)" },
    explanation: {
      zh: "项目2 本科：列示金额恰为 136 人的全年工资。",
      en: "Project 2, bachelor: the stated amount is exactly the year's wage of 136 people.",
    },
  },
  {
    functionId: "EXPLAIN",
    formula: "=PAYROLL.EXPLAIN({217728;8043840},{6;267},{3024;2520})",
    expected: { zh: [["相符"], ["少 30,240 元：人数按 266 人计则相符（文中 267）"]], en: [["Agrees"], ["30,240 yuan less: it agrees if the headcount is 266 (the text says 267)"]] },
    explanation: {
      zh: "项目2 硕士研究生和专科，一次说明两行。",
      en: "Project 2, master and college: two rows in one call.",
    },
  },
];
