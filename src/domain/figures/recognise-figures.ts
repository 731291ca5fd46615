import type { Place } from "../findings/index";
import { exactDecimal, yuan } from "../money/index";
import { contextReading, unitlessReading, type PreviousReading } from "./number-context";
import { LONGEST_NUMBER, scanNumbers, type NumberToken } from "./number-token";
import { moneyFactor, type MoneyUnit } from "./units";
import { unitAfter, type UnitAfter } from "./unit-after";
import type { Figure, LocatedFigure, MoneyFigure, Printed, QuantityFigure, QuantityKind } from "./figure";

export interface RecognisedFigures {
  readonly figures: readonly LocatedFigure[];
  /** Runs of digits too long to be a number. */
  readonly unreadable: readonly { readonly start: number; readonly end: number }[];
}

export interface RecognitionOptions {
  /** The text is a cell of amounts, where brackets around a number are a minus sign; see `bracketSign`. */
  readonly isAmountCell?: boolean;
}

/**
 * Every number of a compact text (see `compactText`) with its kind, value and unit, in order.
 *
 * @param placeOf the place of the characters from `start` to `end` of the compact text
 * @example recogniseFigures("共计15.18万元", …) // money, 151800 元, two decimals
 */
export function recogniseFigures(text: string, placeOf: (start: number, end: number) => Place, options: RecognitionOptions = {}): RecognisedFigures {
  const figures: LocatedFigure[] = [];
  const unreadable: { start: number; end: number }[] = [];
  let previous: PreviousReading | null = null;
  for (const token of scanNumbers(text)) {
    if (token.digits.length > LONGEST_NUMBER) {
      unreadable.push({ start: token.start, end: token.end });
      previous = null;
      continue;
    }
    const located = readToken(text, token, previous, placeOf, options);
    figures.push(located);
    previous = { kind: located.figure.kind, end: located.end };
  }
  return { figures: shareRangeUnits(text, figures), unreadable };
}

function readToken(text: string, token: NumberToken, previous: PreviousReading | null, placeOf: (start: number, end: number) => Place, options: RecognitionOptions): LocatedFigure {
  const context = contextReading(text, token, previous);
  if (context) {
    const printed = { digits: token.digits, decimals: token.decimals, unit: context.printed, isNegative: false };
    return locate(token.start, context.end, { kind: context.kind, value: exactDecimal(token.digits), printed, isUnitImplied: false, place: placeOf(token.start, context.end) });
  }
  const signed = signOf(text, token, previous, options);
  const unit = unitAfter(text, signed.unitAt);
  const end = unit?.end ?? signed.end;
  const printed: Printed = { digits: token.digits, decimals: token.decimals, unit: unit?.printed ?? "", isNegative: signed.isNegative };
  return locate(signed.start, end, figureOf(printed, unit, unit ? "plain" : unitlessReading(text, token, previous), placeOf(signed.start, end)));
}

const locate = (start: number, end: number, figure: Figure): LocatedFigure => ({ start, end, figure });

interface SignReading {
  readonly start: number;
  readonly end: number;
  /** Where the unit begins. */
  readonly unitAt: number;
  readonly isNegative: boolean;
}

/** `-5`, `▲5`, and brackets where they are a sign; a dash behind a number or its unit is a range, not a sign. */
function signOf(text: string, token: NumberToken, previous: PreviousReading | null, options: RecognitionOptions): SignReading {
  const before = text.charAt(token.start - 1);
  const unsigned = { start: token.start, end: token.end, unitAt: token.end, isNegative: false };
  if (before === "▲") return { ...unsigned, start: token.start - 1, isNegative: true };
  if (before === "-" && previous?.end !== token.start - 1 && !/[0-9A-Za-z)\]%]/.test(text.charAt(token.start - 2))) {
    return { ...unsigned, start: token.start - 1, isNegative: true };
  }
  const isNegative = before === "(" && text.charAt(token.end) === ")" ? bracketSign(text, token, options) : null;
  return isNegative === null ? unsigned : { start: token.start - 1, end: token.end + 1, unitAt: token.end + 1, isNegative };
}

