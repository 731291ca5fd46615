export { readDocument, type DocumentInput, type DocumentLoaders } from "./read-document";
export { readBudgetFromWorkbook, type BudgetBookReading, type ChangedFigure } from "./read-budget";
export { prepareBudgetBook, type BudgetBookChoices } from "./prepare-budget-book";
