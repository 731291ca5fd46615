import type { Language } from "./language";

/** Headings and common paragraphs of the functions' help pages. */
export interface FunctionHelpWords {
  readonly indexTitle: string;
  readonly indexIntro: string;
  readonly functionColumn: string;
  readonly doesColumn: string;
  readonly syntax: string;
  readonly argumentColumns: readonly [name: string, description: string, given: string];
  readonly required: string;
  readonly optional: string;
  readonly gives: string;
  readonly choicesOf: (argument: string) => string;
  readonly choiceColumns: readonly [value: string, label: string, description: string];
  readonly notes: string;
  readonly examples: string;
  readonly exampleColumns: readonly [formula: string, result: string, explanation: string];
  readonly rules: string;
  readonly ruleLines: readonly string[];
  readonly backToIndex: string;
}

const ZH: FunctionHelpWords = {
  indexTitle: "PAYROLL 函数",
  indexIntro: "预算薪资助手的自定义函数。金额精确到分，按十进制计算，不受二进制小数误差影响。",
  functionColumn: "函数",
  doesColumn: "作用",
  syntax: "写法",
  argumentColumns: ["参数", "说明", "是否必填"],
  required: "必填",
  optional: "可省略",
  gives: "结果",
  choicesOf: (argument) => `“${argument}”的可选值`,
  choiceColumns: ["值", "名称", "说明"],
  notes: "说明",
  examples: "示例",
  exampleColumns: ["公式", "结果", "解释"],
  rules: "通用规则",
  ruleLines: [
    "参数可以是一个单元格、一列或一个表；一个值与一列一起用时，该值用于每一行。行列数对不上时整个公式报错，并列出各参数的行列数。",
    "某个值有错（文本、错误值、负的人数、空白）时只有它自己的单元格显示 #VALUE!，点开可看到是哪个参数。",
    "整行都空白时结果为空。不同版本的 Excel 把空白单元格传为空值、空文本或 0：多列同时为 0 的行按空白处理；只有一列时，0 就是 0。",
    "可选参数省略时取默认值；引用的单元格空白则报错，不作猜测。有的 Excel 把空白传为 0，这时按 0 人、0 个月计算，所以人数、月数请填全。",
    "文本形式的数字和逻辑值不当作数值，会报错并指出参数。",
    "费率写作 0.16 或 16%；大于 1 的费率报错。",
    "日期可用日期单元格，也可用 2020-01-31、2020/1/31、2020年1月31日这样的文本。",
    "空结果是空文本，用 SUM 求和不受影响。",
  ],
  backToIndex: "全部函数",
};

const EN: FunctionHelpWords = {
  indexTitle: "PAYROLL functions",
  indexIntro: "The custom functions of the Budget & Payroll Assistant. Amounts are exact to the fen: they are calculated in decimals, without binary fractions.",
  functionColumn: "Function",
  doesColumn: "What it does",
  syntax: "Syntax",
  argumentColumns: ["Argument", "Description", "Needed"],
  required: "required",
  optional: "optional",
  gives: "Result",
  choicesOf: (argument) => `Values of ${argument}`,
  choiceColumns: ["Value", "Name", "Description"],
  notes: "Notes",
  examples: "Examples",
  exampleColumns: ["Formula", "Result", "Explanation"],
  rules: "Rules for all functions",
  ruleLines: [
    "An argument is a cell, a column or a table; a single value beside a column serves every row. Shapes that do not fit fail the call, naming the shapes.",
    "A bad value (text, an error, a negative headcount, a blank) fails only its own cell: #VALUE! with a message naming the argument.",
    "A row that is blank throughout gives a blank. Excels hand a blank cell over as null, as empty text or as 0: a row with 0 in several columns at once counts as blank; in a single column 0 is 0.",
    "An optional argument that is left out takes its default; a blank cell given for it is an error, not a guess. Some Excels hand it over as 0, which counts as 0 people or 0 months, so fill them in.",
    "Numbers stored as text and TRUE or FALSE are no numbers: an error names the argument.",
    "A rate is 0.16 or 16%; above 1 it is an error.",
    "A date is a date cell, or text such as 2020-01-31, 2020/1/31 or 2020年1月31日.",
    "A blank result is empty text; SUM takes no notice of it.",
  ],
  backToIndex: "All functions",
};

/** The words of help pages in a language. */
export const functionHelpWords = (language: Language): FunctionHelpWords => (language === "zh" ? ZH : EN);
