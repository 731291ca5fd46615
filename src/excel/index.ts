export { createExcelPort, type ExcelPortOptions } from "./excel-port";
