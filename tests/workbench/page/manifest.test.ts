/**
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../../src/workbench/page/manifest";

const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");

describe("the manifest as the workbench reads it", () => {
  it.each([
    ["zh-CN", "预算薪资助手", ["开始", "人员费用"], "加入人员费用", "functions-zh-cn.json"],
    ["en-US", "Budget & Payroll Assistant", ["Start", "Payroll"], "Add to payroll", "functions.json"],
    ["de-DE", "预算薪资助手", ["开始", "人员费用"], "加入人员费用", "functions-zh-cn.json"],
  ])("gives names, buttons and menu in %s", (locale, name, buttons, menu, metadata) => {
    const read = readManifest(manifest, locale);
    expect(read.name).toBe(name);
    expect(read.groups.flatMap(({ controls }) => controls.map(({ label }) => label))).toEqual(expect.arrayContaining(buttons));
    expect(read.menu.map(({ label }) => label)).toEqual([menu]);
    expect(read.functions).toEqual({ namespace: "PAYROLL", metadataUrl: expect.stringMatching(new RegExp(`/addin/${metadata.replace(".", "\\.")}$`)) });
  });

  it("gives each button an icon of 32 pixels and an action", () => {
    for (const control of readManifest(manifest, "zh-CN").groups.flatMap(({ controls }) => controls)) {
      expect(control).toMatchObject({ id: expect.stringMatching(/^BudgetPayroll\./), icon: expect.stringMatching(/-32\.png$/), action: { kind: "function", name: expect.any(String) } });
    }
  });

  it.each([
    ["is not well formed", "<OfficeApp>", "well formed"],
    ["names a resource that is missing", manifest.replace('<bt:String id="Start.Label"', '<bt:String id="Other.Label"'), "Start.Label"],
  ])("is refused where it %s", (_, xml, reason) => {
    expect(() => readManifest(xml, "zh-CN")).toThrow(reason);
  });
});
