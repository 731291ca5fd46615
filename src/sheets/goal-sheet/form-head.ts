import type { BudgetProject } from "../../domain/budget/index";
import type { FormCell, FormRow } from "../../domain/goals/index";
import { textCell } from "../cell-content";
import type { FormColumns } from "./form-columns";
import { BODY_SIZE } from "./form-columns";
import { fieldOf, furtherFields, valueText } from "./form-content";
import { ABOVE_CENTER, ABOVE_LEFT, ABOVE_RIGHT, FORM_CENTER, FORM_LABEL, FORM_LEFT, FORM_TEXT, FORM_TITLE, TITLE_SIZE } from "./form-styles";
import type { GoalSheetOptions } from "./goal-sheet-options";
import { indented, textParts } from "./paragraphs";
import type { RowCell, SheetWriter } from "./sheet-writer";
import { heightOfLines, mostLines, wrappedLines } from "./text-measure";
import { cellOfPieces, plainPiece, shownText, type TextPiece } from "./text-piece";

/** Stands behind the label where a text goes on in another row. */
export const CONTINUED = "（续）";
/** Stands in a line of its own below the date of a plan: its percentages are cumulative. */
export const CUMULATIVE = "\n（累计）";

/** Whether a text is the row with the form's year: （2020年度）. */
export const isYearRow = (text: string): boolean => /^\(\d{0,4}年度?\)$/.test(text.normalize("NFKC").replace(/\s+/g, ""));

/** Writes what stands above the indicator table. */
export class FormHead {
  readonly goalCells: { row: number; column: number }[] = [];

  constructor(private readonly writer: SheetWriter, private readonly columns: FormColumns, private readonly project: BudgetProject, private readonly options: GoalSheetOptions) {}

  write(): void {
    this.writeTitle();
    for (const note of this.project.notes) this.writeAcross(note.text);
    const { template } = this.options;
    const firstText = template.rows.findIndex((row) => row.kind === "text" && row.value.from === "project" && (row.value.field === "goal" || row.value.field === "overallGoal"));
    template.rows.forEach((row, index) => {
      if (index === firstText) this.writeFurtherFields();
      this.writeRow(row);
    });
  }

  private writeTitle(): void {
    const { columns, writer, options, project } = this;
    const title = project.heading?.text ?? options.template.title;
    const lines = wrappedLines(title, columns.units(0, columns.count, TITLE_SIZE)).length;
    writer.write([{ column: 0, span: columns.count, content: textCell(title), style: FORM_TITLE }], heightOfLines(lines, TITLE_SIZE));
    // Where the document prints the year itself, it stands among the notes below.
    if (!project.notes.some(({ text }) => isYearRow(text))) {
      writer.write([{ column: 0, span: columns.count, content: textCell(options.year === null ? "（　　年度）" : `（${options.year}年度）`), style: ABOVE_CENTER }], heightOfLines(1, BODY_SIZE));
    }
    const [left, right] = columns.split(0, 2);
    if (!left || !right) return;
    const maker = options.version === "submission" ? "编制单位（盖章）：" : "编制单位：";
    writer.write([
      { ...left, content: textCell(`${maker}${options.department}`), style: ABOVE_LEFT },
      { ...right, content: textCell(`单位：${options.unit}`), style: ABOVE_RIGHT },
    ], heightOfLines(1, BODY_SIZE));
  }

  private writeAcross(text: string): void {
    const { columns } = this;
    const lines = wrappedLines(text, columns.units(0, columns.count)).length;
    this.writer.write([{ column: 0, span: columns.count, content: textCell(text), style: isYearRow(text) ? ABOVE_CENTER : ABOVE_LEFT }], heightOfLines(lines, BODY_SIZE));
  }

  private writeRow(row: FormRow): void {
    if (row.kind === "plan") {
      if (!row.isOptional || this.project.plan) this.writePlan(row);
      return;
    }
    if (row.kind === "fields") {
      if (!row.isOptional || row.cells.some((cell) => this.isFilled(cell))) this.writeFields(row.cells);
      return;
    }
    const text = valueText(this.project, row.value, this.options.template);
    if (row.isOptional && text === "") return;
    const isGoal = row.value.from === "project" && row.value.field === "goal";
    const pieces = isGoal && this.options.live?.goal ? this.options.live.goal : [plainPiece(text)];
    const cells = this.writeText(row.label, row.labelSpan, pieces);
    if (isGoal) this.goalCells.push(...cells);
  }

  /** Forms print code, name, purpose and plan together: where there is one of them, the others stay visible, empty. */
  private isFilled({ value }: FormCell): boolean {
    if (value.from === "field") return fieldOf(this.project, value) !== null;
    const { code, name, purpose, plan } = this.project;
    return [code, name, purpose, plan].some((field) => field !== null);
  }

