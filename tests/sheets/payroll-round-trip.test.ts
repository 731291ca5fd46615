import fc from "fast-check";
import { samplePayroll } from "../../src/application/sample/index";
import { costOfPayroll, type Payroll, type PayrollLine, type StatedAmount } from "../../src/domain/payroll/index";
import { payrollSheetPlan, readPayrollSheet, type SheetStyle } from "../../src/sheets/index";
import { payrolls } from "./support/payrolls";
import { snapshotOf } from "./support/snapshot-of-plan";

/** Everything but places, with decimals as texts. */
function plain(payroll: Payroll) {
  const factor = ({ value, isImplied }: { value: { toString(): string }; isImplied: boolean }) => ({ value: value.toString(), isImplied });
  const line = ({ place: _place, headcount, months, wholeMonths, inputs, ...rest }: PayrollLine) => ({
    ...rest, headcount: factor(headcount), months: factor(months), wholeMonths: wholeMonths ? factor(wholeMonths) : null,
    inputs: Object.fromEntries(Object.entries(inputs).map(([id, input]) => [id, factor(input)])),
  });
  const stated = ({ place: _place, amount, ...rest }: StatedAmount) => ({ ...rest, amount: String(amount) });
  return { ...payroll, lines: payroll.lines.map(line), stated: payroll.stated.map(stated) };
}

const STYLES: readonly SheetStyle[] = ["native", "functions", "values"];
const LANGUAGES = ["zh", "en"] as const;
const cases = STYLES.flatMap((style) => LANGUAGES.map((language) => ({ style, language })));

describe("a payroll written as a sheet and read again", () => {
  it.each(cases)("is the sample payroll ($style, $language)", ({ style, language }) => {
    const payroll = samplePayroll();
    const reading = readPayrollSheet(snapshotOf(payrollSheetPlan(payroll, { style, language })));
    expect(plain(reading.payroll)).toEqual(plain(payroll));
    expect(reading.problems).toEqual([]);
    expect(reading.sheetDiffers).toEqual([]);
    expect(reading.style).toBe(style);
    expect(reading.language).toBe(language);
  });

  it("is any payroll, whatever its names look like to a spreadsheet", () => {
    fc.assert(fc.property(payrolls, fc.constantFrom(...cases), (payroll, { style, language }) => {
      const reading = readPayrollSheet(snapshotOf(payrollSheetPlan(payroll, { style, language })));
      expect(plain(reading.payroll)).toEqual(plain(payroll));
      if (costOfPayroll(payroll).problems.length === 0) expect(reading.problems).toEqual([]);
      expect(reading.sheetDiffers).toEqual([]);
    }), { numRuns: 300 });
  });
});
