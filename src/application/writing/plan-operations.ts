import type { CellContent, SheetPlan, SheetSnapshot } from "../../sheets/index";
import { boxOf } from "../port/index";
import type { SheetOperation } from "../port/workbook-port";
import { cellAt, contentOf, holds, isBlank } from "./cell-content";
import { changedCells } from "./changed-cells";
import { adaptedContent, type RowMove } from "./moved-rows";

/** Steps that make a new sheet of a plan and show it. */
export function operationsForNewSheet(plan: SheetPlan): SheetOperation[] {
  const sheet = plan.name;
  return [
    { kind: "add-sheet", sheet },
    ...contents(plan),
    ...plan.formats.map(({ address, style }): SheetOperation => ({ kind: "format", sheet, address, style })),
    ...plan.merges.map((address): SheetOperation => ({ kind: "merge", sheet, address })),
    ...plan.columnWidths.flatMap((characters, column): SheetOperation[] => (characters === null ? [] : [{ kind: "column-width", sheet, column, characters }])),
    ...plan.rowHeights.map(({ row, height }): SheetOperation => ({ kind: "row-height", sheet, row, points: height })),
    ...plan.tables.map((table): SheetOperation => ({ kind: "add-table", sheet, table })),
    ...(plan.freeze ? [{ kind: "freeze", sheet, ...plan.freeze } as const] : []),
    ...(plan.print ? [{ kind: "print", sheet, print: plan.print } as const] : []),
    { kind: "activate", sheet },
  ];
}

/**
 * Steps that bring a sheet of ours to a new plan. Only cells that differ are written; what the user has set up himself
 * (widths, print, freezing, notes beside) stays. Formats are made anew only where the layout has changed, or all of them
 * where that is asked for.
 *
 * @param former the plan that the sheet followed so far, or null where it is not known
 * @param move how rows move from there to the new plan (`rowMoveBetween`), or null where none does
 */
export function operationsForSheet(plan: SheetPlan, target: SheetSnapshot, former: SheetPlan | null, move: RowMove | null, isFormatAnew = false): SheetOperation[] {
  const sheet = target.name;
  const layoutStays = !isFormatAnew && former !== null && sameLayout(plan, former);
  const keptTables = new Set(plan.tables.map(({ address }) => address));
  const leaving = target.tables.filter(({ address, name }) => isOurTable(name, plan) && !keptTables.has(address));
  const present = new Set(target.tables.map(({ address }) => address));
  const steps: SheetOperation[] = [
    ...leaving.map(({ name, address }): SheetOperation => ({ kind: "remove-table", sheet, name, address })),
    ...(layoutStays ? [] : layoutAway(former, target, plan)),
    ...changedContents(plan, target, former, move),
  ];
  if (!layoutStays) {
    for (const { address, style } of plan.formats) steps.push({ kind: "format", sheet, address, style });
    for (const address of plan.merges) if (!target.merges?.includes(address) || former?.merges.includes(address)) steps.push({ kind: "merge", sheet, address });
  }
  for (const table of plan.tables) if (!present.has(table.address)) steps.push({ kind: "add-table", sheet, table });
  return steps.length > 0 ? [...steps, { kind: "activate", sheet }] : [];
}

/** Our table may have been given a number behind its name because the name was taken. */
const isOurTable = (name: string, plan: SheetPlan): boolean => plan.tables.some((table) => name === table.name || name.replace(/_?\d+$/, "") === table.name);

const sameLayout = (a: SheetPlan, b: SheetPlan): boolean => JSON.stringify([a.formats, a.merges]) === JSON.stringify([b.formats, b.merges]);

