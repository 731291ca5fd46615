import { exactDecimal, yuanText } from "../../../src/domain/money";
import type { ParameterRow } from "../../../src/domain/parameters";
import {
  costOfLine, costOfPayroll, createCostContext, isSameProject, OPTIONAL_COMPONENTS, STANDARD_COMPONENTS, type ComponentDefinition, type PayrollLine,
} from "../../../src/domain/payroll";
import { given, line, payroll } from "./build-payroll";

const ALL = [...STANDARD_COMPONENTS, ...OPTIONAL_COMPONENTS];
const row = (name: string, value: string, from = "2020-01-01", to: string | null = null): ParameterRow => ({ name, from, to, value: exactDecimal(value), unit: "", source: "" });
const RATES = [
  row("养老保险单位费率", "0.16"), row("养老保险缴费基数下限", "3126.45"), row("养老保险缴费基数上限", "15632.25"),
  row("医疗保险单位费率", "0.07"), row("医疗保险缴费基数下限", "3200"), row("医疗保险缴费基数上限", "16000"),
  row("失业保险单位费率", "0.007"), row("失业保险缴费基数下限", "3126.45"), row("失业保险缴费基数上限", "15632.25"),
  row("工伤保险单位费率", "0.002"), row("工伤保险缴费基数下限", "3126.45"), row("工伤保险缴费基数上限", "15632.25"),
];

function partsOf(one: PayrollLine, components: readonly ComponentDefinition[] = ALL, parameters: readonly ParameterRow[] = RATES) {
  const outcome = costOfLine(one, createCostContext({ year: 2020, components }, parameters));
  if (outcome.kind !== "cost" && outcome.kind !== "problems") throw new Error("neither a cost nor problems");
  return outcome.kind === "cost"
    ? Object.fromEntries([...outcome.cost.parts.map((part) => [part.component, yuanText(part.amount)]), ["total", yuanText(outcome.cost.total)]])
    : outcome.problems.map(({ code, column, value }) => [code, column, value]);
}

describe("parts of a line", () => {
  it.each<[string, PayrollLine, Record<string, string>]>([
    ["wage, flat insurance and fee of a year", line("a", 8, { wage: "2688", insurance: "792.14", managementFee: "40" }),
      { wage: "258048", insurance: "76045.44", managementFee: "3840", total: "337933.44" }],
    ["a component without an input costs nothing", line("a", 8, { wage: "2688" }), { wage: "258048", total: "258048" }],
    ["half a month of wage, a whole one of insurance and fee", line("a", 1, { wage: "3000", insurance: "792.14", managementFee: "40" }, { months: "5.5" }),
      { wage: "16500", insurance: "4752.84", managementFee: "240", total: "21492.84" }],
    ["0 months cost 0", line("a", 5, { wage: "2688", insurance: "792.14", managementFee: "40" }, { months: "0" }), { wage: "0", insurance: "0", managementFee: "0", total: "0" }],
    ["nobody costs 0", line("a", 0, { wage: "2688" }), { wage: "0", total: "0" }],
    ["each part rounded once, the total not again", line("a", 3, { wage: "100.115", managementFee: "0.335" }, { months: "1" }), { wage: "300.35", managementFee: "1.01", total: "301.36" }],
    ["per head once, whatever the months", line("a", 4, { yearEndPay: "1500.5", workInjurySupplement: "120" }, { months: "1" }), { workInjurySupplement: "480", yearEndPay: "6002", total: "6482" }],
    ["a lump sum whatever the headcount", line("a", 4, { overtime: "999.995" }), { overtime: "1000", total: "1000" }],
    ["housing fund by whole months", line("a", 2, { housingFund: "150" }, { months: "0.1" }), { housingFund: "300", total: "300" }],
    ["a fee in percent of the wage, and tax on it", line("a", 1, { wage: "3333.33", managementFeePercent: "0.05", taxOnPercentFee: "0.06" }, { months: "1" }),
      { wage: "3333.33", managementFeePercent: "166.67", taxOnPercentFee: "10", total: "3510" }],
    ["tax on a fee that the line has not", line("a", 1, { wage: "100", taxOnFee: "0.06" }, { months: "1" }), { wage: "100", taxOnFee: "0", total: "100" }],
    ["insurance by base and rates, each on its own floor", line("a", 2, { wage: "2520", insuranceByRates: "2520" }),
      // 500.23 + 224 + 21.89 + 6.25 = 752.37
      { wage: "60480", insuranceByRates: "18056.88", total: "78536.88" }],
    ["insurance by base and rates above the caps", line("a", 1, { insuranceByRates: "20000" }, { months: "1" }),
      // 2501.16 + 1120 + 109.43 + 31.26
      { insuranceByRates: "3761.85", total: "3761.85" }],
  ])("%s", (_, one, expected) => expect(partsOf(one)).toEqual(expected));

  it("counts whole months where the line says which", () => {
    const one = { ...line("a", 1, { wage: "3100", insurance: "100" }, { months: "1.97" }), wholeMonths: given("3") };
    expect(partsOf(one)).toEqual({ wage: "6107", insurance: "300", total: "6407" });
  });

  it("leaves out what the employee or the agency bears", () => {
    const components = STANDARD_COMPONENTS.map((component) => (component.id === "insurance" ? { ...component, payer: "employee" as const } : component));
    expect(partsOf(line("a", 1, { wage: "100", insurance: "50" }, { months: "1" }), components)).toEqual({ wage: "100", total: "100" });
  });

  it("rounds by the component's policy", () => {
    const components = STANDARD_COMPONENTS.map((component) => ({ ...component, rounding: "fen-carried-after-fen" as const }));
    expect(partsOf(line("a", 1, { wage: "12.301", insurance: "12.305" }, { months: "1" }), components)).toEqual({ wage: "12.3", insurance: "12.4", total: "24.7" });
  });
});

