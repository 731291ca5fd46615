/** @jest-environment jsdom */
import { act } from "react";
import type { PayrollView } from "../../../src/application/index";
import { exactDecimal } from "../../../src/domain/money/index";
import type { Payroll } from "../../../src/domain/payroll/index";
import { createFakeServices, EMPTY, type FakeServices } from "../support/fake-services";
import { openPane } from "../support/pane";
import { longPayroll, twoProjects, viewOf } from "../support/payroll-fixture";
import { allByRole, byRole, cleanUp, click, settle, shownText } from "../support/render";

afterEach(cleanUp);

const workbookOf = (payroll: PayrollView | null): FakeServices["workbook"] => ({ ...EMPTY, sheets: [...(payroll === null ? [] : [{ name: "人员费用", purpose: "payroll" as const }]), { name: "名册", purpose: null }], payroll });
const open = async (payroll: PayrollView | null, language: "zh" | "en" = "zh") => {
  const fake = createFakeServices(workbookOf(payroll));
  await openPane({ fake, initialView: "payroll", hostLanguage: language });
  return fake;
};
const card = (title: string): HTMLElement => {
  const found = allByRole("button").find((one) => shownText(one).startsWith(title));
  if (found === undefined) throw new Error(`no card ${title}`);
  return found;
};
/** Waits out the pause after which changes are read. */
const pause = async () => {
  await act(async () => { await new Promise((resolve) => setTimeout(resolve, 350)); });
  await settle();
};

describe("the payroll view", () => {
  it("adds up people, projects and cost exactly", async () => {
    await open(viewOf(twoProjects()));
    expect(shownText()).toContain("合计17,224,732.56元2020 年 · 2 个项目 · 417 人");
  });

  it("points at the two wrong amounts first, largest first, with sign and words", async () => {
    await open(viewOf(twoProjects()));
    const titles = [...document.querySelectorAll("section li > button")].map((one) => shownText(one)).filter((text) => text.includes("文件列示"));
    expect(titles[0]).toContain("工资 · 本科不一致");
    expect(titles[0]).toContain("差额+32,256.00");
    expect(titles[0]).toContain("文件列示比计算多 32,256.00 元");
    expect(titles[0]).toContain("136");
    expect(titles[1]).toContain("工资 · 专科不一致");
    expect(titles[1]).toContain("差额−30,240.00");
    expect(titles[1]).toContain("少 30,240.00 元");
    expect(titles[2]).toContain("合计仅取整");
    expect(shownText()).toContain("不一致 2仅取整 1一致 2");
  });

  it("shows what agrees on demand", async () => {
    await open(viewOf(twoProjects()));
    expect(shownText()).not.toContain("366,048.00");
    const toggle = byRole("button", "显示一致的 2 项");
    await click(toggle);
    expect(toggle.getAttribute("aria-expanded")).toBe("true");
    expect(shownText()).toContain("工资 · 本科366,048.00");
  });

  it("goes to the cell of a stated amount and of a line", async () => {
    const fake = await open(viewOf(twoProjects()));
    await click(card("工资 · 本科"));
    await click(byRole("button", /^7、融媒体劳务派遣人员/));
    await click(card("研究生"));
    expect(fake.selected).toEqual(["人员费用!H11", "人员费用!A33"]);
  });

  it("says when a cell cannot be shown, and reads again, since its sheet may be gone", async () => {
    const fake = await open(viewOf(twoProjects()));
    const before = fake.reads;
    fake.selectError = new Error("sheet gone");
    await click(card("工资 · 本科"));
    expect(shownText()).toContain("无法定位");
    expect(fake.reads).toBe(before + 1);
  });

  it("reads again on demand", async () => {
    const fake = await open(viewOf(twoProjects()));
    fake.workbook = workbookOf(null);
    await click(byRole("button", "刷新"));
    expect(byRole("heading", "还没有人员费用表")).toBeTruthy();
  });

  it("opens a project to its parts and lines", async () => {
    await open(viewOf(twoProjects()));
    const project = byRole("button", /^2、劳务派遣人员/);
    expect(project.getAttribute("aria-expanded")).toBe("false");
    await click(project);
    const body = document.getElementById(project.getAttribute("aria-controls") ?? "");
    expect(shownText(body ?? undefined)).toContain("工资12,646,368.00四险单位承担部分3,878,317.44管理费195,840.00");
    expect(shownText(body ?? undefined)).toContain("本科5,702,626.80135 人 × 12 月 · 月工资 2,688 元");
  });

  it("marks a wage that the document only implies", async () => {
    await open(viewOf(twoProjects()));
    await click(byRole("button", /^7、/));
    expect(shownText()).toContain("月工资 4,024 元 (推得)");
  });

  it("gives the plot's figures as a table too", async () => {
    await open(viewOf(twoProjects()));
    const table = document.querySelector("caption")?.closest("table");
    expect(shownText(table ?? undefined)).toBe("各项目费用构成（表格）项目工资四险单位承担部分管理费合计2、劳务派遣人员12,646,368.003,878,317.44195,840.0016,720,525.447、融媒体劳务派遣人员414,336.0085,551.124,320.00504,207.12");
    expect([...document.querySelectorAll("figure > ul")].every((bars) => bars.getAttribute("aria-hidden") === "true")).toBe(true);
  });

  it("lists cells that could not be read and lines that could not be computed, and goes there", async () => {
    const payroll = twoProjects();
    const lines = payroll.lines.map((line) => (line.id === "p7-1" ? { ...line, headcount: { value: -1, isImplied: false } } : line));
    const fake = await open(viewOf({ ...payroll, lines }, {
      problems: [{ code: "text-for-number", sheet: "人员费用", cell: "F31", column: "人数", text: "135人" }],
      sheetDiffers: [{ code: "total-differs", sheet: "人员费用", cell: "N32", column: "合计", text: "1" }],
    }));
    expect(byRole("heading", "3 个单元格有问题")).toBeTruthy();
    await click(card("人员费用!F31"));
    expect(fake.selected).toEqual(["人员费用!F31"]);
    expect(shownText(byRole("button", /^7、/))).toContain("1 行无法计算");
    expect(shownText()).toContain("人数为负（-1）");
  });

  it("says beside the total how many lines are not in it", async () => {
    const payroll = twoProjects();
    const lines = payroll.lines.map((line) => (line.id === "p7-1" ? { ...line, headcount: { value: -1, isImplied: false } } : line));
    await open(viewOf({ ...payroll, lines }, { unreadLines: 1 }));
    expect(shownText()).toContain("有 2 行有错，没有计入合计");
  });

  it("does not offer another sheet where ours is there and cannot be read", async () => {
    const fake = await open(viewOf(twoProjects()));
    fake.workbook = { ...workbookOf(null), sheets: [{ name: "人员费用", purpose: "payroll" }] };
    await click(byRole("button", "刷新"));
    expect(shownText()).toContain("“人员费用”表读不懂");
    expect(shownText()).not.toContain("插入空表");
  });

  it("follows changes of its sheet by itself and leaves other sheets alone", async () => {
    const fake = await open(viewOf(twoProjects()));
    const before = fake.reads;
    fake.change("名册");
    await pause();
    expect(fake.reads).toBe(before);
    const { lines } = twoProjects();
    const more: Payroll = { ...twoProjects(), lines: lines.map((line) => (line.id === "p2-2" ? { ...line, headcount: { value: 136, isImplied: false } } : line)) };
    fake.workbook = workbookOf(viewOf(more));
    fake.change("人员费用", "F31");
    fake.change("人员费用", "F32");
    await pause();
    expect(fake.reads).toBe(before + 1);
    expect(shownText()).toContain("418 人");
    expect(shownText()).toContain("不一致 1");
  });

  it("stops watching when the pane goes", async () => {
    const fake = await open(viewOf(twoProjects()));
    expect(fake.watchers()).toBe(1);
    await cleanUp();
    expect(fake.watchers()).toBe(0);
  });

  it("shows ten thousand lines a hundred at a time", async () => {
    await open(viewOf(longPayroll(10_000)));
    await click(byRole("button", /^2、/));
    expect(document.querySelectorAll("h3 ~ div li")).toHaveLength(100);
    await click(byRole("button", "再显示 100 行"));
    expect(document.querySelectorAll("h3 ~ div li")).toHaveLength(200);
  });

  it("keeps amounts of a payroll without stated ones apart from “agrees”", async () => {
    await open(viewOf({ ...twoProjects(), stated: [] }));
    expect(shownText()).toContain("表中没有登记文件列示的金额");
  });

  it("says months with fractions as they are", async () => {
    const payroll = twoProjects();
    await open(viewOf({ ...payroll, lines: payroll.lines.slice(0, 1).map((line) => ({ ...line, months: { value: exactDecimal("11.5"), isImplied: false } })) }));
    expect(shownText()).toContain("6 人 × 11.5 月");
  });

  it("speaks English", async () => {
    await open(viewOf(twoProjects()), "en");
    expect(shownText()).toContain("2020 · 2 projects · 417 people");
    expect(shownText()).toContain("Different 2");
    expect(shownText()).toContain("The document states 32,256.00 yuan more than computed");
  });
});

