/**
 * @jest-environment jsdom
 */
import { keepSettings, readSettings } from "../../../src/workbench/page/settings";

const read = (query: string) => readSettings(new URLSearchParams(query), window.localStorage);
const usual = { locale: "zh-CN", theme: "system", requirementSet: "1.20", paneWidth: 380, book: "sample" };

beforeEach(() => window.localStorage.clear());

describe("the page's settings", () => {
  it.each([
    ["nothing", "", usual],
    ["language, theme and workbook", "?lang=en-US&theme=contrast&book=blank", { ...usual, locale: "en-US", theme: "contrast", book: "blank" }],
    ["a requirement set", "?api=1.9", { ...usual, requirementSet: "1.9" }],
    ["a pane that is too wide", "?pane=4000", { ...usual, paneWidth: 600 }],
    ["a pane that is too narrow", "?pane=10", { ...usual, paneWidth: 320 }],
    ["what nobody knows", "?lang=xx&theme=pink&api=9.9&pane=wide", usual],
  ])("are read from %s", (_, query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it("are kept for the next visit, and the address wins", () => {
    keepSettings({ locale: "en-US", theme: "dark", requirementSet: "1.9", paneWidth: 400, book: "blank" }, window.localStorage);
    expect(read("")).toEqual({ locale: "en-US", theme: "dark", requirementSet: "1.9", paneWidth: 400, book: "sample" });
    expect(read("?theme=light")).toMatchObject({ theme: "light", locale: "en-US" });
  });

  it("survive what is broken in the browser's store", () => {
    window.localStorage.setItem("budget-payroll-workbench", "{");
    expect(read("")).toEqual(usual);
  });
});
