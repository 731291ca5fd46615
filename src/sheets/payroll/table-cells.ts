import { decimalToCell, yuanDecimal } from "../../domain/money/index";
import type { Payroll, PayrollLine, StatedAmount } from "../../domain/payroll/index";
import { payrollWords, type Language, type PayrollColumn } from "../../wording/index";
import { BLANK, numberCell, textCell } from "../cell-content";
import type { CellContent } from "../sheet-plan";
import type { ComponentHeads } from "./columns";
import type { PlacedCell } from "./line-formulas";
import type { PayrollLayout } from "./layout";
import { LinesByProject } from "./lines-by-project";
import type { SheetExtras, TableRow } from "./payroll-sheet-content";

/** The heads of the payroll table, from left to right. */
export function tableHeads(layout: PayrollLayout, heads: readonly ComponentHeads[], language: Language): PlacedCell[] {
  const words = payrollWords(language).columns;
  const fixed = (Object.keys(words) as PayrollColumn[]).flatMap((key): PlacedCell[] => {
    const column = layout.columns[key];
    return column === null ? [] : [{ row: layout.headerRow, column, content: textCell(words[key]) }];
  });
  const own = heads.flatMap(({ component, input, amount }): PlacedCell[] => [
    { row: layout.headerRow, column: layout.inputs.get(component.id) ?? 0, content: textCell(input) },
    { row: layout.headerRow, column: layout.amounts.get(component.id) ?? 0, content: textCell(amount) },
  ]);
  return [...fixed, ...own];
}

/** What people type into a row of the table: everything but the amounts. */
export function lineInputs(
  tableRow: TableRow, row: number, layout: PayrollLayout, heads: readonly ComponentHeads[], note: string,
): PlacedCell[] {
  const fixed = tableRow.kind === "line" ? lineCells(tableRow.line, note) : tableRow.unread.cells;
  const cells = (Object.keys(layout.columns) as PayrollColumn[]).flatMap((key): PlacedCell[] => {
    const column = layout.columns[key];
    return column === null || key === "total" ? [] : [{ row, column, content: fixed.get(key) ?? BLANK }];
  });
  for (const { component } of heads) {
    const column = layout.inputs.get(component.id);
    if (column === undefined) continue;
    const input = tableRow.kind === "line" ? tableRow.line.inputs[component.id] : undefined;
    const content = tableRow.kind === "line" ? (input ? numberCell(decimalToCell(input.value)) : BLANK) : tableRow.unread.inputs.get(component.id) ?? BLANK;
    cells.push({ row, column, content });
  }
  return cells;
}

function lineCells(line: PayrollLine, note: string): Map<PayrollColumn, CellContent> {
  return new Map<PayrollColumn, CellContent>([
    ["id", textCell(line.id)],
    ["projectNumber", numberCell(line.project.number)],
    ["project", textCell(line.project.name)],
    ["group", textCell(line.group ?? "")],
    ["category", textCell(line.category)],
    ["headcount", numberCell(line.headcount.value)],
    ["months", numberCell(decimalToCell(line.months.value))],
    ["wholeMonths", numberCell(line.wholeMonths ? decimalToCell(line.wholeMonths.value) : null)],
    ["continues", textCell(line.continues ?? "")],
    ["note", textCell(note)],
  ]);
}

/** The note of each line: which of its figures are implied and by what, then what people wrote there. */
export function lineNotes(payroll: Payroll, heads: readonly ComponentHeads[], extras: SheetExtras, language: Language): ReadonlyMap<string, string> {
  const words = payrollWords(language);
  const quotients = impliedBy(payroll);
  return new Map(payroll.lines.map((line) => {
    const implied = [
      ...(line.headcount.isImplied ? [words.implied(words.columns.headcount)] : []),
      ...(line.months.isImplied ? [words.implied(words.columns.months)] : []),
      ...(line.wholeMonths?.isImplied ? [words.implied(words.columns.wholeMonths)] : []),
      ...heads.flatMap(({ component, label }) => {
        if (!line.inputs[component.id]?.isImplied) return [];
        const quotient = quotients.get(JSON.stringify([line.id, component.id]));
        return [quotient === undefined ? words.implied(label) : words.impliedBy(label, quotient)];
      }),
    ];
    return [line.id, [...implied, extras.notes.get(line.id) ?? ""].filter(Boolean).join(words.noteSeparator)] as const;
  }));
}

/** By line and component: the quotient of a stated amount that gives the implied figure, e.g. 48288÷12. */
function impliedBy(payroll: Payroll): Map<string, string> {
  const quotients = new Map<string, string>();
  const lines = new LinesByProject(payroll.lines);
  for (const stated of payroll.stated) {
    const { component } = stated.covers;
    const covered = lines.coveredBy(stated);
    const quotient = covered.some((line) => line.inputs[component]?.isImplied) ? quotientOf(stated, covered) : null;
    if (quotient === null) continue;
    for (const line of covered) quotients.set(JSON.stringify([line.id, component]), quotient);
  }
  return quotients;
}

/** 48288÷12, or 195840÷12÷408 for 408 people: where all covered lines have the figure and the months in common. */
function quotientOf(stated: StatedAmount, covered: readonly PayrollLine[]): string | null {
  const [first] = covered;
  const input = first?.inputs[stated.covers.component]?.value;
  if (first === undefined || input === undefined) return null;
  const isCommon = covered.every((line) => line.months.value.eq(first.months.value) && line.inputs[stated.covers.component]?.value.eq(input));
  const people = covered.reduce((sum, line) => sum + line.headcount.value, 0);
  const amount = yuanDecimal(stated.amount);
  if (!isCommon || !input.times(people).times(first.months.value).eq(amount)) return null;
  return `${amount.toFixed()}÷${first.months.value.toFixed()}${people === 1 ? "" : `÷${people}`}`;
}
