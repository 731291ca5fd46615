import { DEPARTMENT_FIGURES, type Department, type DepartmentFigure, type DepartmentFigureId, type TableEntry } from "../../domain/budget/index";
import { printedStep, type Figure, type MoneyFigure } from "../../domain/figures/index";
import { decimalFromCell, decimalToCell, exactDecimal, subtractYuan, sumYuan, yuanDecimal, yuanToCell, type Yuan } from "../../domain/money/index";
import { BOOK_SHEET_NAMES, goalWords, type GoalWords, type Language } from "../../wording/index";
import { areaName, cellName } from "../cell-address";
import { BLANK, formulaCell, formulaText, numberCell, textCell } from "../cell-content";
import { AMOUNT, BODY, CENTER, DIFFERENCE, INPUT, printed, TITLE } from "../look";
import { SheetDraft } from "../sheet-draft";
import type { CellContent, SheetPlan } from "../sheet-plan";
import { decimalsFormat, fitHeights, printedNumber, putBlock, unitText, yuanFormula, type PlacedBlock } from "./blocks";
import { BOOK_IDENTITIES, type BookIdentity } from "./identities";

const WIDTHS = [9, 24, 24, 14, 15, 10, 11, 18, 42] as const;
const LAST_COLUMN = WIDTHS.length - 1;
/** The paragraphs' text takes all columns from here on. */
const TEXT_COLUMN = 2;

/**
 * 「部门预算」: the department's figures as stated with their identities as formulas, changes, units, assets, and the
 * document's text paragraph by paragraph, so that the book can be read back.
 */
export function departmentSheetPlan(department: Department, language: Language): SheetPlan {
  return new DepartmentSheet(department, goalWords(language)).plan();
}

class DepartmentSheet {
  private readonly draft = new SheetDraft();
  private readonly merges: string[] = [areaName(0, 0, 0, LAST_COLUMN)];
  private row = 5;

  constructor(private readonly department: Department, private readonly words: GoalWords) {}

  plan(): SheetPlan {
    const { draft, words, department } = this;
    draft.set(0, 0, textCell(words.departmentTitle));
    const basics = [
      [words.basics.department, textCell(department.name?.text ?? "")],
      [words.basics.year, department.year ? numberCell(department.year.value.toNumber()) : BLANK],
      [words.basics.unit, textCell(department.unit)],
    ] as const;
    basics.forEach(([label, content], index) => {
      draft.set(1 + index, 0, textCell(label));
      draft.set(1 + index, 1, content);
    });
    const figures = this.putFigures();
    this.putIdentities(figures);
    this.putChanges();
    this.putOrganisations();
    this.putAssets();
    this.putParagraphs();
    const formats = [{ address: areaName(0, 0, this.row, LAST_COLUMN), style: BODY }, { address: areaName(0, 0, 0, LAST_COLUMN), style: TITLE }, ...draft.formats];
    return {
      name: BOOK_SHEET_NAMES.department, purpose: "department", cells: draft.cells, formats, merges: this.merges, columnWidths: WIDTHS,
      rowHeights: [{ row: 0, height: 28 }, ...draft.rowHeights], tables: [], freeze: null, print: printed("landscape", null, words.footer),
    };
  }

  private put(title: string, heads: readonly string[], rows: readonly (readonly CellContent[])[]): PlacedBlock {
    const block = putBlock(this.draft, this.row, title, heads, rows);
    fitHeights(this.draft, block.firstRow, rows, WIDTHS);
    this.row = block.lastRow + 2;
    return block;
  }

  private putFigures(): PlacedBlock {
    const { figures } = this.department;
    const heads = this.words.figureColumns;
    const first = this.row + 2;
    const block = this.put(this.words.blocks.figures, Object.values(heads), figures.map(({ id, label, section, amount, place }, index) => [
      numberCell(index + 1), textCell(nameOf(id)), textCell(label), textCell(this.words.sections[section]),
      ...amountCells(amount, first + index, 4, 5, true), textCell(place.text),
    ]));
    this.formatAmounts(block, figures.map(({ amount }) => amount), 4, 7);
    return block;
  }