describe("the payroll view's actions", () => {
  it.each([
    ["添加所选行", { kind: "selected-lines" }],
    ["参数表", { kind: "parameters" }],
    ["转为数值", { kind: "freeze" }],
    ["重新生成表", { kind: "rebuild" }],
  ] as const)("%s", async (name, request) => {
    const fake = await open(viewOf(twoProjects()));
    await click(byRole("button", new RegExp(`^${name}`)));
    expect(fake.asked).toEqual([request]);
  });

  it("switches the kind of formula", async () => {
    const fake = await open(viewOf(twoProjects()));
    expect((byRole("radio", /通用公式/) as HTMLInputElement).checked).toBe(true);
    await click(byRole("radio", /PAYROLL 函数/));
    expect(fake.asked).toEqual([{ kind: "formula-style", style: "functions" }]);
  });

  it("has neither kind chosen where formulas are mixed, and nothing to freeze where there are only values", async () => {
    await open(viewOf(twoProjects(), { style: "mixed" }));
    expect(allByRole("radio").some((one) => (one as HTMLInputElement).checked)).toBe(false);
    await cleanUp();
    await open(viewOf(twoProjects(), { style: "values" }));
    expect((byRole("button", "转为数值") as HTMLButtonElement).disabled).toBe(true);
    expect(shownText()).toContain("不再随输入变化");
  });

  it("shows the parameters sheet that is there instead of writing one", async () => {
    const fake = createFakeServices({ ...workbookOf(viewOf(twoProjects())), sheets: [{ name: "人员费用", purpose: "payroll" }, { name: "参数 2020", purpose: "parameters" }] });
    await openPane({ fake, initialView: "payroll" });
    await click(byRole("button", "参数表"));
    expect({ asked: fake.asked, selected: fake.selected }).toEqual({ asked: [], selected: ["参数 2020!A1"] });
  });

  it.each([["插入示例", { kind: "sample" }], ["插入空表", { kind: "empty-payroll" }], ["添加所选行", { kind: "selected-lines" }]] as const)("without a payroll: %s", async (name, request) => {
    const fake = await open(null);
    expect(byRole("heading", "还没有人员费用表")).toBeTruthy();
    await click(byRole("button", new RegExp(`^${name}`)));
    expect(fake.asked).toEqual([request]);
  });
});
