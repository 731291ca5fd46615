import { asMoney, compactText, isMoneyUnit, recogniseFigures, type MoneyFigure, type MoneyUnit } from "../../domain/figures/index";
import type { Place } from "../../domain/findings/index";
import type { FigureRow } from "../../sheets/index";

/** An amount that people have changed in the table of figures while the document's text still says another. */
export interface ChangedFigure {
  /** Number among the department's figures, from 1. */
  readonly number: number;
  readonly before: MoneyFigure | null;
  readonly after: MoneyFigure | null;
  readonly place: Place;
}

/** Where a row's amount stands, quoting the document's words where the row has them. */
export const placeOf = ({ amount, words }: FigureRow): Place => ({ project: null, indicator: null, line: null, sheet: amount.sheet, cell: amount.cell, text: words === "" ? amount.text : words });

/** The amount of a row: its number in its unit, with as many decimals as the document prints. */
export function figureOf(row: FigureRow): MoneyFigure | null {
  const isImplied = /^[(（].*[)）]$/.test(row.unit);
  const unit = row.unit.replace(/^[(（]|[)）]$/g, "");
  const digits = withDecimals(row.amount.text, row.decimals);
  const { figures } = recogniseFigures(compactText(isImplied ? digits : `${digits}${unit}`).text, () => placeOf(row), { isAmountCell: true });
  const figure = figures[0]?.figure;
  if (!figure) return null;
  if (figure.kind === "money") return figure;
  return isMoneyUnit(unit) ? asMoney(figure, unit satisfies MoneyUnit) : null;
}

/** A cell's number shows no zeros at its end; the document's print does. A number with more decimals keeps them. */
function withDecimals(text: string, decimals: number | null): string {
  if (decimals === null || !/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const [whole = "", fraction = ""] = text.split(".");
  return fraction.length >= decimals ? text : `${whole}.${fraction.padEnd(decimals, "0")}`;
}
