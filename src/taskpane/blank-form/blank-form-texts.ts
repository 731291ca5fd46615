import type { FormFieldId, NotFilled } from "../../application/index";
import type { FormColumnId, IndicatorCategory } from "../../domain/goals/index";
import { capitalisedEach, goalWords, type Language } from "../../wording/index";

/** Every text of the bureau form's view; loaded with it. */
export interface BlankFormTexts {
  readonly title: string;
  readonly back: string;
  readonly intro: string;
  readonly noneTitle: string;
  readonly noneText: string;
  readonly noProjects: string;
  readonly form: string;
  readonly copies: (sheet: string, count: number) => string;
  readonly remembered: string;
  readonly forget: string;
  readonly locked: string;
  readonly assign: string;
  readonly assignHint: string;
  readonly projectFor: (sheet: string) => string;
  readonly project: string;
  readonly leaveOut: string;
  readonly unit: string;
  readonly replace: string;
  readonly replaceHint: string;
  readonly mapping: string;
  readonly mappingHint: string;
  readonly fields: Readonly<Record<FormFieldId, string>>;
  readonly willWrite: (text: string) => string;
  readonly nothingToWrite: string;
  readonly confidence: Readonly<Record<"sure" | "likely" | "chosen", string>>;
  readonly show: (what: string, cell: string) => string;
  readonly takeSelected: string;
  readonly takeSelectedFor: (what: string) => string;
  readonly leaveOutFor: (what: string) => string;
  readonly addField: string;
  readonly choose: string;
  readonly add: string;
  readonly slots: (count: number) => string;
  readonly slot: (number: number) => string;
  readonly noSlots: string;
  readonly categories: Readonly<Record<IndicatorCategory | "any", string>>;
  readonly category: string;
  readonly parts: Readonly<Record<FormColumnId, string>>;
  readonly changed: (what: string, cell: string) => string;
  readonly left: (what: string) => string;
  readonly otherSheet: (sheet: string) => string;
  readonly cannotSelect: string;
  readonly notKept: string;
  readonly problems: (count: number) => string;
  readonly problem: (problem: NotFilled, what: string) => string;
  readonly indicator: (number: number) => string;
  readonly fill: (count: number) => string;
  readonly fillHint: string;
}

const zh: BlankFormTexts = {
  title: "填写财政部门的空表",
  back: "返回绩效目标",
  intro: "财政部门发来的空表按它自己的版式填写：只写空白的填报格，格式、下拉选项、锁定的单元格都不动。",
  noneTitle: "没有找到空表",
  noneText: "请把财政部门的空表复制到本工作簿（在空表上右键“移动或复制工作表”），再回到这里。",
  noProjects: "还没有项目。请先导入预算文本，或先填人员费用表。",
  form: "空表",
  copies: (sheet, count) => (count === 1 ? sheet : `${sheet} 等 ${count} 张`),
  remembered: "按本工作簿记住的对应关系填写。",
  forget: "恢复自动识别",
  locked: "这张表的版式已锁定，只填未锁定的单元格。",
  assign: "填哪个项目",
  assignHint: "每张表填一个项目；要填更多项目，先把空表复制几张。",
  projectFor: (sheet) => `「${sheet}」填写的项目`,
  project: "项目",
  leaveOut: "不填",
  unit: "金额单位",
  replace: "已有内容也重写",
  replaceHint: "公式和锁定的单元格仍然不动；写入前逐格列出并请你确认",
  mapping: "对应关系",
  mappingHint: "不对的，先在表中点正确的单元格，再按“用所选单元格”。改过的会记在本工作簿里，下次同样的表直接用。",
  fields: {
    department: "编制单位", year: "预算年度", name: "项目名称", code: "项目编码", kind: "项目类别", supervisor: "主管部门", implementer: "实施单位", period: "项目期", purpose: "资金主要用途",
    total: "资金总额", financialFunds: "财政拨款", carriedOver: "上年结转", otherFunds: "其他资金", overallGoal: "总体目标", goal: "绩效目标", quarter1: "第一季度（%）", quarter2: "第二季度（%）",
    quarter3: "第三季度（%）", quarter4: "第四季度（%）", preparedBy: "填报人", telephone: "联系电话", responsible: "负责人", date: "填报日期",
  },
  willWrite: (text) => `写入：${text}`,
  nothingToWrite: "项目中没有这一项，留空",
  confidence: { sure: "确定", likely: "请核对", chosen: "你选的" },
  show: (what, cell) => `查看${what}的单元格 ${cell}`,
  takeSelected: "用所选单元格",
  takeSelectedFor: (what) => `${what}：用所选单元格`,
  leaveOutFor: (what) => `${what}：不填`,
  addField: "增加一项",
  choose: "请选择",
  add: "用所选单元格",
  slots: (count) => `指标栏（${count} 行）`,
  slot: (number) => `第 ${number} 行`,
  noSlots: "没有找到填指标的地方。",
  categories: { ...goalWords("zh").categories, any: "不限" },
  category: "分类",
  parts: {
    category: "指标分类", subcategory: "二级指标", name: "指标名称", description: "指标描述", excellent: "优", good: "良", fair: "中", poor: "差", target: "指标值", sign: "符号", value: "数值", unit: "单位",
    direction: "方向", weight: "权重", basis: "依据",
  },
  changed: (what, cell) => `${what}改填 ${cell}`,
  left: (what) => `${what}不填`,
  otherSheet: (sheet) => `请先在「${sheet}」中选中一个单元格。`,
  cannotSelect: "没有选中单元格。请在表中只选一个单元格。",
  notKept: "对应关系没有记下来，本次仍按它填写。",
  problems: (count) => `填不进去的（${count}）`,
  problem: ({ reason, cell }, what) => {
    switch (reason) {
      case "locked": return `${what}：${cell ?? ""} 已锁定`;
      case "occupied": return `${what}：${cell ?? ""} 已有内容`;
      case "no-room": return `${what}：表中没有空行了`;
    }
  },
  indicator: (number) => `指标 ${number}`,
  fill: (count) => (count > 1 ? `填写 ${count} 张…` : "填写…"),
  fillHint: "写入前逐格列出；一次就能撤销",
};