/** A money unit right behind a closing bracket, and whether the text ends there. */
const BRACKETED_UNIT = /^(?:元|万元|亿元|千元|百元)/;
/** Words of a change, which may go either way: there a form's brackets are the accountants' minus. */
const CHANGE_BEFORE = /(?:增减|减少|减|下降|降低|变动|变化|盈亏|亏损)[额为了约:：]{0,2}$/;

/**
 * Whether brackets around a number make it negative, as accountants write it; null where they are only brackets.
 *
 * The place decides. In a cell of amounts, or a text that is nothing but this number, `（45.5）` and `（45.5）万元` are
 * −45.5 万元. In a running sentence they are a number filled in between the brackets of a form (`其中省级补助（45.5）万元`
 * is 45.5 万元), but for one behind a word of change (`比上年增减（11325.5）万元`).
 */
function bracketSign(text: string, token: NumberToken, options: RecognitionOptions): boolean | null {
  const unit = BRACKETED_UNIT.exec(text.slice(token.end + 1, token.end + 3))?.[0];
  if (token.start === 1 && (options.isAmountCell === true || (unit !== undefined && token.end + 1 + unit.length === text.length))) return true;
  return unit === undefined ? null : CHANGE_BEFORE.test(text.slice(Math.max(0, token.start - 7), token.start - 1));
}

/** The figure that the printed number with this unit is; `unitlessKind` where there is no unit. */
function figureOf(printed: Printed, unit: UnitAfter | null, unitlessKind: ReturnType<typeof unitlessReading>, place: Place): Figure {
  const value = exactDecimal((printed.isNegative ? "-" : "") + printed.digits);
  if (unit?.kind === "money") return { kind: "money", amount: yuan(value.times(moneyFactor(unit.unit))), unit: unit.unit, per: unit.per, printed, isUnitImplied: false, place };
  if (unit?.kind === "percent") return { kind: "percent", value: exactDecimal(unit.isPerMille ? value.div(10) : value), printed, isUnitImplied: false, place };
  if (unit) return { kind: unit.kind, value: exactDecimal(value.times(exactDecimal(unit.multiplier))), printed, isUnitImplied: false, place };
  return { kind: unitlessKind, value, printed, isUnitImplied: false, place };
}

/** `80-90%`, `2020至2022年`, `10～20万元`: the first number takes the second one's unit. */
function shareRangeUnits(text: string, figures: readonly LocatedFigure[]): LocatedFigure[] {
  return figures.map((located, index) => {
    const next = figures[index + 1];
    if (located.figure.kind !== "plain" || !next || next.figure.kind === "plain") return located;
    const between = text.slice(located.end, next.start);
    if (!/^(?:-|~|—|——|至|到)$/.test(between)) return located;
    const shared = withUnitOf(located.figure, next.figure);
    return shared ? { ...located, figure: shared } : located;
  });
}

/** The same printed number read in the other figure's unit (marked as implied); null where that gives no sense. */
export function withUnitOf(figure: Figure, model: Figure): Figure | null {
  if (figure.kind === "money" || model.kind === "plain") return null;
  if (model.kind === "money") return asMoney(figure, model.unit);
  if (model.kind === "operand" || model.kind === "reference" || model.kind === "ordinal") return null;
  const ratio = model.value.isZero() || model.printed.digits === "0" ? exactDecimal(1) : exactDecimal(model.value.abs().div(exactDecimal(model.printed.digits)));
  return { ...figure, kind: model.kind, value: exactDecimal(figure.value.times(ratio)), isUnitImplied: true };
}

/** The same printed number as money in a unit that the surroundings give (a column's head, the document's unit). */
export function asMoney(figure: Figure, unit: MoneyUnit): MoneyFigure {
  const digits = exactDecimal((figure.printed.isNegative ? "-" : "") + figure.printed.digits);
  return { kind: "money", amount: yuan(digits.times(moneyFactor(unit))), unit, per: [], printed: figure.printed, isUnitImplied: true, place: figure.place };
}

/** The same printed number as a quantity of another kind (percent in a plan's column, people in a heading). */
export const asQuantity = (figure: QuantityFigure, kind: QuantityKind): QuantityFigure => ({ ...figure, kind, isUnitImplied: true });
