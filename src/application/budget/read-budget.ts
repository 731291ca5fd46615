import { DEPARTMENT_FIGURES, type Department, type DepartmentBudget, type DepartmentFigure, type DepartmentFigureId } from "../../domain/budget/index";
import { isMoneyUnit } from "../../domain/figures/index";
import { equalYuan } from "../../domain/money/index";
import { readBlocks, SourceText, withPositions, type Block, type DisclosureReading, type NotUnderstood, type NumberCount, type ReadingProblem } from "../../disclosure/index";
import { readBudgetBook, type BudgetBookText, type CellProblem, type CellText, type DepartmentText, type GoalSheetText, type WorkbookSnapshot } from "../../sheets/index";
import { figureOf, placeOf, type ChangedFigure } from "./table-figure";
import { restatementsOf } from "./restatements";

export type { ChangedFigure } from "./table-figure";

/** A budget as a workbook has it. */
export interface BudgetBookReading {
  readonly budget: DepartmentBudget;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly numbers: NumberCount;
  /** Cells that could not be read. */
  readonly cellProblems: readonly CellProblem[];
  readonly readingProblems: readonly ReadingProblem[];
  readonly changedFigures: readonly ChangedFigure[];
}

/**
 * Reads a budget back from its workbook: the same budget as was written, but for the places, which name sheet and cell.
 * The texts are read as a document's; an amount that people changed in 「部门预算」 holds and is listed as changed.
 *
 * @returns null where the workbook holds neither 「部门预算」 nor a goal sheet
 */
export function readBudgetFromWorkbook(workbook: WorkbookSnapshot): BudgetBookReading | null {
  const book = readBudgetBook(workbook);
  if (book.department === null && book.goalSheets.length === 0) return null;
  const ofDepartment = readBlocks(departmentBlocks(book.department));
  const ofProjects = readProjects(book);
  const { department, changed } = withTableFigures(ofDepartment.budget.department, book.department);
  const restatements = restatementsOf(book, department, changed, ofProjects.budget.projects);
  const unit = book.unit && isMoneyUnit(book.unit.text) ? book.unit.text : department.unit;
  return {
    budget: { department: { ...department, unit }, projects: ofProjects.budget.projects, ...(restatements.length > 0 ? { restatements } : {}) },
    notUnderstood: [...ofDepartment.notUnderstood, ...ofProjects.notUnderstood],
    numbers: {
      total: ofDepartment.numbers.total + ofProjects.numbers.total, inModel: ofDepartment.numbers.inModel + ofProjects.numbers.inModel,
      notUnderstood: ofDepartment.numbers.notUnderstood + ofProjects.numbers.notUnderstood,
    },
    cellProblems: book.problems,
    readingProblems: [...ofDepartment.problems, ...ofProjects.problems].filter(({ code }) => code !== "nothing-found"),
    changedFigures: changed,
  };
}

const sourceOf = ({ text, sheet, cell }: CellText): SourceText =>
  SourceText.of(text.split(/\r\n|\n|\r/).map((line) => ({ text: line, line: null })), { sheet, cell });

const generated = (text: string): Block => ({ kind: "paragraph", text: SourceText.of([{ text, line: null }]) });
const paragraph = (text: CellText): Block => ({ kind: "paragraph", text: sourceOf(text) });
const table = (rows: readonly (readonly CellText[])[]): Block => ({ kind: "table", rows: rows.map((cells) => ({ cells: cells.map(sourceOf) })) });

/** The department's paragraphs in order, its tables behind the paragraphs of their sections. */
function departmentBlocks(department: DepartmentText | null): Block[] {
  if (!department) return [];
  const last = (section: string): number => department.paragraphs.map((own) => own.section).lastIndexOf(section);
  const hasRows = (rows: readonly unknown[]): boolean => rows.length > 1;
  const behind = new Map<number, Block[]>();
  const put = (index: number, rows: readonly (readonly CellText[])[]): void => {
    if (hasRows(rows)) behind.set(index, [...(behind.get(index) ?? []), table(rows)]);
  };
  const end = department.paragraphs.length - 1;
  put(last("duties") >= 0 ? last("duties") : end, department.organisations);
  put(last("assets") >= 0 ? last("assets") : end, department.assets);
  return department.paragraphs.flatMap(({ text }, index) => [paragraph(text), ...(behind.get(index) ?? [])]);
}

/** Reads all goal sheets as one document, so that each project has its position. */
function readProjects(book: BudgetBookText): DisclosureReading {
  const all = readBlocks([...opening(book), ...book.goalSheets.flatMap(projectBlocks)]);
  if (all.budget.projects.length === book.goalSheets.length) return all;
  // Sheets without heading, name and goal cannot be told apart in one document: each is read for itself.
  const single = book.goalSheets.map((sheet) => readBlocks([...opening(book), ...projectBlocks(sheet)]));
  const [first = all] = single;
  return {
    budget: { ...first.budget, projects: withPositions(single.flatMap(({ budget }, index) => budget.projects.slice(0, 1).map((project) => ({ ...project, position: index + 1 })))) },
    notUnderstood: single.flatMap(({ notUnderstood }) => notUnderstood),
    numbers: {
      total: single.reduce((sum, { numbers }) => sum + numbers.total, 0), inModel: single.reduce((sum, { numbers }) => sum + numbers.inModel, 0),
      notUnderstood: single.reduce((sum, { numbers }) => sum + numbers.notUnderstood, 0),
    },
    problems: single.flatMap(({ problems }) => problems),
  };
}

const opening = (book: BudgetBookText): Block[] => [generated("五、绩效预算信息"), ...(book.unit ? [generated(`单位：${book.unit.text}`)] : [])];

const projectBlocks = ({ heading, notes, rows }: GoalSheetText): Block[] =>
  [...(heading ? [paragraph(heading)] : []), ...notes.map(paragraph), table(rows)];

/** The figures as the table in 「部门预算」 has them now, those that no paragraph states included. */
function withTableFigures(department: Department, text: DepartmentText | null): { department: Department; changed: ChangedFigure[] } {
  if (!text) return { department, changed: [] };
  const changed: ChangedFigure[] = [];
  const rows = new Map(text.figures.flatMap((row) => (row.number === null ? [] : [[row.number, row] as const])));
  const stated = department.figures.map((figure, index): DepartmentFigure => {
    const row = rows.get(index + 1);
    if (!row) return figure;
    const now = figureOf(row);
    if (now === null ? figure.amount === null : figure.amount !== null && equalYuan(now.amount, figure.amount.amount)) return figure;
    changed.push({ number: index + 1, before: figure.amount, after: now, place: placeOf(row) });
    return { ...figure, amount: now, place: placeOf(row) };
  });
  const further = text.figures.filter(({ number }) => number === null || number > department.figures.length).map((row): DepartmentFigure => ({
    id: idOf(row.figure), label: row.label, section: row.section as DepartmentFigure["section"], amount: figureOf(row), place: placeOf(row),
  }));
  return { department: { ...department, figures: [...stated, ...further] }, changed };
}

const IDS = new Map<string, DepartmentFigureId>(DEPARTMENT_FIGURES.map(({ id, zh }) => [zh, id]));
const idOf = (name: string): DepartmentFigureId | null => IDS.get(name) ?? null;
