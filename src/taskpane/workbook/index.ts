export { concernsUs } from "./concerns";
export { useWorkbook, WorkbookProvider } from "./workbook-context";
