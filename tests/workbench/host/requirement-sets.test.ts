/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

import { isSetSupported, memberEntry } from "../../../src/workbench/host/requirement-sets";

let office: BootedOffice;
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid(), requirementSets: "1.9", locale: "en-US" });
});
beforeEach(() => {
  office.use(new MemoryGrid());
});

const use = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> => office.Excel.run(async (context) => {
  act(context.workbook.worksheets.getItem("Sheet1"), context);
  await context.sync();
});

describe("a host at ExcelApi 1.9", () => {
  it("announces it", () => {
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    expect(office.Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(office.Office.context.displayLanguage).toBe("en-US");
  });

  it.each([
    ["Range.getMergedAreasOrNullObject", "1.13", (sheet: Excel.Worksheet) => sheet.getRange("A1").getMergedAreasOrNullObject()],
    ["Range.getSpillingToRangeOrNullObject", "1.12", (sheet: Excel.Worksheet) => sheet.getRange("A1").getSpillingToRangeOrNullObject()],
    ["Table.resize", "1.13", (sheet: Excel.Worksheet) => sheet.tables.add("A1:B2", true).resize("A1:B3")],
    ["Worksheet.onNameChanged", "1.17", (sheet: Excel.Worksheet) => sheet.onNameChanged.add(() => Promise.resolve())],
  ])("refuses %s, which needs %s", async (name, level, act) => {
    await expect(use(act)).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringMatching(`${name} needs ExcelApi ${level}`) as string });
    expect(office.host.missingMembers).not.toContain(name);
  });

  it("has what belongs to 1.9", async () => {
    await use((sheet, context) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.onChanged.add(() => Promise.resolve());
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      sheet.getRange("A1:B2").merge(false);
      context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItemOrNullObject();
      context.application.suspendScreenUpdatingUntilNextSync();
    });
  });

  it("still splits large writes", async () => {
    const matrix = Array.from({ length: 400 }, (_, i) => [i, i, i, i, i]);
    await use((sheet) => {
      sheet.getRange("A1:E400").values = matrix;
    });
    const last = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A400:E400").load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(last).toEqual([[399, 399, 399, 399, 399]]);
  });
});

describe("the table of requirement sets", () => {
  it.each([["1.20", "ExcelApi 1.9", true], ["1.9", "ExcelApi 1.20", false], ["1.9", "ExcelApi 1.9", true], ["1.9", "ExcelApiOnline 1.1", false]])("a host at %s: %s is %s", (level, needed, expected) => {
    expect(isSetSupported({ excelapi: level }, needed)).toBe(expected);
  });

  it.each([
    ["Range", "values", { kind: "property", read: "ExcelApi 1.1", write: "ExcelApi 1.1" }],
    ["Range", "conditionalFormats", { kind: "object", read: "ExcelApi 1.6", write: "ExcelApi 1.6" }],
    ["Worksheet", "visibility", { kind: "property", read: "ExcelApi 1.1", write: "ExcelApi 1.2" }],
    ["Worksheet", "onChanged", { kind: "event", read: "ExcelApi 1.7", write: "ExcelApi 1.7" }],
    ["Range", "nonsense", null],
  ])("%s.%s", (className, member, expected) => expect(memberEntry(className, member)).toEqual(expected));
});