  private putChanges(): void {
    const { changes } = this.department;
    if (changes.length === 0) return;
    const first = this.row + 2;
    const block = this.put(this.words.blocks.changes, Object.values(this.words.changeColumns), changes.map(({ of, label, direction, amount, comparedYear, place }, index) => {
      const [number, unit, yuan] = amountCells(amount, first + index, 3, 4, false);
      return [
        numberCell(index + 1), textCell(nameOf(of) || label), textCell(this.words.directions[direction]), number ?? BLANK, unit ?? BLANK,
        comparedYear ? numberCell(comparedYear.value.toNumber()) : BLANK, yuan ?? BLANK, textCell(place.text),
      ];
    }));
    this.formatAmounts(block, changes.map(({ amount }) => amount), 3, 6);
  }

  private formatAmounts(block: PlacedBlock, amounts: readonly (MoneyFigure | null)[], numberColumn: number, yuanColumn: number): void {
    amounts.forEach((amount, index) => {
      const row = block.firstRow + index;
      this.draft.format(row, numberColumn, row, numberColumn, { numberFormat: decimalsFormat(amount?.printed.decimals ?? 2), ...INPUT });
    });
    this.draft.format(block.firstRow, yuanColumn, block.lastRow, yuanColumn, AMOUNT);
    this.draft.format(block.firstRow, 0, block.lastRow, 0, CENTER);
  }

  private putIdentities(block: PlacedBlock): void {
    const first = new Map<DepartmentFigureId, { row: number; figure: DepartmentFigure & { amount: MoneyFigure } }>();
    this.department.figures.forEach((figure, index) => {
      if (figure.id !== null && figure.amount !== null && !first.has(figure.id)) first.set(figure.id, { row: block.firstRow + index, figure: { ...figure, amount: figure.amount } });
    });
    const rows = BOOK_IDENTITIES.flatMap((identity) => this.identityRow(identity, first) ?? []);
    if (rows.length === 0) return;
    const start = this.row + 2;
    const placed = this.put(this.words.blocks.identities, ["", ...Object.values(this.words.identityColumns)], rows.map(({ label, stated, computed, tolerance, cached }, index) => {
      const row = start + index;
      const difference = `ROUND(${cellName(row, 2)}-${cellName(row, 3)},2)`;
      return [
        numberCell(index + 1), textCell(label), formulaCell(stated, cached.stated), formulaCell(computed, cached.computed), formulaCell(difference, cached.difference),
        formulaCell(`IF(ABS(${cellName(row, 4)})<=${tolerance},${formulaText(this.words.agrees)},${formulaText(this.words.differs)})`,
          Math.abs(cached.difference) <= Number(tolerance) ? this.words.agrees : this.words.differs),
      ];
    }));
    this.draft.format(placed.firstRow, 2, placed.lastRow, 3, AMOUNT);
    this.draft.format(placed.firstRow, 4, placed.lastRow, 4, DIFFERENCE);
  }

  private identityRow({ total, parts }: BookIdentity, placed: ReadonlyMap<DepartmentFigureId, { row: number; figure: { amount: MoneyFigure } }>) {
    const whole = placed.get(total);
    const found = parts.flatMap((part) => (placed.has(part) ? [{ part, ...(placed.get(part) as { row: number; figure: { amount: MoneyFigure } }) }] : []));
    if (!whole || found.length === 0 || (parts.length > 1 && parts.length <= 3 && found.length < parts.length)) return null;
    const amounts = found.map(({ figure }) => figure.amount.amount);
    const stated: Yuan = whole.figure.amount.amount;
    const computed = sumYuan(amounts);
    // A sum of n printed figures may differ by half a last digit of each without anything being wrong.
    const tolerance = [whole.figure.amount, ...found.map(({ figure }) => figure.amount)]
      .reduce((sum, amount) => sum.plus(yuanDecimal(printedStep(amount)).times(exactDecimal("0.5"))), exactDecimal(0));
    return {
      label: `${nameOf(total)} = ${found.map(({ part }) => nameOf(part)).join(" + ")}`,
      stated: cellName(whole.row, 7), computed: found.length === 1 ? cellName(found[0]?.row ?? 0, 7) : found.map(({ row }) => cellName(row, 7)).join("+"),
      tolerance: decimalToCell(exactDecimal(tolerance)),
      cached: { stated: yuanToCell(stated), computed: yuanToCell(computed), difference: yuanToCell(subtractYuan(stated, computed)) },
    };
  }