  private writeFields(cells: readonly FormCell[]): void {
    const row: RowCell[] = [];
    let column = 0;
    let lines = 1;
    const add = (text: string, span: number, style: RowCell["style"]): void => {
      const own = Math.max(1, Math.min(span, this.columns.count - column));
      row.push({ column, span: own, content: textCell(text), style });
      lines = Math.max(lines, wrappedLines(text, this.columns.units(column, own)).length);
      column += own;
    };
    cells.forEach(({ label, labelSpan, value, valueSpan }, index) => {
      add(fieldOf(this.project, value)?.label ?? label, labelSpan, FORM_LABEL);
      add(valueText(this.project, value, this.options.template), index === cells.length - 1 ? this.columns.count - column : valueSpan, FORM_LEFT);
    });
    this.writer.write(row, Math.max(22, heightOfLines(lines, BODY_SIZE)));
  }

  private writeFurtherFields(): void {
    const span = this.options.template.rows.find((row) => row.kind === "text")?.labelSpan ?? 1;
    for (const { label, text } of furtherFields(this.project, this.options.template)) this.writeText(label, span, [plainPiece(text)]);
  }

  /** A label and a text over the other columns, in as many rows as it takes. */
  private writeText(label: string, labelSpan: number, pieces: readonly TextPiece[]): { row: number; column: number }[] {
    const { columns, writer } = this;
    const units = columns.units(labelSpan, columns.count - labelSpan);
    const shown = indented(pieces);
    const all = wrappedLines(shownText(shown), units).length;
    const linesIn = (height: number): number => Math.min(mostLines(BODY_SIZE), Math.max(1, mostLinesIn(height)));
    // A text that would leave most of this page empty begins here and goes on overleaf.
    const isLong = heightOfLines(all, BODY_SIZE) > writer.free && mostLinesIn(writer.free) >= FEWEST_LINES;
    const parts = textParts(shown, units, { first: isLong ? linesIn(writer.free) : Math.min(mostLines(BODY_SIZE), linesIn(writer.freeOnNewPage)), other: linesIn(writer.freeOnNewPage) });
    return parts.map((part, index) => {
      const name = index === 0 ? label : `${label}${CONTINUED}`;
      const lines = Math.max(wrappedLines(shownText(part), units).length, wrappedLines(name, columns.units(0, labelSpan)).length, 2);
      const { row } = writer.write([
        { column: 0, span: labelSpan, content: textCell(name), style: FORM_LABEL },
        { column: labelSpan, span: columns.count - labelSpan, content: cellOfPieces(part), style: FORM_TEXT },
      ], Math.min(heightOfLines(lines, BODY_SIZE), heightOfLines(mostLines(BODY_SIZE), BODY_SIZE)));
      return { row, column: labelSpan };
    });
  }

  private writePlan(row: Extract<FormRow, { kind: "plan" }>): void {
    const { columns, writer, project } = this;
    const steps = project.plan?.steps.map(({ label, percent }) => ({ label: label.text, percent: percent ? `${percent.printed.isNegative ? "-" : ""}${percent.printed.digits}${percent.printed.unit}` : "" }))
      ?? row.steps.map((label) => ({ label, percent: "" }));
    const stretches = columns.split(row.labelSpan, steps.length);
    const label = project.plan?.label.text ?? row.label;
    const labelCell: RowCell = { column: 0, span: row.labelSpan, content: textCell(label), style: FORM_LABEL };
    const height = Math.max(heightOfLines(2, BODY_SIZE), heightOfLines(wrappedLines(label, columns.units(0, row.labelSpan)).length, BODY_SIZE) / 2);
    writer.makeRoom(height * 2);
    const first = writer.write([{ ...labelCell, span: 1 }, ...stretches.map((stretch, index) => ({
      ...stretch, content: textCell(withCumulative(steps[index]?.label ?? "")), style: FORM_LABEL,
    }))], height).row;
    writer.write([...stretches.map((stretch, index) => ({ ...stretch, content: textCell(steps[index]?.percent ?? ""), style: FORM_CENTER }))], height);
    writer.merge({ row: first, column: 0, rowCount: 2, columnCount: row.labelSpan });
    writer.draft.format(first, 0, first + 1, row.labelSpan - 1, FORM_LABEL);
  }
}

const FEWEST_LINES = 4;
const mostLinesIn = (height: number): number => {
  let lines = Math.floor(height / (BODY_SIZE * 1.42));
  while (lines > 0 && heightOfLines(lines, BODY_SIZE) > height) lines -= 1;
  return lines;
};

const withCumulative = (label: string): string => (label === "" || label.includes("累计") ? label : `${label}${CUMULATIVE}`);

