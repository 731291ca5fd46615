import type { HandoverStyle, OutsideItem } from "../../application/index";
import type { Language } from "../../wording/index";

/** Every text of the handover's view; loaded with it. Counts arrive as printed texts. */
export interface HandoverTexts {
  readonly intro: string;
  readonly copyFirst: string;
  readonly nothingTitle: string;
  readonly nothingText: string;
  /** Nothing was found, but not every sheet could be read. */
  readonly nothingReadTitle: string;
  readonly nothingReadText: string;
  readonly unreadRules: (sheets: string) => string;
  readonly brokenTitle: (count: string) => string;
  readonly brokenText: string;
  readonly repair: string;
  readonly sheets: string;
  readonly sheetFacts: (cells: string, native: string, values: string) => string;
  readonly asValues: (functions: string) => string;
  readonly left: (count: string) => string;
  readonly isProtected: string;
  readonly outside: string;
  readonly outsidePlace: (item: OutsideItem) => string;
  readonly outsideLine: (place: string, outcome: string) => string;
  readonly outsideNative: string;
  readonly outsideLeft: (item: OutsideItem) => string;
  readonly styleOf: (sheet: string) => string;
  readonly styles: Readonly<Record<HandoverStyle, string>>;
  readonly preview: string;
  readonly previewHint: string;
  readonly tableTitle: string;
  readonly nativeFunctions: string;
  readonly valueFunctions: string;
}

const zh: HandoverTexts = {
  intro: "把工作簿交给没有安装本助手的同事：PAYROLL 函数改写为任何 Excel 和 WPS 都能计算的通用公式；没有等值公式的转为数值。",
  copyFirst: "请先用“文件 → 另存为”存一份副本，在副本里移交。也可以随时在窗格中撤销。",
  nothingTitle: "没有用到 PAYROLL 函数",
  nothingText: "这个工作簿可以直接交给没有本助手的人。",
  nothingReadTitle: "读到的工作表没有用到 PAYROLL 函数",
  nothingReadText: "没有读取的工作表里可能还有；请先按上面的说明处理，再移交。",
  unreadRules: (sheets) => `本机不提供这些工作表的数据验证和条件格式：${sheets}。请自行检查其中有没有 PAYROLL 函数。`,
  brokenTitle: (count) => `${count} 格的函数失效`,
  brokenText: "这些单元格显示 #NAME?，或函数名被改写为 _xldudf_ 之类。修复会按原来的意思重写公式。",
  repair: "修复函数",
  sheets: "各工作表怎样移交",
  sheetFacts: (cells, native, values) => `${cells} 格用到函数：${native} 格有等值通用公式，${values} 格只能转为数值`,
  asValues: (functions) => `转为数值的公式用到：${functions}`,
  left: (count) => `${count} 格没有算出结果，将保持原样；请先修复或重新计算。`,
  isProtected: "工作表受保护，移交前请先撤销保护。",
  outside: "单元格以外的公式",
  outsidePlace: ({ kind, sheet, place }) => `${{ name: "名称", validation: "数据验证", "conditional-format": "条件格式", "table-column": "表格列" }[kind]} ${sheet === null || kind === "table-column" ? "" : `${sheet}!`}${place}`,
  outsideLine: (place, outcome) => `${place}：${outcome}`,
  outsideNative: "改为通用公式",
  outsideLeft: ({ kind, equal }) => (equal !== undefined ? `插件不能改写，保持原样；请自行改为 ${equal}` : kind === "name" ? "没有等值公式，名称保持原样；用到它的单元格转为数值" : "没有等值公式，保持原样；请自行删除或改写"),
  styleOf: (sheet) => `“${sheet}”的移交方式`,
  styles: { native: "通用公式", values: "全部转为数值", keep: "保持不变" },
  preview: "预览移交",
  previewHint: "先逐格列出改动，确认后才写入；一次撤销即可恢复。",
  tableTitle: "哪些函数有等值通用公式",
  nativeFunctions: "改为通用公式（参数是一列、一个公式给出几格结果的除外，转为数值）",
  valueFunctions: "转为数值",
};

const en: HandoverTexts = {
  intro: "Give the workbook to people without this add-in: PAYROLL functions become standard formulas that every Excel and WPS computes; those without an equal formula become values.",
  copyFirst: "Save a copy first (File → Save as) and hand that over. You can undo in the pane at any time.",
  nothingTitle: "No PAYROLL function is used",
  nothingText: "This workbook can be given to people without the add-in as it is.",
  nothingReadTitle: "No PAYROLL function is used in the sheets that were read",
  nothingReadText: "The sheet that was not read may hold some: do first what is said above.",
  unreadRules: (sheets) => `This Excel does not tell the data validations and conditional formats of ${sheets}: look for PAYROLL functions in them.`,
  brokenTitle: (count) => `Functions broken in ${count} ${count === "1" ? "cell" : "cells"}`,
  brokenText: "These cells show #NAME?, or names like _xldudf_ stand for our functions. Repairing writes the formulas again as they were meant.",
  repair: "Repair functions",
  sheets: "How to hand over each sheet",
  sheetFacts: (cells, native, values) => `${cells} ${cells === "1" ? "cell uses" : "cells use"} functions: ${native} with an equal formula, ${values} as values only`,
  asValues: (functions) => `Values stand in for formulas with: ${functions}`,
  left: (count) => `${count} ${count === "1" ? "cell shows" : "cells show"} no result and will stay as they are; repair or recalculate first.`,
  isProtected: "The sheet is protected: unprotect it before handing over.",
  outside: "Formulas outside cells",
  outsidePlace: ({ kind, sheet, place }) => `${{ name: "Name", validation: "Data validation", "conditional-format": "Conditional format", "table-column": "Table column" }[kind]} ${sheet === null || kind === "table-column" ? "" : `${sheet}!`}${place}`,
  outsideLine: (place, outcome) => `${place} ${outcome}`,
  outsideNative: "becomes a standard formula",
  outsideLeft: ({ kind, equal }) => (equal !== undefined ? `cannot be rewritten by the add-in and stays: change it to ${equal}` : kind === "name" ? "has no equal formula and stays; cells that use it become values" : "has no equal formula and stays: delete or rewrite it"),
  styleOf: (sheet) => `How to hand over “${sheet}”`,
  styles: { native: "Standard formulas", values: "All as values", keep: "Leave as it is" },
  preview: "Preview the handover",
  previewHint: "Every change is listed first and written only when you agree; one undo brings all of it back.",
  tableTitle: "Which functions have an equal formula",
  nativeFunctions: "Become standard formulas (but for a formula over a column that gives several results: values)",
  valueFunctions: "Become values",
};

export const handoverTexts = (language: Language): HandoverTexts => (language === "zh" ? zh : en);
