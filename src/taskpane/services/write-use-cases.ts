/** The use cases that write: loaded when something is to be written, so that the pane opens sooner. */
export {
  applyWrite, emptyPayroll, prepareFormulaStyle, prepareFreeze, prepareLinesFromSelection, prepareParametersSheet, preparePayrollSheet, prepareSample, prepareUndo,
} from "../../application/index";
