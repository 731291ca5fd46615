import type Decimal from "decimal.js";
import { compactText, type Words } from "../../figures/index";
import { exactDecimal } from "../../money/index";
import { reported, verified, type Check, type CheckReport } from "../check";
import type { CheckSubject } from "../subject";

/** Not the end of a number with separators: of `1,300万元` the `300`. */
const AMOUNT = "(?<![0-9.,]|[0-9]，)([0-9]+(?:\\.[0-9]+)?)(亿元|万元|元)";
const YEAR = "(?:上年|去年|上一年|20[0-9]{2}年)(?:度|同期)?";
const KIND = "(?:预算|决算|执行|完成|实际|安排)?(?:数|金额)?(?:的|为)?";
const UP_OR_DOWN = "(增长|增加|提高|上升|下降|减少|降低)(?:了|幅度为|幅度达)?";
const RATE = "([0-9]+(?:\\.[0-9]+)?)%";

/** `1300万元，比上年1235.74万元增长5.2%`, with the amount of the change between or without. */
const BESIDE = new RegExp(`${AMOUNT}[，,]?(?:比|较|与)${YEAR}${KIND}${AMOUNT}(?:相比)?[，,]?(?:(?:增加|减少)(?:了)?${AMOUNT}[，,])?${UP_OR_DOWN}${RATE}`, "g");
/** `由上年1235.74万元增加到1300万元，增长5.2%`. */
const FROM_TO = new RegExp(`(?:由|从)(?:${YEAR})?${KIND}${AMOUNT}(?:增加|增长|提高|上升|下降|减少|降低)(?:到|至|为)(?:本年|今年|20[0-9]{2}年)?${KIND}${AMOUNT}[，,]${UP_OR_DOWN}${RATE}`, "g");

const YUAN: Readonly<Record<string, string>> = { 元: "1", 万元: "10000", 亿元: "100000000" };

/** An amount as printed, with half of its last digit: what rounding in print may have taken or given. */
interface Printed {
  readonly value: Decimal;
  readonly half: Decimal;
}

/** A growth that a text states with both of its amounts. */
interface StatedGrowth {
  readonly before: Printed;
  readonly after: Printed;
  readonly isFall: boolean;
  /** The percentage's digits as printed. */
  readonly digits: string;
  readonly words: string;
}

const printed = (digits: string, unit: string): Printed => {
  const factor = YUAN[unit] ?? "1";
  return { value: exactDecimal(exactDecimal(digits).times(factor)), half: exactDecimal(exactDecimal(10).pow(-decimalsOf(digits)).times(factor).div(2)) };
};

const decimalsOf = (digits: string): number => digits.split(".")[1]?.length ?? 0;

const isFall = (word: string): boolean => /下降|减少|降低/.test(word);

function growthsIn(text: string): StatedGrowth[] {
  const beside = [...text.matchAll(BESIDE)].map(([words, after = "", afterUnit = "", before = "", beforeUnit = "", , , way = "", digits = ""]): StatedGrowth =>
    ({ after: printed(after, afterUnit), before: printed(before, beforeUnit), isFall: isFall(way), digits, words }));
  const fromTo = [...text.matchAll(FROM_TO)].map(([words, before = "", beforeUnit = "", after = "", afterUnit = "", way = "", digits = ""]): StatedGrowth =>
    ({ after: printed(after, afterUnit), before: printed(before, beforeUnit), isFall: isFall(way), digits, words }));
  return [...beside, ...fromTo];
}

/** The least and the most that the growth may be, in percent, by the digits that are printed. */
function rangeOf({ before, after }: StatedGrowth): readonly [least: Decimal, most: Decimal] {
  const growth = (now: Decimal, then: Decimal): Decimal => exactDecimal(exactDecimal(now.minus(then)).div(then).times(100).toDecimalPlaces(12));
  const [less, more] = [exactDecimal(before.value.minus(before.half)), exactDecimal(before.value.plus(before.half))];
  return [growth(exactDecimal(after.value.minus(after.half)), more), growth(exactDecimal(after.value.plus(after.half)), less)];
}

const textsOf = ({ budget }: CheckSubject): readonly (Words | null)[] =>
  [...budget.department.paragraphs.map(({ words }) => words), ...budget.projects.flatMap(({ goal, overallGoal, purpose }) => [goal, overallGoal, purpose])];

/** A growth rate that stands beside both amounts is their difference as a share of the former one: 1300 against 1235.74 is 5.2%. */
export const growthRate: Check = {
  id: "growth-rate", group: "arithmetic", severities: ["warning"], source: "logic",
  *run(subject) {
    for (const words of textsOf(subject)) {
      if (words === null) continue;
      for (const growth of growthsIn(compactText(words.text).text)) yield* reportOf(words, growth);
    }
  },
};

function* reportOf(words: Words, growth: StatedGrowth): Iterable<CheckReport> {
  const { before, after, digits } = growth;
  const figure = words.figures.find((one) => one.kind === "percent" && one.printed.digits === digits);
  // Without its number there is no place to point at; nothing grows from nothing.
  if (!figure || before.value.lte(before.half)) return;
  const stated = exactDecimal(growth.isFall ? exactDecimal(digits).negated() : digits);
  const [least, most] = rangeOf(growth);
  // Half-up, up or down: a rate may be off by all of its last digit.
  const step = exactDecimal(exactDecimal(10).pow(-decimalsOf(digits)));
  if (stated.gt(exactDecimal(least.minus(step))) && stated.lt(exactDecimal(most.plus(step)))) {
    yield verified([figure]);
    return;
  }
  const exact = exactDecimal(exactDecimal(after.value.minus(before.value)).div(before.value).times(100));
  const expected = exactDecimal(exact.toDecimalPlaces(Math.max(1, decimalsOf(digits))));
  yield reported({
    check: growthRate.id, severity: "warning", place: figure.place, stated: stated.toFixed(), expected: expected.toFixed(), difference: exactDecimal(stated.minus(expected)).toFixed(), unit: "%",
    parameters: { before: before.value.toFixed(), after: after.value.toFixed() },
  }, [figure]);
}
