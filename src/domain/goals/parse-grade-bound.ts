import { compactText, recogniseFigures, type LocatedFigure } from "../figures/index";
import type { Place } from "../findings/index";
import { yuanDecimal } from "../money/index";
import { comparisonBefore, comparisonBehind, signBehind } from "./comparison-words";
import type { BoundLimit, BoundOperator, GradeBound } from "./grade-bound";
import { qualitativeDegree } from "./qualitative-scale";

/** A limit with the stretch of text that it takes up. */
interface LimitReading {
  readonly start: number;
  readonly end: number;
  readonly limit: BoundLimit | null;
  readonly located: LocatedFigure;
}

/**
 * Reads what a grade's cell says.
 *
 * @param compact the cell's text, made compact
 * @param figures the numbers of `compact`, in order
 * @example parseGradeBound("10%>代偿率≥5%", …) // range: lower ≥ 5%, upper < 10%, variable 代偿率
 */
export function parseGradeBound(compact: string, figures: readonly LocatedFigure[], words: { readonly text: string; readonly place: Place }): GradeBound {
  const { text, place } = words;
  if (figures.length === 0) {
    return /^[-—–/\\.。]*$/.test(compact) ? { kind: "blank", text, place } : { kind: "words", degree: qualitativeDegree(compact), text, place };
  }
  if (figures.length > 2) return { kind: "unreadable", figures: figures.map(({ figure }) => figure), text, place };
  const readings = figures.length === 2 ? intervalReadings(compact, figures) ?? limitReadings(compact, figures) : limitReadings(compact, figures);
  const variable = variableOf(compact, readings);
  const limits = readings.flatMap(({ limit }) => limit ?? []);
  if (limits.length === 0 && figures.length === 1) return { kind: "value", figure: (figures[0] as LocatedFigure).figure, variable, text, place };
  const lower = limits.filter(({ operator }) => operator === "≥" || operator === ">");
  const upper = limits.filter(({ operator }) => operator === "≤" || operator === "<");
  if (limits.length !== figures.length || lower.length > 1 || upper.length > 1) {
    return { kind: "unreadable", figures: figures.map(({ figure }) => figure), text, place };
  }
  return { kind: "range", lower: lower[0] ?? null, upper: upper[0] ?? null, variable, text, place };
}

/** As `parseGradeBound`, from the text alone: for bounds that come from a cell. */
export function readGradeBound(text: string, place: Place): GradeBound {
  const compact = compactText(text).text.replaceAll("\n", "");
  return parseGradeBound(compact, recogniseFigures(compact, () => place).figures, { text, place });
}

function limitReadings(compact: string, figures: readonly LocatedFigure[]): LimitReading[] {
  return figures.map((located): LimitReading => {
    const { start, end, figure } = located;
    const inclusion = inclusionBehind(compact, end);
    const before = comparisonBefore(compact, start);
    if (before) {
      return { start: before.start, end: inclusion.end, located, limit: before.operator === "=" ? null : { operator: including(before.operator, inclusion.isIncluded), figure } };
    }
    const behind = comparisonBehind(compact, end) ?? comparisonBehind(compact, inclusion.end) ?? signBehind(compact, end);
    if (!behind) return { start, end: inclusion.end, limit: null, located };
    const after = inclusionBehind(compact, behind.end);
    return { start, end: after.end, located, limit: { operator: including(behind.operator, after.isIncluded ?? inclusion.isIncluded), figure } };
  });
}

/** `(含)` or `(不含)` at `at`. */
function inclusionBehind(compact: string, at: number): { end: number; isIncluded: boolean | null } {
  for (const [printed, isIncluded] of [["(不含)", false], ["(含)", true], ["(不包含)", false], ["(包含)", true]] as const) {
    if (compact.startsWith(printed, at)) return { end: at + printed.length, isIncluded };
  }
  return { end: at, isIncluded: null };
}

function including(operator: BoundOperator, isIncluded: boolean | null): BoundOperator {
  if (isIncluded === null) return operator;
  const isLower = operator === "≥" || operator === ">";
  return isLower ? (isIncluded ? "≥" : ">") : isIncluded ? "≤" : "<";
}

/** `80%（含）-90%`: where one end says 含, the other does not include its number. */
const otherEnd = (isIncluded: boolean | null): boolean | null => (isIncluded === true ? false : null);

const valueOfBound = ({ figure }: LocatedFigure) => (figure.kind === "money" ? yuanDecimal(figure.amount) : figure.value);

/** `80%-90%`, `[80%,90%)`, `80%(含)至90%`: from the smaller to the larger; null where the two are no interval. */
function intervalReadings(compact: string, figures: readonly LocatedFigure[]): LimitReading[] | null {
  const [first, second] = figures as [LocatedFigure, LocatedFigure];
  const isDownward = valueOfBound(first).gt(valueOfBound(second));
  const firstInclusion = inclusionBehind(compact, first.end);
  const between = compact.slice(firstInclusion.end, second.start);
  const open = compact.charAt(first.start - 1);
  const isBracketed = (open === "[" || open === "(") && (between === "," || between === "，");
  if (!isBracketed && !["-", "~", "—", "——", "至", "到"].includes(between)) return null;
  const secondInclusion = inclusionBehind(compact, second.end);
  const close = compact.charAt(second.end);
  // 99%-95%: from the larger to the smaller.
  if (isDownward && isBracketed) return null;
  const [ofFirst, ofSecond]: readonly [BoundOperator, BoundOperator] = isDownward ? ["≤", "≥"] : ["≥", "≤"];
  const lower: BoundOperator = isBracketed && open === "(" ? ">" : including(ofFirst, firstInclusion.isIncluded ?? otherEnd(secondInclusion.isIncluded));
  const upper: BoundOperator = isBracketed && close === ")" ? "<" : including(ofSecond, secondInclusion.isIncluded ?? otherEnd(firstInclusion.isIncluded));
  return [
    { start: isBracketed ? first.start - 1 : first.start, end: second.start, limit: { operator: lower, figure: first.figure }, located: first },
    { start: second.start, end: isBracketed ? second.end + 1 : secondInclusion.end, limit: { operator: upper, figure: second.figure }, located: second },
  ];
}

/** The words between and around the limits, without what only joins them. */
function variableOf(compact: string, readings: readonly LimitReading[]): string | null {
  let rest = "";
  let at = 0;
  for (const { start, end } of readings) {
    rest += compact.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  const name = (rest + compact.slice(at)).replace(/[且,，、;；()[\]\n.。:：]|以及|之间|达到|含|的/g, "");
  return name === "" ? null : name;
}
