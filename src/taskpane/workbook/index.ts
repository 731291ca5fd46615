export { concernsUs } from "./concerns";
export { RefreshButton } from "./refresh-button";
export { useWorkbook, WorkbookProvider } from "./workbook-context";
