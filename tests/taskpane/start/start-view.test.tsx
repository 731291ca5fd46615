/** @jest-environment jsdom */
import { createPreferences } from "../../../src/taskpane/preferences/index";
import { createFakeServices, EMPTY, entry } from "../support/fake-services";
import { openPane } from "../support/pane";
import { twoProjects, viewOf } from "../support/payroll-fixture";
import { allByRole, byRole, cleanUp, click, shownText } from "../support/render";

afterEach(cleanUp);

const FULL = {
  ...EMPTY,
  sheets: [{ name: "人员费用", purpose: "payroll" }, { name: "我的参数", purpose: "parameters" }, { name: "名册", purpose: null }, { name: "Sheet1", purpose: null }] as const,
  payroll: viewOf(twoProjects()),
};

describe("the start view of an empty workbook", () => {
  it.each([["插入示例", { kind: "sample" }], ["插入空表", { kind: "empty-payroll" }], ["添加所选行", { kind: "selected-lines" }]] as const)("offers %s", async (name, request) => {
    const { services } = await openPane();
    await click(byRole("button", new RegExp(`^${name}`)));
    expect(services.asked).toEqual([request]);
  });

  it("introduces itself once", async () => {
    const preferences = createPreferences(() => null);
    await openPane({ preferences });
    expect(byRole("heading", "第一次使用")).toBeTruthy();
    await click(byRole("button", "知道了"));
    expect(allByRole("heading", "第一次使用")).toEqual([]);
    await cleanUp();
    await openPane({ preferences });
    expect(allByRole("heading", "第一次使用")).toEqual([]);
  });

  it("says that nothing was written yet", async () => {
    await openPane();
    expect(shownText()).toContain("还没有写入过");
  });

  it.each([
    ["nothing is selected", { kind: "nothing-selected" }, "没有选中任何有内容的单元格"],
    ["rows could not be read", { kind: "unreadable", problems: [{ code: "text-for-number", sheet: "名册", cell: "C4", column: "人数", text: "八人" }] }, "名册!C4（人数）"],
  ] as const)("says so where %s", async (_, preparation, words) => {
    const fake = createFakeServices();
    fake.preparation = () => preparation;
    await openPane({ fake });
    await click(byRole("button", /^添加所选行/));
    expect(shownText()).toContain(words);
  });

  it("goes to the cell that could not be read", async () => {
    const fake = createFakeServices();
    fake.preparation = () => ({ kind: "unreadable", problems: [{ code: "missing", sheet: "名册", cell: "C4", column: "人数", text: "" }] });
    await openPane({ fake });
    await click(byRole("button", /^添加所选行/));
    await click(byRole("button", /^名册!C4/));
    expect(fake.selected).toEqual(["名册!C4"]);
  });
});

describe("the start view of a workbook with a payroll", () => {
  it("sums it up and says how much needs a look", async () => {
    await openPane({ fake: createFakeServices(FULL) });
    expect(shownText()).toContain("17,224,732.56元2 个项目，417 人2 处需要查看");
    await click(byRole("button", "查看人员费用"));
    expect(byRole("heading", "人员费用")).toBeTruthy();
  });

  it("says that stated amounts agree where they do", async () => {
    const payroll = twoProjects();
    await openPane({ fake: createFakeServices({ ...FULL, payroll: viewOf({ ...payroll, stated: payroll.stated.filter(({ id }) => id === "s1" || id === "s5") }) }) });
    expect(shownText()).toContain("列示金额与计算一致");
  });

  it("offers no second empty sheet", async () => {
    await openPane({ fake: createFakeServices(FULL) });
    expect((byRole("button", /^插入空表/) as HTMLButtonElement).disabled).toBe(true);
  });

  it("lists our sheets, counts the others and shows one", async () => {
    const { services } = await openPane({ fake: createFakeServices(FULL) });
    expect(shownText()).toContain("我的参数参数");
    expect(shownText()).toContain("另有 2 张其他工作表");
    await click(byRole("button", "我的参数参数"));
    expect(services.selected).toEqual(["我的参数!A1"]);
  });

  it("lists writes and takes any of them back", async () => {
    const journal = [entry({ id: "w3", subject: { kind: "freeze-to-values" } }), entry({ id: "w2", state: "taken-back" }), entry({ id: "w1", subject: { kind: "payroll-sheet" }, state: "begun" })];
    const { services } = await openPane({ fake: createFakeServices({ ...FULL, journal }) });
    expect(shownText()).toContain("中途停止");
    expect(shownText()).toContain("已撤销");
    await click(byRole("button", "撤销“写入人员费用表”"));
    expect(services.asked).toEqual([{ kind: "undo", entryId: "w1" }]);
  });

  it.each([["恢复“写入人员费用表”", "w2"], ["撤销“写入人员费用表”", "w3"]])("offers to do again what was taken back, and says so: %s", async (button, entryId) => {
    const undo = { kind: "undo", of: { kind: "payroll-sheet" } } as const;
    const journal = [entry({ id: "w3", subject: { kind: "undo", of: undo } }), entry({ id: "w2", subject: undo }), entry({ id: "w1", subject: { kind: "payroll-sheet" }, state: "taken-back" })];
    const { services } = await openPane({ fake: createFakeServices({ ...FULL, journal }) });
    expect(shownText()).toContain("恢复：写入人员费用表");
    await click(byRole("button", button));
    expect(services.asked).toEqual([{ kind: "undo", entryId }]);
  });

  it("offers first of all to take back a write that was never finished, also behind later ones", async () => {
    const journal = [...Array.from({ length: 7 }, (_, index) => entry({ id: `w${9 - index}` })), entry({ id: "w1", subject: { kind: "payroll-sheet" }, state: "begun" })];
    const { services } = await openPane({ fake: createFakeServices({ ...FULL, journal }) });
    expect(shownText()).toContain("上次“写入人员费用表”没有写完");
    await click(byRole("button", "查看并撤销"));
    expect(services.asked).toEqual([{ kind: "undo", entryId: "w1" }]);
  });

  it.each(["done", "taken-back"] as const)("offers nothing of the kind where the write is %s", async (state) => {
    await openPane({ fake: createFakeServices({ ...FULL, journal: [entry({ state })] }) });
    expect(allByRole("button", "查看并撤销")).toEqual([]);
  });

  it("shows few writes at first", async () => {
    const journal = Array.from({ length: 12 }, (_, index) => entry({ id: `w${index}` }));
    await openPane({ fake: createFakeServices({ ...FULL, journal }) });
    expect(allByRole("button", "撤销“写入示例”")).toHaveLength(5);
    await click(byRole("button", "显示全部 12 次写入"));
    expect(allByRole("button", "撤销“写入示例”")).toHaveLength(12);
  });

  it("warns where a newer version wrote into the workbook", async () => {
    await openPane({ fake: createFakeServices({ ...FULL, isJournalNewer: true }) });
    expect(shownText()).toContain("请先更新本助手");
  });
});
