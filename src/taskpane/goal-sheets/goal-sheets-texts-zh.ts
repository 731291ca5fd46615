import { goalWords } from "../../wording/index";
import type { GoalSheetsTexts } from "./goal-sheets-words";

const { categories, projectKinds } = goalWords("zh");
const rowsOf = (rows: readonly number[]): string => `第 ${rows.join("、")} 行`;

export const GOAL_SHEETS_TEXTS_ZH: GoalSheetsTexts = {
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
  states: { complete: "已填全", incomplete: "未填全", noSheet: "还没有表", differs: "与人员费用不一致", arranged: "手工排版", live: "跟随人员费用", edited: "目标文字手工改过", unwritten: "有修改没有写入" },
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
      case "category": return `缺${categories[part.category]}`;
      case "bounds": return `评价标准未填全：${rowsOf(part.rows)}`;
      case "basis": return `缺评价依据：${rowsOf(part.rows)}`;
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
  draftPlain: "起草目标文字",
  draftPlainHint: "人员费用表中没有这个项目：起草的文字不含人数和金额，请自己补上",
  bringBack: "恢复刚才的内容",
  unwritten: "有修改还没有写入；去别的页面再回来，修改还在",
  plan: "资金支出计划（%，累计）",
  planHint: "到各季度末累计支出的百分比，年末应为 100",
  addPlan: "加上支出计划",
  removePlan: "去掉支出计划",
  planChart: (points) => `支出计划图：${points}`,
  planProblems: { "not-number": "请填百分数", falls: "累计数不应减少", "not-100": "年末应为 100" },
  indicators: "绩效指标",
  indicator: (number) => `指标 ${number}`,
  indicatorFields: { category: "指标分类", name: "绩效指标", description: "绩效指标描述", basis: "评价标准确定依据" },
  categories,
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
  kinds: projectKinds,
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