function layoutAway(former: SheetPlan | null, target: SheetSnapshot, plan: SheetPlan): SheetOperation[] {
  const sheet = target.name;
  const merges = former?.merges.filter((address) => target.merges === null || target.merges.includes(address)) ?? [];
  return [
    ...merges.map((address): SheetOperation => ({ kind: "unmerge", sheet, address })),
    ...(former?.formats.map(({ address }) => address) ?? []).filter((address, at, all) => all.indexOf(address) === at && !plan.formats.some((one) => one.address === address))
      .map((address): SheetOperation => ({ kind: "clear-formats", sheet, address })),
  ];
}

function contents(plan: SheetPlan): SheetOperation[] {
  const width = Math.max(0, ...plan.cells.map((row) => row.length));
  if (width === 0) return [];
  const cells = plan.cells.map((row) => Array.from({ length: width }, (_, column) => withoutBlank(row[column] ?? null)));
  return [{ kind: "write-cells", sheet: plan.name, row: 0, column: 0, cells }];
}

const withoutBlank = (content: CellContent | null): CellContent | null => (content?.kind === "blank" ? null : content);

function changedContents(plan: SheetPlan, target: SheetSnapshot, former: SheetPlan | null, move: RowMove | null): SheetOperation[] {
  const wanted = new Map<string, PlacedContent>();
  const want = (row: number, column: number, content: CellContent): void => void wanted.set(`${row}:${column}`, { row, column, content });
  former?.cells.forEach((cells, row) => cells.forEach((content, column) => {
    if (content !== null && holds(cellAt(target, row, column), content)) want(row, column, BLANK);
  }));
  for (const { row, column, content } of ownContents(plan, target, former, move)) want(row, column, content);
  plan.cells.forEach((cells, row) => cells.forEach((content, column) => {
    if (content !== null) want(row, column, content);
  }));
  return changedCells(target, [...wanted.values()]);
}

interface PlacedContent {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

const BLANK: CellContent = { kind: "blank" };

/**
 * Where the table moves down or up, what people have written beside and below it moves with its rows; their formulas,
 * also those that stay where they are, go on referring to the same cells.
 */
function ownContents(plan: SheetPlan, target: SheetSnapshot, former: SheetPlan | null, move: RowMove | null): PlacedContent[] {
  const [from, to] = [former, plan].map((one) => (one?.tables[0] ? boxOf(one.tables[0].address).row : null));
  if (former === null || move === null || from === null || from === undefined || to === null || to === undefined) return [];
  const { used } = target;
  const theirs = used.values.flatMap((cells, r) => cells.flatMap((_, c) => {
    const [row, column] = [used.row + r, used.column + c];
    const cell = cellAt(target, row, column);
    return isBlank(cell) || (former.cells[row]?.[column] ?? null) !== null ? [] : [{ row, column, content: contentOf(cell) }];
  }));
  const carried = from === to ? [] : theirs.filter(({ row }) => row >= from);
  const staying = theirs.filter(({ row, content }) => (from === to || row < from) && content.kind === "formula");
  return [
    ...carried.map(({ row, column }) => ({ row, column, content: BLANK })),
    ...staying.map(({ row, column, content }) => ({ row, column, content: adaptedContent(content, target.name, move) })),
    ...carried.map(({ row, column, content }) => ({ row: row + to - from, column, content: adaptedContent(content, target.name, move) })),
  ];
}

/** The plan under another name of its sheet and tables, where the names are taken by something of the user's. */
export function renamedPlan(plan: SheetPlan, name: string, takenTables: ReadonlySet<string>): SheetPlan {
  const tables = plan.tables.map((table) => ({ ...table, name: freeName(table.name, takenTables, (base, number) => `${base}_${number}`) }));
  return { ...plan, name, tables };
}

/** The name itself where it is free, else with the first number that makes it so. */
export function freeName(name: string, taken: ReadonlySet<string>, numbered: (name: string, number: number) => string): string {
  const lower = new Set([...taken].map((one) => one.toLowerCase()));
  let candidate = name;
  for (let number = 2; lower.has(candidate.toLowerCase()); number += 1) candidate = numbered(name, number);
  return candidate;
}
