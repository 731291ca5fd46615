import fc from "fast-check";
import { daysInMonth, isoDateFromParts } from "../../../src/domain/calendar";
import { exactDecimal, subtractYuan, yuan, yuanText } from "../../../src/domain/money";
import {
  applyRaise, compareStated, costOfPayroll, DAY_COUNT_POLICIES, OPTIONAL_COMPONENTS, splitByRaise, STANDARD_COMPONENTS,
  type PayrollLine, type Raise,
} from "../../../src/domain/payroll";
import { casesUpTo } from "../../support/case-count";
import { given, line, payroll, stated } from "./build-payroll";

const components = [...STANDARD_COMPONENTS, ...OPTIONAL_COMPONENTS];
const one = line("a", 8, { wage: "2688", insurance: "792.14", managementFee: "40" });
const raise = (effectiveDate: string, more: Partial<Raise> = {}): Raise => ({ effectiveDate, newWage: exactDecimal("3000"), year: 2020, components, ...more });

const brief = (lines: readonly PayrollLine[]) => lines.map(({ id, months, wholeMonths, inputs, continues }) =>
  [id, months.value.toFixed(), wholeMonths?.value.toFixed() ?? null, inputs.wage?.value.toFixed(), continues ?? null]);

function split(of: PayrollLine, by: Raise): readonly PayrollLine[] {
  const outcome = splitByRaise(of, by);
  if (outcome.kind === "problem") throw new Error(`${outcome.code} ${outcome.argument}`);
  expect(outcome.kind).toBe("lines");
  return outcome.lines;
}

describe("splitting a line", () => {
  it.each<[string, Raise, ReturnType<typeof brief>]>([
    ["on 1 July", raise("2020-07-01"), [["a", "6", "6", "2688", null], ["a@2020-07-01", "6", "6", "3000", "a"]]],
    ["within a month of 30 days", raise("2020-06-16"), [["a", "5.5", "6", "2688", null], ["a@2020-06-16", "6.5", "6", "3000", "a"]]],
    ["within a month of 31 days", raise("2020-01-17"), [["a", "0.516129032258", "1", "2688", null], ["a@2020-01-17", "11.483870967742", "11", "3000", "a"]]],
    ["at whole months the day's month stays at the former wage", raise("2020-06-16", { policy: "whole-months" }), [["a", "6", "6", "2688", null], ["a@2020-06-16", "6", "6", "3000", "a"]]],
    ["from the first day: one line", raise("2020-01-01"), [["a", "12", null, "3000", null]]],
    ["from before: one line", raise("2019-07-01"), [["a", "12", null, "3000", null]]],
    ["from after the year: the line as it is", raise("2021-01-01"), [["a", "12", null, "2688", null]]],
  ])("%s", (_, by, expected) => expect(brief(split(one, by))).toEqual(expected));

  it("of a joiner, from the day of joining", () => {
    const joiner = { ...one, months: given("9.5") };
    expect(brief(split(joiner, raise("2020-07-01", { start: "2020-03-16", policy: "fixed-30-days" })))).toEqual([["a", "3.5", "4", "2688", null], ["a@2020-07-01", "6", "6", "3000", "a"]]);
  });
  it("of one who joined before the year, from before it: one line", () =>
    expect(brief(split(one, raise("2019-07-01", { start: "2015-03-01" })))).toEqual([["a", "12", null, "3000", null]]));
  it("of a leaver, until the day of leaving", () =>
    expect(brief(split({ ...one, months: given("9") }, raise("2020-07-01", { end: "2020-09-30" })))).toEqual([["a", "6", "6", "2688", null], ["a@2020-07-01", "3", "3", "3000", "a"]]));
  it("within the month of leaving: insurance is paid for the month once", () =>
    expect(brief(split({ ...one, months: given("1") }, raise("2020-01-16", { end: "2020-01-31", policy: "fixed-30-days" })))).toEqual([["a", "0.5", "1", "2688", null], ["a@2020-01-16", "0.5", "0", "3000", "a"]]));
  it("says which figures follow from others", () => {
    const [first, second] = split(one, raise("2020-07-01"));
    expect([first?.months.isImplied, first?.wholeMonths?.isImplied, second?.months.isImplied, second?.inputs.wage?.isImplied, second?.headcount.isImplied]).toEqual([true, true, true, false, false]);
  });
  it("of a leaver, who has left before the raise: the line as it is", () =>
    expect(brief(split({ ...one, months: given("6") }, raise("2020-09-01", { end: "2020-06-30" })))).toEqual([["a", "6", null, "2688", null]]));
  it("keeps the contribution base, and pays once what is paid once", () => {
    const rich = line("a", 2, { wage: "2688", insuranceByRates: "2688", yearEndPay: "1000", overtime: "500", managementFeePercent: "0.05" });
    const [first, second] = split(rich, raise("2020-07-01"));
    expect(first?.inputs).toEqual(rich.inputs);
    expect(Object.entries(second?.inputs ?? {}).map(([id, { value }]) => [id, value.toFixed()])).toEqual([["wage", "3000"], ["insuranceByRates", "2688"], ["managementFeePercent", "0.05"]]);
  });
  it.each<[string, PayrollLine, Raise, string]>([
    ["the day is no date", one, raise("2020-06-31"), "not-a-date effectiveDate"], ["the start is no date", one, raise("2020-06-01", { start: "x" }), "not-a-date start"],
    ["the start is no date, but before the year", one, raise("2020-06-01", { start: "1999-13-01" }), "not-a-date start"],
    ["the end is before the start", one, raise("2020-06-01", { start: "2020-05-01", end: "2020-04-01" }), "end-before-start end"],
    ["the wage is negative", one, raise("2020-06-01", { newWage: exactDecimal("-1") }), "wage-negative newWage"], ["the year is none", one, raise("2020-06-01", { year: 0 }), "not-a-year year"],
    ["the months are not those of the period", { ...one, months: given("9.5") }, raise("2020-07-01"), "months-contradict-period months"],
  ])("is a problem where %s", (_, of, by, expected) => expect(() => split(of, by)).toThrow(expected));
});

