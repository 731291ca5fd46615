import { STARTING_PARAMETERS } from "../../domain/parameters/index";
import { functionSamplesPlan, parametersSheetPlan, payrollSheetPlan } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { parametersIn } from "./find-payroll";
import { samplePayroll } from "../sample/index";
import { outlineOf, purposeOf } from "../workbook/our-sheets";
import { prepareSheets, type PlannedSheet } from "../writing/prepare-sheet";
import type { FormulaStyle, PreparedWrite } from "../writing/prepared-write";

/**
 * Works out the sample: the payroll of five projects with what their document states, the parameters, an example of
 * every function. Each is a new sheet; one of ours that is there already stays, and only the payroll comes again.
 */
export async function prepareSample(port: WorkbookPort, style: FormulaStyle = "native", language: Language = "zh"): Promise<PreparedWrite> {
  const basis = await port.readWorkbook({ sheets: (sheet) => purposeOf(sheet) !== null, store: ["journal", "settings"] });
  const hasSamples = basis.workbook.sheets.some((sheet) => purposeOf(outlineOf(sheet)) === "function-samples");
  const anew = (plan: PlannedSheet["plan"]): PlannedSheet => ({ plan, target: null, former: null });
  const prepared = prepareSheets({ kind: "sample" }, basis, [
    anew(payrollSheetPlan(samplePayroll(), { style, language, parameters: STARTING_PARAMETERS })),
    ...(parametersIn(basis.workbook) ? [] : [anew(parametersSheetPlan(STARTING_PARAMETERS, language))]),
    ...(hasSamples ? [] : [anew(functionSamplesPlan(language))]),
  ], { formulaStyle: style, sheetLanguage: language });
  return { ...prepared, source: { kind: "sample" } };
}
