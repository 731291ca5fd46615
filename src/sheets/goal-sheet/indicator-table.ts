import type { BudgetProject } from "../../domain/budget/index";
import { GRADES, type FormColumn, type Grade, type Indicator } from "../../domain/goals/index";
import { textCell } from "../cell-content";
import type { CellContent } from "../sheet-plan";
import { BODY_SIZE, type FormColumns } from "./form-columns";
import { indicatorText } from "./form-content";
import { FORM_CENTER, FORM_LABEL, FORM_LEFT } from "./form-styles";
import type { GoalSheetOptions } from "./goal-sheet-options";
import type { RowCell, SheetWriter } from "./sheet-writer";
import { heightOfLines, wrappedLines } from "./text-measure";
import { cellOfPieces } from "./text-piece";

const LOWEST_ROW = 22;
const isGrade = (id: FormColumn["id"]): id is Grade => (GRADES as readonly string[]).includes(id);

/** Writes the indicator table: its head, and row by row the indicators with their categories merged page by page. */
export class IndicatorTable {
  readonly rows = new Map<number, number>();

  constructor(private readonly writer: SheetWriter, private readonly columns: FormColumns, private readonly project: BudgetProject, private readonly options: GoalSheetOptions) {}

  /** @param footHeight points that must stay free below the last row */
  write(footHeight: number): void {
    const { indicators } = this.project;
    const heights = indicators.map((indicator) => this.heightOf(indicator));
    this.writeHead(heights[0] ?? LOWEST_ROW);
    const blocks = this.columns.list.flatMap((column, index) => (isMergedColumn(column) ? [{ level: column.id, block: new CategoryBlock(this.writer, index) }] : []));
    indicators.forEach((indicator, index) => {
      const height = heights[index] ?? LOWEST_ROW;
      const isNewPage = this.writer.makeRoom(height + (index === indicators.length - 1 ? footHeight : 0));
      const { row, count } = this.writer.write(this.cellsOf(indicator), height);
      this.rows.set(indicator.number, row);
      let isInterrupted = isNewPage;
      for (const { level, block } of blocks) isInterrupted = block.take(indicatorText(indicator, level, this.options.template), row, count, isInterrupted);
    });
    for (const { block } of blocks) block.end();
    if (indicators.length === 0) this.writer.write(this.columns.list.map((column, index) => ({ column: index, span: 1, content: textCell(""), style: styleOf(column) })), LOWEST_ROW);
  }

  private writeHead(firstRowHeight: number): void {
    const { columns, writer } = this;
    const hasGroups = columns.list.some(({ group }) => group !== null);
    const heads = [...columns.list.map(({ head }) => head), ...columns.further];
    const lines = Math.max(1, ...heads.map((head, column) => wrappedLines(head, columns.units(column, 1)).length));
    const height = Math.max(LOWEST_ROW, heightOfLines(lines, BODY_SIZE) / (hasGroups ? 2 : 1));
    writer.makeRoom(height * (hasGroups ? 2 : 1) + firstRowHeight);
    writer.beginTitles();
    const first = writer.row;
    const groups = groupsOf(columns.list);
    if (hasGroups) {
      writer.write([
        ...groups.map(({ column, span, text }) => ({ column, span, content: textCell(text), style: FORM_LABEL })),
        ...columns.further.map((head, index) => ({ column: columns.list.length + index, span: 1, content: textCell(head), style: FORM_LABEL })),
      ], height);
      writer.write(columns.list.flatMap((column, index): RowCell[] => (column.group === null ? [] : [{ column: index, span: 1, content: textCell(column.head), style: FORM_LABEL }])), height);
      [...columns.list.map(({ group }) => group), ...columns.further.map(() => null)].forEach((group, column) => {
        if (group !== null) return;
        writer.merge({ row: first, column, rowCount: 2, columnCount: 1 });
        writer.draft.format(first, column, first + 1, column, FORM_LABEL);
      });
    } else {
      writer.write(heads.map((head, column) => ({ column, span: 1, content: textCell(head), style: FORM_LABEL })), height);
    }
    writer.endTitles();
  }

  private heightOf(indicator: Indicator): number {
    const { columns, options } = this;
    const lines = columns.list.map((column, index) => wrappedLines(this.textOf(indicator, column), columns.units(index, 1)).length);
    const further = indicator.other.map(({ text }, index) => wrappedLines(text, columns.units(columns.list.length + index, 1)).length);
    return Math.max(LOWEST_ROW, heightOfLines(Math.max(1, ...lines, ...further), BODY_SIZE), options.template.orientation === "landscape" ? 0 : LOWEST_ROW);
  }

  private textOf(indicator: Indicator, column: FormColumn): string {
    return indicatorText(indicator, column.id, this.options.template);
  }

  private cellsOf(indicator: Indicator): RowCell[] {
    const { columns } = this;
    return [
      ...columns.list.flatMap((column, index): RowCell[] => (isMergedColumn(column) ? [] : [{ column: index, span: 1, style: styleOf(column), content: this.contentOf(indicator, column) }])),
      ...columns.further.map((_, index): RowCell => ({ column: columns.list.length + index, span: 1, style: FORM_LEFT, content: textCell(indicator.other[index]?.text ?? "") })),
    ];
  }

  private contentOf(indicator: Indicator, column: FormColumn): CellContent {
    const live = isGrade(column.id) ? this.options.live?.bounds.get(indicator.number)?.[column.id] : undefined;
    return live ? cellOfPieces(live) : textCell(this.textOf(indicator, column));
  }
}

const isMergedColumn = ({ id }: FormColumn): boolean => id === "category" || id === "subcategory";
const styleOf = ({ align }: FormColumn): RowCell["style"] => (align === "center" ? FORM_CENTER : FORM_LEFT);

/** Neighbours under one head above them. */
function groupsOf(columns: readonly FormColumn[]): { column: number; span: number; text: string }[] {
  const groups: { column: number; span: number; text: string; group: string | null }[] = [];
  columns.forEach(({ head, group }, column) => {
    const last = groups.at(-1);
    if (last && group !== null && last.group === group) last.span += 1;
    else groups.push({ column, span: 1, text: group ?? head, group });
  });
  return groups;
}

/** The cell of a category: merged over its rows of one page, and there again on the next. */
class CategoryBlock {
  private text: string | null = null;
  private first = 0;
  private next = 0;

  constructor(private readonly writer: SheetWriter, private readonly column: number) {}

  /** Goes on with the block or begins another one; gives whether it began one. */
  take(text: string, row: number, count: number, isInterrupted: boolean): boolean {
    const isNew = text === "" || text !== this.text || isInterrupted;
    if (isNew) {
      this.end();
      this.text = text;
      this.first = row;
      this.writer.draft.set(row, this.column, textCell(text));
    }
    this.next = row + count;
    return isNew;
  }

  end(): void {
    if (this.text === null) return;
    this.writer.draft.format(this.first, this.column, this.next - 1, this.column, FORM_CENTER);
    this.writer.merge({ row: this.first, column: this.column, rowCount: this.next - this.first, columnCount: 1 });
    this.text = null;
  }
}
