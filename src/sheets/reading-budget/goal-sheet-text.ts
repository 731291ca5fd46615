import { FORM_TEMPLATES, sameFormLabel, type FormTemplate } from "../../domain/goals/index";
import { CONTINUED, CUMULATIVE, isYearRow } from "../goal-sheet/form-head";
import { INDENT, joinedParts } from "../goal-sheet/paragraphs";
import { comparable } from "../reading/labels";
import { SheetCells } from "../reading/sheet-cells";
import { cellName } from "../cell-address";
import type { SheetSnapshot } from "../workbook-snapshot";
import type { CellText, GoalSheetText } from "./book-text";
import { CoveredCells } from "./covered-cells";
import { isBlankForm } from "./form-copies";
import { FIRST_HEADS, NAME_HEADS } from "./indicator-heads";

const TEXT_LABELS = ["绩效目标", "年度目标", "年度绩效目标", "总体目标", "中期目标", "项目绩效目标", "项目资金主要用途"];
const TITLE_ENDING = /绩效目标(?:申报|批复|审核|情况)?表(?:[(（][^()（）]{0,12}[)）])?$/;

const templates: readonly FormTemplate[] = FORM_TEMPLATES;
const FORM_LABELS = templates.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === "fields" ? row.cells.flatMap(({ label, value }) => [label, ...(value.from === "field" ? value.labels : [])]) : [row.label])));
const OWN_TITLES = new Set(templates.map(({ title }) => title));
const SIGNATURES = [...new Set(templates.flatMap(({ signatures }) => signatures.map(comparable)))];

const isFormLabel = (text: string): boolean => text !== "" && text.length <= 40 && FORM_LABELS.some((own) => sameFormLabel(own, text));

/** Where the parts of a goal sheet stand. Rows and columns count from 0. */
interface Frame {
  readonly titleRow: number;
  readonly firstTableRow: number;
  readonly headRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** Reads a sheet as a goal sheet; null where it is none, or a blank form. Found by its labels: rows may be inserted, the sheet renamed. */
export function readGoalSheet(sheet: SheetSnapshot): GoalSheetText | null {
  const cells = new SheetCells(sheet.name, sheet.used);
  const frame = frameOf(cells);
  if (!frame) return null;
  const read = new GoalSheetReader(cells, frame, new CoveredCells(sheet)).read();
  return isBlankForm(read, hasIndicators(cells, frame)) ? null : read;
}

function frameOf(cells: SheetCells): Frame | null {
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    let first: number | null = null;
    let hasName = false;
    let last = 0;
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      const label = comparable(cells.text(row, column));
      if (label === "") continue;
      if (FIRST_HEADS.has(label)) first ??= column;
      if (first !== null && NAME_HEADS.has(label)) hasName = true;
      last = column;
    }
    if (first !== null && hasName) return withTable(cells, row, first, last);
  }
  return null;
}

function withTable(cells: SheetCells, headRow: number, firstColumn: number, lastHead: number): Frame | null {
  // The second row of a head may go on to the right of the first one's last label (差 under 评价标准).
  let lastColumn = lastHead;
  for (let column = lastHead + 1; column <= cells.lastColumn; column += 1) if (["优", "良", "中", "差"].includes(cells.text(headRow + 1, column).trim())) lastColumn = column;
  const above: number[] = [];
  for (let row = cells.firstRow; row < headRow; row += 1) if (filled(cells, row, firstColumn, lastColumn).length > 0) above.push(row);
  const hasGoal = above.some((row) => TEXT_LABELS.some((label) => sameFormLabel(label, cells.text(row, firstColumn))));
  if (!hasGoal) return null;
  const titleRow = above.find((row) => filled(cells, row, firstColumn, lastColumn).some((column) => isTitle(cells.text(row, column)))) ?? above[0] ?? headRow;
  const firstTableRow = above.find((row) => row > titleRow && isTableRow(cells, row, firstColumn, lastColumn)) ?? headRow;
  return { titleRow, firstTableRow, headRow, firstColumn, lastColumn, lastRow: lastTableRow(cells, headRow, firstColumn, lastColumn) };
}

const isTitle = (text: string): boolean => OWN_TITLES.has(text.trim()) || TITLE_ENDING.test(text.replace(/\s+/g, ""));

function filled(cells: SheetCells, row: number, firstColumn: number, lastColumn: number): number[] {
  const columns: number[] = [];
  for (let column = firstColumn; column <= lastColumn; column += 1) if (!cells.isBlank(row, column)) columns.push(column);
  return columns;
}

/** A row of the form: a label that forms have, or a label and something beside it that is not 编制单位 and 单位. */
function isTableRow(cells: SheetCells, row: number, firstColumn: number, lastColumn: number): boolean {
  const label = cells.text(row, firstColumn);
  if (isFormLabel(label)) return true;
  const columns = filled(cells, row, firstColumn, lastColumn);
  return columns.length >= 2 && columns[0] === firstColumn && !isMakerRow(cells, row, columns);
}

const isMakerRow = (cells: SheetCells, row: number, columns: readonly number[]): boolean =>
  columns.every((column) => /^(?:编制单位|填报单位|金额单位|单位)(?:\([^()]*\))?:/.test(comparable(cells.text(row, column))));

