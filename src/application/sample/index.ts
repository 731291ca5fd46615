export { samplePayroll } from "./sample-payroll";
