import { STARTING_PARAMETERS } from "../../domain/parameters/index";
import { parametersSheetPlan } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { parametersIn } from "../payroll/find-payroll";
import { purposeOf } from "../workbook/our-sheets";
import { parseSettings } from "../workbook/settings";
import { prepareSheets } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";

/**
 * Works out the sheet of dated parameters with the starting set. A parameters sheet that is there holds what the user
 * entered: nothing is written then (no operations).
 */
export async function prepareParametersSheet(port: WorkbookPort, language?: Language): Promise<PreparedWrite> {
  const basis = await port.readWorkbook({ sheets: (sheet) => purposeOf(sheet) === "parameters", store: ["journal", "settings"] });
  const isThere = parametersIn(basis.workbook) !== null;
  const plan = parametersSheetPlan(STARTING_PARAMETERS, language ?? parseSettings(basis.stored.settings).sheetLanguage);
  return prepareSheets({ kind: "parameters-sheet" }, basis, isThere ? [] : [{ plan, target: null, former: null }]);
}
