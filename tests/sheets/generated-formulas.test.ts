import fc from "fast-check";
import { samplePayroll } from "../../src/application/sample/index";
import { exactDecimal } from "../../src/domain/money/index";
import { costOfPayroll, OPTIONAL_COMPONENTS, STANDARD_COMPONENTS, type ComponentDefinition, type Payroll } from "../../src/domain/payroll/index";
import { payrollSheetPlan, type SheetPlan } from "../../src/sheets/index";
import { ExactSheet } from "./support/exact-evaluator";
import { formulaDifferences } from "./support/formula-differences";
import { functionsOf, parseFormula } from "./support/formula-tree";
import { payrolls, RATE_PARAMETERS, ratedPayroll } from "./support/payrolls";

const STYLES = ["native", "functions"] as const;

const differences = (plan: SheetPlan) => {
  const sheet = new ExactSheet(plan);
  return formulaDifferences(plan, (row, column) => sheet.show(row, column));
};

const formulasOf = (plan: SheetPlan) => plan.cells.flat().flatMap((content) => (content?.kind === "formula" ? [content.formula] : []));

describe.each(STYLES)("formulas in the style %s", (style) => {
  it("give the sample's figures exactly", () => {
    expect(differences(payrollSheetPlan(samplePayroll(), { style, language: "zh" }))).toEqual([]);
  });

  it("give exactly what the domain computes for any payroll", () => {
    const computable = payrolls.filter((payroll) => costOfPayroll(payroll).problems.length === 0);
    fc.assert(fc.property(computable, fc.constantFrom("zh", "en"), (payroll, language) => {
      expect(differences(payrollSheetPlan(payroll, { style, language }))).toEqual([]);
    }), { numRuns: 150 });
  });

  it.each([
    ["the same rates all year", ["养老保险单位费率", null, null], 12],
    ["a floor that rises in July, for a whole year", ["养老保险单位费率", "养老保险缴费基数下限", "养老保险缴费基数上限"], 12],
    ["a floor that rises in July but does not matter, for some months", ["养老保险单位费率", "养老保险缴费基数下限", "养老保险缴费基数上限"], 5],
  ] as const)("give contributions by base and rates: %s", (_name, names, months) => {
    const payroll = ratedPayroll(names, months, months === 12 ? ["2520", "4688", "18000"] : ["4688", "18000"]);
    expect(costOfPayroll(payroll, RATE_PARAMETERS).problems).toEqual([]);
    expect(differences(payrollSheetPlan(payroll, { style, language: "zh", parameters: RATE_PARAMETERS }))).toEqual([]);
  });

  it("leave the totals whole where a line is 0 throughout, for which our functions give an empty text", () => {
    const sample = samplePayroll();
    const zero = { value: exactDecimal(0), isImplied: false };
    const empty: Payroll["lines"][number] = { ...sample.lines[0]!, id: "p2-0", headcount: { value: 0, isImplied: false }, months: zero, inputs: { wage: zero, insurance: zero, managementFee: zero } };
    const show = (payroll: Payroll) => {
      const plan = payrollSheetPlan(payroll, { style, language: "zh" });
      const sheet = new ExactSheet(plan);
      return plan.cells.flatMap((cells, row) => cells.map((content, column) => (content?.kind === "formula" ? sheet.show(row, column) : "")));
    };
    const shown = show({ ...sample, lines: [...sample.lines, empty] });
    expect(shown.filter((text) => String(text).startsWith("#"))).toEqual([]);
    expect(shown).toContain(show(sample).find((text) => String(text) === "22242956.88"));
  });

  it("show #N/A where the months do not say which rates they fall under", () => {
    const payroll = ratedPayroll(["养老保险单位费率", "养老保险缴费基数下限", "养老保险缴费基数上限"], 5, ["2520"]);
    const plan = payrollSheetPlan(payroll, { style, language: "zh", parameters: RATE_PARAMETERS });
    const row = plan.cells.length - 1;
    expect(costOfPayroll(payroll, RATE_PARAMETERS).problems.map(({ code }) => code)).toEqual(["parameter-changes"]);
    expect(new ExactSheet(plan).show(row, 8)).toBe("#N/A");
  });

  it.each([
    ["groups", ["p1-1", "p1-2", "p1-3"], ["a", "a", "A"], ["p1-1", "p1-2"]],
    ["ids", ["p1-1", "P1-1"], [null, null], ["p1-1"]],
  ] as const)("tell %s apart that differ by case only", (_name, ids, groups, lines) => {
    const sample = samplePayroll();
    const [line] = sample.lines as [Payroll["lines"][number]];
    const [stated] = sample.stated as [Payroll["stated"][number]];
    const payroll: Payroll = {
      ...sample,
      lines: ids.map((id, index) => ({ ...line, id, group: groups[index] ?? null })),
      stated: [{ ...stated, covers: { project: line.project, component: "wage", lines } }],
    };
    expect(differences(payrollSheetPlan(payroll, { style, language: "zh" }))).toEqual([]);
  });

  it("show #N/A where no rate is in force", () => {
    const payroll = ratedPayroll(["养老保险单位费率", null, null], 12, ["2520"]);
    const plan = payrollSheetPlan(payroll, { style, language: "zh", parameters: [] });
    expect(new ExactSheet(plan).show(plan.cells.length - 1, 8)).toBe("#N/A");
  });
});

