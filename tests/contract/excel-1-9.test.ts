/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootExcel } from "./excel-bench";
import { describePort } from "./port-contract";
import { describeTrail } from "./trail-contract";
import { describeWriting } from "./write-contract";

describePort("Excel through the real library at ExcelApi 1.9", () => bootExcel("1.9"));
describeWriting("writing into Excel at ExcelApi 1.9", () => bootExcel("1.9"));
describeTrail("the audit trail of Excel at ExcelApi 1.9", () => bootExcel("1.9"));
