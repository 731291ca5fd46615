import type { Severity } from "../../domain/findings/index";
import type { Language } from "../../wording/index";
import type { Grouping } from "./finding-groups";

/** Texts of the view. Counts and shares arrive printed. */
export interface FormulaReviewTexts {
  readonly introduction: string;
  readonly reviewWorkbook: string;
  readonly reviewSelection: string;
  readonly selectionHint: string;
  readonly reviewAgain: string;
  readonly cancel: string;
  readonly phases: Readonly<Record<"reading" | "reviewing", string>>;
  readonly progress: (phase: string, share: string) => string;
  readonly cancelled: string;
  readonly failed: string;
  readonly done: (count: string) => string;
  readonly outdated: string;
  readonly outdatedText: string;
  readonly summary: (formulas: string, sheets: string) => string;
  readonly inArea: (area: string) => string;
  readonly nothingFound: string;
  readonly nothingFoundText: (formulas: string) => string;
  readonly noFormulas: string;
  readonly noFormulasText: string;
  readonly findings: string;
  readonly severityCount: (severity: string, count: string) => string;
  readonly filterLabel: string;
  readonly noneLeft: string;
  readonly groupBy: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly groupTitle: (name: string, count: string) => string;
  readonly why: string;
  readonly helpPage: string;
  readonly sureness: (percent: string) => string;
  readonly comparison: string;
  readonly roles: Readonly<Record<"own" | "neighbour" | "fit", string>>;
  readonly difference: (own: string, other: string) => string;
  readonly nothing: string;
  readonly cells: string;
  readonly cellCount: (count: string) => string;
  readonly goTo: (cell: string) => string;
  readonly moreCells: (count: string) => string;
  readonly related: string;
  readonly useFit: (cell: string) => string;
  readonly useFits: (count: string) => string;
  readonly fitChoice: string;
  readonly accept: string;
  readonly acceptOf: (title: string) => string;
  readonly withdraw: string;
  readonly accepted: (count: string) => string;
  readonly allAccepted: string;
  readonly returned: string;
  readonly acceptedNote: (by: string, at: string, reason: string) => string;
  readonly returnedNote: (by: string, at: string, reason: string) => string;
  readonly map: string;
  readonly mapHint: string;
  readonly sheet: string;
  readonly mapPicture: (sheet: string, used: string, regions: string, alone: string, numbers: string) => string;
  readonly mapEmpty: string;
  readonly mapNoFormulas: string;
  readonly mapLeftOut: (count: string) => string;
  readonly alone: string;
  readonly filledAlike: string;
  readonly typedNumbers: string;
  readonly regionTable: (count: string) => string;
  readonly regionColumns: Readonly<Record<"number" | "cells" | "formula" | "count", string>>;
  readonly colourSheet: string;
  readonly colourHint: (most: string) => string;
  readonly uncolour: string;
  readonly coverage: string;
  readonly coverageSummary: (formulas: string, distinct: string, cells: string) => string;
  readonly coverageColumns: Readonly<Record<"sheet" | "sheets" | "cells" | "formulas" | "findings", string>>;
  readonly hidden: string;
  readonly rules: string;
  readonly ruleSummary: (on: string, all: string) => string;
  readonly rulesHint: string;
  readonly resetRules: string;
  readonly report: string;
  readonly writeReport: string;
  readonly copyText: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly copyTitle: (workbook: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly showMore: (count: string) => string;
}

const zh: FormulaReviewTexts = {
  introduction: "检查每个公式与相邻公式是否一致、合计是否漏行、公式是否被数字盖住等。只读不写，不改动任何单元格。",
  reviewWorkbook: "审阅整个工作簿",
  reviewSelection: "只看所选区域",
  selectionHint: "先在表格中选中一片区域；仍会参照整个工作簿判断，只列出与所选区域有关的问题。",
  reviewAgain: "重新审阅",
  cancel: "停止",
  phases: { reading: "正在读取单元格…", reviewing: "正在审阅公式" },
  progress: (phase, share) => `${phase} ${share}`,
  cancelled: "已停止，没有新的结果。",
  failed: "没能审阅",
  done: (count) => `审阅完成，发现 ${count} 处问题`,
  outdated: "工作簿在审阅之后有改动",
  outdatedText: "下面可能已不是最新情况。",
  summary: (formulas, sheets) => `看过 ${sheets} 张工作表的 ${formulas} 个公式`,
  inArea: (area) => `只列出与 ${area} 有关的问题`,
  nothingFound: "没有发现问题",
  nothingFoundText: (formulas) => `看过的 ${formulas} 个公式都与相邻公式一致，合计也没有漏项。`,
  noFormulas: "没有公式可看",
  noFormulasText: "这个工作簿里没有公式。",
  findings: "发现的问题",
  severityCount: (severity, count) => `${severity} ${count}`,
  filterLabel: "按级别筛选",
  noneLeft: "所选级别没有问题。",
  groupBy: "分组",
  groupings: { rule: "按规则", sheet: "按工作表", none: "不分组" },
  groupTitle: (name, count) => `${name}（${count}）`,
  why: "理由",
  helpPage: "规则说明",
  sureness: (percent) => `把握 ${percent}`,
  comparison: "对照",
  roles: { own: "本格", neighbour: "相邻", fit: "宜为" },
  difference: (own, other) => `不同之处：本格 ${own}，按相邻公式为 ${other}`,
  nothing: "（无）",
  cells: "单元格",
  cellCount: (count) => `${count} 处`,
  goTo: (cell) => `转到 ${cell}`,
  moreCells: (count) => `另有 ${count} 处`,
  related: "参照",
  useFit: (cell) => `${cell} 改用此公式…`,
  useFits: (count) => `${count} 格全部改用…`,
  fitChoice: "要改的单元格",
  accept: "接受…",
  acceptOf: (title) => `接受：${title}`,
  withdraw: "撤回接受…",
  accepted: (count) => `已接受的 ${count} 处`,
  allAccepted: "其余问题都已接受",
  returned: "又出现",
  acceptedNote: (by, at, reason) => `${by} 于 ${at} 接受：${reason}`,
  returnedNote: (by, at, reason) => `${by} 于 ${at} 接受过：${reason}。此后公式或数字有改动，请再看一次。`,
  map: "公式地图",
  mapHint: "同一颜色的格子用同一个公式填充而来；橙色是独此一格的公式。点图上的位置可转到该单元格。",
  sheet: "工作表",
  mapPicture: (sheet, used, regions, alone, numbers) => `工作表“${sheet}”的公式地图，范围 ${used}：${regions} 种公式，其中 ${alone} 种只有一格；键入的数字 ${numbers} 片。详见下表。`,
  mapEmpty: "这张工作表是空的。",
  mapNoFormulas: "这张工作表没有公式。",
  mapLeftOut: (count) => `图上省略了 ${count} 片。`,
  alone: "独此一格",
  filledAlike: "相同公式",
  typedNumbers: "键入的数字",
  regionTable: (count) => `${count} 种公式的清单`,
  regionColumns: { number: "编号", cells: "单元格", formula: "首格公式", count: "格数" },
  colourSheet: "在表中着色…",
  colourHint: (most) => `给公式单元格填上同样的颜色，去掉时恢复原来的填充。一次最多 ${most} 格，超过时先涂小片。`,
  uncolour: "去掉颜色…",
  coverage: "看过多少",
  coverageSummary: (formulas, distinct, cells) => `${cells} 个有内容的单元格，${formulas} 个公式（${distinct} 种）`,
  coverageColumns: { sheet: "工作表", sheets: "工作表", cells: "单元格", formulas: "公式", findings: "问题" },
  hidden: "（隐藏）",
  rules: "规则",
  ruleSummary: (on, all) => `规则：启用 ${on} 条，共 ${all} 条`,
  rulesHint: "改动后重新审阅才起作用；这台电脑会记住。",
  resetRules: "恢复默认",
  report: "报告",
  writeReport: "写出审阅报告…",
  copyText: "复制为文字",
  copied: "已复制",
  notCopied: "没能复制：浏览器不允许",
  copyTitle: (workbook) => `公式审阅：${workbook}`,
  severities: { error: "错误", warning: "警告", note: "提示" },
  showMore: (count) => `再显示 ${count} 条`,
};

const many = (count: string, one: string, more: string): string => `${count} ${count === "1" ? one : more}`;

const en: FormulaReviewTexts = {
  introduction: "Looks for formulas unlike their neighbours, totals that leave out lines, numbers typed over formulas and more. It only reads: no cell is changed.",
  reviewWorkbook: "Review the whole workbook",
  reviewSelection: "Only the selection",
  selectionHint: "Select an area first. Formulas are still judged among the whole workbook; only what concerns the selection is listed.",
  reviewAgain: "Review again",
  cancel: "Stop",
  phases: { reading: "Reading cells…", reviewing: "Reviewing formulas" },
  progress: (phase, share) => `${phase} ${share}`,
  cancelled: "Stopped; there is no new result.",
  failed: "The review failed",
  done: (count) => `Reviewed: ${many(count, "finding", "findings")}`,
  outdated: "The workbook has changed since",
  outdatedText: "The list below may be out of date.",
  summary: (formulas, sheets) => `${many(formulas, "formula", "formulas")} on ${many(sheets, "sheet", "sheets")} looked at`,
  inArea: (area) => `Only what concerns ${area}`,
  nothingFound: "Nothing found",
  nothingFoundText: (formulas) => `${many(formulas, "formula was", "formulas were")} looked at: they agree with their neighbours, and no total leaves out a line.`,
  noFormulas: "No formulas",
  noFormulasText: "This workbook has no formulas.",
  findings: "Findings",
  severityCount: (severity, count) => `${severity} ${count}`,
  filterLabel: "Filter by severity",
  noneLeft: "No findings of the chosen severities.",
  groupBy: "Group",
  groupings: { rule: "By rule", sheet: "By sheet", none: "Not grouped" },
  groupTitle: (name, count) => `${name} (${count})`,
  why: "Why",
  helpPage: "About this rule",
  sureness: (percent) => `${percent} sure`,
  comparison: "Comparison",
  roles: { own: "Here", neighbour: "Beside", fit: "Fits" },
  difference: (own, other) => `Differs: ${own} here, ${other} as beside`,
  nothing: "(nothing)",
  cells: "Cells",
  cellCount: (count) => many(count, "place", "places"),
  goTo: (cell) => `Go to ${cell}`,
  moreCells: (count) => `${count} more`,
  related: "See also",
  useFit: (cell) => `Use it in ${cell}…`,
  useFits: (count) => `Use it in all ${count} cells…`,
  fitChoice: "Cell to change",
  accept: "Accept…",
  acceptOf: (title) => `Accept: ${title}`,
  withdraw: "Withdraw the acceptance…",
  accepted: (count) => `${count} accepted`,
  allAccepted: "All findings are accepted",
  returned: "Back again",
  acceptedNote: (by, at, reason) => `Accepted by ${by} on ${at}: ${reason}`,
  returnedNote: (by, at, reason) => `Accepted by ${by} on ${at}: ${reason}. Formulas or figures have changed since; please look again.`,
  map: "Formula map",
  mapHint: "Cells of one colour were filled from one formula; orange stands alone. Click the picture to go to the cell.",
  sheet: "Sheet",
  mapPicture: (sheet, used, regions, alone, numbers) => `Formula map of sheet “${sheet}”, ${used}: ${regions} different formulas, ${alone} of them in one cell only; ${numbers} areas of typed numbers. The table below says more.`,
  mapEmpty: "This sheet is empty.",
  mapNoFormulas: "This sheet has no formulas.",
  mapLeftOut: (count) => `${count} areas are left out of the picture.`,
  alone: "Stands alone",
  filledAlike: "Same formula",
  typedNumbers: "Typed numbers",
  regionTable: (count) => `List of ${many(count, "formula", "formulas")}`,
  regionColumns: { number: "No.", cells: "Cells", formula: "First formula", count: "Count" },
  colourSheet: "Colour the sheet…",
  colourHint: (most) => `Fills the formula cells with the same colours; removing them brings back the former fills. At most ${most} cells at once, small areas first.`,
  uncolour: "Remove the colours…",
  coverage: "What was looked at",
  coverageSummary: (formulas, distinct, cells) => `${many(cells, "cell", "cells")} with content, ${many(formulas, "formula", "formulas")} (${distinct} different)`,
  coverageColumns: { sheet: "Sheet", sheets: "Sheets", cells: "Cells", formulas: "Formulas", findings: "Findings" },
  hidden: " (hidden)",
  rules: "Rules",
  ruleSummary: (on, all) => `Rules: ${on} of ${all} on`,
  rulesHint: "Takes effect with the next review; kept on this computer.",
  resetRules: "Restore the defaults",
  report: "Report",
  writeReport: "Write the report…",
  copyText: "Copy as text",
  copied: "Copied",
  notCopied: "Not copied: the browser does not allow it",
  copyTitle: (workbook) => `Formula review: ${workbook}`,
  severities: { error: "Errors", warning: "Warnings", note: "Notes" },
  showMore: (count) => `Show ${count} more`,
};

const TEXTS: Readonly<Record<Language, FormulaReviewTexts>> = { zh, en };

/** The texts of the view in a language. */
export const formulaReviewTexts = (language: Language): FormulaReviewTexts => TEXTS[language];