describe("what cannot be computed", () => {
  it.each<[string, PayrollLine, string[][]]>([
    ["negative headcount", line("a", -1, { wage: "1" }), [["headcount-negative", "headcount", "-1"]]],
    ["fractional headcount", line("a", 1.5, { wage: "1" }), [["headcount-fractional", "headcount", "1.5"]]],
    ["headcount that is no number", line("a", Number.NaN, { wage: "1" }), [["headcount-fractional", "headcount", "NaN"]]],
    ["months above 12", line("a", 1, { wage: "1" }, { months: "12.01" }), [["months-out-of-range", "months", "12.01"]]],
    ["months below 0", line("a", 1, { wage: "1" }, { months: "-1" }), [["months-out-of-range", "months", "-1"]]],
    ["whole months that are not whole", { ...line("a", 1, { wage: "1" }), wholeMonths: given("1.5") }, [["months-out-of-range", "months", "1.5"]]],
    ["negative wage", line("a", 1, { wage: "-2688" }), [["input-negative", "wage", "-2688"]]],
    ["a component that the payroll has not", line("a", 1, { wage: "1", bonus: "5" }), [["unknown-component", "bonus", "5"]]],
    ["all at once", line("a", -2, { wage: "-1" }, { months: "13" }), [["headcount-negative", "headcount", "-2"], ["months-out-of-range", "months", "13"], ["input-negative", "wage", "-1"]]],
  ])("%s", (_, one, expected) => expect(partsOf(one)).toEqual(expected));

  it("a percentage of a component that is not in the list", () => {
    const fee = OPTIONAL_COMPONENTS.filter(({ id }) => id === "taxOnPercentFee");
    expect(partsOf(line("a", 1, { taxOnPercentFee: "0.06" }), fee)).toEqual([["unknown-component", "taxOnPercentFee", "managementFeePercent"]]);
  });
  it("percentages of each other", () => {
    const percent = (id: string, of: string): ComponentDefinition => ({ ...(OPTIONAL_COMPONENTS.at(-1) as ComponentDefinition), id, calculation: { kind: "percent-of-component", of } });
    const outcome = partsOf(line("a", 1, { x: "0.1", y: "0.1" }), [percent("x", "y"), percent("y", "x")]);
    expect(outcome).toEqual([["unknown-component", "y", "x"], ["unknown-component", "x", "y"]]);
  });
  it("a problem once, though a percentage meets it again", () => {
    const tax: ComponentDefinition = { ...(OPTIONAL_COMPONENTS.at(-1) as ComponentDefinition), id: "tax", calculation: { kind: "percent-of-component", of: "insuranceByRates" } };
    expect(partsOf(line("a", 1, { insuranceByRates: "3000", tax: "0.1" }), [...ALL, tax], [])).toEqual([["parameter-missing", "insuranceByRates", "养老保险单位费率"]]);
  });
  it("a parameter that is missing", () => expect(partsOf(line("a", 1, { insuranceByRates: "3000" }), ALL, RATES.slice(1))).toEqual([["parameter-missing", "insuranceByRates", "养老保险单位费率"]]));
  it("a parameter that begins within the year", () => {
    const rows = RATES.map((entry, index) => (index === 0 ? { ...entry, from: "2020-03-01" } : entry));
    expect(partsOf(line("a", 1, { insuranceByRates: "3000" }), ALL, rows)).toEqual([["parameter-missing", "insuranceByRates", "养老保险单位费率"]]);
  });
  it("parameters that overlap", () => expect(partsOf(line("a", 1, { insuranceByRates: "3000" }), ALL, [...RATES, row("失业保险单位费率", "0.005", "2020-07-01")]))
    .toEqual([["parameter-overlap", "insuranceByRates", "失业保险单位费率"]]));
  it("a floor above its cap", () => expect(partsOf(line("a", 1, { insuranceByRates: "3000" }), ALL, RATES.map((entry) => (entry.name === "养老保险缴费基数下限" ? { ...entry, value: exactDecimal("20000") } : entry))))
    .toEqual([["floor-above-cap", "insuranceByRates", "养老保险缴费基数下限"]]));
});

