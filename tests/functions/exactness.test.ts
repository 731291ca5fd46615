import {
  ceilingOf, cellOfFraction, compareFractions, fraction, fractionOfText, greatest, least, plus, rounded, times,
} from "../support/exact-fraction";
import type { Fraction } from "../support/exact-fraction";
import { PROPERTY_CASES } from "../support/case-count";
import { seededRandom } from "../support/seeded-random";
import { callFunction } from "./call-function";

/** Decimal text with up to `decimals` decimals: what a user types into a cell. */
const random = seededRandom(20_201_101);
const decimalText = (most: number, decimals: number): string => {
  const digits = random.whole(0, decimals);
  return digits === 0 ? String(random.whole(1, most)) : `${random.whole(0, most)}.${String(random.whole(1, 10 ** digits - 1)).padStart(digits, "0")}`;
};
const fen = (value: Fraction): Fraction => rounded(value, 2, "half-up");
const product = (amount: string, headcount: number, months: string, isWhole: boolean): Fraction =>
  fen(times(fractionOfText(amount), fraction(headcount), isWhole ? ceilingOf(fractionOfText(months)) : fractionOfText(months)));

interface Line {
  readonly headcount: number;
  readonly wage: string;
  readonly months: string;
  readonly insurance: string;
  readonly fee: string;
}
const randomLine = (): Line => ({
  headcount: random.whole(1, random.pick([9, 500, 20_000])),
  wage: decimalText(random.pick([9_999, 99_999, 9_999_999]), random.pick([0, 2, 4, 6])),
  months: random.pick(["12", "12", "6", "0.5", "11.25", "3.333", "0.01", decimalText(11, 6)]),
  insurance: decimalText(3_000, random.pick([2, 4])),
  fee: decimalText(200, 2),
});
const COUNT = Math.max(1_000, Math.floor(PROPERTY_CASES / 20));

describe("functions against exact fractions", () => {
  it(`WAGE, COST and COSTTABLE agree to the last digit on ${COUNT} lines`, () => {
    const lines = Array.from({ length: COUNT }, randomLine);
    const column = (pick: (line: Line) => string | number): number[][] => lines.map((line) => [Number(pick(line))]);
    const parts = lines.map(({ headcount, wage, months, insurance, fee }) => [
      product(wage, headcount, months, false), product(insurance, headcount, months, true), product(fee, headcount, months, true),
    ] as const);
    const totals = parts.map(([wage, insurance, fee]) => plus(plus(wage, insurance), fee));
    const [headcounts, wages, months, insurances, fees] = [
      column((line) => line.headcount), column((line) => line.wage), column((line) => line.months), column((line) => line.insurance), column((line) => line.fee),
    ];

    expect(differences(callFunction("WAGE", wages, headcounts, months), parts.map(([wage]) => [cellOfFraction(wage)]))).toEqual([]);
    expect(differences(callFunction("COST", headcounts, wages, insurances, fees, months), totals.map((total) => [cellOfFraction(total)]))).toEqual([]);

    const table = lines.map((line, index) => [`行${index}`, line.headcount, Number(line.wage), Number(line.months), Number(line.insurance), Number(line.fee)]);
    const sums = [0, 1, 2].map((part) => sumOf(parts.map((line) => line[part as 0 | 1 | 2])));
    expect(differences(callFunction("COSTTABLE", table), [
      ...parts.map((line, index) => [`行${index}`, ...line.map(cellOfFraction), cellOfFraction(totals[index] as Fraction)]),
      ["合计", ...sums.map(cellOfFraction), cellOfFraction(sumOf(totals))],
    ])).toEqual([]);
  });

  it("the bulk way of a column and the way of single cells agree", () => {
    for (let index = 0; index < 2_000; index += 1) {
      const { headcount, wage, months } = randomLine();
      const single = callFunction("WAGE", Number(wage), headcount, Number(months));
      const [first] = callFunction("WAGE", [[Number(wage)], [1]], [[headcount], [1]], [[Number(months)], [1]]) as number[][];
      expect(first).toEqual([single]);
      expect(single).toBe(cellOfFraction(product(wage, headcount, months, false)));
    }
  });

  it("INSURANCEPERHEAD rounds each rate on its own base", () => {
    for (let index = 0; index < 2_000; index += 1) {
      const wage = decimalText(20_000, 2);
      const rates = Array.from({ length: random.whole(1, 5) }, () => `0.${String(random.whole(1, 2_000)).padStart(4, "0")}`);
      const bounds = rates.map(() => [random.whole(1, 4_000), random.whole(4_001, 30_000)] as const);
      const expected = sumOf(rates.map((rate, place) => {
        const [floor, cap] = bounds[place] as readonly [number, number];
        return fen(times(least(greatest(fractionOfText(wage), fraction(floor)), fraction(cap)), fractionOfText(rate)));
      }));
      expect(callFunction("INSURANCEPERHEAD", Number(wage), [rates.map(Number)], [bounds.map(([floor]) => floor)], [bounds.map(([, cap]) => cap)]))
        .toBe(cellOfFraction(expected));
    }
  });

  it("the parts of a cost are never less than its wage", () => {
    for (let index = 0; index < 500; index += 1) {
      const { headcount, wage, months, insurance, fee } = randomLine();
      const whole = callFunction("COST", headcount, Number(wage), Number(insurance), Number(fee), Number(months)) as number;
      const wagePart = callFunction("WAGE", Number(wage), headcount, Number(months)) as number;
      expect(compareFractions(fractionOfText(String(whole)), fractionOfText(String(wagePart)))).toBeGreaterThanOrEqual(0);
    }
  });
});

/** Rows that differ, with both sides; comparing so many rows one by one is much faster than as one value. */
function differences(actual: unknown, expected: readonly (readonly unknown[])[]): unknown[] {
  const rows = actual as readonly (readonly unknown[])[];
  if (rows.length !== expected.length) return [`${rows.length} rows for ${expected.length}`];
  return expected.flatMap((row, index) => {
    const found = rows[index] ?? [];
    return found.length === row.length && row.every((cell, column) => Object.is(cell, found[column])) ? [] : [{ index, found, expected: row }];
  });
}

function sumOf(values: readonly Fraction[]): Fraction {
  const cents = values.reduce((sum, { numerator, denominator }) => sum + (numerator * 100n) / denominator, 0n);
  return fraction(cents, 100n);
}
