/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://bureau.example/addin/taskpane.html"}
 */
import { readCapabilities } from "../../../src/taskpane/office/index";

/** An Excel that has ExcelApi up to a minor version, and the given other sets. */
function hostWith(minor: number, others: readonly string[] = []): void {
  const isSetSupported = (set: string, version: string) => (set === "ExcelApi" ? Number(version.split(".")[1]) <= minor : others.includes(`${set} ${version}`));
  Object.assign(globalThis, { Office: { context: {
    requirements: { isSetSupported }, displayLanguage: "zh-CN", officeTheme: undefined, diagnostics: { host: "Excel", platform: "PC", version: "16.0.1" },
    document: { url: "https://bureau.example/工资/张三.xlsx" },
  } } });
}
const script = (src: string) => {
  document.head.innerHTML = "";
  const element = document.createElement("script");
  element.type = "text/plain";
  element.src = src;
  document.head.append(element);
};

it.each([
  [9, { spills: false, "merged-areas": false, "undo-grouping": false }],
  [13, { spills: true, "merged-areas": true, "undo-grouping": false }],
  [20, { spills: true, "merged-areas": true, "undo-grouping": true }],
])("at ExcelApi 1.%d", (minor, present) => {
  hostWith(minor, ["CustomFunctionsRuntime 1.1"]);
  expect(readCapabilities()).toMatchObject({ excelApi: `1.${minor}`, present: { ...present, "custom-functions": true, "shared-runtime": false, storage: true } });
});

it.each([
  ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "cdn"],
  ["https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js", "china"],
  ["https://bureau.example/addin/office/office.js", "own"],
  ["https://elsewhere.example/office.js", "other"],
])("tells where %s comes from", (src, source) => {
  hostWith(9);
  script(src);
  expect(readCapabilities().officeJs.source).toBe(source);
});

it("tells nothing of documents", () => {
  hostWith(20);
  expect(JSON.stringify(readCapabilities())).not.toMatch(/张三|xlsx/);
});