const en: BlankFormTexts = {
  title: "Fill in the bureau's form",
  back: "Back to the goal sheets",
  intro: "A form that the bureau sent is filled in as it is laid out: only its empty fields are written; formats, lists to choose from and locked cells stay.",
  noneTitle: "No form found",
  noneText: "Copy the bureau's form into this workbook (right-click its tab, “Move or Copy”), then come back.",
  noProjects: "No projects yet. Import a budget, or fill in the payroll sheet first.",
  form: "Form",
  copies: (sheet, count) => (count === 1 ? sheet : `${sheet} and ${count - 1} more`),
  remembered: "Filled in as this workbook remembers it.",
  forget: "Detect the fields again",
  locked: "The layout of this sheet is locked: only unlocked cells are filled in.",
  assign: "Which project",
  assignHint: "One project for each sheet; for more projects copy the blank form first.",
  projectFor: (sheet) => `Project for “${sheet}”`,
  project: "Project",
  leaveOut: "Leave out",
  unit: "Unit of amounts",
  replace: "Overwrite what is there",
  replaceHint: "Formulas and locked cells still stay; every cell is listed, and you are asked first",
  mapping: "What goes where",
  mappingHint: "To correct one, select the right cell in the sheet, then press “Use the selected cell”. Corrections are kept in this workbook for the next form of the kind.",
  fields: {
    department: "Department", year: "Year", name: "Project name", code: "Project code", kind: "Kind of project", supervisor: "Supervising department", implementer: "Implementing unit", period: "Period",
    purpose: "Use of the money", total: "Total", financialFunds: "Fiscal funds", carriedOver: "Carried over", otherFunds: "Other funds", overallGoal: "Overall goal", goal: "Goal", quarter1: "Quarter 1 (%)",
    quarter2: "Quarter 2 (%)", quarter3: "Quarter 3 (%)", quarter4: "Quarter 4 (%)", preparedBy: "Prepared by", telephone: "Telephone", responsible: "Responsible", date: "Date",
  },
  willWrite: (text) => `Writes: ${text}`,
  nothingToWrite: "Not stated by the project; left empty",
  confidence: { sure: "Sure", likely: "Please check", chosen: "Your choice" },
  show: (what, cell) => `Show the cell of ${what}, ${cell}`,
  takeSelected: "Use the selected cell",
  takeSelectedFor: (what) => `${what}: use the selected cell`,
  leaveOutFor: (what) => `${what}: leave out`,
  addField: "Add a field",
  choose: "Choose",
  add: "Use the selected cell",
  slots: (count) => `Room for indicators (${count})`,
  slot: (number) => `Row ${number}`,
  noSlots: "No room for indicators was found.",
  categories: { ...capitalisedEach(goalWords("en").categories), any: "Any" },
  category: "Category",
  parts: {
    category: "Category", subcategory: "Second level", name: "Indicator", description: "Description", excellent: "Excellent", good: "Good", fair: "Fair", poor: "Poor", target: "Target", sign: "Sign", value: "Value",
    unit: "Unit", direction: "Direction", weight: "Weight", basis: "Basis",
  },
  changed: (what, cell) => `${what} goes to ${cell}`,
  left: (what) => `${what} is left out`,
  otherSheet: (sheet) => `First select a cell in “${sheet}”.`,
  cannotSelect: "No cell is selected. Select a single cell of the sheet.",
  notKept: "The correction could not be kept; it holds for this time.",
  problems: (count) => `Cannot be filled in (${count})`,
  problem: ({ reason, cell }, what) => {
    switch (reason) {
      case "locked": return `${what}: ${cell ?? ""} is locked`;
      case "occupied": return `${what}: ${cell ?? ""} holds something`;
      case "no-room": return `${what}: the form has no row left`;
    }
  },
  indicator: (number) => `Indicator ${number}`,
  fill: (count) => (count > 1 ? `Fill in ${count} sheets…` : "Fill in…"),
  fillHint: "Every change is listed first; one undo takes it back",
};

const TEXTS: Readonly<Record<Language, BlankFormTexts>> = { zh, en };

/** The bureau form view's texts in a language. */
export const blankFormTexts = (language: Language): BlankFormTexts => TEXTS[language];
