import fc from "fast-check";
import { decimalFromCell, exactDecimal, rate, ROUNDING_POLICIES, roundYuan, shareOfYuan, yuan, yuanText, yuanToCell } from "../../../src/domain/money";
import {
  amountOfCells, computeCostColumns, costOfLine, createCostContext, insuranceOfWages, insurancePerHead, STANDARD_COMPONENTS, wageAmount,
} from "../../../src/domain/payroll";
import { casesUpTo, PROPERTY_CASES } from "../../support/case-count";
import {
  ceilingOf, cellOfFraction, fraction, fractionOfText, greatest, least, plus, rounded, textOfFraction, times, type Fraction,
} from "../../support/exact-fraction";
import { seededRandom, type SeededRandom } from "../../support/seeded-random";
import { line } from "./build-payroll";

/** Loops over its share of all cases, so many at a time; each says what went wrong, or null. */
function zeroDifferences(share: number, seed: number, run: (random: SeededRandom) => readonly (string | null)[]): void {
  const random = seededRandom(seed);
  const differences: string[] = [];
  for (let left = Math.ceil(PROPERTY_CASES * share); left > 0 && differences.length < 5;) {
    const found = run(random);
    left -= found.length;
    for (const difference of found) if (difference !== null) differences.push(difference);
  }
  expect(differences).toEqual([]);
}

/** Cases that one call of a bulk function takes. */
const BATCH = 50;
const batchOf = <T>(make: () => T): T[] => Array.from({ length: BATCH }, make);

/** A single case. */
const only = (run: () => string | null): (string | null)[] => [run()];

/** `12345` with 2 decimals → `"123.45"`. */
const decimalText = (digits: number, decimals: number): string => textOfFraction(fraction(digits, 10n ** BigInt(decimals)));

/** Amounts as budgets have them, and a few that are hard: many decimals, large, exact halves. */
function amountText(random: SeededRandom): string {
  switch (random.whole(0, 9)) {
    case 0: return String(random.whole(0, 20_000));
    case 1: return decimalText(random.whole(0, 99_999_999), 4);
    case 2: return decimalText(random.whole(0, 999_999) * 10 + 5, 3);
    case 3: return decimalText(random.whole(0, 999_999_999_999), random.whole(0, 9));
    case 4: return decimalText(random.whole(0, 99_999_999_999_999), 2);
    default: return decimalText(random.whole(0, 2_000_000), 2);
  }
}

const headcountOf = (random: SeededRandom): number => (random.whole(0, 99) === 0 ? random.whole(0, 99_999_999) : random.whole(0, 999));

const monthsText = (random: SeededRandom): string => {
  const kind = random.whole(0, 9);
  if (kind < 5) return String(random.whole(0, 12));
  if (kind < 7) return decimalText(random.whole(0, 120), 1);
  if (kind < 9) return decimalText(random.whole(0, 1_200), 2);
  return decimalText(random.whole(0, 12_000_000_000), 9);
};

const toFen = (value: Fraction) => rounded(value, 2, "half-up");
const product = (amount: string, headcount: number, months: Fraction) => toFen(times(fractionOfText(amount), fraction(headcount), months));

