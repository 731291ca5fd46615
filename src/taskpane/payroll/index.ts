export { needingALook } from "./comparison-order";
export { headcountOf } from "./headcount";
