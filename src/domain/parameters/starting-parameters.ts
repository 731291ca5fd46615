import { exactDecimal } from "../money/index";
import { PARAMETER_NAMES } from "./parameter-names";
import type { ParameterRow } from "./parameter-row";

/**
 * The rows that a new parameter sheet begins with: only what a source confirms.
 *
 * Not here, because they differ by city, class or year: medical and work-injury rates, floors and caps, reliefs.
 * Where a source gives no day, the row holds for the budget year of the sample alone.
 */
export const STARTING_PARAMETERS: readonly ParameterRow[] = [
  {
    name: PARAMETER_NAMES.pension.rate, from: "2019-05-01", to: null, value: exactDecimal("0.16"), unit: "比例",
    source: "国办发〔2019〕13号",
  },
  {
    name: PARAMETER_NAMES.unemployment.rate, from: "2020-01-01", to: "2020-12-31", value: exactDecimal("0.007"), unit: "比例",
    source: "河北省用人单位费率（执行起止日期待核实，此处仅列2020年）",
  },
  {
    name: PARAMETER_NAMES.minimumWage, from: "2019-11-01", to: "2020-12-31", value: exactDecimal("1680"), unit: "元/月",
    source: "冀人社发〔2019〕34号（样本所在县标准；2020年以后请按新标准另起一行）",
  },
  {
    name: PARAMETER_NAMES.flatInsurance, from: "2020-01-01", to: "2020-12-31", value: exactDecimal("792.14"), unit: "元/人·月",
    source: "2020年部门预算公开文本（定额）",
  },
  {
    name: PARAMETER_NAMES.managementFee, from: "2020-01-01", to: "2020-12-31", value: exactDecimal("40"), unit: "元/人·月",
    source: "2020年部门预算公开文本（由列示金额推得）",
  },
];