describe(`exact to the 分, against fractions of whole numbers (${PROPERTY_CASES} cases)`, () => {
  it("wage, insurance, fee and total of lines of cells, in bulk, and their sum", () => zeroDifferences(0.3, 1, (random) => {
    const rows = batchOf(() => ({ wage: amountText(random), insurance: amountText(random), fee: amountText(random), months: monthsText(random), headcount: headcountOf(random) }));
    const expected = rows.map(({ wage, insurance, fee, months, headcount }) => {
      const worked = fractionOfText(months);
      const whole = ceilingOf(worked);
      return [product(wage, headcount, worked), product(insurance, headcount, whole), product(fee, headcount, whole)];
    });
    const columns = computeCostColumns({
      headcounts: rows.map(({ headcount }) => headcount), monthlyWages: rows.map(({ wage }) => Number(wage)), months: rows.map(({ months }) => Number(months)),
      insurances: rows.map(({ insurance }) => Number(insurance)), managementFees: rows.map(({ fee }) => Number(fee)),
    });
    const sum = cellOfFraction(expected.flat().reduce(plus));
    if (!Object.is(columns.sums.total, sum)) return [`the sum of ${JSON.stringify(rows)}: ${columns.sums.total} for ${sum}`];
    return rows.map((row, index) => {
      const parts = expected[index] ?? [];
      const wanted = [...parts, parts.reduce(plus)].map(cellOfFraction);
      const actual = [columns.wage[index], columns.insurance[index], columns.managementFee[index], columns.total[index]];
      return wanted.every((value, place) => Object.is(value, actual[place])) ? null : `${JSON.stringify(row)}: ${actual.join()} for ${wanted.join()}`;
    });
  }));

  it("an amount of cells in bulk, in decimals, and by the oracle", () => zeroDifferences(0.2, 2, (random) => only(() => {
    const [amount, monthText, headcount] = [amountText(random), monthsText(random), headcountOf(random)];
    const expected = product(amount, headcount, fractionOfText(monthText));
    const exact = yuanText(wageAmount(exactDecimal(amount), headcount, exactDecimal(monthText)));
    const bulk = amountOfCells(Number(amount), headcount, Number(monthText), "worked");
    return exact === textOfFraction(expected) && Object.is(bulk, cellOfFraction(expected)) ? null : `${amount} × ${headcount} × ${monthText}: ${exact}, ${bulk}`;
  })));

  it("cells that hold computed doubles are what Excel shows of them", () => zeroDifferences(0.05, 3, (random) => only(() => {
    const cell = random.whole(0, 1_000_000) / 100 + random.whole(0, 1_000_000) / 100 - random.whole(0, 1_000) / 10;
    if (cell < 0) return null;
    const text = decimalFromCell(cell).toFixed();
    if (Number(text) !== Number(cell.toPrecision(15))) return `${cell} read as ${text}`;
    const headcount = random.whole(1, 500);
    const expected = cellOfFraction(product(text, headcount, fraction(12)));
    const actual = amountOfCells(cell, headcount, 12, "whole");
    return Object.is(actual, expected) ? null : `${cell} × ${headcount}: ${actual} for ${expected}`;
  })));

  it("insurance per head, each rate on its own base, by every policy", () => zeroDifferences(0.15, 4, (random) => {
    const policy = random.pick(ROUNDING_POLICIES);
    const terms = Array.from({ length: random.whole(1, 4) }, () => {
      const floor = random.whole(0, 3) === 0 ? null : decimalText(random.whole(0, 400_000), 2);
      const cap = random.whole(0, 3) === 0 ? null : decimalText(random.whole(400_000, 2_000_000), 2);
      return { rate: decimalText(random.whole(0, 3_000), random.pick([4, 4, 4, 5, 7])), floor, cap };
    });
    const rates = terms.map((term) => rate(term.rate));
    const [floors, caps] = [terms.map(({ floor }) => (floor === null ? null : yuan(floor))), terms.map(({ cap }) => (cap === null ? null : yuan(cap)))];
    const number = (text: string | null) => (text === null ? null : Number(text));
    const inBulk = insuranceOfWages({
      rates: terms.map((term) => Number(term.rate)), floors: terms.map(({ floor }) => number(floor)), caps: terms.map(({ cap }) => number(cap)), rounding: policy.id,
    });
    return batchOf(() => amountText(random)).map((wage) => {
      const expected = terms.map(({ rate: text, floor, cap }) => {
        const raised = floor === null ? fractionOfText(wage) : greatest(fractionOfText(wage), fractionOfText(floor));
        const base = cap === null ? raised : least(raised, fractionOfText(cap));
        return policy.steps.reduce((value, step) => rounded(value, step.decimals, step.mode), times(base, fractionOfText(text)));
      }).reduce(plus);
      const exact = yuanText(insurancePerHead(yuan(wage), rates, floors, caps, policy.id));
      const bulk = inBulk(Number(wage));
      return exact === textOfFraction(expected) && Object.is(bulk, cellOfFraction(expected)) ? null : `${wage} ${JSON.stringify(terms)} ${policy.id}: ${exact}, ${bulk} for ${textOfFraction(expected)}`;
    });
  }));

  it("every rounding policy, of amounts and of shares, above and below 0; twice is as once", () => zeroDifferences(0.2, 5, (random) => only(() => {
    const amount = (random.whole(0, 1) === 0 ? "-" : "") + amountText(random);
    const policy = random.pick(ROUNDING_POLICIES);
    const [numerator, denominator] = [random.whole(0, 400), random.pick([1, 28, 29, 30, 31, 87, 899])];
    const byOracle = (value: Fraction) => textOfFraction(policy.steps.reduce((current, step) => rounded(current, step.decimals, step.mode), value));
    const once = roundYuan(yuan(amount), policy.id);
    const share = yuanText(shareOfYuan(yuan(amount), numerator, denominator, policy.id));
    const isRight = yuanText(once) === byOracle(fractionOfText(amount)) && yuanText(roundYuan(once, policy.id)) === yuanText(once)
      && share === byOracle(times(fractionOfText(amount), fraction(numerator, denominator)));
    return isRight ? null : `${amount} ${policy.id} × ${numerator}/${denominator}: ${yuanText(once)}, ${share}`;
  })));

  it("a payroll line is the sum of its parts", () => zeroDifferences(0.1, 6, (random) => only(() => {
    const [wage, insurance, fee, monthText] = [amountText(random), amountText(random), amountText(random), monthsText(random)];
    const headcount = headcountOf(random);
    const outcome = costOfLine(line("a", headcount, { wage, insurance, managementFee: fee }, { months: monthText }), context);
    if (outcome.kind === "problems") return JSON.stringify(outcome.problems);
    const months = fractionOfText(monthText);
    const whole = ceilingOf(months);
    const expected = [product(wage, headcount, months), product(insurance, headcount, whole), product(fee, headcount, whole)];
    const isRight = yuanText(outcome.cost.total) === textOfFraction(expected.reduce(plus))
      && outcome.cost.parts.every(({ amount }, index) => yuanText(amount) === textOfFraction(expected[index] ?? fraction(0)));
    return isRight ? null : `${headcount} × ${wage}, ${insurance}, ${fee} × ${monthText}`;
  })));
});

const context = createCostContext({ year: 2020, components: STANDARD_COMPONENTS });

describe("any double in a cell", () => {
  const double = fc.oneof(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), fc.integer({ min: 0, max: 1e9 }).map((units) => units / 100));
  it("gives in bulk what decimals give", () => {
    fc.assert(fc.property(double, fc.nat(2_000), fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 12, noNaN: true })), (amount, headcount, months) => {
      const exact = yuanToCell(wageAmount(decimalFromCell(amount), headcount, decimalFromCell(months)));
      expect(amountOfCells(amount, headcount, months, "worked")).toBe(exact);
    }), { numRuns: casesUpTo(2_000) });
  });
  it("goes in and out as Excel shows it", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (cell) => {
      const text = decimalFromCell(cell).toFixed();
      expect(Number(text)).toBe(Number(cell.toPrecision(15)) + 0);
      expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
    }), { numRuns: casesUpTo(2_000) });
  });
});
