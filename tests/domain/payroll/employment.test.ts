import fc from "fast-check";
import { dayAfter, daysInMonth, isoDateFromParts } from "../../../src/domain/calendar";
import { yuan, yuanText } from "../../../src/domain/money";
import { DAY_COUNT_POLICIES, dayCountPolicy, isDayCountPolicyId, monthsEmployed, proratedWage, type DayCountPolicyId } from "../../../src/domain/payroll";
import { casesUpTo } from "../../support/case-count";

const monthsText = (start: string, end: string | null, year: number, policy: DayCountPolicyId) => {
  const outcome = monthsEmployed(start, end, year, policy);
  if (outcome.kind === "problem") return [outcome.code, outcome.argument];
  return [outcome.months.toFixed(), outcome.wholeMonths];
};

const POLICY_IDS = DAY_COUNT_POLICIES.map(({ id }) => id);

describe("months of the budget year", () => {
  it.each<[string, string, string | null, DayCountPolicyId, string, number]>([
    ["whole year", "2020-01-01", "2020-12-31", "calendar-days", "12", 12],
    ["still employed", "2020-01-01", null, "calendar-days", "12", 12],
    ["from long before to long after", "2015-06-10", "2030-01-01", "fixed-30-days", "12", 12],
    ["joined on the 16th of a month of 30 days", "2020-06-16", null, "calendar-days", "6.5", 7],
    ["joined on the 17th of a month of 31 days", "2020-01-17", "2020-01-31", "calendar-days", "0.483870967742", 1],
    ["one day", "2020-02-29", "2020-02-29", "calendar-days", "0.034482758621", 1],
    ["two halves of different months", "2020-01-17", "2020-03-15", "calendar-days", "1.967741935484", 3],
    ["left on the day before the year", "2019-01-01", "2019-12-31", "calendar-days", "0", 0],
    ["joins after the year", "2021-01-01", null, "calendar-days", "0", 0],
    ["joined on 16 March, 30 days a month", "2020-03-16", null, "fixed-30-days", "9.5", 10],
    ["the 31st adds none", "2020-01-31", "2020-01-31", "fixed-30-days", "0", 1],
    ["left on the 30th of 31", "2020-01-01", "2020-01-30", "fixed-30-days", "1", 1],
    ["the last day of February reaches the 30th", "2020-02-16", "2020-02-29", "fixed-30-days", "0.5", 1],
    ["February but for its last day", "2020-02-01", "2020-02-28", "fixed-30-days", "0.933333333333", 1],
    ["a day of a month is a month", "2020-03-31", "2020-04-01", "whole-months", "2", 2],
    ["ten paid days", "2020-06-01", "2020-06-14", "paid-days-21.75", "0.459770114943", 1],
    ["joined on the Monday after the weekend on which the month began: no paid day missed", "2020-02-03", "2020-02-29", "paid-days-21.75", "1", 1],
    ["22 of 23 paid days are not more than a month", "2020-07-02", "2020-07-31", "paid-days-21.75", "1", 1],
    ["a weekend alone", "2020-06-06", "2020-06-07", "paid-days-21.75", "0", 1],
  ])("%s", (_, start, end, policy, months, whole) => expect(monthsText(start, end, 2020, policy)).toEqual([months, whole]));

  it.each([
    ["2020-02-30", null, 2020, "not-a-date", "start"], ["", null, 2020, "not-a-date", "start"], ["2020-01-01", "2020", 2020, "not-a-date", "end"],
    ["2020-02-01", "2020-01-31", 2020, "end-before-start", "end"], ["2020-01-01", null, 2020.5, "not-a-year", "year"], ["2020-01-01", null, 0, "not-a-year", "year"],
  ] as const)("%j to %j in %d: %s", (start, end, year, code, argument) => expect(monthsText(start, end, year, "calendar-days")).toEqual([code, argument]));
});

