import { capitalisedEach, goalWords } from "../../wording/index";
import type { GoalSheetsTexts } from "./goal-sheets-words";

const words = goalWords("en");
const categories = capitalisedEach(words.categories);
const rowsOf = (rows: readonly number[]): string => `${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}`;

export const GOAL_SHEETS_TEXTS_EN: GoalSheetsTexts = {
  emptyTitle: "No projects yet",
  emptyText: "Import a department's published budget, or fill in the payroll sheet first: a goal sheet can be drafted from it for every project.",
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
  finaliseHint: "Turns formulas into the texts that they show, for copying into the bureau's system",
  blankForm: "Fill in the bureau's form…",
  blankFormHint: "A form that the bureau sent, filled in as it is laid out",
  projects: "Projects",
  filter: "Show",
  filters: { all: "All", incomplete: "Incomplete", differing: "Differing from payroll", edited: "Goal edited by hand" },
  noneLeft: "No projects match.",
  projectName: (number, title) => (number === "" ? title : `${number}. ${title}`),
  states: { complete: "Complete", incomplete: "Incomplete", noSheet: "No sheet yet", differs: "Differs from payroll", arranged: "Arranged by hand", live: "Follows payroll", edited: "Goal edited by hand", unwritten: "Changes not written" },
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
      case "category": return `${categories[part.category]}: no indicator`;
      case "bounds": return `Bounds incomplete: ${rowsOf(part.rows)}`;
      case "basis": return `Basis missing: ${rowsOf(part.rows)}`;
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
  copied: "Copied in the form's order",
  back: "Back to the projects",
  fields: { code: "Project code", name: "Project name", purpose: "Main use of the money", goal: "Goal" },
  draft: "Draft from payroll",
  draftHint: "Writes headcounts, wages, insurance, fees and the total from the payroll lines",
  draftPlain: "Draft a goal text",
  draftPlainHint: "The project is not on the payroll sheet: the draft has no headcounts and amounts, add them yourself",
  bringBack: "Bring back what was there",
  unwritten: "There are changes that are not written yet; they stay while you look at other views",
  plan: "Spending plan (%, cumulative)",
  planHint: "Percent spent by the end of each quarter; 100 at the end of the year",
  addPlan: "Add a spending plan",
  removePlan: "Remove the spending plan",
  planChart: (points) => `Chart of the spending plan: ${points}`,
  planProblems: { "not-number": "Enter a percentage", falls: "A cumulative figure should not fall", "not-100": "Should end at 100" },
  indicators: "Indicators",
  indicator: (number) => `Indicator ${number}`,
  indicatorFields: { category: "Category", name: "Indicator", description: "Description", basis: "Basis of the grades" },
  categories,
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
  kinds: capitalisedEach(words.projectKinds),
  libraryChoice: "Indicator",
  add: "Add",
  copyFrom: "Copy from another project",
  copyFromHint: "Names and headcounts are replaced by this project's",
  copy: "Copy",
  choose: "Choose",
  save: "Write this sheet…",
  saveHint: "Every change is listed first",
  discard: "Discard changes",
};
