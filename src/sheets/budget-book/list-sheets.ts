import { statedProjectAmount, type BudgetProject, type DepartmentBudget } from "../../domain/budget/index";
import { GRADES, INDICATOR_LIBRARY, projectKind, type LibraryIndicator } from "../../domain/goals/index";
import { subtractYuan, sumYuan, toWanYuan, wanYuanDecimal, decimalToCell, yuanToCell, type Yuan } from "../../domain/money/index";
import { BOOK_SHEET_NAMES, BOOK_TABLE_NAMES, goalWords, type Language } from "../../wording/index";
import { areaName, cellName, columnRange } from "../cell-address";
import { BLANK, formulaCell, formulaText, numberCell, textCell } from "../cell-content";
import { categoryText } from "../goal-sheet/form-content";
import type { PlacedGoalSheet } from "../goal-sheet/goal-sheet-plan";
import { sheetReference } from "../goal-sheet/sheet-names";
import { AMOUNT, BODY, CENTER, DIFFERENCE, HINT, printed, RIGHT, SUM_ROW, TABLE_STYLE, TITLE } from "../look";
import { SheetDraft } from "../sheet-draft";
import type { CellContent, CellStyle, SheetPlan, SheetPurpose } from "../sheet-plan";
import { fitHeights, linked, putBlock } from "./blocks";
import type { PayrollTotals } from "./payroll-totals";

/** A project with the goal sheet that is made for it. */
export interface BookProject {
  readonly project: BudgetProject;
  readonly sheet: PlacedGoalSheet;
  readonly template: Parameters<typeof categoryText>[1];
}

/** One list: a title, heads, rows. */
interface List {
  readonly name: string;
  readonly purpose: SheetPurpose;
  readonly title: string;
  readonly hint?: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly widths: readonly number[];
  /** Styles by column. */
  readonly styles?: Readonly<Record<number, CellStyle>>;
  /** A row of sums between title and heads. */
  readonly sums?: readonly CellContent[];
  readonly table: string | null;
  readonly orientation: "portrait" | "landscape";
  readonly footer: string;
}

/** Row of the heads; the sums stand above it, since tables grow downwards. */
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;

function listPlan(list: List): SheetPlan {
  const draft = new SheetDraft();
  const lastColumn = list.heads.length - 1;
  const lastRow = FIRST_ROW + Math.max(1, list.rows.length) - 1;
  draft.format(0, 0, lastRow, lastColumn, BODY);
  draft.set(0, 0, textCell(list.title));
  draft.format(0, 0, 0, lastColumn, TITLE);
  draft.height(0, 28);
  if (list.hint !== undefined) {
    draft.set(1, 0, textCell(list.hint));
    draft.format(1, 0, 1, 0, HINT);
  }
  if (list.sums) {
    list.sums.forEach((content, column) => draft.set(2, column, content));
    draft.format(2, 0, 2, lastColumn, { ...SUM_ROW, border: "thin" });
  }
  putBlock(draft, HEADER_ROW, null, list.heads, list.rows);
  fitHeights(draft, FIRST_ROW, list.rows, list.widths);
  for (const [column, style] of Object.entries(list.styles ?? {})) {
    draft.format(FIRST_ROW, Number(column), lastRow, Number(column), style);
    if (list.sums && style.numberFormat !== undefined) draft.format(2, Number(column), 2, Number(column), { numberFormat: style.numberFormat });
  }
  return {
    name: list.name, purpose: list.purpose, cells: draft.cells, formats: draft.formats, merges: [areaName(0, 0, 0, lastColumn)], columnWidths: list.widths,
    rowHeights: draft.rowHeights, tables: list.table === null ? [] : [{ name: list.table, address: areaName(HEADER_ROW, 0, lastRow, lastColumn), style: TABLE_STYLE }],
    freeze: { rows: FIRST_ROW, columns: 0 }, print: printed(list.orientation, `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`, list.footer),
  };
}

