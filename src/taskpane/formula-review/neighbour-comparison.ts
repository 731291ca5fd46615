import { boxOf } from "./cell-box";
import { moveFormula, type ReviewFinding } from "../../domain/formula-review/index";
import { compareFormulas, type Piece } from "./compare-formulas";

/** A formula of a comparison: whose it is, and its pieces. */
export interface ComparedFormula {
  readonly role: "own" | "neighbour" | "fit";
  readonly sheet: string | null;
  readonly cell: string;
  readonly pieces: readonly Piece[];
}

const isFormula = (text: string): boolean => text.startsWith("=");
const plain = (text: string): readonly Piece[] => [{ text, isDifferent: false }];

/**
 * What stands in a finding's first cell, beside the formula of the neighbour that shows what is usual and the one that
 * would fit. A neighbour's formula is compared as if it had been filled into the cell: what is marked in it is what
 * differs, not that it stands elsewhere.
 */
export function neighbourComparison({ place, related, fits }: ReviewFinding): ComparedFormula[] {
  const neighbour = related.find(({ text, sheet, cell }) => isFormula(text) && sheet === place.sheet && cell !== null);
  const fit = fits.find(({ cell }) => cell === place.cell) ?? null;
  const filled = neighbour ? filledInto(neighbour.text, neighbour.cell!, place.cell) : null;
  const other = fit?.formula ?? filled;
  if (place.text === "" || (other === null && !neighbour)) return [];
  const against = other !== null && isFormula(place.text) ? compareFormulas(place.text, other) : null;
  const rows: ComparedFormula[] = [{ role: "own", sheet: place.sheet, cell: place.cell, pieces: against?.first ?? plain(place.text) }];
  if (neighbour) rows.push({ role: "neighbour", sheet: neighbour.sheet, cell: neighbour.cell!, pieces: markedAlike(neighbour.text, filled, place.text) });
  if (fit) rows.push({ role: "fit", sheet: place.sheet, cell: fit.cell, pieces: against?.second ?? plain(fit.formula) });
  return rows;
}

/** The pieces of a neighbour's formula as it stands, marked where it differs once filled into the cell. */
function markedAlike(formula: string, filled: string | null, own: string): readonly Piece[] {
  if (filled === null || !isFormula(own)) return plain(formula);
  const [asItStands, marks] = [compareFormulas(formula, formula).first, compareFormulas(own, filled).second];
  return asItStands.length === marks.length ? asItStands.map(({ text }, at) => ({ text, isDifferent: marks[at]!.isDifferent })) : plain(formula);
}

function filledInto(formula: string, from: string, to: string): string | null {
  const [origin, target] = [boxOf(from), boxOf(to)];
  return origin && target ? moveFormula(formula, target.row - origin.row, target.column - origin.column) : null;
}
