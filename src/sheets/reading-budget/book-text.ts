import type { CellProblem } from "../cell-problem";

/** A text with the cell that it stands in. */
export interface CellText {
  readonly text: string;
  readonly sheet: string;
  /** A1 of the cell. */
  readonly cell: string;
}

/** A goal sheet as text, ready to be read as a document's table. */
export interface GoalSheetText {
  readonly sheet: string;
  /** Null where the sheet's title is the form's own. */
  readonly heading: CellText | null;
  /** Paragraphs between the title and the table. */
  readonly notes: readonly CellText[];
  /** The table's rows; a cell that a merged one covers is blank, or left out where it lies beside it. */
  readonly rows: readonly (readonly CellText[])[];
}

/** A row of the figures in 「部门预算」, as it stands now. */
export interface FigureRow {
  /** The figure's number in the document, from 1; null for a row that people have added. */
  readonly number: number | null;
  readonly figure: string;
  readonly label: string;
  readonly section: string;
  /** The number in its unit as text; "" where the cell is blank. */
  readonly amount: CellText;
  readonly unit: string;
  readonly decimals: number | null;
  readonly words: string;
}

/** 「部门预算」 as text. */
export interface DepartmentText {
  readonly sheet: string;
  readonly paragraphs: readonly { readonly section: string; readonly text: CellText }[];
  readonly figures: readonly FigureRow[];
  /** Amounts of the changes against last year, in order. */
  readonly changes: readonly FigureRow[];
  /** Rows with their heads, as in the document. */
  readonly organisations: readonly (readonly CellText[])[];
  readonly assets: readonly (readonly CellText[])[];
}

/** What 「项目」 states for one project. */
export interface ListedProject {
  readonly position: number | null;
  readonly title: string;
  /** 元, as a number in text; "" where the cell is blank. */
  readonly stated: CellText;
}

/** What a budget's workbook holds. */
export interface BudgetBookText {
  /** Unit of the amounts that lack one: 元, 万元, …; null where it is not said. */
  readonly unit: CellText | null;
  readonly department: DepartmentText | null;
  /** The rows of 「项目」; none where the workbook has no such sheet. */
  readonly listedProjects: readonly ListedProject[];
  /** In the workbook's order. */
  readonly goalSheets: readonly GoalSheetText[];
  readonly problems: readonly CellProblem[];
}
