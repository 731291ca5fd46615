/** The use cases of reconciliation: loaded with its view, into the same file. */
export {
  amountsInSelection, checkDocument, loadReconciliation, opinionDocument, prepareAcceptance, prepareFix, prepareReport, prepareWithdrawal, readDocument, recheck, saveSettings,
} from "../../application/index";