describe("the list of policies", () => {
  it("has words in both languages", () => {
    for (const { label, description, source } of DAY_COUNT_POLICIES) for (const words of [label, description, source]) expect([words.zh, words.en].every((text) => text.length > 0)).toBe(true);
  });
  it("knows its names", () => {
    expect(POLICY_IDS).toEqual(["calendar-days", "paid-days-21.75", "fixed-30-days", "whole-months"]);
    expect([isDayCountPolicyId("calendar-days"), isDayCountPolicyId("")]).toEqual([true, false]);
    expect(() => dayCountPolicy("x" as DayCountPolicyId)).toThrow(RangeError);
  });
  it.each(POLICY_IDS)("%s: every full month from 1999 to 2032 is exactly one, no part is more, more days are not less", (id) => {
    const { shareOf } = dayCountPolicy(id);
    for (let year = 1999; year <= 2032; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const days = daysInMonth(year, month);
        const full = shareOf(year, month, 1, days);
        if (full.numerator !== full.denominator) throw new Error(`${year}-${month}`);
        let former = 0;
        for (let last = 1; last <= days; last += 1) {
          const { numerator, denominator } = shareOf(year, month, 1, last);
          if (numerator / denominator < former || numerator > denominator) throw new Error(`${year}-${month}-${last}`);
          former = numerator / denominator;
        }
      }
    }
  });
  it.each(["calendar-days", "fixed-30-days"] as const)("%s: two parts of a month add up to one", (id) => {
    const { shareOf } = dayCountPolicy(id);
    for (const [year, month] of [[2020, 1], [2020, 2], [2021, 2], [2021, 4]] as const) {
      for (let day = 1; day < daysInMonth(year, month); day += 1) {
        const [a, b] = [shareOf(year, month, 1, day), shareOf(year, month, day + 1, daysInMonth(year, month))];
        expect(a.numerator + b.numerator).toBe(a.denominator);
      }
    }
  });
});

describe("prorated wages", () => {
  const prorate = (wage: string, start: string, end: string | null, policy: DayCountPolicyId) => {
    const outcome = proratedWage(yuan(wage), start, end, 2020, policy);
    return outcome.kind === "amount" ? yuanText(outcome.amount) : outcome.code;
  };
  it.each<[string, string, string, string | null, DayCountPolicyId, string]>([
    ["15 of 31 days", "3100", "2020-01-17", "2020-01-31", "calendar-days", "1500"],
    ["10 paid days", "2175", "2020-06-01", "2020-06-14", "paid-days-21.75", "1000"],
    ["half of 30 days", "2688", "2020-03-16", "2020-03-31", "fixed-30-days", "1344"],
    ["an exact half 分 that a rounded share would lose", "0.15", "2020-06-01", "2020-06-01", "calendar-days", "0.01"],
    ["end before start", "2688", "2020-03-16", "2020-03-15", "fixed-30-days", "end-before-start"],
  ])("%s", (_, wage, start, end, policy, expected) => expect(prorate(wage, start, end, policy)).toBe(expected));

  const day = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map(([month, date]) =>
    isoDateFromParts(2020, month, Math.min(date, daysInMonth(2020, month))) ?? "");
  const fenText = (fen: number) => yuanText(yuan(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`));

  it("a full month gives exactly the full wage, a full year twelve of them", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...POLICY_IDS), (fen, month, policy) => {
      const last = isoDateFromParts(2020, month, daysInMonth(2020, month));
      expect(prorate(fenText(fen), isoDateFromParts(2020, month, 1) ?? "", last, policy)).toBe(fenText(fen));
      expect(prorate(fenText(fen), "2020-01-01", "2020-12-31", policy)).toBe(fenText(fen * 12));
    }), { numRuns: casesUpTo(500) });
  });

  it("never exceeds the whole months, and by calendar days two periods in a row add up to the one", () => {
    fc.assert(fc.property(day, day, day, (a, b, c) => {
      const [start = a, middle = b, end = c] = [a, b, c].sort();
      for (const policy of POLICY_IDS) {
        const outcome = monthsEmployed(start, end, 2020, policy);
        if (outcome.kind !== "months") throw new Error(outcome.code);
        expect(outcome.months.lte(outcome.wholeMonths)).toBe(true);
      }
      if (middle < end) {
        const share = (from: string, to: string) => {
          const outcome = monthsEmployed(from, to, 2020, "calendar-days");
          if (outcome.kind !== "months") throw new Error(outcome.code);
          return [BigInt(outcome.share.numerator), BigInt(outcome.share.denominator)] as const;
        };
        const [[n1, d1], [n2, d2], [n, d]] = [share(start, middle), share(dayAfter(middle), end), share(start, end)];
        expect((n1 * d2 + n2 * d1) * d).toBe(n * d1 * d2);
      }
    }), { numRuns: casesUpTo(500) });
  });
});
