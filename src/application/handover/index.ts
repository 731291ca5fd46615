export type { HandoverStyle, NotConverted } from "./convert-cells";
export { filePatchOf } from "./file-patch";
export { NATIVE_FORMS } from "./native-forms";
export { NATIVE_FUNCTION_IDS } from "./native-function-ids";
export { prepareHandover, type HandoverChoice, type HandoverItem, type PreparedHandover } from "./prepare-handover";
export type { OutsideItem } from "./outside-formulas";
export { prepareRepair, type PreparedRepair, type RepairedCell } from "./prepare-repair";
export { reviewHandover, type HandoverReview, type HandoverSheet } from "./review-handover";