const link = (sheet: string): CellContent => formulaCell(`HYPERLINK(${formulaText(`#${sheetReference(sheet)}A1`)},${formulaText(sheet)})`, sheet);

const statedOf = (project: BudgetProject): Yuan | null => {
  const stated = statedProjectAmount(project);
  return stated.kind === "none" ? null : stated.amount;
};

/** 「目录」: the goal sheets in the document's order, each with a link. */
export function cataloguePlan(projects: readonly BookProject[], language: Language): SheetPlan {
  const words = goalWords(language);
  return listPlan({
    name: BOOK_SHEET_NAMES.catalogue, purpose: "catalogue", title: words.catalogueTitle, heads: Object.values(words.catalogueColumns), table: null,
    orientation: "portrait", footer: words.footer, widths: [8, 46, 14, 9, 34], styles: { 0: CENTER, 2: AMOUNT, 3: CENTER },
    rows: projects.map(({ project, sheet }) => {
      const stated = statedOf(project);
      return [
        numberCell(project.position), textCell(project.title), stated === null ? BLANK : numberCell(decimalToCell(wanYuanDecimal(toWanYuan(stated, { digits: 2 })))),
        numberCell(project.indicators.length), link(sheet.plan.name),
      ];
    }),
  });
}

/** 「项目」: one row per project with what it states, its parts, and its payroll as computed in 「人员费用」. */
export function projectsPlan(budget: DepartmentBudget, projects: readonly BookProject[], payroll: PayrollTotals | null, language: Language): SheetPlan {
  const words = goalWords(language);
  const statedAmounts: Yuan[] = [];
  const partAmounts: Yuan[] = [];
  const payrollAmounts: Yuan[] = [];
  const rows = projects.map(({ project, sheet }, index) => {
    const row = FIRST_ROW + index;
    const total = project.total?.amount.amount ?? null;
    const parts = partsOf(project);
    const partSum = parts.length === 0 ? null : sumYuan(parts.map(({ amount }) => amount));
    const own = payroll?.amountOf(project) ?? null;
    if (total) statedAmounts.push(total);
    if (partSum) partAmounts.push(partSum);
    if (own) payrollAmounts.push(own);
    const computed = own ?? partSum;
    return [
      numberCell(project.position), project.number === null ? BLANK : numberCell(project.number), textCell(project.title), textCell(project.code?.text ?? ""),
      textCell(words.projectKinds[projectKind(project.title)]), total === null ? BLANK : numberCell(yuanToCell(total)),
      textCell(project.total ? `${project.total.words}${project.total.amount.printed.digits}${project.total.amount.isUnitImplied ? project.total.amount.unit : project.total.amount.printed.unit}` : ""),
      partSum === null ? BLANK : numberCell(yuanToCell(partSum)), textCell(parts.map(({ label, text }) => `${label}${text}`).join("；")),
      own === null || payroll === null ? BLANK : formulaCell(payroll.formulaFor(project), yuanToCell(own)),
      total === null || computed === null ? BLANK : formulaCell(`ROUND(${cellName(row, 5)}-${cellName(row, own === null ? 7 : 9)},2)`, yuanToCell(subtractYuan(total, computed))),
      numberCell(project.indicators.length), link(sheet.plan.name),
    ];
  });
  const last = FIRST_ROW + Math.max(1, projects.length) - 1;
  const sum = (column: number, amounts: readonly Yuan[]): CellContent => formulaCell(`SUM(${columnRange(column, FIRST_ROW, last)})`, yuanToCell(sumYuan(amounts)));
  return listPlan({
    name: BOOK_SHEET_NAMES.projects, purpose: "projects", title: words.projectsTitle, hint: budget.department.name?.text ?? "", heads: Object.values(words.projectColumns),
    table: BOOK_TABLE_NAMES.projects, orientation: "landscape", footer: words.footer, widths: [7, 8, 36, 14, 13, 17, 18, 17, 40, 17, 17, 8, 32], rows,
    styles: { 0: CENTER, 1: CENTER, 4: CENTER, 5: AMOUNT, 6: RIGHT, 7: AMOUNT, 9: AMOUNT, 10: DIFFERENCE, 11: CENTER },
    sums: [textCell(words.total), BLANK, BLANK, BLANK, BLANK, sum(5, statedAmounts), BLANK, sum(7, partAmounts), BLANK, sum(9, payrollAmounts)],
  });
}

/** The amounts that a project is made of, with their labels, a line printed twice once. */
function partsOf(project: BudgetProject): { label: string; text: string; amount: Yuan }[] {
  const text = (amount: { readonly printed: { readonly digits: string; readonly unit: string }; readonly unit: string }): string => `${amount.printed.digits}${amount.printed.unit || amount.unit}`;
  const { wageAmounts, wageLines, insurance, fees } = project.costs;
  const categories = new Map(wageLines.map(({ id, category }) => [id, category]));
  return [
    ...wageAmounts.filter(({ isRepeat }) => !isRepeat).map(({ amount, lines }) => ({ label: [...new Set(lines.map((id) => categories.get(id) ?? ""))].join("、"), text: text(amount), amount: amount.amount })),
    ...insurance.flatMap(({ amount }) => (amount ? [{ label: "四险", text: text(amount), amount: amount.amount }] : [])),
    ...fees.flatMap(({ amount }) => (amount ? [{ label: "管理费", text: text(amount), amount: amount.amount }] : [])),
    ...project.parts.map(({ label, amount }) => ({ label, text: text(amount), amount: amount.amount })),
  ];
}

/** 「指标」: every indicator of every project, each cell showing what its goal sheet holds. */
export function indicatorsPlan(projects: readonly BookProject[], language: Language): SheetPlan {
  const words = goalWords(language);
  const rows = projects.flatMap(({ project, sheet, template }) => project.indicators.map((indicator) => {
    const row = sheet.places.indicatorRows.get(indicator.number);
    const cell = (column: string, text: string): CellContent => {
      const at = sheet.places.columns.get(column);
      return linked(row === undefined || at === undefined ? null : `${sheetReference(sheet.plan.name)}$${letters(at)}$${row + 1}`, text);
    };
    return [
      project.number === null ? BLANK : numberCell(project.number), textCell(project.title), numberCell(indicator.number), textCell(categoryText(indicator, template)),
      textCell(indicator.subcategory?.text ?? ""), cell("name", indicator.name.text), cell("description", indicator.description?.text ?? ""),
      ...GRADES.map((grade) => cell(grade, indicator.bounds?.[grade].text ?? "")), cell("target", indicator.target?.bound.text ?? ""), cell("basis", indicator.basis?.text ?? ""),
      link(sheet.plan.name),
    ];
  }));
  return listPlan({
    name: BOOK_SHEET_NAMES.indicators, purpose: "indicators", title: words.indicatorsTitle, heads: Object.values(words.indicatorColumns), table: BOOK_TABLE_NAMES.indicators,
    orientation: "landscape", footer: words.footer, widths: [8, 28, 6, 12, 14, 26, 40, 11, 11, 11, 11, 12, 18, 26], rows,
    styles: { 0: CENTER, 2: CENTER, 7: CENTER, 8: CENTER, 9: CENTER, 10: CENTER, 11: CENTER },
  });
}

const letters = (column: number): string => cellName(0, column).slice(0, -1);

/** 「指标库」: indicators to choose from, by kind of project; people add their own. */
export function libraryPlan(entries: readonly LibraryIndicator[] = INDICATOR_LIBRARY, language: Language = "zh"): SheetPlan {
  const words = goalWords(language);
  return listPlan({
    name: BOOK_SHEET_NAMES.library, purpose: "indicator-library", title: words.libraryTitle, hint: words.libraryHint, heads: Object.values(words.libraryColumns),
    table: BOOK_TABLE_NAMES.library, orientation: "landscape", footer: words.footer, widths: [16, 14, 32, 8, 8, 13, 13, 13, 13, 24],
    rows: entries.map(({ kind, category, name, unit, direction, bounds, basis }) => [
      textCell(words.projectKinds[kind]), textCell(words.categories[category]), textCell(name), textCell(unit), textCell(words.libraryDirections[direction]),
      ...GRADES.map((grade) => textCell(bounds[grade])), textCell(basis),
    ]),
    styles: { 3: CENTER, 4: CENTER, 5: CENTER, 6: CENTER, 7: CENTER, 8: CENTER },
  });
}
