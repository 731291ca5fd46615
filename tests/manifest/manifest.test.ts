/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
const BASE = "https://localhost:3000/addin/";
const BT = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const document_ = new DOMParser().parseFromString(text, "application/xml");

const all = (name: string) => [...document_.getElementsByTagName("*")].filter((element) => element.localName === name);
const resources = (name: string) => [...document_.getElementsByTagNameNS(BT, name)].filter((element) => element.hasAttribute("id"));
const values = (element: Element) => [element, ...element.getElementsByTagName("*")].map((one) => one.getAttribute("DefaultValue") ?? one.getAttribute("Value")).filter((value): value is string => value !== null);
const pngSize = (file: string) => {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

describe("manifest.xml", () => {
  it("is well formed", () => {
    expect(document_.getElementsByTagName("parsererror")).toHaveLength(0);
  });

  it("resolves every resource id exactly once, within 32 characters", () => {
    const ids = [...resources("Image"), ...resources("Url"), ...resources("String")].map((element) => element.getAttribute("id")!);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...document_.getElementsByTagName("*")].map((element) => element.getAttribute("resid")).filter((id): id is string => id !== null);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it.each([["ShortStrings", 125], ["LongStrings", 250]] as const)("keeps %s within %i characters", (kind, limit) => {
    const strings = all(kind).flatMap((element) => [...element.getElementsByTagNameNS(BT, "String")]).flatMap(values);
    expect(strings.length).toBeGreaterThan(0);
    expect(strings.filter((value) => value.length > limit)).toEqual([]);
  });

  it.each([["DisplayName", 125], ["Description", 250], ["ProviderName", 125]] as const)("keeps %s within %i characters", (name, limit) => {
    for (const element of all(name).filter((one) => one.parentElement?.localName === "OfficeApp")) {
      for (const value of [...values(element), element.textContent?.trim() ?? ""]) expect(value.length).toBeLessThanOrEqual(limit);
    }
  });

  it("says every text in Chinese and in English", () => {
    for (const element of [...resources("String"), ...all("DisplayName"), ...all("Description").filter((one) => one.hasAttribute("DefaultValue"))]) {
      if (element.getAttribute("id") === "Functions.Namespace") continue;
      const english = [...element.getElementsByTagName("*")].filter((one) => one.getAttribute("Locale") === "en-US");
      expect([element.getAttribute("id") ?? element.localName, english.length]).toEqual([element.getAttribute("id") ?? element.localName, 1]);
      expect(element.getAttribute("DefaultValue")).toMatch(/\p{Script=Han}/u);
    }
  });

  it("has only https addresses under the one base that the build replaces", () => {
    const urls = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)].map((match) => match[1]!).filter((url) => !url.startsWith("http://schemas.") && !url.startsWith("http://www.w3.org"));
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => !url.startsWith(BASE))).toEqual([]);
  });

  it("has icons whose files are as large as they are announced", () => {
    const announced = all("Image").filter((element) => element.hasAttribute("size")).map((element) => [element.getAttribute("resid")!, Number(element.getAttribute("size"))] as const);
    expect(announced.length).toBeGreaterThanOrEqual(12);
    const file = (url: string) => path.join(root, url.slice(BASE.length));
    for (const [id, size] of announced) {
      const url = resources("Image").find((element) => element.getAttribute("id") === id)!.getAttribute("DefaultValue")!;
      expect([id, pngSize(file(url))]).toEqual([id, { width: size, height: size }]);
    }
    expect(pngSize(file(all("IconUrl")[0]!.getAttribute("DefaultValue")!)).width).toBe(32);
    expect(pngSize(file(all("HighResolutionIconUrl")[0]!.getAttribute("DefaultValue")!)).width).toBe(64);
  });

  it("gives every group, button and menu the three sizes that Excel asks for", () => {
    for (const icon of all("Icon")) {
      expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
    }
  });

  it("has unique control ids", () => {
    const ids = [...all("Control"), ...all("Group")].map((element) => element.getAttribute("id"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("announces the same requirement sets in both places", () => {
    const sets = all("Set").map((element) => `${element.getAttribute("Name")} ${element.getAttribute("MinVersion")}`);
    const expected = ["ExcelApi 1.9", "SharedRuntime 1.1", "CustomFunctionsRuntime 1.2"];
    expect(sets).toEqual([...expected, ...expected]);
  });

  it("is read by Microsoft's own reader", async () => {
    const { OfficeAddinManifest } = await import("office-addin-manifest");
    const info = await OfficeAddinManifest.readManifestFile(path.join(root, "manifest.xml"));
    expect(info).toMatchObject({ displayName: "预算薪资助手", defaultLocale: "zh-CN", hosts: ["Workbook"], officeAppType: "TaskPaneApp", permissions: "ReadWriteDocument" });
    expect(info.id).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(all("Version")[0]!.textContent).toBe(`${version}.0`);
  });

  it("has a command in the pane for every function command", async () => {
    const { COMMANDS } = await import("../../src/taskpane/commands");
    const names = all("FunctionName").map((element) => element.textContent);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(COMMANDS).sort()).toEqual([...new Set(names)].sort());
  });

  it("points at files that the build writes", () => {
    const dist = path.join(root, "dist");
    if (!existsSync(dist)) throw new Error("dist/ is missing: run npm run build first");
    const urls = [...resources("Url"), ...resources("Image"), ...all("SourceLocation").filter((one) => one.hasAttribute("DefaultValue"))].flatMap(values);
    expect(urls.filter((url) => !existsSync(path.join(dist, url.slice(BASE.length))))).toEqual([]);
  });
});