  private putOrganisations(): void {
    const { organisations } = this.department;
    if (organisations.length === 0) return;
    this.put(this.words.blocks.organisations, ["", ...Object.values(this.words.organisationColumns)], organisations.map(({ name, nature, level, funding }, index) => [
      numberCell(index + 1), textCell(name.text), textCell(nature?.text ?? ""), textCell(level?.text ?? ""), textCell(funding?.text ?? ""),
    ]));
  }

  private putAssets(): void {
    const { assets } = this.department;
    if (!assets) return;
    const { assetColumns, assetValueHead } = this.words;
    this.put(this.words.blocks.assets, ["", assetColumns.asset, assetColumns.quantity, assetValueHead(assets.unit)], assets.rows.map(({ label, quantity, value }, index) => [
      numberCell(index + 1), textCell(label.text), entryCell(quantity), entryCell(value),
    ]));
  }

  private putParagraphs(): void {
    const { paragraphs } = this.department;
    if (paragraphs.length === 0) return;
    const rows = paragraphs.map(({ section, words }, index) => [numberCell(index + 1), textCell(this.words.sections[section]), textCell(words.text)]);
    const block = putBlock(this.draft, this.row, this.words.blocks.paragraphs, Object.values(this.words.paragraphColumns), rows);
    const width = WIDTHS.slice(TEXT_COLUMN).reduce((sum, own) => sum + own, 0);
    fitHeights(this.draft, block.firstRow, rows, [WIDTHS[0], WIDTHS[1], width]);
    for (let row = block.headerRow; row <= block.lastRow; row += 1) this.merges.push(areaName(row, TEXT_COLUMN, row, LAST_COLUMN));
    this.draft.format(block.headerRow, TEXT_COLUMN, block.lastRow, LAST_COLUMN, { border: "thin", wrap: true });
    this.row = block.lastRow + 1;
  }
}

const NAMES = new Map<string, string>(DEPARTMENT_FIGURES.map(({ id, zh }) => [id, zh]));
const nameOf = (id: DepartmentFigureId | null): string => (id === null ? "" : NAMES.get(id) ?? "");

/** Number, unit, (decimals,) and 元 by formula. */
function amountCells(amount: MoneyFigure | null, row: number, numberColumn: number, unitColumn: number, hasDecimals: boolean): CellContent[] {
  if (!amount) return hasDecimals ? [BLANK, BLANK, BLANK, BLANK] : [BLANK, BLANK, BLANK];
  const yuan = yuanFormula(cellName(row, numberColumn), cellName(row, unitColumn));
  return [
    printedNumber(amount), textCell(unitText(amount)), ...(hasDecimals ? [numberCell(amount.printed.decimals)] : []), formulaCell(yuan, yuanToCell(amount.amount)),
  ];
}

/** A number as the document prints it, a dash, or nothing. */
function entryCell(entry: TableEntry<Figure>): CellContent {
  if (entry.kind === "none") return textCell(entry.place.text);
  if (entry.kind === "blank") return BLANK;
  const { printed: own } = entry.figure;
  const text = `${own.isNegative ? "-" : ""}${own.digits}${own.unit}`;
  const number = Number(text);
  return own.unit === "" && Number.isFinite(number) && decimalFromCell(number).toFixed() === text ? numberCell(number) : textCell(text);
}

