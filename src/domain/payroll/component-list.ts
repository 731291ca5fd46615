import { PARAMETER_NAMES } from "../parameters/index";
import type { BaseRatePart, ComponentDefinition } from "./component";

/** The components of a dispatched-worker payroll as the sample has them: wage, flat insurance, flat fee. */
export const STANDARD_COMPONENTS: readonly ComponentDefinition[] = [
  {
    id: "wage", label: { zh: "工资", en: "Wage" }, calculation: { kind: "per-head-month" },
    payer: "employer", unit: "元/人·月", rounding: "half-up-fen", monthsRule: "worked", economicCode: null,
  },
  {
    id: "insurance", label: { zh: "四险单位承担部分", en: "Employer insurance" }, calculation: { kind: "per-head-month" },
    payer: "employer", unit: "元/人·月", rounding: "half-up-fen", monthsRule: "whole", economicCode: null,
  },
  {
    id: "managementFee", label: { zh: "管理费", en: "Management fee" }, calculation: { kind: "per-head-month" },
    payer: "employer", unit: "元/人·月", rounding: "half-up-fen", monthsRule: "whole", economicCode: null,
  },
];

const part = (name: string, parameters: { readonly rate: string; readonly floor: string; readonly cap: string }): BaseRatePart => ({
  name, rateParameter: parameters.rate, floorParameter: parameters.floor, capParameter: parameters.cap,
});

/** Components of other contracts, to be added to a payroll's list as they are or changed. */
export const OPTIONAL_COMPONENTS: readonly ComponentDefinition[] = [
  {
    id: "insuranceByRates", label: { zh: "四险（基数×费率）", en: "Insurance by base and rates" },
    calculation: {
      kind: "base-rates",
      parts: [
        part("养老保险", PARAMETER_NAMES.pension), part("医疗保险", PARAMETER_NAMES.medical),
        part("失业保险", PARAMETER_NAMES.unemployment), part("工伤保险", PARAMETER_NAMES.workInjury),
      ],
    },
    payer: "employer", unit: "元/人·月", rounding: "half-up-fen", monthsRule: "whole", economicCode: null,
  },
  {
    id: "housingFund", label: { zh: "住房公积金", en: "Housing fund" }, calculation: { kind: "per-head-month" },
    payer: "employer", unit: "元/人·月", rounding: "half-up-fen", monthsRule: "whole", economicCode: null,
  },
  {
    id: "workInjurySupplement", label: { zh: "工伤补充保险", en: "Work-injury supplement" }, calculation: { kind: "per-head" },
    payer: "employer", unit: "元/人", rounding: "half-up-fen", monthsRule: "whole", economicCode: null,
  },
  {
    id: "overtime", label: { zh: "加班工资", en: "Overtime" }, calculation: { kind: "lump-sum" },
    payer: "employer", unit: "元", rounding: "half-up-fen", monthsRule: "worked", economicCode: null,
  },
  {
    id: "yearEndPay", label: { zh: "年终奖", en: "Year-end pay" }, calculation: { kind: "per-head" },
    payer: "employer", unit: "元/人", rounding: "half-up-fen", monthsRule: "worked", economicCode: null,
  },
  {
    id: "managementFeePercent", label: { zh: "管理费（按工资比例）", en: "Management fee, percent of the wage" },
    calculation: { kind: "percent-of-component", of: "wage" },
    payer: "employer", unit: "比例", rounding: "half-up-fen", monthsRule: "worked", economicCode: null,
  },
  {
    id: "taxOnFee", label: { zh: "管理费税金", en: "Tax on the fee" },
    calculation: { kind: "percent-of-component", of: "managementFee" },
    payer: "employer", unit: "比例", rounding: "half-up-fen", monthsRule: "worked", economicCode: null,
  },
  {
    id: "taxOnPercentFee", label: { zh: "管理费（按比例）税金", en: "Tax on the percentage fee" },
    calculation: { kind: "percent-of-component", of: "managementFeePercent" },
    payer: "employer", unit: "比例", rounding: "half-up-fen", monthsRule: "worked", economicCode: null,
  },
];