describe("insurance without bounds", () => {
  const [base] = OPTIONAL_COMPONENTS.filter(({ id }) => id === "insuranceByRates");
  const withParts = (...parts: readonly (readonly [rate: string, floor: string | null, cap: string | null])[]): ComponentDefinition[] => [{
    ...(base as ComponentDefinition),
    calculation: { kind: "base-rates", parts: parts.map(([rateParameter, floorParameter, capParameter]) => ({ name: "险", rateParameter, floorParameter, capParameter })) },
  }];
  const cost = (wage: string, components: ComponentDefinition[], rows = RATES, months = "1") => partsOf(line("a", 1, { insuranceByRates: wage }, { months }), components, rows);

  it("has no floor where none is named", () => expect(cost("100", withParts(["养老保险单位费率", null, "养老保险缴费基数上限"]))).toEqual({ insuranceByRates: "16", total: "16" }));
  it("has no cap where none is named", () => expect(cost("100000", withParts(["养老保险单位费率", "养老保险缴费基数下限", null]))).toEqual({ insuranceByRates: "16000", total: "16000" }));
  it("costs nothing without parts", () => expect(cost("100", withParts())).toEqual({ insuranceByRates: "0", total: "0" }));
  it("names the bound that is missing", () => {
    const rates = RATES.slice(0, 1);
    expect(cost("100", withParts(["养老保险单位费率", "养老保险缴费基数下限", null]), rates)).toEqual([["parameter-missing", "insuranceByRates", "养老保险缴费基数下限"]]);
    expect(cost("100", withParts(["养老保险单位费率", null, "养老保险缴费基数上限"]), rates)).toEqual([["parameter-missing", "insuranceByRates", "养老保险缴费基数上限"]]);
  });
  it("names the first parameter that changes: rate, floor, cap, insurance by insurance", () => {
    const changes = (...names: readonly string[]) => [...RATES.filter(({ name }) => !names.includes(name)), ...RATES.filter(({ name }) => names.includes(name)).flatMap((entry) => [
      { ...entry, to: "2020-06-30" }, { ...entry, from: "2020-07-01", value: exactDecimal(entry.value.times(2)) },
    ])];
    const parts = withParts(["养老保险单位费率", "养老保险缴费基数下限", "养老保险缴费基数上限"], ["工伤保险单位费率", null, null]);
    const named = (...names: readonly string[]) => partsOf(line("a", 1, { insuranceByRates: "100000" }, { months: "6" }), parts, changes(...names));
    expect(named("养老保险缴费基数上限", "工伤保险单位费率")).toEqual([["parameter-changes", "insuranceByRates", "养老保险缴费基数上限"]]);
    expect(named("养老保险单位费率", "养老保险缴费基数上限")).toEqual([["parameter-changes", "insuranceByRates", "养老保险单位费率"]]);
    expect(named("工伤保险单位费率")).toEqual([["parameter-changes", "insuranceByRates", "工伤保险单位费率"]]);
    // A floor that changes far below the wage changes nothing.
    expect(named("养老保险缴费基数下限")).toEqual({ insuranceByRates: "16206.96", total: "16206.96" });
  });
  it("lists the problems of all components", () => {
    const [one] = withParts(["甲费率", null, null]);
    const [two] = withParts(["乙费率", null, null]);
    const components = [{ ...(one as ComponentDefinition), id: "x" }, { ...(two as ComponentDefinition), id: "y" }, { ...(one as ComponentDefinition), id: "z" }];
    expect(partsOf(line("a", 1, { x: "1", y: "1", z: "1" }), components)).toEqual([["parameter-missing", "x", "甲费率"], ["parameter-missing", "y", "乙费率"], ["parameter-missing", "z", "甲费率"]]);
  });
});

