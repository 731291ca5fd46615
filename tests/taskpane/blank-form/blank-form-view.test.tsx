/** @jest-environment jsdom */
import { act } from "react";
import axe from "axe-core";
import { applyWrite, loadForms, prepareBudgetBook, type FormsView } from "../../../src/application/index";
import { readText } from "../../../src/disclosure/index";
import type { SheetSnapshot } from "../../../src/sheets/index";
import { openXlsx } from "../../../src/xlsx/index";
import { countyDocument } from "../../disclosure/support/county-document";
import { readingOf } from "../../disclosure/support/reading";
import { writeCellLines } from "../../disclosure/support/write-document";
import { TABLE_FORM } from "../../sheets/blank-form/forms";
import { formFile } from "../../support/form-file";
import { createFakeServices, type FakeServices } from "../support/fake-services";
import { openPane } from "../support/pane";
import { allByRole, byRole, cleanUp, click, nameOf, settle, shownText } from "../support/render";

HTMLCanvasElement.prototype.getContext = () => null;
afterEach(cleanUp);

const formsOf = async (forms: readonly SheetSnapshot[]): Promise<FormsView> => {
  const port = await openXlsx(await formFile(forms));
  const { budget } = readingOf(readText(writeCellLines(countyDocument(9, 3).blocks)));
  await applyWrite(port, await prepareBudgetBook(port, budget, { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 }), { confirmed: false, now: "2026-11-22T08:00:00.000Z" });
  return loadForms(port);
};

let one: FormsView;
let copies: FormsView;
beforeAll(async () => {
  one = await formsOf([TABLE_FORM]);
  copies = await formsOf([{ ...TABLE_FORM, name: "表1" }, { ...TABLE_FORM, name: "表2" }]);
});

const open = async (formsView: FormsView, language: "zh" | "en" = "zh"): Promise<FakeServices> => {
  const fake = createFakeServices();
  fake.budgetView = formsView.view ?? one.view;
  fake.formsView = formsView;
  await openPane({ fake, initialView: "goal-sheets", hostLanguage: language });
  await settle();
  await click(byRole("button", language === "zh" ? "填写财政部门的空表…" : "Fill in the bureau's form…"));
  await settle();
  return fake;
};
const select = (label: string): HTMLSelectElement => [...document.querySelectorAll("select")].find((element) => [...(element.labels ?? [])].some((own) => own.textContent?.trim() === label))!;
const put = async (element: HTMLSelectElement, value: string): Promise<void> => {
  await act(async () => {
    element.value = value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settle();
};
const fields = (): string[] => allByRole("button", /用所选单元格$/).map(nameOf).filter((name) => !/第 \d+ 行/.test(name) && name.includes("：")).map((name) => name.split("：")[0]!);

describe("the bureau's form in the pane", () => {
  it("shows field by field what will be written where, and asks for the write", async () => {
    const fake = await open(one);
    const { title, goal } = one.view!.projects[0]!.project;
    expect(fields()).toEqual(expect.arrayContaining(["编制单位", "项目名称", "绩效目标", "填报人"]));
    expect(shownText()).toContain(`写入：${title}`);
    expect(shownText()).toContain("项目中没有这一项，留空");
    expect(shownText()).toContain("这张表的版式已锁定");
    expect(shownText()).toContain("指标栏（6 行）");
    await put(select(`「${TABLE_FORM.name}」填写的项目`), "2");
    expect(shownText()).not.toContain(goal!.text.slice(0, 12));
    await click(byRole("button", "填写…"));
    expect(fake.asked).toMatchObject([{ kind: "blank-form", forms: [{ sheet: TABLE_FORM.name, project: { position: 2 }, mapping: { signature: one.forms[0]!.signature }, context: { unit: "万元" } }] }]);
    expect(fake.keptForms).toEqual([[one.forms[0]!.signature, one.forms[0]!.mapping]]);
  });

  it("takes the selected cell for a field, leaves fields out, remembers both, and finds them anew when told", async () => {
    const fake = await open(one);
    fake.selectedCell = { sheet: TABLE_FORM.name, cell: "H3" };
    await click(byRole("button", "项目编码：用所选单元格"));
    // E3:H3 is merged: its first cell is meant.
    expect(fake.keptForms.at(-1)![1]!.fields.find(({ field }) => field === "code")).toMatchObject({ cell: "E3", confidence: "chosen" });
    expect(shownText()).toContain("项目编码改填 H3");
    await click(byRole("button", "绩效目标：不填"));
    expect(fields()).not.toContain("绩效目标");
    await put(select("增加一项"), "goal");
    fake.selectedCell = { sheet: TABLE_FORM.name, cell: "B7" };
    await click(byRole("button", "用所选单元格"));
    expect(fields()).toContain("绩效目标");
    expect(shownText()).toContain("按本工作簿记住的对应关系填写。");
    await click(byRole("button", "恢复自动识别"));
    expect(fake.keptForms.at(-1)).toEqual([one.forms[0]!.signature, null]);
    expect(byRole("button", "查看项目编码的单元格 B3")).toBeTruthy();
  });

  it("says where to select when another sheet is selected", async () => {
    const fake = await open(one);
    fake.selectedCell = { sheet: "目录", cell: "A1" };
    await click(byRole("button", "绩效目标：用所选单元格"));
    expect(shownText()).toContain(`请先在「${TABLE_FORM.name}」中选中一个单元格。`);
    expect(fake.keptForms).toEqual([]);
  });

  it("corrects the room for an indicator, and says what has no room", async () => {
    const fake = await open(one);
    await click(byRole("button", "第 1 行：不填"));
    expect(fake.keptForms.at(-1)![1]!.slots).toHaveLength(5);
    expect(shownText()).toMatch(/填不进去的（\d+）/);
    expect(shownText()).toContain("表中没有空行了");
    await click(byRole("button", "第 1 行 依据：不填"));
    expect(fake.keptForms.at(-1)![1]!.slots[0]!.cells).not.toHaveProperty("basis");
    fake.selectedCell = { sheet: TABLE_FORM.name, cell: "H12" };
    await click(byRole("button", "第 2 行 优：用所选单元格"));
    expect(fake.keptForms.at(-1)![1]!.slots[1]!.cells.excellent).toBe("H12");
  });

  it("fills each copy of a form from a project of its own", async () => {
    const fake = await open(copies);
    await put(select("「表2」填写的项目"), "3");
    await click(byRole("button", "填写 2 张…"));
    expect(fake.asked).toMatchObject([{ forms: [{ sheet: "表1", project: { position: 1 } }, { sheet: "表2", project: { position: 3 } }] }]);
  });

  it("says what to do where there is no form, or no project", async () => {
    await open({ ...one, forms: [] });
    expect(shownText()).toContain("没有找到空表");
    await click(byRole("button", "返回绩效目标"));
    expect(shownText()).toContain("批量填写");
    await cleanUp();
    await open({ view: null, forms: one.forms });
    expect(shownText()).toContain("还没有项目");
  });

  it.each(["zh", "en"] as const)("has no violation that axe finds (%s)", async (language) => {
    await open(one, language);
    document.querySelectorAll("details").forEach((details) => { details.open = true; });
    const { violations } = await axe.run(document.body, { resultTypes: ["violations"], preload: false, rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });
});
