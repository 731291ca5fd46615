import { GRADE_LABELS, GRADES, type Grade } from "../../domain/goals/index";
import { filledCells, type Row } from "../block";
import { plainLabel } from "../outline/form-labels";
import type { SourceText } from "../source-text";

/** What a column of an indicator table holds. */
export type IndicatorColumn =
  | "category" | "subcategory" | "name" | "description" | Grade | "basis" | "target" | "sign" | "unit" | "direction" | "weight" | "label" | "merged" | "other";

const COLUMN_WORDS: readonly (readonly [column: IndicatorColumn, words: RegExp])[] = [
  ["category", /^绩效指标分类$|^指标分类$|^一级指标$|^绩效指标类别$|^指标类别$/],
  ["subcategory", /^二级指标$/],
  ["name", /^三级指标$|^指标名称$|^绩效指标名称$/],
  ["description", /描述|指标内容|指标解释|指标说明|计算公式|评分标准|绩效标准/],
  ["basis", /依据|数据来源|指标值确定|佐证/],
  ["target", /指标值|目标值|^年度值$/],
  ["sign", /^符号$|^指标性质$|^运算符号?$|^计算符号$/],
  ["unit", /^(?:计量|度量)?单位$/],
  ["direction", /方向/],
  ["weight", /权重|分值/],
];
const GRADE_OF_LABEL = new Map<string, Grade>(GRADES.flatMap((grade) => [[GRADE_LABELS[grade], grade], [`${GRADE_LABELS[grade]}(%)`, grade]] as [string, Grade][]));

const isGradeGroup = (label: string): boolean => /评价标准$|评价标准\(|^评分等级$|^等级$/.test(label) && !/依据/.test(label);

/** A head over one column, by its label. */
function columnOf(cell: SourceText, hasNameColumn: boolean): IndicatorColumn {
  if (cell.isBlank) return "merged";
  const grade = GRADE_OF_LABEL.get(cell.label);
  if (grade) return grade;
  const label = plainLabel(cell.label);
  if (/^绩效指标$/.test(label)) return hasNameColumn ? "label" : "name";
  return COLUMN_WORDS.find(([, words]) => words.test(label))?.[0] ?? "other";
}

/** The head of an indicator table and how many rows it takes up. */
export interface IndicatorHead {
  readonly columns: readonly IndicatorColumn[];
  readonly rows: number;
}

/** A head is at most this many rows high, even where blank lines split it. */
const HIGHEST_HEAD = 6;

/** Reads the head that begins at `rows[0]`; null where it is none. */
export function indicatorHead(rows: readonly Row[]): IndicatorHead | null {
  const [first] = rows;
  if (!first) return null;
  const gradeRow = rows.slice(0, HIGHEST_HEAD).findIndex((row) => row.cells.some((cell) => cell.label === GRADE_LABELS.poor) || row.cells.some((cell) => cell.label === GRADE_LABELS.excellent));
  const columns = gradeRow > 0 ? twoRowColumns(rows.slice(0, gradeRow), rows, gradeRow) : { columns: labelled(first.cells), rows: 1 };
  const known = new Set(columns.columns);
  return known.has("name") && (known.has("category") || known.has("excellent") || known.has("target")) ? columns : null;
}

function labelled(cells: readonly SourceText[]): IndicatorColumn[] {
  const hasNameColumn = cells.some((cell) => /^三级指标$|^指标名称$|^绩效指标名称$/.test(plainLabel(cell.label)));
  return cells.map((cell) => columnOf(cell, hasNameColumn));
}

/**
 * A head whose second row splits 评价标准 into the four grades. Where both rows have a cell per column they are laid over
 * each other; else the first row's labels left and right of 评价标准 go to the blank cells left and right of the grades.
 */
function twoRowColumns(above: readonly Row[], rows: readonly Row[], gradeRow: number): IndicatorHead {
  const { cells: gradeCells, taken } = gradesOf(rows, gradeRow);
  const upper = above.flatMap(({ cells }) => cells);
  if (above.length === 1 && upper.length === gradeCells.length && upper.some((cell) => cell.isBlank)) {
    const over = gradeCells.map((cell, index) => (cell.isBlank ? upper[index] ?? cell : cell));
    return { columns: labelled(over), rows: gradeRow + taken };
  }
  const labels = above.flatMap(filledCells);
  const group = labels.findIndex((cell) => isGradeGroup(cell.label));
  const left = labelled(labels.slice(0, group < 0 ? labels.length : group));
  const right = labelled(group < 0 ? [] : labels.slice(group + 1));
  const grades = gradeCells.filter((cell) => !cell.isBlank).map((cell): IndicatorColumn => GRADE_OF_LABEL.get(cell.label) ?? columnOf(cell, true));
  return { columns: [...left, ...grades, ...right], rows: gradeRow + taken };
}

/** The row of the grades, joined with the next ones where blank lines split it. */
function gradesOf(rows: readonly Row[], at: number): { cells: readonly SourceText[]; taken: number } {
  let cells = rows[at]?.cells ?? [];
  let taken = 1;
  while (!cells.some((cell) => cell.label === GRADE_LABELS.poor) && at + taken < rows.length && taken < 4) {
    cells = [...cells, ...(rows[at + taken]?.cells ?? [])];
    taken += 1;
  }
  return { cells, taken };
}
