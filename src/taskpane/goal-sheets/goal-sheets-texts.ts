import type { MissingPart, PayrollDifference } from "../../application/index";
import type { IndicatorCategory, ProjectKind } from "../../domain/goals/index";
import { goalWords, type Language } from "../../wording/index";
import type { BoundSign } from "./bound-parts";

type Amounts = (difference: PayrollDifference) => { readonly stated: string; readonly payroll: string; readonly component: string };

/** Every text of the goal sheets' view; loaded with it. Counts and amounts arrive as printed texts. */
export interface GoalSheetsTexts {
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly openImport: string;
  readonly summary: (projects: string, complete: string) => string;
  readonly differing: (count: string) => string;
  readonly fillTitle: string;
  readonly fillAll: (count: string) => string;
  readonly fillHint: string;
  readonly template: string;
  readonly version: string;
  readonly figures: string;
  readonly asItIs: string;
  readonly versions: Readonly<Record<"publication" | "submission", string>>;
  readonly figureChoices: Readonly<Record<"live" | "plain", string>>;
  readonly makeLive: string;
  readonly finalise: string;
  readonly finaliseHint: string;
  readonly blankForm: string;
  readonly blankFormHint: string;
  readonly projects: string;
  readonly filter: string;
  readonly filters: Readonly<Record<"all" | "incomplete" | "differing" | "edited", string>>;
  readonly noneLeft: string;
  readonly projectName: (number: string, title: string) => string;
  readonly states: Readonly<Record<"complete" | "incomplete" | "noSheet" | "differs" | "arranged" | "live" | "edited", string>>;
  readonly arrangedHint: string;
  readonly editedHint: string;
  readonly withEdited: (count: string) => string;
  readonly withEditedHint: string;
  readonly missing: (part: MissingPart) => string;
  readonly difference: (difference: PayrollDifference, words: ReturnType<Amounts>) => string;
  readonly total: string;
  readonly show: string;
  readonly edit: string;
  readonly editOf: (title: string) => string;
  readonly fill: string;
  readonly copyTexts: string;
  readonly copied: string;
  readonly back: string;
  readonly fields: Readonly<Record<"code" | "name" | "purpose" | "goal", string>>;
  readonly draft: string;
  readonly draftHint: string;
  readonly replaceGoal: string;
  readonly plan: string;
  readonly planHint: string;
  readonly addPlan: string;
  readonly removePlan: string;
  readonly planChart: (points: string) => string;
  readonly planProblems: Readonly<Record<"not-number" | "falls" | "not-100", string>>;
  readonly indicators: string;
  readonly indicator: (number: string) => string;
  readonly indicatorFields: Readonly<Record<"category" | "name" | "description" | "basis", string>>;
  readonly categories: Readonly<Record<IndicatorCategory, string>>;
  readonly grades: Readonly<Record<"excellent" | "good" | "fair" | "poor", string>>;
  readonly target: string;
  readonly bounds: string;
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
  readonly signs: Readonly<Record<BoundSign, string>>;
  readonly partOf: (grade: string, part: string) => string;
  readonly remove: string;
  readonly removeOf: (name: string) => string;
  readonly moveUp: (name: string) => string;
  readonly moveDown: (name: string) => string;
  readonly addBlank: string;
  readonly library: string;
  readonly libraryKind: string;
  readonly kinds: Readonly<Record<ProjectKind, string>>;
  readonly libraryChoice: string;
  readonly add: string;
  readonly copyFrom: string;
  readonly copyFromHint: string;
  readonly copy: string;
  readonly choose: string;
  readonly save: string;
  readonly saveHint: string;
  readonly discard: string;
}

const zhWords = goalWords("zh");
const enWords = goalWords("en");
const rowsZh = (rows: readonly number[]): string => `第 ${rows.join("、")} 行`;
const rowsEn = (rows: readonly number[]): string => `${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}`;

