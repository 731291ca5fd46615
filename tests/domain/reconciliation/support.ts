import type { Figure, MoneyFigure, QuantityFigure } from "../../../src/domain/figures";
import { recogniseFigures } from "../../../src/domain/figures";
import type { Place } from "../../../src/domain/findings";
import { exactDecimal } from "../../../src/domain/money";
import { NO_SURROUNDINGS, printedTerm, productTerm, type Claim, type FormationTerm } from "../../../src/domain/reconciliation";

const PLACE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };

/** A figure as it is printed: `15.18万元`, `135人`. */
export function printed(text: string): Figure {
  const [located] = recogniseFigures(text, () => ({ ...PLACE, text })).figures;
  if (!located) throw new Error(`No figure: ${text}`);
  return located.figure;
}
export const money = (text: string): MoneyFigure => printed(text) as MoneyFigure;
export const quantity = (text: string): QuantityFigure => printed(text) as QuantityFigure;

const valueOf = (figure: Figure) => exactDecimal(figure.kind === "money" ? (figure.amount as unknown as string) : figure.value);

/** A listed part. */
export const part = (label: string, text: string, sign: 1 | -1 = 1): FormationTerm => {
  const figure = printed(text);
  return printedTerm(label, valueOf(figure), figure, sign);
};

/** So many people at a wage for so many months. */
export function wageLine(label: string, people: number, wage: string, months = 12, fits: readonly string[] = []): FormationTerm {
  return productTerm(label, [
    { kind: "headcount", value: exactDecimal(people), label: "", figure: quantity(`${people}人`), fits: [] },
    { kind: "wage", value: exactDecimal(wage), label: "", figure: money(`${wage}元`), fits: fits.map((value) => ({ label: "", value: exactDecimal(value) })) },
    { kind: "months", value: exactDecimal(months), label: "", figure: null, fits: [] },
  ]);
}

export const claim = (stated: string, formation: readonly FormationTerm[], surroundings: Partial<Claim> = {}): Claim => ({ figure: printed(stated), formation, ...NO_SURROUNDINGS, ...surroundings });
