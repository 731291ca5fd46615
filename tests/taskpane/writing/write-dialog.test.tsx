/** @jest-environment jsdom */
import { act } from "react";
import type { PreparedWrite } from "../../../src/application/index";
import type { WriteOutcome } from "../../../src/taskpane/services/index";
import { createFakeServices, entry, prepared } from "../support/fake-services";
import { openPane } from "../support/pane";
import { allByRole, byRole, cleanUp, click, nameOf, settle, shownText } from "../support/render";

afterEach(cleanUp);

const change = (index: number): PreparedWrite["changes"][number] =>
  ({ sheet: "人员费用", cell: `B${index + 1}`, before: { value: null, formula: null }, after: { kind: "number", number: index }, isOwned: false });

/** Asks for the sample over a workbook that prepares this write. */
const ask = async (write: PreparedWrite, outcome?: () => Promise<WriteOutcome>) => {
  const fake = createFakeServices();
  fake.preparation = () => ({ kind: "ready", prepared: write, problems: [] });
  if (outcome !== undefined) fake.outcome = outcome;
  await openPane({ fake });
  await click(byRole("button", /^插入示例/));
  return fake;
};

describe("the preview", () => {
  it("says what will be written before anything is", async () => {
    const fake = await ask(prepared());
    const dialog = byRole("dialog");
    expect(shownText(dialog)).toContain("新建工作表：人员费用");
    expect(shownText(dialog)).toContain("改动 2 个单元格");
    expect([...dialog.querySelectorAll("tbody tr")].map((row) => shownText(row))).toEqual(["人员费用", "A1（空）人员费用测算表", "B512=ROUND(B1*12,2)"]);
    expect(fake.applied).toHaveLength(0);
  });

  it("writes nothing when it is turned down, and gives the focus back", async () => {
    const fake = await ask(prepared());
    await click(byRole("button", "取消"));
    await act(async () => { await new Promise((resolve) => requestAnimationFrame(resolve)); });
    await settle();
    expect(allByRole("dialog")).toEqual([]);
    expect(fake.applied).toHaveLength(0);
    expect(nameOf(document.activeElement ?? document.body)).toMatch(/^插入示例/);
  });

  it("asks for a yes before it overwrites cells of the user's", async () => {
    const overwritten = { ...change(4), before: { value: "我的备注", formula: null } };
    const fake = await ask(prepared({ changes: [change(0), overwritten], overwrites: [overwritten] }));
    expect(shownText(byRole("dialog"))).toContain("会覆盖你填写的 1 个单元格");
    expect([...byRole("dialog").querySelectorAll("tbody tr")].map((row) => shownText(row))).toEqual(["人员费用", "B5你的内容我的备注4"]);
    const write = byRole("button", "写入");
    expect(write.getAttribute("aria-disabled")).toBe("true");
    await click(write);
    expect(fake.applied).toHaveLength(0);
    await click(byRole("checkbox", "同意覆盖这 1 个单元格"));
    await click(byRole("button", "写入"));
    expect(fake.applied.map((one) => one.isConfirmed)).toEqual([true]);
  });

  it("shows all changes besides the overwritten ones on demand", async () => {
    const overwritten = { ...change(4), before: { value: 1, formula: null } };
    await ask(prepared({ changes: [change(0), overwritten], overwrites: [overwritten] }));
    await click(byRole("checkbox", "只看会覆盖的"));
    expect(byRole("dialog").querySelectorAll("tbody tr")).toHaveLength(3);
  });

  it("does not write where something is in the way, and says where", async () => {
    const fake = await ask(prepared({ obstacles: [{ code: "protected", sheet: "人员费用", address: null }, { code: "merged", sheet: "人员费用", address: "B4:D4" }] }));
    expect(shownText(byRole("dialog"))).toContain("人员费用 受保护");
    expect(shownText(byRole("dialog"))).toContain("人员费用!B4:D4 有合并单元格挡住");
    await click(byRole("button", "写入"));
    expect(fake.applied).toHaveLength(0);
  });

  it("shows a large write a page at a time", async () => {
    await ask(prepared({ changes: Array.from({ length: 100_000 }, (_, index) => change(index)) }));
    const rows = () => [...byRole("dialog").querySelectorAll("tbody tr")].slice(1);
    expect(rows()).toHaveLength(50);
    expect(shownText(byRole("dialog"))).toContain("第 1–50 格，共 100,000 格");
    await click(byRole("button", "上一页"));
    expect(shownText(rows()[0])).toContain("B1");
    await click(byRole("button", "下一页"));
    expect(shownText(rows()[0])).toContain("B51");
  });

  it("lists cells of rows that are left out", async () => {
    const fake = createFakeServices();
    const problem = { code: "text-for-number", sheet: "名册", cell: "C4", column: "人数", text: "八人" } as const;
    fake.preparation = () => ({ kind: "ready", prepared: prepared({ subject: { kind: "payroll-lines-added", count: 3 } }), problems: [problem] });
    await openPane({ fake });
    await click(byRole("button", /^添加所选行/));
    expect(shownText(byRole("dialog"))).toContain("名册!C4（人数）：应为数字，现为文字“八人”");
  });
});