const zh: GoalSheetsTexts = {
  emptyTitle: "还没有项目",
  emptyText: "先导入部门公开的预算文本，或先填人员费用表：每个项目都可以由它起草绩效目标表。",
  openImport: "导入预算文本",
  summary: (projects, complete) => `${projects} 个项目，${complete} 个已填全`,
  differing: (count) => `${count} 个与人员费用表不一致`,
  fillTitle: "批量填写",
  fillAll: (count) => `填写全部 ${count} 张…`,
  fillHint: "写入前逐格列出改动；一次写入，一次就能撤销。手工改过的内容会先问你。",
  template: "表样",
  version: "版本",
  figures: "目标文字中的数字",
  asItIs: "保持现状",
  versions: { publication: "公开版", submission: "报送版" },
  figureChoices: { live: "跟随人员费用表", plain: "照文字写" },
  makeLive: "改为跟随人员费用…",
  finalise: "定稿为文字",
  finaliseHint: "把公式换成显示的文字，便于复制到财政系统",
  blankForm: "填写财政部门的空表…",
  blankFormHint: "财政部门发来的表，按它自己的版式填写",
  projects: "项目",
  filter: "显示",
  filters: { all: "全部", incomplete: "未填全", differing: "与人员费用不一致", edited: "目标文字手工改过" },
  noneLeft: "没有这样的项目。",
  projectName: (number, title) => (number === "" ? title : `${number}、${title}`),
  states: { complete: "已填全", incomplete: "未填全", noSheet: "还没有表", differs: "与人员费用不一致", arranged: "手工排版", live: "跟随人员费用", edited: "目标文字手工改过" },
  arrangedHint: "这张表的版式被手工改过，批量填写时不会动它。",
  editedHint: "这段目标文字在表里手工改过：填写时保持原样，并与人员费用核对。",
  withEdited: (count) => `手工改过的 ${count} 段目标文字也跟随人员费用`,
  withEditedHint: "不选则保持手工改过的文字；选了会先列出差别，由你确认。",
  missing: (part) => {
    switch (part.part) {
      case "sheet": return "还没有绩效目标表，可由人员费用起草";
      case "goal": return "缺绩效目标";
      case "amount": return "目标中没有金额";
      case "indicators": return "缺绩效指标";
      case "category": return `缺${zhWords.categories[part.category]}`;
      case "bounds": return `评价标准未填全：${rowsZh(part.rows)}`;
      case "basis": return `缺评价依据：${rowsZh(part.rows)}`;
    }
  },
  difference: (difference, { stated, payroll, component }) => {
    switch (difference.kind) {
      case "headcount": return `目标文字 ${stated} 人，人员费用表 ${payroll} 人`;
      case "amount": return `${component}：目标文字 ${stated} 元，人员费用表 ${payroll} 元`;
      case "not-on-payroll": return "目标文字列了人员，人员费用表中没有这个项目";
    }
  },
  total: "合计",
  show: "查看",
  edit: "修改",
  editOf: (title) => `修改 ${title}`,
  fill: "填写…",
  copyTexts: "复制文字",
  copied: "已按表格顺序复制",
  back: "返回项目列表",
  fields: { code: "项目编码", name: "项目名称", purpose: "项目资金主要用途", goal: "绩效目标" },
  draft: "由人员费用起草",
  draftHint: "按人员费用表的行写出人数、工资、四险、管理费和合计",
  replaceGoal: "目标文字将被替换",
  plan: "资金支出计划（%，累计）",
  planHint: "到各季度末累计支出的百分比，年末应为 100",
  addPlan: "加上支出计划",
  removePlan: "去掉支出计划",
  planChart: (points) => `支出计划图：${points}`,
  planProblems: { "not-number": "请填百分数", falls: "累计数不应减少", "not-100": "年末应为 100" },
  indicators: "绩效指标",
  indicator: (number) => `指标 ${number}`,
  indicatorFields: { category: "指标分类", name: "绩效指标", description: "绩效指标描述", basis: "评价标准确定依据" },
  categories: zhWords.categories,
  grades: { excellent: "优", good: "良", fair: "中", poor: "差" },
  target: "指标值",
  bounds: "评价标准",
  sign: "符号",
  value: "数值",
  unit: "单位",
  signs: { "=": "等于", "≥": "≥", "＞": "＞", "≤": "≤", "＜": "＜", words: "文字" },
  partOf: (grade, part) => `${grade}：${part}`,
  remove: "删除",
  removeOf: (name) => `删除指标 ${name}`,
  moveUp: (name) => `上移 ${name}`,
  moveDown: (name) => `下移 ${name}`,
  addBlank: "加一行空指标",
  library: "从指标库选用",
  libraryKind: "项目类别",
  kinds: zhWords.projectKinds,
  libraryChoice: "指标",
  add: "加入",
  copyFrom: "从另一个项目复制",
  copyFromHint: "项目名称和人数会换成本项目的",
  copy: "复制",
  choose: "请选择",
  save: "写入这张表…",
  saveHint: "写入前逐格列出改动",
  discard: "放弃修改",
};

