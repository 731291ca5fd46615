/** The use cases that write: loaded when something is to be written, so that the pane opens sooner. */
export {
  applyWrite, emptyPayroll, prepareFormulaStyle, prepareFreeze, prepareHandover, prepareLinesFromSelection, prepareParametersSheet, preparePayrollSheet, prepareRebuiltPayroll, prepareRepair, prepareSample, prepareUndo, reviewHandover,
} from "../../application/index";
