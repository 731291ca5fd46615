/** The use cases of budgets, with the readers of documents: loaded when a view of them is opened. */
export { keepForm, loadBudget, loadForms, prepareBlankForms, prepareBudgetBook, prepareFinalTexts, prepareGoalSheets, readDocument } from "../../application/index";
