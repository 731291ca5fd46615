import type { DepartmentFigureId } from "../../domain/budget/index";

/** A figure that must be the sum of others. */
export interface BookIdentity {
  readonly total: DepartmentFigureId;
  readonly parts: readonly DepartmentFigureId[];
}

/** What must add up in a department's budget (财预〔2016〕143号: the tables of a disclosure). */
export const BOOK_IDENTITIES: readonly BookIdentity[] = [
  {
    total: "income",
    parts: [
      "generalPublicIncome", "fundIncome", "stateCapitalIncome", "specialAccountIncome", "institutionIncome", "institutionBusinessIncome", "superiorSubsidyIncome",
      "affiliatedUnitIncome", "otherIncome", "carriedOverIncome",
    ],
  },
  { total: "income", parts: ["expenditure"] },
  { total: "incomeAndExpenditure", parts: ["expenditure"] },
  { total: "expenditure", parts: ["basicExpenditure", "projectExpenditure"] },
  { total: "basicExpenditure", parts: ["personnelExpenditure", "operatingExpenditure"] },
  { total: "operatingCosts", parts: ["operatingExpenditure"] },
  { total: "threePublic", parts: ["goingAbroad", "vehicles", "hospitality"] },
  { total: "vehicles", parts: ["vehicleRunning", "vehiclePurchase"] },
  { total: "governmentProcurement", parts: ["procurementOfGoods", "procurementOfWorks", "procurementOfServices"] },
];
