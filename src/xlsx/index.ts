export { loadExcelJsWorkbook, newExcelJsWorkbook, type LoadedWorkbook } from "./load-workbook";
export { saveExcelJsWorkbook } from "./save-workbook";
export { newCustomXmlId, rootNamespace, type CustomXmlPart } from "./package/custom-xml";
export { createXlsx, openXlsx, XlsxWorkbook } from "./xlsx-workbook";
export { patchFile } from "./package/patch-file";
