import { asQuantity, recogniseFigures, withUnitOf, type Figure, type LocatedFigure, type Words } from "../../domain/figures/index";
import {
  CATEGORY_LABELS, GRADES, parseGradeBound, type Grade, type GradeBound, type Indicator, type IndicatorCategory, type IndicatorTarget,
} from "../../domain/goals/index";
import type { Row } from "../block";
import { spanPlace, type NumberLedger, type Whereabouts } from "../number-ledger";
import { SourceText } from "../source-text";
import type { IndicatorColumn } from "./indicator-columns";
import { completeRows } from "../outline/complete-rows";
import { cellsByColumn, isHeadAgain, type CellsByColumn } from "./indicator-rows";
import { append } from "../append";

/** The table's indicators, and rows that are none (remarks below the table). */
export interface IndicatorReading {
  readonly indicators: readonly Indicator[];
  readonly notes: readonly Words[];
}

/** Reads the rows below an indicator head. */
export function readIndicators(rows: readonly Row[], columns: readonly IndicatorColumn[], project: number, ledger: NumberLedger): IndicatorReading {
  const indicators: Indicator[] = [];
  const notes: Words[] = [];
  let category: SourceText | null = null;
  let subcategory: SourceText | null = null;
  for (const row of completeRows(rows, columns.length)) {
    if (isHeadAgain(row)) continue;
    const cells = cellsByColumn(row, columns);
    const [ownCategory] = cells.get("category") ?? [];
    if (ownCategory) {
      category = ownCategory;
      subcategory = null;
    }
    subcategory = cells.get("subcategory")?.[0] ?? subcategory;
    const where = { project, indicator: indicators.length + 1 };
    const reader = new RowReader(cells, where, ledger);
    const isIndicator = cells.has("name") || [...GRADES, "target" as const].some((column) => cells.has(column));
    if (isIndicator) indicators.push(reader.indicator(category, subcategory));
    else append(notes, reader.wordsOfAll({ project, indicator: null }, ownCategory ?? null));
  }
  return { indicators, notes };
}

const categoryOf = (label: string): IndicatorCategory | null => CATEGORY_LABELS.find(([part]) => label.includes(part))?.[1] ?? null;

class RowReader {
  constructor(private readonly cells: CellsByColumn, private readonly where: Whereabouts, private readonly ledger: NumberLedger) {}

  indicator(category: SourceText | null, subcategory: SourceText | null): Indicator {
    const name = this.words("name") ?? emptyWords(this.where);
    const hasGrades = GRADES.some((grade) => this.cells.has(grade));
    if (category) this.ledger.read(category, { project: this.where.project, indicator: null });
    return {
      number: this.where.indicator ?? 0, category: categoryOf(category?.label ?? "") ?? categoryOf(subcategory?.label ?? ""), categoryText: category?.label ?? "",
      subcategory: subcategory ? this.ledger.read(subcategory, { project: this.where.project, indicator: null }).words : null,
      name, description: this.words("description"), bounds: hasGrades ? this.bounds() : null, target: this.target(), basis: this.words("basis"),
      other: ["other" as const, "label" as const].flatMap((column) => (this.cells.get(column) ?? []).map((cell) => this.ledger.read(cell, this.where).words)), place: name.place,
    };
  }

  /** The words of every cell but the category's. */
  wordsOfAll(where: Whereabouts, except: SourceText | null): Words[] {
    return [...this.cells.values()].flat().filter((cell) => cell !== except).map((cell) => this.ledger.read(cell, where).words);
  }

  private cell(column: IndicatorColumn): SourceText | null {
    const cells = this.cells.get(column);
    return cells ? (cells.length === 1 ? cells[0] as SourceText : SourceText.join(cells)) : null;
  }

  private words(column: IndicatorColumn): Words | null {
    const cell = this.cell(column);
    return cell ? this.ledger.read(cell, this.where).words : null;
  }

  private bounds(): Readonly<Record<Grade, GradeBound>> {
    return { excellent: this.bound("excellent"), good: this.bound("good"), fair: this.bound("fair"), poor: this.bound("poor") };
  }

  private bound(column: IndicatorColumn): GradeBound {
    const cell = this.cell(column);
    if (!cell) return { kind: "blank", text: "", place: { ...(this.words("name") ?? emptyWords(this.where)).place, cell: null, text: "" } };
    const read = this.ledger.read(cell, this.where);
    return parseGradeBound(read.compact.replaceAll("\n", ";"), read.figures, read.words);
  }

  /** Sign, value and unit of the national form, each in its own cell or all in one. */
  private target(): IndicatorTarget | null {
    const cell = this.cell("target");
    if (!cell) return null;
    const read = this.ledger.read(cell, this.where);
    const sign = this.cell("sign")?.label ?? "";
    const unit = this.cell("unit")?.label ?? "";
    const figures = unit === "" ? read.figures : read.figures.map((located) => ({ ...located, figure: this.inUnit(located.figure, unit) }));
    const shift = sign.length;
    const bound = parseGradeBound(sign + read.compact, figures.map((located): LocatedFigure => ({ ...located, start: located.start + shift, end: located.end + shift })), { ...read.words, text: joinedTarget(sign, read.words.text, unit) });
    const direction = this.cell("direction")?.label ?? "";
    return { bound, direction: /正/.test(direction) ? "positive" : /反|负|逆/.test(direction) ? "negative" : null, weight: this.weight() };
  }

  /** A number read in the unit that stands in a cell of its own. */
  private inUnit(figure: Figure, unit: string): Figure {
    if (figure.kind !== "plain") return figure;
    const model = recogniseFigures(`1${unit}`, () => figure.place).figures[0]?.figure;
    const seen = model && withUnitOf(figure, model);
    return seen ? this.ledger.replace(figure, seen) : this.ledger.replace(figure, asQuantity(figure, "count"));
  }

  private weight(): Figure | null {
    const cell = this.cell("weight");
    const figure = cell ? this.ledger.read(cell, this.where).figures[0]?.figure : undefined;
    return figure === undefined ? null : figure.kind === "plain" ? this.ledger.replace(figure, asQuantity(figure, "count")) : figure;
  }
}

/** The target as one text, where sign and unit have cells of their own: ≥, 95, % → ≥95%. */
const joinedTarget = (sign: string, text: string, unit: string): string => `${text.startsWith(sign) ? "" : sign}${text}${text.endsWith(unit) ? "" : unit}`;

const emptyWords = (where: Whereabouts): Words => ({ text: "", place: spanPlace(SourceText.of([]), where, 0, 0), figures: [] });
