import { recogniseFigures, type Figure, type LocatedFigure, type Words } from "../domain/figures/index";
import type { Place } from "../domain/findings/index";
import type { SourceText } from "./source-text";
import { append } from "./append";

/** To which project and indicator row a text belongs. */
export interface Whereabouts {
  readonly project: number | null;
  readonly indicator: number | null;
}

/** A text that was read: its compact form, its numbers, its words. */
export interface ReadText {
  readonly source: SourceText;
  readonly compact: string;
  readonly figures: readonly LocatedFigure[];
  readonly words: Words;
}

/** A number that found no meaning, or a text that holds such numbers. */
export interface NotUnderstood {
  readonly place: Place;
  readonly text: string;
}

/** How many numbers the document holds, and where they went. */
export interface NumberCount {
  readonly total: number;
  readonly inModel: number;
  readonly notUnderstood: number;
}

const LONGEST_QUOTE = 160;
const ENDS_A_CLAUSE = new Set(["，", "；", "。", "\n", ";", "：", "、", "！", "？", "!", "?"]);

/**
 * Reads the numbers of every text once and knows afterwards which of them the model holds: a number is in the model when
 * its figure (or the figure that replaced it) can be reached from there. Nothing else counts as understood.
 */
export class NumberLedger {
  private readonly texts = new Map<SourceText, ReadText & { readonly unreadable: readonly Place[] }>();
  /** Texts that were read as parts of a joined one. */
  private readonly absorbed = new Set<SourceText>();
  private readonly joined: SourceText[] = [];
  private readonly replacements = new Map<Figure, Figure[]>();

  /** Reads a text; a second call gives the first one's result. */
  read(source: SourceText, where: Whereabouts, options: { readonly isAmountCell?: boolean } = {}): ReadText {
    const known = this.texts.get(source);
    if (known) return known;
    const compact = source.compact.text;
    const recognised = recogniseFigures(compact, (start, end) => clausePlace(source, where, start, end), options);
    const read = {
      source, compact, figures: recognised.figures,
      words: { text: source.text, place: spanPlace(source, where, 0, compact.length), figures: meaningful(recognised.figures) },
      unreadable: recognised.unreadable.map(({ start, end }) => spanPlace(source, where, start, end)),
    };
    this.texts.set(source, read);
    if (source.parts.length > 0) this.joined.push(source);
    for (const part of source.parts) this.absorbed.add(part);
    return read;
  }

  /** The words of a part of a text, from `start` to `end` of its compact form. */
  wordsOf(read: ReadText, where: Whereabouts, start: number, end: number): Words {
    const place = spanPlace(read.source, where, start, end);
    const within: LocatedFigure[] = [];
    for (let at = firstFrom(read.figures, start); at < read.figures.length; at += 1) {
      const located = read.figures[at] as LocatedFigure;
      if (located.start >= end) break;
      if (located.end <= end) within.push(located);
    }
    return { text: place.text, place, figures: meaningful(within) };
  }

  /** Says that a figure is to be seen as another one; gives the other one. */
  replace<F extends Figure>(figure: Figure, replacement: F): F {
    this.replacements.set(figure, [...(this.replacements.get(figure) ?? []), replacement]);
    return replacement;
  }

  /** Splits all numbers of the given texts into those that the model holds and the rest. */
  account(model: unknown, sources: Iterable<SourceText>): { notUnderstood: NotUnderstood[]; numbers: NumberCount } {
    const held = reachableFigures(model);
    const notUnderstood: NotUnderstood[] = [];
    let total = 0;
    let missing = 0;
    for (const source of [...sources, ...this.joined]) {
      if (this.absorbed.has(source)) continue;
      this.read(source, { project: null, indicator: null });
      const read = this.texts.get(source);
      if (!read) continue;
      const lost = read.figures.filter(({ figure }) => !held.has(figure) && !(this.replacements.get(figure) ?? []).some((replacement) => held.has(replacement)));
      total += read.figures.length + read.unreadable.length;
      missing += lost.length + read.unreadable.length;
      append(notUnderstood, mergeByClause([...lost.map(({ figure }) => figure.place), ...read.unreadable]));
    }
    return { notUnderstood, numbers: { total, inModel: total - missing, notUnderstood: missing } };
  }
}

/** Index of the first figure that begins at or behind a place. */
export function firstFrom(figures: readonly LocatedFigure[], start: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((figures[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The figures of a text that begin between two places. */
export function figuresBetween(read: Pick<ReadText, "figures">, from: number, to: number): LocatedFigure[] {
  const found: LocatedFigure[] = [];
  for (let at = firstFrom(read.figures, from); at < read.figures.length; at += 1) {
    const located = read.figures[at] as LocatedFigure;
    if (located.start >= to) break;
    found.push(located);
  }
  return found;
}

const meaningful = (figures: readonly LocatedFigure[]): Figure[] => figures.map(({ figure }) => figure).filter(({ kind }) => kind !== "plain");

/** One entry per clause, however many numbers it holds. */
function mergeByClause(places: readonly Place[]): NotUnderstood[] {
  const merged: NotUnderstood[] = [];
  for (const place of places) {
    const last = merged.at(-1);
    if (!last || last.place.text !== place.text || last.place.line !== place.line) merged.push({ place, text: place.text });
  }
  return merged;
}

/** The figures that can be reached from `root`. */
function reachableFigures(root: unknown): Set<unknown> {
  const figures = new Set<unknown>();
  const seen = new Set<unknown>();
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    if ("printed" in value) figures.add(value);
    else {
      seen.add(value);
      for (const key in value) if (key !== "place") open.push((value as Record<string, unknown>)[key]);
    }
  }
  return figures;
}

/** The place of a stretch of a text's compact form, with its literal words. */
export function spanPlace(source: SourceText, where: Whereabouts, start: number, end: number): Place {
  const { origins } = source.compact;
  const from = origins[start] ?? 0;
  const to = end > start ? (origins[end - 1] ?? from) + 1 : from;
  return placeAt(source, where, from, source.text.slice(from, to));
}

/** The place of a number: its literal words are the clause that it stands in. */
function clausePlace(source: SourceText, where: Whereabouts, start: number, end: number): Place {
  const { text } = source;
  const { origins } = source.compact;
  const from = origins[start] ?? 0;
  const to = (origins[Math.max(start, end - 1)] ?? from) + 1;
  let clauseStart = from;
  while (clauseStart > 0 && from - clauseStart < LONGEST_QUOTE && !endsClause(text, clauseStart - 1)) clauseStart -= 1;
  let clauseEnd = to;
  while (clauseEnd < text.length && clauseEnd - to < LONGEST_QUOTE && !endsClause(text, clauseEnd)) clauseEnd += 1;
  return placeAt(source, where, from, text.slice(clauseStart, clauseEnd).trim());
}

/** Whether a clause ends at this character; a comma or colon between digits belongs to the number. */
function endsClause(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character !== "," && character !== ":") return ENDS_A_CLAUSE.has(character);
  return !(/[0-9]/.test(text.charAt(at - 1)) && /[0-9]/.test(text.charAt(at + 1)));
}

const placeAt = (source: SourceText, where: Whereabouts, offset: number, text: string): Place => ({
  project: where.project, indicator: where.indicator, line: source.lineAt(offset), ...source.coordinates, text,
});
