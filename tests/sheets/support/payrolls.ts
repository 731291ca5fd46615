import fc from "fast-check";
import { exactDecimal, ROUNDING_POLICIES, yuan } from "../../../src/domain/money/index";
import { OPTIONAL_COMPONENTS, STANDARD_COMPONENTS, type ComponentDefinition, type Payroll, type PayrollLine, type ProjectReference, type StatedAmount } from "../../../src/domain/payroll/index";
import type { ParameterRow } from "../../../src/domain/parameters/index";

const decimals = (most: number, places: number) => fc.integer({ min: 0, max: most * 10 ** places })
  .map((units) => exactDecimal((units / 10 ** places).toFixed(places)));

/** Names as documents have them, and some that a spreadsheet would take for something else. */
const NAMES = ["劳务派遣人员工资", "408名劳务派遣人员", "村医（乡镇）", "*", "a?c", "~x", "=1+1", ">5", "<>", "2020", "1-2", "TRUE", "Jan-2", "项目，甲", "ＡＢ", "'引号", "@x", "x\"y", "-"];
const name = fc.constantFrom(...NAMES);
const project: fc.Arbitrary<ProjectReference> = fc.record({ number: fc.option(fc.integer({ min: 1, max: 30 })), name });
const group = fc.option(fc.constantFrom("A", "B", "甲", "1", "*", "a b", "全部", "p1-1"));
const category = fc.constantFrom("本科", "专科", "硕士研究生", "=SUM(A1)", "+1", "3");

/** Distinct projects: a document does not number two projects alike under one name. */
const projects = fc.uniqueArray(project, { minLength: 1, maxLength: 4, selector: ({ number, name: own }) => `${number}|${own}` });

const policies = fc.constantFrom(...ROUNDING_POLICIES.map(({ id }) => id));

/** The standard components, mostly as they are, with some optional ones and other ways of rounding. */
export const componentLists: fc.Arbitrary<readonly ComponentDefinition[]> = fc.record({
  optional: fc.subarray(OPTIONAL_COMPONENTS.filter(({ calculation }) => calculation.kind !== "base-rates")),
  rounding: fc.option(policies),
  payers: fc.array(fc.constantFrom("employer", "employee", "agency"), { minLength: 3, maxLength: 3 }),
  isOrdinary: fc.boolean(),
}).map(({ optional, rounding, payers, isOrdinary }) => [
  ...STANDARD_COMPONENTS.map((component, index): ComponentDefinition => (isOrdinary ? component : {
    ...component, rounding: rounding ?? component.rounding, payer: (payers[index] ?? "employer") as ComponentDefinition["payer"], economicCode: index === 0 ? "30199" : null,
  })),
  ...optional,
]);

const inputOf = ({ unit }: ComponentDefinition) => (unit === "比例" ? decimals(1, 4) : decimals(20_000, 2));

function lineOf(index: number, of: ProjectReference, components: readonly ComponentDefinition[]): fc.Arbitrary<PayrollLine> {
  return fc.record({
    group, category,
    headcount: fc.integer({ min: 0, max: 500 }),
    months: fc.oneof(fc.constant(exactDecimal(12)), decimals(12, 2)),
    wholeMonths: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 8 }),
    isImplied: fc.array(fc.boolean(), { minLength: components.length + 3, maxLength: components.length + 3 }),
    inputs: fc.tuple(...components.map((component) => fc.option(inputOf(component), { freq: 4 }))),
  }).map(({ headcount, months, wholeMonths, isImplied, inputs, ...rest }) => ({
    id: `p${of.number ?? 0}-${index + 1}`, project: of, ...rest,
    headcount: { value: headcount, isImplied: isImplied[0] ?? false },
    months: { value: months, isImplied: isImplied[1] ?? false },
    ...(wholeMonths === null ? {} : { wholeMonths: { value: exactDecimal(wholeMonths), isImplied: isImplied[2] ?? false } }),
    inputs: Object.fromEntries(components.flatMap((component, place) => {
      const value = inputs[place];
      return value ? [[component.id, { value, isImplied: isImplied[place + 3] ?? false }]] : [];
    })),
    place: null,
  }));
}