describe("a raise in a payroll", () => {
  const figures = payroll([one, line("b", 2, { wage: "1000" })], [
    stated("s", "258048元", { component: "wage", lines: ["a"] }), stated("t", "282048元", { component: "wage", lines: null }), stated("u", "24000元", { component: "wage", lines: ["b"] }),
  ]);
  const raised = () => {
    const applied = applyRaise(figures, "a", { effectiveDate: "2020-07-01", newWage: exactDecimal("3000") });
    if (applied.kind !== "payroll") throw new Error("not raised");
    return { applied, cost: costOfPayroll(applied.payroll) };
  };

  it("does not count people twice", () => expect(raised().cost.projects.map(({ headcount }) => headcount)).toEqual([10]));
  it("lets stated amounts cover both parts, and leaves those of other lines alone", () => {
    const { applied, cost } = raised();
    expect(compareStated(applied.payroll, cost).map(({ difference }) => difference && yuanText(difference))).toEqual(["-14976", "-14976", "0"]);
    expect(applied.payroll.stated.map(({ covers }) => covers.lines)).toEqual([["a", "a@2020-07-01"], null, ["b"]]);
  });
  it("says why it cannot be", () => expect(applyRaise(figures, "a", { effectiveDate: "2020-02-30", newWage: exactDecimal("3000") })).toEqual({ kind: "problem", code: "not-a-date", argument: "effectiveDate" }));
  it("leaves insurance and fee as they were", () => {
    const [before, { cost }] = [costOfPayroll(figures), raised()];
    expect(cost.byComponent.slice(1)).toEqual(before.byComponent.slice(1));
    expect(yuanText(subtractYuan(cost.total, before.total))).toBe("14976");
  });
  it("refuses a line that is not there", () => expect(() => applyRaise(figures, "x", { effectiveDate: "2020-07-01", newWage: exactDecimal("1") })).toThrow(RangeError));
});

it("the parts of a raise add up to the line, under every policy", () => {
  const day = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map(([month, date]) => isoDateFromParts(2020, month, Math.min(date, daysInMonth(2020, month))) ?? "");
  fc.assert(fc.property(day, fc.constantFrom(...DAY_COUNT_POLICIES.map(({ id }) => id)), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1_000_000 }), (effectiveDate, policy, headcount, fen) => {
    const whole = line("a", headcount, { wage: "2688", insurance: yuanText(yuan(String(fen))), managementFee: "40" });
    const parts = split(whole, raise(effectiveDate, { policy, newWage: exactDecimal("2688") }));
    const sum = (of: (part: PayrollLine) => ReturnType<typeof exactDecimal>) => parts.reduce((total, part) => total.plus(of(part)), exactDecimal(0)).toFixed();
    expect(sum((part) => part.months.value)).toBe("12");
    if (parts.length > 1) expect(sum((part) => part.wholeMonths?.value ?? exactDecimal(0))).toBe("12");
    for (const part of parts) expect([part.months.value.gte(0), part.months.value.lte(12), part.wholeMonths?.value.gte(0) ?? true]).toEqual([true, true, true]);
    const insuranceAndFee = (lines: readonly PayrollLine[]) => costOfPayroll(payroll(lines)).byComponent.slice(1).map(({ amount }) => yuanText(amount));
    expect(insuranceAndFee(parts)).toEqual(insuranceAndFee([whole]));
  }), { numRuns: casesUpTo(1_000) });
});
