import type { InputProblem, ReadingProblem } from "../../application/index";
import type { Language } from "../../wording/index";

/** Every text of the import view; loaded with it. Counts and amounts arrive as printed texts. */
export interface ImportTexts {
  readonly intro: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly pasted: (characters: string) => string;
  readonly asTable: string;
  readonly read: string;
  readonly chooseFile: string;
  readonly fileHint: string;
  readonly reading: string;
  readonly cancel: string;
  readonly unusable: string;
  readonly problem: (problem: InputProblem) => string;
  readonly readingProblem: (problem: ReadingProblem) => string;
  readonly failed: string;
  readonly found: string;
  readonly unnamed: string;
  readonly department: (name: string, year: string) => string;
  readonly counts: Readonly<Record<"projects" | "indicators" | "figures" | "amounts" | "people", string>>;
  readonly understood: (total: string) => string;
  readonly notUnderstood: (count: string) => string;
  readonly notUnderstoodHint: string;
  readonly line: (line: string) => string;
  readonly projects: string;
  readonly projectName: (number: string, title: string) => string;
  readonly stated: (amount: string) => string;
  readonly parts: (amount: string) => string;
  readonly noAmount: string;
  readonly indicatorCount: (count: string) => string;
  readonly showAll: (count: string) => string;
  readonly options: string;
  readonly template: string;
  readonly templateOfDocument: string;
  readonly version: string;
  readonly versions: Readonly<Record<"publication" | "submission", string>>;
  readonly live: string;
  readonly liveHint: string;
  readonly write: string;
  readonly writeHint: string;
  readonly another: string;
  readonly showGoalSheets: string;
  readonly reconcile: string;
}

const zh: ImportTexts = {
  intro: "把部门公开的预算文本读进来，先看读到了什么，再写成工作簿和全部绩效目标表。读取时不会改动工作簿。",
  paste: "粘贴公开文本",
  pasteHint: "在网页、Word 或 Excel 中全选、复制，粘贴到这里",
  pasted: (characters) => `${characters} 个字`,
  asTable: "按复制来的表格读取",
  read: "读取",
  chooseFile: "选择文件…",
  fileHint: "可读 .docx、.txt、.html；其他格式会告诉你怎样转换",
  reading: "正在读取…",
  cancel: "取消",
  unusable: "没有读取",
  problem: (problem) => {
    switch (problem.code) {
      case "convert-first": return problem.advice.zh;
      case "too-large": return problem.unit === "bytes" ? "文件太大，不是一份预算文本。" : "内容太多，不是一份预算文本。";
      case "broken-file": return "文件已损坏，无法打开。";
      case "empty": return "没有内容。";
      case "not-text": return "这不是文本，也不是能读取的文档。";
    }
  },
  readingProblem: ({ code, place }) => (code === "second-budget" ? `文本中还有另一份预算，没有读取：${place.text}` : "没有找到部门预算数，也没有找到绩效目标表。"),
  failed: "读取时出错",
  found: "读到的内容",
  unnamed: "未写部门名称",
  department: (name, year) => (year === "" ? name : `${name} · ${year} 年`),
  counts: { projects: "项目", indicators: "指标行", figures: "部门预算数", amounts: "金额", people: "人员费用行" },
  understood: (total) => `${total} 个数全部读懂`,
  notUnderstood: (count) => `${count} 处没有读懂`,
  notUnderstoodHint: "这些内容不会丢：文字照原样写入，只是其中的数没有参与核对。",
  line: (line) => `第 ${line} 行`,
  projects: "项目",
  projectName: (number, title) => (number === "" ? title : `${number}、${title}`),
  stated: (amount) => `列示 ${amount} 元`,
  parts: (amount) => `分项合计 ${amount} 元`,
  noAmount: "未列金额",
  indicatorCount: (count) => `${count} 行指标`,
  showAll: (count) => `显示全部 ${count} 个`,
  options: "怎样写入",
  template: "绩效目标表的表样",
  templateOfDocument: "与文本相同",
  version: "版本",
  versions: { publication: "公开版", submission: "报送版（带签字栏）" },
  live: "数字跟随人员费用表",
  liveHint: "目标文字中的人数、金额和人数指标的四档写成公式；不选则一字不改照写",
  write: "写入工作簿…",
  writeHint: "写入前会逐格列出要改动的内容",
  another: "读取另一份",
  showGoalSheets: "查看绩效目标表",
  reconcile: "核对",
};

const en: ImportTexts = {
  intro: "Reads a department's published budget. First see what was found; then write it as a workbook with all goal sheets. Reading changes nothing.",
  paste: "Paste the published text",
  pasteHint: "Select all and copy in the browser, Word or Excel, then paste here",
  pasted: (characters) => `${characters} characters`,
  asTable: "Read as the table that was copied",
  read: "Read",
  chooseFile: "Choose a file…",
  fileHint: "Reads .docx, .txt, .html; for other formats it says how to convert",
  reading: "Reading…",
  cancel: "Cancel",
  unusable: "Not read",
  problem: (problem) => {
    switch (problem.code) {
      case "convert-first": return problem.advice.en;
      case "too-large": return problem.unit === "bytes" ? "The file is too large for a budget." : "This is too much text for a budget.";
      case "broken-file": return "The file is damaged and cannot be opened.";
      case "empty": return "There is nothing in it.";
      case "not-text": return "This is neither text nor a document that can be read.";
    }
  },
  readingProblem: ({ code, place }) => (code === "second-budget" ? `The text holds another budget, which was not read: ${place.text}` : "Neither a department's figures nor a goal sheet was found."),
  failed: "Reading failed",
  found: "What was found",
  unnamed: "Department not named",
  department: (name, year) => (year === "" ? name : `${name} · ${year}`),
  counts: { projects: "projects", indicators: "indicator rows", figures: "department figures", amounts: "amounts", people: "payroll lines" },
  understood: (total) => `All ${total} numbers understood`,
  notUnderstood: (count) => `${count} not understood`,
  notUnderstoodHint: "Nothing of it is lost: the text is written as it is, only its numbers are not checked.",
  line: (line) => `line ${line}`,
  projects: "Projects",
  projectName: (number, title) => (number === "" ? title : `${number}. ${title}`),
  stated: (amount) => `states ${amount} yuan`,
  parts: (amount) => `parts of ${amount} yuan`,
  noAmount: "no amount",
  indicatorCount: (count) => (count === "1" ? "1 indicator" : `${count} indicators`),
  showAll: (count) => `Show all ${count}`,
  options: "How to write it",
  template: "Form of the goal sheets",
  templateOfDocument: "As in the text",
  version: "Version",
  versions: { publication: "For publication", submission: "For handing in (with signatures)" },
  live: "Figures follow the payroll sheet",
  liveHint: "Headcounts and amounts of the goal texts and the bounds of headcount indicators become formulas; otherwise all is written word for word",
  write: "Write the workbook…",
  writeHint: "Every cell that would change is listed first",
  another: "Read another",
  showGoalSheets: "Show the goal sheets",
  reconcile: "Reconcile",
};

const TEXTS: Readonly<Record<Language, ImportTexts>> = { zh, en };

/** The import view's texts in a language. */
export const importTexts = (language: Language): ImportTexts => TEXTS[language];