function statedOf(index: number, of: ProjectReference, ids: readonly string[], components: readonly ComponentDefinition[]): fc.Arbitrary<StatedAmount> {
  return fc.record({
    amount: decimals(2_000_000, 2),
    printed: fc.oneof(fc.constant({ unit: "元" as const, decimals: 2 }), fc.record({ unit: fc.constant("万元" as const), decimals: fc.integer({ min: 0, max: 4 }) })),
    component: fc.constantFrom("total", ...components.map(({ id }) => id)),
    lines: fc.option(fc.subarray([...ids], { minLength: Math.min(1, ids.length) })),
  }).map(({ amount, printed, component, lines }) => ({
    id: `s${index + 1}`, amount: yuan(amount), printed,
    covers: { project: of, component, lines: lines !== null && lines.length === 0 ? null : lines },
    place: null,
  }));
}

/** Payrolls of a few projects with lines and stated amounts; without a place, since a sheet gives its own. */
export const payrolls: fc.Arbitrary<Payroll> = fc.tuple(projects, componentLists, fc.integer({ min: 1990, max: 2100 })).chain(([of, components, year]) =>
  fc.array(fc.integer({ min: 0, max: of.length - 1 }), { minLength: 1, maxLength: 8 }).chain((owners) =>
    fc.tuple(...owners.map((owner, index) => lineOf(index, of[owner] as ProjectReference, components))).chain((lines) =>
      fc.array(fc.integer({ min: 0, max: owners.length - 1 }), { maxLength: 5 }).chain((about) =>
        fc.tuple(...about.map((line, index) => {
          const own = (lines[line] as PayrollLine).project;
          return statedOf(index, own, lines.filter((other) => other.project === own).map(({ id }) => id), components);
        })).map((stated): Payroll => ({ year, components, lines, stated }))))));

/** Rates, floors and caps for a component by base and rates, some changing in July. */
export const RATE_PARAMETERS: readonly ParameterRow[] = [
  { name: "养老保险单位费率", from: "2019-05-01", to: null, value: exactDecimal("0.16"), unit: "比例", source: "国办发〔2019〕13号" },
  { name: "养老保险缴费基数下限", from: "2020-01-01", to: "2020-06-30", value: exactDecimal("2836.2"), unit: "元/月", source: "假设" },
  { name: "养老保险缴费基数下限", from: "2020-07-01", to: null, value: exactDecimal("3126.45"), unit: "元/月", source: "假设" },
  { name: "养老保险缴费基数上限", from: "2020-01-01", to: null, value: exactDecimal("15632.25"), unit: "元/月", source: "假设" },
  { name: "失业保险单位费率", from: "2020-01-01", to: "2020-12-31", value: exactDecimal("0.007"), unit: "比例", source: "假设" },
];

/** Lines at these wages whose one component is insurance by base and rates, with one insurance of these parameters. */
export function ratedPayroll([rateParameter, floorParameter, capParameter]: readonly [string, string | null, string | null], months: number, wages: readonly string[]): Payroll {
  const usual = OPTIONAL_COMPONENTS.find(({ id }) => id === "insuranceByRates") as ComponentDefinition;
  const parts = [
    { name: "养老保险", rateParameter, floorParameter, capParameter },
    { name: "失业保险", rateParameter: "失业保险单位费率", floorParameter: null, capParameter: null },
  ];
  return {
    year: 2020, stated: [],
    components: [{ ...usual, calculation: { kind: "base-rates", parts } }],
    lines: wages.map((wage, index) => ({
      id: `p1-${index + 1}`, project: { number: 1, name: "甲" }, group: null, category: "本科", place: null,
      headcount: { value: 7 + index, isImplied: false }, months: { value: exactDecimal(String(months)), isImplied: false },
      inputs: { [usual.id]: { value: exactDecimal(wage), isImplied: false } },
    })),
  };
}
