/** The use cases of reconciliation: loaded with its view, into the same file. */
export {
  amountsInSelection, checkBudget, loadReconciliation, opinionDocument, prepareAcceptance, prepareFix, prepareReport, prepareWithdrawal, readDocument, recheck, saveSettings,
} from "../../application/index";
