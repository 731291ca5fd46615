/** The use cases of budgets, with the readers of documents: loaded when a view of them is opened. */
export { loadBudget, prepareBudgetBook, prepareFinalTexts, prepareGoalSheets, readDocument } from "../../application/index";
