/** Names of the parameter rows that the component definitions refer to. They stand in the user's sheet as they are here. */
export const PARAMETER_NAMES = {
  minimumWage: "最低工资标准",
  flatInsurance: "四险单位承担部分",
  managementFee: "管理费",
  pension: { rate: "养老保险单位费率", floor: "养老保险缴费基数下限", cap: "养老保险缴费基数上限" },
  medical: { rate: "医疗保险单位费率", floor: "医疗保险缴费基数下限", cap: "医疗保险缴费基数上限" },
  unemployment: { rate: "失业保险单位费率", floor: "失业保险缴费基数下限", cap: "失业保险缴费基数上限" },
  workInjury: { rate: "工伤保险单位费率", floor: "工伤保险缴费基数下限", cap: "工伤保险缴费基数上限" },
} as const;
