import type Decimal from "decimal.js";
import { exactDecimal } from "../../domain/money/index";
import { headcountProblem, monthsProblem, type ComponentDefinition, type ComponentId, type Factor, type PayrollLine, type ProjectReference } from "../../domain/payroll/index";
import { payrollWords, type PayrollColumn } from "../../wording/index";
import { cellName } from "../cell-address";
import type { CellProblem } from "../cell-problem";
import type { UnreadLine } from "../payroll/payroll-sheet-content";
import { isSumWord } from "./labels";
import { noteReader } from "./line-notes";
import { KnownProjects } from "./projects";
import type { SheetCells } from "./sheet-cells";
import type { TableColumns } from "./table-columns";

/** A row of a payroll table that could not be read as a line, with the row where it stands. */
export interface PlacedUnreadLine extends UnreadLine {
  readonly row: number;
  readonly group: string | null;
}

/** What a payroll table's rows give. */
export interface LinesReading {
  readonly lines: readonly PayrollLine[];
  readonly rowOfLine: ReadonlyMap<string, number>;
  readonly unread: readonly PlacedUnreadLine[];
  readonly notes: ReadonlyMap<string, string>;
  readonly problems: readonly CellProblem[];
}

/** How rows are read. */
export interface LineRules {
  readonly components: readonly ComponentDefinition[];
  /** Whether a blank project or group is that of the row above, as in a list with merged cells. */
  readonly isCarriedDown: boolean;
  /** Id for a line that has none; it must differ from all ids in `taken`. */
  readonly newId: (row: number, project: ProjectReference, taken: ReadonlySet<string>) => string;
}

const TEXT_COLUMNS: readonly PayrollColumn[] = ["id", "projectNumber", "project", "group", "category", "continues", "note"];

/**
 * Reads the rows of a payroll table as lines.
 *
 * Blank rows and rows of sums are passed over. A row with a cell that does not hold what it should (text for a number,
 * an error, nothing where a figure is needed) is not guessed at: it comes back as unread, with its problems. A figure
 * that is a number but out of bounds stays in its line, which the domain then refuses to compute.
 */
export function readLines(cells: SheetCells, table: TableColumns, rows: readonly number[], rules: LineRules): LinesReading {
  const reader = new LineReader(cells, table, rules);
  for (const row of rows) reader.learnProject(row);
  for (const row of rows) reader.read(row);
  return reader.result();
}

class LineReader {
  private readonly lines: PayrollLine[] = [];
  private readonly rowOfLine = new Map<string, number>();
  private readonly unread: PlacedUnreadLine[] = [];
  private readonly notes = new Map<string, string>();
  private readonly problems: CellProblem[] = [];
  private readonly taken = new Set<string>();
  private readonly projects = new KnownProjects();
  private readonly readNote: ReturnType<typeof noteReader>;
  private above: { project: ProjectReference; group: string | null } | null = null;

  constructor(private readonly cells: SheetCells, private readonly table: TableColumns, private readonly rules: LineRules) {
    this.readNote = noteReader(rules.components);
  }

  /** Names and numbers of projects complete each other, whichever row says both. */
  learnProject(row: number): void {
    const number = this.cells.value(row, this.table.columns.projectNumber);
    if (typeof number === "number") this.projects.learn({ number, name: this.text(row, "project") });
  }

  read(row: number): void {
    if (this.isNoLine(row)) return;
    const problems: CellProblem[] = [];
    const { columns } = this.table;
    const project = this.projectAt(row, problems);
    const group = this.text(row, "group") || (this.rules.isCarriedDown && this.isBlank(row, ["project", "projectNumber"]) ? this.above?.group ?? null : null);
    this.above = { project, group };
    const id = this.idAt(row, project, problems);
    const note = this.readNote(this.text(row, "note"));
    const headcount = this.figure(row, columns.headcount, problems, true);
    const months = columns.months === null ? exactDecimal(12) : this.figure(row, columns.months, problems, true);
    const wholeMonths = columns.wholeMonths === null ? "absent" : this.figure(row, columns.wholeMonths, problems, false);
    const inputs = this.inputsAt(row, note.implied, problems);
    if (headcount !== "absent" && headcount !== null) this.checkBounds(row, columns.headcount, headcountProblem(headcount.toNumber()), problems);
    if (months !== "absent" && months !== null && columns.months !== null) this.checkBounds(row, columns.months, monthsProblem(months), problems);
    if (wholeMonths !== "absent" && wholeMonths !== null) this.checkBounds(row, columns.wholeMonths, wholeMonths.isInteger() ? monthsProblem(wholeMonths) : "months-out-of-range", problems);
    this.problems.push(...problems);
    if (note.rest !== "") this.notes.set(id, note.rest);
    const isUnread = [headcount, months, wholeMonths].includes(null) || inputs === null || problems.some(({ code }) => code === "text-for-number" || code === "error-value" || code === "missing");
    if (isUnread || headcount === null || headcount === "absent" || months === null || months === "absent") {
      this.unread.push(this.asItStands(row, id, project, group));
      return;
    }
    const continues = this.text(row, "continues");
    this.rowOfLine.set(id, row);
    this.lines.push({
      id, project, group, category: this.text(row, "category"),
      headcount: { value: headcount.toNumber(), isImplied: note.implied.has("headcount") },
      months: { value: months, isImplied: note.implied.has("months") || columns.months === null },
      ...(wholeMonths !== "absent" && wholeMonths !== null ? { wholeMonths: { value: wholeMonths, isImplied: note.implied.has("wholeMonths") } } : {}),
      ...(continues === "" ? {} : { continues }),
      inputs: inputs ?? {},
      place: {
        project: project.number, indicator: null, line: null, sheet: this.cells.sheet,
        cell: cellName(row, columns.headcount ?? this.cells.firstColumn), text: this.text(row, "category"),
      },
    });
  }

