import type { HeadcountSplit } from "../../domain/budget/index";
import type { Figure, LocatedFigure, QuantityFigure } from "../../domain/figures/index";
import { figuresBetween, type ReadText } from "../number-ledger";
import { cleanLabel } from "./statement-context";

/** What a text says in brackets of people whom it has counted. */
export interface PeopleSplits {
  /** Brackets that name all shares of a headcount. */
  readonly splits: readonly HeadcountSplit[];
  /** Counts within brackets behind a headcount: they say more of those people and are no people of their own. */
  readonly aside: ReadonlySet<Figure>;
}

export const NO_SPLITS: PeopleSplits = { splits: [], aside: new Set() };

/** A noun between a headcount and its bracket is at most so long: `100名公益性岗位人员（男60人，女40人）`. */
const LONGEST_NOUN = 14;
const LONGEST_BRACKET = 200;
/** So far behind a bracket its kinds are looked for again. */
const FARTHEST = 2000;
/** Pairs of words that leave nobody out. */
const PAIRS: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/^男/, /^女/], [/在职|在岗/, /退休/], [/在编|编制?内|正式/, /编外|编制外|合同|临时|聘用/], [/专职|全职/, /兼职/], [/城镇|城市/, /农村|乡村/], [/内勤|文职/, /外勤|勤务|一线/], [/^县/, /^(?:乡|镇|村)/], [/原有|现有|留任/, /新增|新招|新聘/],
];
/** Words by which a bracket names only some, or other times and rates. */
const NO_SPLIT = /其中|含|包括|每|比|较|去年|上年|年|另|减少|离职|约|近/;

/**
 * Reads the brackets behind headcounts: `协管员100人（男60人，女40人）`. The counts in them are set aside, so that they are
 * not taken for lines; where two kinds stand that leave nobody out, they are a split that must add up. Brackets with
 * amounts, and kinds that the text behind goes on with, are left to the readers of lines.
 */
export function readPeopleSplits(read: ReadText): PeopleSplits {
  const splits: HeadcountSplit[] = [];
  const aside = new Set<Figure>();
  read.figures.forEach((whole) => {
    if (whole.figure.kind !== "people" || aside.has(whole.figure)) return;
    const bracket = bracketBehind(read.compact, whole.end);
    if (!bracket) return;
    const inside = figuresBetween(read, bracket.start, bracket.end);
    const people = inside.filter((located): located is LocatedFigure & { figure: QuantityFigure } => located.figure.kind === "people");
    if (people.length === 0 || inside.some(({ figure }) => figure.kind === "money")) return;
    const shares = people.map(({ figure, start }, index) => ({ category: cleanLabel(read.compact.slice(people[index - 1]?.end ?? bracket.start + 1, start).replace(/^[，,、;；]/, "")), headcount: figure }));
    const behind = read.compact.slice(bracket.end, bracket.end + FARTHEST);
    if (shares.some(({ category }) => category.length > 1 && behind.includes(category))) return;
    for (const { figure } of people) aside.add(figure);
    const words = read.compact.slice(bracket.start, bracket.end);
    if (inside.length === people.length && !NO_SPLIT.test(words) && isWhole(shares)) splits.push({ whole: whole.figure, shares });
  });
  return { splits, aside };
}

const isWhole = (shares: HeadcountSplit["shares"]): boolean => shares.length === 2
  && PAIRS.some(([one, other]) => shares.some(({ category }) => one.test(category)) && shares.some(({ category }) => other.test(category)));

/** The bracket that opens right behind a headcount, or behind the noun that it counts. */
function bracketBehind(compact: string, from: number): { readonly start: number; readonly end: number } | null {
  const noun = /^[\u4e00-\u9fff]*/.exec(compact.slice(from, from + LONGEST_NOUN))?.[0].length ?? 0;
  const start = from + noun;
  if (compact.charAt(start) !== "(") return null;
  const length = compact.slice(start, start + LONGEST_BRACKET).indexOf(")");
  return length < 0 || compact.slice(start + 1, start + length).includes("(") ? null : { start, end: start + length };
}