const en: GoalSheetsTexts = {
  emptyTitle: "No projects yet",
  emptyText: "Import a department’s published budget, or fill in the payroll sheet first: a goal sheet can be drafted from it for every project.",
  openImport: "Import a budget",
  summary: (projects, complete) => `${projects} ${projects === "1" ? "project" : "projects"}, ${complete} complete`,
  differing: (count) => (count === "1" ? "1 differs from the payroll" : `${count} differ from the payroll`),
  fillTitle: "Fill in all",
  fillAll: (count) => `Fill all ${count} sheets…`,
  fillHint: "Every change is listed first; it is one write and one undo. What you edited by hand is asked about.",
  template: "Form",
  version: "Version",
  figures: "Figures in goal texts",
  asItIs: "As each sheet has it",
  versions: { publication: "For publication", submission: "For handing in" },
  figureChoices: { live: "Follow the payroll sheet", plain: "As plain text" },
  makeLive: "Follow the payroll…",
  finalise: "Finalise as text",
  finaliseHint: "Turns formulas into the texts that they show, for copying into the bureau’s system",
  blankForm: "Fill in the bureau’s form…",
  blankFormHint: "A form that the bureau sent, filled in as it is laid out",
  projects: "Projects",
  filter: "Show",
  filters: { all: "All", incomplete: "Incomplete", differing: "Differing from payroll", edited: "Goal edited by hand" },
  noneLeft: "No projects match.",
  projectName: (number, title) => (number === "" ? title : `${number}. ${title}`),
  states: { complete: "Complete", incomplete: "Incomplete", noSheet: "No sheet yet", differs: "Differs from payroll", arranged: "Arranged by hand", live: "Follows payroll", edited: "Goal edited by hand" },
  arrangedHint: "The layout of this sheet was changed by hand: filling in all does not touch it.",
  editedHint: "This goal text was edited on its sheet: filling in keeps it, and it is compared with the payroll.",
  withEdited: (count) => (count === "1" ? "Also the goal text edited by hand" : `Also the ${count} goal texts edited by hand`),
  withEditedHint: "Otherwise they stay as edited. With them, the differences are shown first and you are asked.",
  missing: (part) => {
    switch (part.part) {
      case "sheet": return "No goal sheet yet; it can be drafted from the payroll";
      case "goal": return "The goal text is missing";
      case "amount": return "The goal states no amount";
      case "indicators": return "Indicators are missing";
      case "category": return `${enWords.categories[part.category]}: no indicator`;
      case "bounds": return `Bounds incomplete: ${rowsEn(part.rows)}`;
      case "basis": return `Basis missing: ${rowsEn(part.rows)}`;
    }
  },
  difference: (difference, { stated, payroll, component }) => {
    switch (difference.kind) {
      case "headcount": return `Goal text ${stated} people, payroll sheet ${payroll}`;
      case "amount": return `${component}: goal text ${stated} yuan, payroll sheet ${payroll} yuan`;
      case "not-on-payroll": return "The goal text lists people, but the payroll sheet lacks this project";
    }
  },
  total: "Total",
  show: "Show",
  edit: "Edit",
  editOf: (title) => `Edit ${title}`,
  fill: "Fill in…",
  copyTexts: "Copy texts",
  copied: "Copied in the form’s order",
  back: "Back to the projects",
  fields: { code: "Project code", name: "Project name", purpose: "Main use of the money", goal: "Goal" },
  draft: "Draft from payroll",
  draftHint: "Writes headcounts, wages, insurance, fees and the total from the payroll lines",
  replaceGoal: "The goal text will be replaced",
  plan: "Spending plan (%, cumulative)",
  planHint: "Percent spent by the end of each quarter; 100 at the end of the year",
  addPlan: "Add a spending plan",
  removePlan: "Remove the spending plan",
  planChart: (points) => `Chart of the spending plan: ${points}`,
  planProblems: { "not-number": "Enter a percentage", falls: "A cumulative figure should not fall", "not-100": "Should end at 100" },
  indicators: "Indicators",
  indicator: (number) => `Indicator ${number}`,
  indicatorFields: { category: "Category", name: "Indicator", description: "Description", basis: "Basis of the grades" },
  categories: enWords.categories,
  grades: { excellent: "Excellent", good: "Good", fair: "Fair", poor: "Poor" },
  target: "Target",
  bounds: "Grades",
  sign: "sign",
  value: "value",
  unit: "unit",
  signs: { "=": "equal", "≥": "≥", "＞": ">", "≤": "≤", "＜": "<", words: "words" },
  partOf: (grade, part) => `${grade}: ${part}`,
  remove: "Remove",
  removeOf: (name) => `Remove indicator ${name}`,
  moveUp: (name) => `Move up ${name}`,
  moveDown: (name) => `Move down ${name}`,
  addBlank: "Add a blank indicator",
  library: "From the library",
  libraryKind: "Kind of project",
  kinds: enWords.projectKinds,
  libraryChoice: "Indicator",
  add: "Add",
  copyFrom: "Copy from another project",
  copyFromHint: "Names and headcounts are replaced by this project’s",
  copy: "Copy",
  choose: "Choose",
  save: "Write this sheet…",
  saveHint: "Every change is listed first",
  discard: "Discard changes",
};

const TEXTS: Readonly<Record<Language, GoalSheetsTexts>> = { zh, en };

/** The goal sheets view's texts in a language. */
export const goalSheetsTexts = (language: Language): GoalSheetsTexts => TEXTS[language];
