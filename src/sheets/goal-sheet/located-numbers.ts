import { compactText, recogniseFigures, type Figure, type Words } from "../../domain/figures/index";
import type { Place } from "../../domain/findings/index";

/** Where a figure's number stands in a text, without sign and unit. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
}

const NOWHERE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };

/**
 * Where the figures of a text print their numbers. Figures are told by their places: a figure that was read in another
 * unit later has the place of the number that it was read from.
 */
export function numberSpans(words: Words): ReadonlyMap<Place, NumberSpan> {
  const compact = compactText(words.text);
  const located = recogniseFigures(compact.text, () => NOWHERE).figures.filter(({ figure }) => figure.kind !== "plain");
  const spans = new Map<Place, NumberSpan>();
  if (located.length !== words.figures.length) return spans;
  located.forEach(({ start, end, figure }, index) => {
    const own: Figure | undefined = words.figures[index];
    const number = /^[^\d]?([\d,.]*\d)/.exec(compact.text.slice(start, end));
    if (!own || !number?.[1] || own.printed.digits !== figure.printed.digits) return;
    const from = start + number[0].length - number[1].length;
    spans.set(own.place, { start: compact.origins[from] ?? 0, end: (compact.origins[from + number[1].length - 1] ?? 0) + 1 });
  });
  return spans;
}
