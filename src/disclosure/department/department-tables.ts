import type { AssetRow, AssetsTable, DepartmentFigure, Organisation, TableEntry } from "../../domain/budget/index";
import { asMoney, asQuantity, isMoneyUnit, type Figure, type MoneyFigure, type MoneyUnit, type QuantityFigure, type Words } from "../../domain/figures/index";
import { filledCells, type Row } from "../block";
import { spanPlace, type NumberLedger, type Whereabouts } from "../number-ledger";
import { completeRows } from "../outline/complete-rows";
import type { SectionTable } from "../outline/outline";
import { statedUnit } from "../outline/form-labels";
import type { SourceText } from "../source-text";
import { labelledFigure } from "./figure-label";
import { append } from "../append";

const DASH = /^[-—–/\\]+$|^无$/;

/** 单位名称 | 单位性质 | 单位规格 | 经费保障形式; null where the table is another one. */
export function readOrganisations(table: SectionTable, ledger: NumberLedger, where: Whereabouts): Organisation[] | null {
  const [head, ...rows] = table.table.rows;
  const column = (words: RegExp): number => head?.cells.findIndex((cell) => words.test(cell.label)) ?? -1;
  const name = column(/^单位名称$|^机构名称$|^部门名称$/);
  if (name < 0 || rows.length === 0) return null;
  const words = (row: Row, index: number): Words | null => {
    const cell = row.cells[index];
    return index < 0 || !cell || cell.isBlank ? null : ledger.read(cell, where).words;
  };
  return completeRows(rows, head?.cells.length ?? 0).flatMap((row) => {
    const own = words(row, name);
    return own ? [{ name: own, nature: words(row, column(/性质/)), level: words(row, column(/规格|级别/)), funding: words(row, column(/经费/)) }] : [];
  });
}

/** 项目 | 数量 | 价值; null where the table is another one. */
export function readAssets(table: SectionTable, documentUnit: MoneyUnit, ledger: NumberLedger, where: Whereabouts): AssetsTable | null {
  const headAt = table.table.rows.findIndex((row) => row.cells.some((cell) => /价值|金额|原值/.test(cell.label)) && row.cells.some((cell) => /数量/.test(cell.label)));
  const head = table.table.rows[headAt];
  if (!head || !(table.section === "assets" || table.table.rows.some((row) => row.cells.some((cell) => /资产/.test(cell.label))))) return null;
  const quantityAt = head.cells.findIndex((cell) => /数量/.test(cell.label));
  const valueAt = head.cells.findIndex((cell) => /价值|金额|原值/.test(cell.label));
  const notes = table.captions.filter((caption) => /编制|截止|单位[:：]/.test(caption.label)).map((caption) => ledger.read(caption, where).words);
  const unit = printedUnit([...head.cells, ...table.captions]) ?? documentUnit;
  const rows = completeRows(table.table.rows.slice(headAt + 1), head.cells.length).flatMap((row): AssetRow[] => {
    const label = row.cells.find((cell) => !cell.isBlank);
    if (!label) return [];
    return [{
      label: ledger.read(label, where).words,
      role: /总额|合计|总计/.test(label.label) ? "total" : label.label.startsWith("其中") ? "of-which" : "part",
      quantity: entryOf(row.cells[quantityAt], ledger, where, (figure) => asCount(figure, ledger)),
      value: entryOf(row.cells[valueAt], ledger, where, (figure) => inUnit(figure, unit, ledger)),
    }];
  });
  return { notes, unit, rows };
}

const BLANK_PLACE = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" } as const;

function entryOf<F extends Figure>(cell: SourceText | undefined, ledger: NumberLedger, where: Whereabouts, as: (figure: Figure) => F | null): TableEntry<F> {
  if (!cell || cell.isBlank) return { kind: "blank", place: BLANK_PLACE };
  const read = ledger.read(cell, where, { isAmountCell: true });
  const [located] = read.figures;
  const figure = located && as(located.figure);
  if (figure) return { kind: "number", figure };
  return { kind: DASH.test(read.compact) ? "none" : "blank", place: read.words.place };
}

const asCount = (figure: Figure, ledger: NumberLedger): QuantityFigure | null =>
  figure.kind === "money" ? null : figure.kind === "plain" ? ledger.replace(figure, asQuantity(figure, "count")) : figure;

const inUnit = (figure: Figure, unit: MoneyUnit, ledger: NumberLedger): MoneyFigure => (figure.kind === "money" ? figure : ledger.replace(figure, asMoney(figure, unit)));

/** The first money unit that any of the texts prints as such. */
function printedUnit(texts: readonly SourceText[]): MoneyUnit | null {
  for (const text of texts) {
    const unit = statedUnit(text.label);
    if (unit && isMoneyUnit(unit)) return unit;
  }
  return null;
}

/** Sections whose tables hold money even where they print no unit. */
const MONEY_SECTIONS = new Set(["overview", "operating-costs", "three-public", "procurement", "assets"]);

/** Rows of label and amounts; null where nothing says that the numbers are money. */
export function readFigureTable(table: SectionTable, documentUnit: MoneyUnit, ledger: NumberLedger, where: Whereabouts): DepartmentFigure[] | null {
  const unit = printedUnit([...table.captions, ...table.table.rows.slice(0, 3).flatMap(({ cells }) => cells)]);
  if (unit === null && !MONEY_SECTIONS.has(table.section)) return null;
  const figures: DepartmentFigure[] = [];
  let heads: readonly SourceText[] = [];
  for (const row of table.table.rows) {
    const isHead = filledCells(row).every((cell) => !/^[-(（]?[\d０-９][\d０-９.,，]*[)）]?$/.test(cell.label));
    if (isHead) heads = row.cells;
    let label: SourceText | null = null;
    row.cells.forEach((cell, column) => {
      if (cell.isBlank) return;
      const read = ledger.read(cell, where, { isAmountCell: true });
      const [located] = read.figures;
      const isNumber = located !== undefined && read.figures.length === 1 && located.start === 0 && located.end === read.compact.length;
      if (!isNumber || !located) {
        label = cell;
        if (read.figures.length > 0) append(figures, mentioned(table, read.figures.map(({ figure }) => figure)));
        return;
      }
      if (located.figure.kind !== "money" && located.figure.kind !== "plain") return;
      const head = heads[column];
      const words = [label, head ?? null].flatMap((source) => (source && !source.isBlank ? source.label : []));
      const id = words.map(labelledFigure).find((found) => found !== null) ?? null;
      figures.push({ id, label: words.join(" · "), section: table.section, amount: inUnit(located.figure, unit ?? documentUnit, ledger), place: spanPlace(cell, where, 0, read.compact.length) });
    });
  }
  return figures;
}

/** Money within a label's words: kept, though it is no figure of its own. */
const mentioned = (table: SectionTable, figures: readonly Figure[]): DepartmentFigure[] =>
  figures.flatMap((figure) => (figure.kind === "money" ? [{ id: null, label: figure.place.text, section: table.section, amount: figure, place: figure.place }] : []));
