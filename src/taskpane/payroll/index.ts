export { needingALook } from "./comparison-order";
export { headcountOf } from "./payroll-summary";
export { PayrollView } from "./payroll-view";
