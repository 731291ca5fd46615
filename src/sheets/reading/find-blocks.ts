import { payrollWords, TABLE_NAMES, type Language } from "../../wording/index";
import { areaOf } from "../cell-address";
import type { SheetSnapshot } from "../workbook-snapshot";
import { comparable, headOf, titleOf } from "./labels";
import type { SheetCells } from "./sheet-cells";
import { componentMatcher, fixedColumnOf, KNOWN_COMPONENTS } from "./vocabulary";

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** A header row with the column of each label that was found there. */
export interface FoundHeads<Key extends string> {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Key, number>>>;
  readonly language: Language;
}

type BlockWords<Key extends string> = (language: Language) => Readonly<Record<Key, string>>;

/** The header row, among those given, that holds most of a block's labels, all required ones among them; null = none. */
export function findHeads<Key extends string>(cells: SheetCells, rows: readonly number[], words: BlockWords<Key>, required: readonly Key[]): FoundHeads<Key> | null {
  let best: FoundHeads<Key> | null = null;
  for (const language of LANGUAGES) {
    const keys = new Map((Object.entries(words(language)) as [Key, string][]).flatMap(([key, label]) => [[comparable(label), key] as const, [headOf(label).base, key] as const]));
    for (const row of rows) {
      const columns = columnsIn(cells, row, keys);
      const isComplete = required.every((key) => columns[key] !== undefined);
      if (isComplete && (best === null || Object.keys(columns).length > Object.keys(best.columns).length)) best = { row, columns, language };
    }
  }
  return best;
}

function columnsIn<Key extends string>(cells: SheetCells, row: number, keys: ReadonlyMap<string, Key>): Partial<Record<Key, number>> {
  const columns: Partial<Record<Key, number>> = {};
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.value(row, column);
    if (typeof text !== "string" || text === "") continue;
    const head = headOf(text);
    const key = keys.get(head.whole) ?? keys.get(head.base);
    if (key !== undefined) columns[key] ??= column;
  }
  return columns;
}

/** Rows in which the title of one of our sections stands. */
export function findSectionTitles(cells: SheetCells, among: readonly number[]): number[] {
  const titles = new Set(LANGUAGES.flatMap((language) => Object.values(payrollWords(language).sections).map(titleOf)));
  const rows: number[] = [];
  for (const row of among) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      const text = cells.value(row, column);
      if (typeof text === "string" && text.length < 60 && titles.has(titleOf(text))) {
        rows.push(row);
        break;
      }
    }
  }
  return rows;
}

/** Where the payroll's table is. */
export interface FoundTable {
  readonly headerRow: number;
  /** The last row of the Excel table, where there is one. */
  readonly tableEnd: number | null;
}

/** Our table by its name, else the row whose heads look most like those of a payroll list; null = none. */
export function findTable(sheet: SheetSnapshot, cells: SheetCells): FoundTable | null {
  const matchComponent = componentMatcher(KNOWN_COMPONENTS);
  const areas = sheet.tables.flatMap(({ name, address }) => {
    const area = areaOf(address);
    return area === null ? [] : [{ isOurs: name.startsWith(TABLE_NAMES.payroll), row: area.row, end: area.row + area.rowCount - 1 }];
  });
  const named = areas.find(({ isOurs, row }) => isOurs && score(cells, row, matchComponent) > 0);
  if (named) return { headerRow: named.row, tableEnd: named.end };
  let best: { row: number; score: number } | null = null;
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    const own = score(cells, row, matchComponent);
    if (own > (best?.score ?? 0)) best = { row, score: own };
  }
  return best === null ? null : { headerRow: best.row, tableEnd: areas.find(({ row }) => row === best.row)?.end ?? null };
}

/** How many of a payroll list's columns a row heads; 0 where what makes it one is missing. */
function score(cells: SheetCells, row: number, matchComponent: ReturnType<typeof componentMatcher>): number {
  const found = new Set<string>();
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.value(row, column);
    if (typeof text !== "string" || text.trim() === "" || text.length > 60) continue;
    const kind = fixedColumnOf(text) ?? matchComponent(text)?.kind;
    if (kind !== undefined) found.add(kind);
  }
  const isList = found.has("headcount") && (found.has("input") || (found.has("months") && found.has("category")));
  return isList ? found.size : 0;
}