it("tells projects apart by number and name", () => {
  const reference = (number: number | null, name: string) => ({ number, name });
  expect([
    isSameProject(reference(1, "甲"), reference(1, "甲")), isSameProject(reference(1, "甲"), reference(2, "甲")), isSameProject(reference(1, "甲"), reference(1, "乙")), isSameProject(reference(null, "1"), reference(1, "1")),
  ]).toEqual([true, false, false, false]);
});

describe("a rate that changes within the year", () => {
  const changing = [...RATES.slice(1), row("养老保险单位费率", "0.16", "2020-01-01", "2020-01-31"), row("养老保险单位费率", "0", "2020-02-01", "2020-06-30"), row("养老保险单位费率", "0.16", "2020-07-01")];
  const one = (months: string) => line("a", 2, { insuranceByRates: "4000" }, { months });
  it("is added up month by month for a whole year", () =>
    // 640 in 7 months, 0 in 5; 280 + 28 + 8 in all 12; 2 people
    expect(partsOf(one("12"), ALL, changing)).toEqual({ insuranceByRates: String(2 * (640 * 7 + 316 * 12)), total: String(2 * (640 * 7 + 316 * 12)) }));
  it("is a problem for months that the line does not name", () =>
    expect(partsOf(one("6"), ALL, changing)).toEqual([["parameter-changes", "insuranceByRates", "养老保险单位费率"]]));
  it("does not matter for 0 months", () => expect(partsOf(one("0"), ALL, changing)).toEqual({ insuranceByRates: "0", total: "0" }));
});

describe("costOfPayroll", () => {
  const a = { number: 2, name: "甲" };
  const b = { number: null, name: "乙" };
  it("keeps projects in order of first appearance and lists what cannot be computed", () => {
    const cost = costOfPayroll(payroll([
      line("1", 1, { wage: "100" }, { project: b, months: "1" }), line("2", 2, { wage: "100", managementFee: "40" }, { project: a, months: "1" }),
      line("3", -1, { wage: "100" }, { project: b }), line("4", 3, { wage: "10" }, { project: b, months: "1" }),
    ]));
    expect(cost.projects.map(({ project, headcount, total, lines }) => [project.name, headcount, yuanText(total), lines.map((entry) => entry.line.id)]))
      .toEqual([["乙", 4, "130", ["1", "4"]], ["甲", 2, "280", ["2"]]]);
    expect(cost.byComponent.map(({ component, amount }) => [component, yuanText(amount)])).toEqual([["wage", "330"], ["managementFee", "80"]]);
    expect([yuanText(cost.total), cost.problems.map(({ code, line: { id } }) => [code, id])]).toEqual(["410", [["headcount-negative", "3"]]]);
  });
  it("keeps a project of which no line can be computed", () => {
    const cost = costOfPayroll(payroll([line("1", 1.5, { wage: "1" }, { project: a })]));
    expect(cost.projects.map(({ project, lines, total }) => [project, lines.length, yuanText(total)])).toEqual([[a, 0, "0"]]);
  });
  it("costs nothing without lines", () => expect(costOfPayroll(payroll([]))).toMatchObject({ projects: [], byComponent: [], problems: [] }));
});

describe("the component lists", () => {
  it("have one entry per id, and words in both languages", () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    for (const { label } of ALL) expect([label.zh, label.en].every((words) => words.length > 0)).toBe(true);
  });
  it("give each component the unit of its calculation, and a rule for months", () => {
    const units = { "per-head-month": "元/人·月", "per-head": "元/人", "lump-sum": "元", "percent-of-component": "比例", "base-rates": "元/人·月" } as const;
    for (const { unit, calculation, monthsRule } of ALL) {
      expect(unit).toBe(units[calculation.kind]);
      expect(["worked", "whole"]).toContain(monthsRule);
    }
  });
  it("look each insurance up under its own name", () => {
    const parts = ALL.flatMap(({ calculation }) => (calculation.kind === "base-rates" ? calculation.parts : []));
    expect(parts).toHaveLength(4);
    for (const { name, rateParameter, floorParameter, capParameter } of parts) {
      expect(name).not.toBe("");
      for (const parameter of [rateParameter, floorParameter, capParameter]) expect(parameter?.startsWith(name)).toBe(true);
    }
  });
  it("refer to components of the lists", () => {
    const ids = new Set(ALL.map(({ id }) => id));
    expect(ALL.flatMap(({ calculation }) => (calculation.kind === "percent-of-component" && !ids.has(calculation.of) ? [calculation.of] : []))).toEqual([]);
  });
});
