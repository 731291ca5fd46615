import { rate, ROUNDING_POLICIES, yuanFromCell, yuanToCell } from "../../../src/domain/money";
import { insuranceOfWages, insurancePerHead } from "../../../src/domain/payroll";
import { fenOfProduct, isExactFen, NOT_SCALED, scaled } from "../../../src/domain/payroll/scaled-product";
import { seededRandom } from "../../support/seeded-random";
import { fraction, fractionOfText, rounded, times } from "../../support/exact-fraction";

describe("a cell number as whole units", () => {
  it.each([
    ["yuan in 分", 792.14, 100, 79214], ["whole", 2688, 100, 268800], ["nothing", 0, 100, 0], ["a rate", 0.007, 1_000_000, 7000], ["the largest of 15 digits", 9_999_999_999_999.99, 100, 999_999_999_999_999],
  ])("%s", (_name, cell, scale, units) => expect(scaled(cell, scale)).toBe(units));
  it.each([["more decimals than the scale", 33.335, 100], ["what Excel shows as 0.3, but is not", 0.1 + 0.2, 100], ["16 digits", 10_000_000_000_000, 100], ["no number", Number.NaN, 100]])(
    "is not for %s", (_name, cell, scale) => expect(scaled(cell, scale)).toBe(NOT_SCALED));
});

describe("a product in 分 by whole numbers", () => {
  it.each([
    ["wage, people, months", 2688, 135, 12, 435_456_000], ["with 分", 792.14, 408, 12, 387_831_744], ["fractions of a month", 3000, 1, 5.5, 1_650_000], ["months of two decimals", 100, 3, 0.25, 7500],
    ["four decimals", 4.0001, 3, 1, 1200], ["half a 分 goes up", 33.335, 1, 1, 3334], ["less than half does not", 33.3349, 1, 1, 3333], ["nobody", 2688, 0, 12, 0], ["no months", 2688, 5, 0, 0],
    ["the largest of 15 digits", 9_999_999_999_999.99, 1, 1, 999_999_999_999_999], ["with fractions, just below the limit", 18_014_398_507, 1, 0.5, 900_719_925_350],
  ])("%s", (_name, amount, headcount, months, fen) => expect(fenOfProduct(amount, headcount, months)).toBe(fen));
  it.each([
    ["five decimals", 4.00001, 3, 1], ["months of three decimals", 100, 1, 0.125], ["a product beyond 2^53", 9_999_999_999_999.99, 10, 1], ["exactly the limit", 90_071_992_540, 1000, 1], ["16 digits", 10_000_000_000_000, 1, 1],
    ["a fraction's product beyond it", 9_000_000, 10_000, 0.5], ["and exactly at the limit", 18_014_398_508, 1, 0.5], ["no number", Number.NaN, 1, 1],
  ])("is not for %s", (_name, amount, headcount, months) => expect(fenOfProduct(amount, headcount, months)).toBe(NOT_SCALED));
  it("a −0 of a cell is 0", () => expect([Object.is(fenOfProduct(-0, 5, 12), 0), Object.is(fenOfProduct(-0, 5, 0.5), 0)]).toEqual([true, true]));
  it("is exact where it answers, and answers for every ordinary payroll", () => {
    const random = seededRandom(17);
    for (let round = 0; round < 3_000; round += 1) {
      const amountText = `${random.whole(0, 99_999)}.${String(random.whole(0, 9_999)).padStart(4, "0")}`;
      const monthsText = random.pick([String(random.whole(0, 12)), `${random.whole(0, 11)}.${random.whole(0, 99)}`]);
      const headcount = random.whole(0, 999);
      const exact = rounded(times(fractionOfText(amountText), fraction(headcount), fractionOfText(monthsText)), 2, "half-up");
      expect(BigInt(fenOfProduct(Number(amountText), headcount, Number(monthsText)))).toBe(exact.numerator);
    }
  });
  it.each([[9_007_199_253_999_999, true], [9_007_199_254_000_000, false], [0, true]])("a sum of %d 分 is exact: %s", (fen, isExact) => expect(isExactFen(fen)).toBe(isExact));
});

describe("insurance of many wages", () => {
  const RATES = [0.16, 0.08, 0.007, 0.0123];
  const bounded = (value: number | null) => (value === null ? null : yuanFromCell(value));

  it.each(ROUNDING_POLICIES.map(({ id }) => id))("is what one wage at a time gives, at and about floor and cap: %s", (rounding) => {
    for (const [floors, caps] of [[[3126.45, 3200, 0, null], [15632.25, 16000, 15632.25, 20000.5]], [[null, null, null, null], [null, null, null, null]], [[3000, 3000, 3000, 3000], [3000, 9000, null, 3000]]] as const) {
      const of = insuranceOfWages({ rates: RATES, floors, caps, rounding });
      const wages = [0, 0.01, 2520, 2999.99, 3000, 3000.01, 3126.44, 3126.45, 3126.46, 3333.33, 4775, 8999.99, 9000, 9000.01, 15632.24, 15632.25, 15632.26, 16000, 16000.01, 20000.5, 20000.51, 99999.99];
      for (const wage of wages) {
        const exact = insurancePerHead(yuanFromCell(wage), RATES.map((value) => rate(String(value))), floors.map(bounded), caps.map(bounded), rounding);
        expect([wage, of(wage)]).toEqual([wage, yuanToCell(exact)]);
      }
    }
  });
  it("goes the decimal way where a rate, a floor, a cap or a wage has more digits", () => {
    const one = (terms: { rates?: number[]; floors?: (number | null)[]; caps?: (number | null)[] }, wage: number) => insuranceOfWages({ rates: [0.16], floors: [null], caps: [null], ...terms })(wage);
    expect([one({ rates: [0.00000015] }, 1_000_000), one({ floors: [1000.125] }, 10), one({ caps: [1000.125] }, 2000), one({}, 1000.125), one({}, 1e15), one({ rates: [1] }, 99_999_999_999.99)])
      .toEqual([0.15, 160.02, 160.02, 160.02, 160_000_000_000_000, 99_999_999_999.99]);
  });
  it.each([
    ["one floor above its cap among others", { rates: [0.1, 0.1], floors: [1, 3], caps: [2, 2] }], ["too few caps", { rates: [0.1], floors: [null], caps: [] }], ["too many", { rates: [0.1], floors: [null], caps: [null, null] }],
    ["one negative rate among others", { rates: [0.1, -0.1], floors: [null, null], caps: [null, null] }],
  ])("refuses %s", (_name, terms) => expect(() => insuranceOfWages(terms)).toThrow(RangeError));
  it("takes a floor as high as its cap, and a rate of 0", () => expect(insuranceOfWages({ rates: [0.1, 0], floors: [5, null], caps: [5, null] })(100)).toBe(0.5));
});