describe("while it writes", () => {
  it("shows progress, keeps the focus inside and can be stopped", async () => {
    let end: (outcome: WriteOutcome) => void = () => undefined;
    const fake = await ask(prepared(), () => new Promise((resolve) => { end = resolve; }));
    await click(byRole("button", "写入"));
    await act(async () => fake.applied[0]?.onProgress(0.42));
    expect(byRole("progressbar", "正在写入").getAttribute("aria-valuetext")).toBe("42%");
    expect(nameOf(document.activeElement ?? document.body)).toBe("停止");
    await click(byRole("button", "停止"));
    expect(fake.applied[0]?.signal.aborted).toBe(true);
    expect(shownText(byRole("dialog"))).toContain("正在停止并还原");
    await act(async () => end({ kind: "failed", subject: { kind: "sample" }, failure: { code: "cancelled", place: null, detail: "" }, workbook: "restored" }));
    await settle();
    expect(allByRole("dialog")).toEqual([]);
    expect(shownText()).toContain("工作簿已还原为写入前的样子");
  });

  it("reads nothing meanwhile, and once when it is done", async () => {
    let end: (outcome: WriteOutcome) => void = () => undefined;
    const fake = await ask(prepared(), () => new Promise((resolve) => { end = resolve; }));
    const before = fake.reads;
    await click(byRole("button", "写入"));
    for (let chunk = 0; chunk < 20; chunk += 1) fake.change("人员费用");
    await act(async () => { await new Promise((resolve) => setTimeout(resolve, 400)); });
    expect(fake.reads).toBe(before);
    await act(async () => end({ kind: "done", entry: entry() }));
    await settle();
    expect(fake.reads).toBe(before + 1);
  });
});

describe("after it", () => {
  it("says that it is done where a screen reader hears it, and takes it back", async () => {
    const fake = await ask(prepared(), async () => ({ kind: "done", entry: entry({ id: "w9", cellCount: 2 }) }));
    await click(byRole("button", "写入"));
    expect(document.querySelector("main [role=status]")?.textContent).toBe("已完成“写入示例”，改动 2 个单元格。");
    fake.preparation = () => ({ kind: "ready", prepared: prepared({ subject: { kind: "undo", of: { kind: "sample" } }, sheetsAdded: [], sheetsDeleted: ["人员费用"] }), problems: [] });
    await click(byRole("button", "撤销"));
    expect(fake.asked.at(-1)).toEqual({ kind: "undo", entryId: "w9" });
    expect(shownText(byRole("dialog"))).toContain("删除工作表：人员费用");
  });

  it("asks about edits that an undo would lose", async () => {
    const edited = { ...change(4), before: { value: 99, formula: null } };
    const fake = await ask(prepared({ subject: { kind: "undo", of: { kind: "sample" } }, changes: [edited], overwrites: [edited] }));
    expect(shownText(byRole("dialog"))).toContain("这 1 个单元格在写入后又被改过");
    await click(byRole("checkbox", "同意放弃这 1 处修改"));
    await click(byRole("button", "撤销"));
    expect(fake.applied.map((one) => one.isConfirmed)).toEqual([true]);
  });

  it("interrupts for a failure and says which state the workbook is in", async () => {
    await ask(prepared(), async () => ({ kind: "failed", subject: { kind: "sample" }, failure: { code: "protected", place: "人员费用!B5", detail: "" }, workbook: "half-written" }));
    await click(byRole("button", "写入"));
    expect(document.querySelector("main [role=alert]")?.textContent).toContain("部分内容已写入且未能自动还原");
  });

  it("treats a write that threw as one whose state is not known", async () => {
    await ask(prepared(), () => Promise.reject(new Error("host gone")));
    await click(byRole("button", "写入"));
    expect(shownText()).toContain("部分内容已写入且未能自动还原");
  });

  it("leaves nothing of the page hidden from screen readers", async () => {
    await ask(prepared());
    await click(byRole("button", "写入"));
    expect(document.getElementById("root")?.closest("[aria-hidden=true]")).toBeNull();
    expect(document.querySelector("[role=dialog]")).toBeNull();
  });

  it("can be closed", async () => {
    await ask(prepared());
    await click(byRole("button", "写入"));
    await click(byRole("button", "关闭"));
    expect(shownText()).not.toContain("已完成");
  });

  it("goes on to the payroll that it wrote", async () => {
    await ask(prepared());
    await click(byRole("button", "写入"));
    await click(byRole("button", "查看人员费用"));
    expect(byRole("heading", "人员费用")).toBeTruthy();
  });
});