  result(): LinesReading {
    return { lines: this.lines, rowOfLine: this.rowOfLine, unread: this.unread, notes: this.notes, problems: this.problems };
  }

  private isBlank(row: number, keys: readonly PayrollColumn[]): boolean {
    return keys.every((key) => this.cells.isBlank(row, this.table.columns[key]));
  }

  /** Blank rows, rows of sums, and remarks that stand alone under the figures. */
  private isNoLine(row: number): boolean {
    const figures = [this.table.columns.headcount, this.table.columns.months, ...this.table.inputs.values()];
    const hasNoFigures = figures.every((column) => column === null || this.cells.isBlank(row, column));
    if (hasNoFigures && this.isBlank(row, ["category", "group"])) return true;
    const isSum = this.marksSum(row);
    const hasNoInputs = [...this.table.inputs.values()].every((column) => this.cells.isBlank(row, column));
    return isSum && (hasNoInputs || this.isBlank(row, ["months"]));
  }

  /** A word for a sum before the people, under whatever head. */
  private marksSum(row: number): boolean {
    for (let column = this.cells.firstColumn; column < (this.table.columns.headcount ?? this.cells.lastColumn); column += 1) if (isSumWord(this.cells.text(row, column))) return true;
    return (["id", "projectNumber", "project", "group", "category"] as const).some((key) => isSumWord(this.text(row, key)));
  }

  private text(row: number, key: PayrollColumn): string {
    return this.cells.text(row, this.table.columns[key]).trim();
  }

  private label(column: number): string {
    return this.table.labels.get(column) ?? "";
  }

  /** Null: a problem was found; `absent`: blank, and that is allowed. */
  private figure(row: number, column: number | null, problems: CellProblem[], isNeeded: boolean): Decimal | null | "absent" {
    if (column === null) return "absent";
    const reading = this.cells.number(row, column, this.label(column));
    if (reading.kind === "number") return reading.value;
    if (reading.kind === "blank" && !isNeeded) return "absent";
    problems.push(reading.kind === "problem" ? reading.problem : this.cells.problem("missing", row, column, this.label(column)));
    return null;
  }

  private checkBounds(row: number, column: number | null, code: "headcount-negative" | "headcount-fractional" | "months-out-of-range" | null, problems: CellProblem[]): void {
    if (code !== null && column !== null) problems.push(this.cells.problem(code, row, column, this.label(column)));
  }

  private inputsAt(row: number, implied: ReadonlySet<string>, problems: CellProblem[]): Record<ComponentId, Factor<Decimal>> | null {
    const inputs: Record<ComponentId, Factor<Decimal>> = {};
    let isReadable = true;
    for (const { id } of this.rules.components) {
      const column = this.table.inputs.get(id);
      if (column === undefined) continue;
      const value = this.figure(row, column, problems, false);
      if (value === null) isReadable = false;
      if (value === null || value === "absent") continue;
      if (value.lt(0)) problems.push(this.cells.problem("negative", row, column, this.label(column)));
      const factor = this.table.factors.get(column) ?? "1";
      inputs[id] = { value: factor === "1" ? value : exactDecimal(value.times(factor)), isImplied: implied.has(`input:${id}`) };
    }
    return isReadable ? inputs : null;
  }

  private projectAt(row: number, problems: CellProblem[]): ProjectReference {
    const { projectNumber } = this.table.columns;
    const name = this.text(row, "project");
    const number = this.figure(row, projectNumber, problems, false);
    if (number === null) return this.projects.withUnreadableNumber(name);
    if (number !== "absent" && !number.isInteger() && projectNumber !== null) problems.push(this.cells.problem("ambiguous", row, projectNumber, this.label(projectNumber)));
    const own: ProjectReference = { number: number === "absent" ? null : number.toNumber(), name };
    if (this.rules.isCarriedDown && own.number === null && own.name === "" && this.above !== null) return this.above.project;
    return this.projects.complete(own);
  }

  private idAt(row: number, project: ProjectReference, problems: CellProblem[]): string {
    const own = this.text(row, "id");
    const { id: column } = this.table.columns;
    let id = own === "" ? this.rules.newId(row, project, this.taken) : own;
    if (this.taken.has(id)) {
      if (column !== null) problems.push(this.cells.problem("id-repeated", row, column, payrollWords(this.table.language).columns.id));
      for (let copy = 2; this.taken.has(id); copy += 1) id = `${own}(${copy})`;
    }
    this.taken.add(id);
    return id;
  }

  private asItStands(row: number, id: string, project: ProjectReference, group: string | null): PlacedUnreadLine {
    const { columns, inputs } = this.table;
    const kept = [...TEXT_COLUMNS, "headcount", "months", "wholeMonths"] as const;
    return {
      row, id, project, group,
      index: this.lines.length + this.unread.length,
      cells: new Map(kept.flatMap((key) => (columns[key] === null ? [] : [[key, this.cells.content(row, columns[key])] as const]))),
      inputs: new Map([...inputs].filter(([, column]) => !this.cells.isBlank(row, column)).map(([component, column]) => [component, this.cells.content(row, column)])),
    };
  }
}