/** Functions of Excel 2007; none of them is newer, none spills. */
const EXCEL_2007 = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "SUM", "SUMIFS", "SUMPRODUCT", "EXACT", "IF", "AND", "OR", "NOT", "ISNUMBER", "ABS", "NA"]);

describe("native formulas", () => {
  it("use functions of Excel 2007 alone, A1 references, and fit into a cell", () => {
    fc.assert(fc.property(payrolls, (payroll) => {
      for (const formula of formulasOf(payrollSheetPlan(payroll, { style: "native", language: "zh" }))) {
        expect(formula.length).toBeLessThan(8192);
        expect(functionsOf(parseFormula(formula)).filter((name) => !EXCEL_2007.has(name))).toEqual([]);
      }
    }), { numRuns: 60 });
  });

  const component = (id: string): ComponentDefinition => [...STANDARD_COMPONENTS, ...OPTIONAL_COMPONENTS].find((one) => one.id === id) as ComponentDefinition;
  const formulaFor = (components: readonly ComponentDefinition[], style: "native" | "functions"): (string | undefined)[] => {
    const payroll: Payroll = {
      year: 2020, components, stated: [],
      lines: [{
        id: "p2-1", project: { number: 2, name: "甲" }, group: null, category: "本科", place: null,
        headcount: { value: 3, isImplied: false }, months: { value: exactDecimal("10.5"), isImplied: false },
        inputs: Object.fromEntries(components.map(({ id, unit }) => [id, { value: exactDecimal(unit === "比例" ? "0.05" : "100"), isImplied: false }])),
      }],
    };
    const cells = payrollSheetPlan(payroll, { style, language: "zh" }).cells.at(-1) ?? [];
    return components.map((_one, index) => cells[8 + index * 2]).map((content) => (content?.kind === "formula" ? content.formula.replace(/([A-Z])\d+/g, "$1") : undefined));
  };

  it.each([
    ["a wage", ["wage"], ["=ROUND(F*G*H,2)"], ["=PAYROLL.WAGE(H,F,G)"]],
    ["flat insurance, months begun counting whole", ["insurance"], ["=ROUND(F*ROUNDUP(G,0)*H,2)"], ["=PAYROLL.INSURANCE(H,F,ROUNDUP(G,0))"]],
    ["a flat fee", ["managementFee"], ["=ROUND(F*ROUNDUP(G,0)*H,2)"], ["=PAYROLL.MANAGEMENTFEE(F,H,ROUNDUP(G,0))"]],
    ["an amount per head", ["yearEndPay"], ["=ROUND(F*H,2)"], ["=PAYROLL.WAGE(H,F,1)"]],
    ["a lump sum", ["overtime"], ["=ROUND(H,2)"], ['=PAYROLL.ROUNDMONEY(H,"half-up-fen")']],
    ["a share of the wage", ["wage", "managementFeePercent"], ["=ROUND(F*G*H,2)", "=ROUND(J*I,2)"], ["=PAYROLL.WAGE(H,F,G)", '=PAYROLL.ROUNDMONEY(J*I,"half-up-fen")']],
    ["a share of what is not there", ["managementFeePercent"], [undefined], [undefined]],
  ])("of %s", (_name, ids, native, functions) => {
    const components = ids.map(component);
    expect(formulaFor(components, "native")).toEqual(native);
    expect(formulaFor(components, "functions")).toEqual(functions);
  });

  it.each([
    ["half-up-jiao", "=ROUND(F*G*H,1)"], ["half-up-yuan", "=ROUND(F*G*H,0)"],
    ["ceiling-fen", "=ROUNDUP(ROUND(F*G*H,7),2)"], ["floor-yuan", "=ROUNDDOWN(ROUND(F*G*H,7),0)"],
    ["fen-carried-raw", "=ROUNDUP(ROUND(F*G*H,7),1)"], ["fen-carried-after-fen", "=ROUNDUP(ROUND(F*G*H,2),1)"],
  ] as const)("round by the policy %s", (rounding, expected) => {
    expect(formulaFor([{ ...component("wage"), rounding }], "native")).toEqual([expected]);
    expect(formulaFor([{ ...component("wage"), rounding }], "functions")).toEqual([`=PAYROLL.ROUNDMONEY(F*G*H,"${rounding}")`]);
  });

  it("do not run in a circle where shares refer to each other", () => {
    const [fee, tax] = [component("managementFeePercent"), component("taxOnPercentFee")];
    const circle: ComponentDefinition[] = [{ ...fee, calculation: { kind: "percent-of-component", of: tax.id } }, tax];
    expect(formulaFor(circle, "native")).toEqual([undefined, undefined]);
  });
});