/** The last row with an indicator: what stands below it, signatures and people's own notes, is not the form's. */
function lastTableRow(cells: SheetCells, headRow: number, firstColumn: number, lastColumn: number): number {
  let last = headRow;
  for (let row = headRow + 1; row <= cells.lastRow; row += 1) {
    const columns = filled(cells, row, firstColumn, lastColumn);
    if (columns.some((column) => SIGNATURES.some((signature) => comparable(cells.text(row, column)).startsWith(signature)))) break;
    if (columns.some((column) => column > firstColumn)) last = row;
  }
  return last;
}

/** Whether a row under the heads has more than its category and second level. */
function hasIndicators(cells: SheetCells, { headRow, firstColumn, lastRow }: Frame): boolean {
  const names: number[] = [];
  for (let column = firstColumn; column <= cells.lastColumn; column += 1) if (NAME_HEADS.has(comparable(cells.text(headRow, column)))) names.push(column);
  for (let row = headRow + 1; row <= lastRow; row += 1) if (names.some((column) => !cells.isBlank(row, column))) return true;
  return false;
}

class GoalSheetReader {
  constructor(private readonly cells: SheetCells, private readonly frame: Frame, private readonly covered: CoveredCells) {}

  read(): GoalSheetText {
    const { frame } = this;
    const title = filled(this.cells, frame.titleRow, frame.firstColumn, frame.lastColumn)[0];
    const heading = title === undefined || frame.titleRow >= frame.firstTableRow ? null : this.textAt(frame.titleRow, title);
    return {
      sheet: this.cells.sheet,
      heading: heading === null || OWN_TITLES.has(heading.text.trim()) ? null : heading,
      notes: this.notes(),
      rows: this.rows(),
    };
  }

  private textAt(row: number, column: number, text = this.cells.text(row, column)): CellText {
    return { text, sheet: this.cells.sheet, cell: cellName(row, column) };
  }

  /** Paragraphs above the table, but for the year and for the row of 编制单位 that every sheet has. */
  private notes(): CellText[] {
    const notes: CellText[] = [];
    let isYearPassed = false;
    let isMakerPassed = false;
    for (let row = this.frame.titleRow + 1; row < this.frame.firstTableRow; row += 1) {
      const columns = filled(this.cells, row, this.frame.firstColumn, this.frame.lastColumn);
      const [first] = columns;
      if (first === undefined) continue;
      if (!isYearPassed && !isMakerPassed && isYearRow(this.cells.text(row, first))) isYearPassed = true;
      else if (!isMakerPassed && columns.length > 1 && isMakerRow(this.cells, row, columns)) isMakerPassed = true;
      else notes.push(...columns.map((column) => this.textAt(row, column)));
    }
    return notes;
  }

  private rows(): CellText[][] {
    const { frame } = this;
    const form: CellText[][] = [];
    let above: readonly number[] = [];
    for (let row = frame.firstTableRow; row < frame.headRow; row += 1) {
      const columns = this.formColumns(row, above);
      above = columns;
      const texts = columns.map((column) => this.textAt(row, column, this.formText(row, column)));
      if (texts.every(({ text }) => text === "")) continue;
      if (!this.goesOn(form, texts)) form.push(texts);
    }
    const table: CellText[][] = [];
    for (let row = frame.headRow; row <= frame.lastRow; row += 1) {
      const columns = Array.from({ length: frame.lastColumn - frame.firstColumn + 1 }, (_, index) => frame.firstColumn + index);
      const texts = columns.map((column) => this.textAt(row, column));
      if (texts.some(({ text }) => text.trim() !== "")) table.push(texts);
    }
    return [...form, ...table].map((texts) => texts.map((own) => ({ ...own, text: own.text.split("\n").map(withoutIndent).join("\n") })));
  }

  /** The cells of a row above the indicators that are not covered from the left. */
  private formColumns(row: number, above: readonly number[]): number[] {
    const { frame, cells, covered } = this;
    const all = Array.from({ length: frame.lastColumn - frame.firstColumn + 1 }, (_, index) => frame.firstColumn + index);
    if (covered.isKnown) return all.filter((column) => covered.of(row, column) !== "beside");
    // Where merges are not known: what is filled in, under a plan's dates the cells below them, between two labels an empty value.
    const goesOnBelow = cells.isBlank(row, frame.firstColumn);
    const shown = all.filter((column) => column === frame.firstColumn || !cells.isBlank(row, column) || (goesOnBelow && above.includes(column)));
    return shown.flatMap((column, index) => {
      const next = shown[index + 1];
      const isUnfilled = next !== undefined && next > column + 1 && isFormLabel(cells.text(row, column)) && isFormLabel(cells.text(row, next));
      return isUnfilled ? [column, column + 1] : [column];
    });
  }

  private formText(row: number, column: number): string {
    const text = this.cells.text(row, column);
    return text.endsWith(CUMULATIVE) ? text.slice(0, -CUMULATIVE.length) : text;
  }

  /** Adds a text that goes on from the row above to it; gives whether it did. */
  private goesOn(form: CellText[][], texts: readonly CellText[]): boolean {
    const [label, value] = texts;
    const last = form.at(-1);
    const [lastLabel, lastValue] = last ?? [];
    if (!label || !value || !last || !lastLabel || !lastValue || label.text !== `${lastLabel.text}${CONTINUED}`) return false;
    form[form.length - 1] = [lastLabel, { ...lastValue, text: joinedParts([lastValue.text, value.text]) }, ...last.slice(2)];
    return true;
  }
}

const withoutIndent = (line: string): string => (line.startsWith(INDENT) ? line.slice(INDENT.length) : line);
