/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?view=start"}
 */
import { act } from "react";
import { MemoryGrid } from "../support/memory-grid";
import { bootOffice, type BootedOffice } from "../support/office/boot-office";
import { allByRole, byRole, click, settle, shownText } from "./support/render";

/** Waits until it is so: the library answers in its own time. */
const until = async (isSo: () => boolean, what: string): Promise<void> => {
  for (let round = 0; round < 400; round += 1) {
    if (isSo()) return;
    await act(async () => { await new Promise((resolve) => setTimeout(resolve, 10)); });
  }
  throw new Error(`never: ${what}; shown: ${shownText().slice(0, 500)}`);
};
const isOpen = () => allByRole("dialog").length > 0;
/** Agrees to the write in the preview and waits until it is done. */
const agree = async (name: string) => {
  await until(isOpen, "the preview");
  await click(byRole("button", name));
  await until(() => !isOpen() && document.querySelector("main [role=status]")?.textContent !== "", "the write's end");
};

// The library answers in its own time, and the machine may be busy: nothing is timed here.
jest.setTimeout(60_000);

describe("the pane's entry, through the real Office library", () => {
  const grid = new MemoryGrid();
  const spoken: string[] = [];
  const completed: string[] = [];
  let office: BootedOffice;

  beforeAll(async () => {
    document.body.innerHTML = '<div id="root"></div>';
    globalThis.setFunctionLanguage = (language) => spoken.push(language);
    office = await bootOffice({ grid, requirementSets: "1.9", host: { onCommandCompleted: (id) => completed.push(id) } });
    await act(async () => { await import("../../src/taskpane/main"); });
    await until(() => shownText().includes("这个工作簿还没有人员费用表"), "the start view");
  });

  it("opens in the host's language and tells the functions", () => {
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(spoken).toEqual(["zh", "zh"].slice(0, spoken.length));
    expect(spoken.length).toBeGreaterThan(0);
  });

  it("writes the sample after a preview and sums it up", async () => {
    await click(byRole("button", /^插入示例/));
    await agree("写入");
    expect(document.querySelector("main [role=alert]")?.textContent).toBe("");
    expect(grid.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(["人员费用", "参数", "函数示例"]));
    await until(() => shownText().includes("5 个项目，541 人"), "the payroll's summary");
  });

  it("shows the payroll when the ribbon asks, and points at the two wrong amounts", async () => {
    await act(async () => { office.host.runCommand("showPayroll", "BudgetPayroll.Payroll"); });
    await until(() => shownText().includes("不一致 2"), "the payroll view");
    expect(shownText()).toContain("22,242,956.88");
    expect(shownText()).toContain("+32,256.00");
    expect(shownText()).toContain("−30,240.00");
    await until(() => completed.length > 0, "the command's completion");
  });

  it("goes to the cell of a stated amount", async () => {
    const card = allByRole("button").find((one) => shownText(one).startsWith("工资 · 本科不一致"));
    await click(card!);
    await until(() => grid.sheets().find(({ id }) => id === grid.selection().sheetId)?.name === "人员费用", "the selection");
    const { box } = grid.selection();
    const sheet = grid.sheets().find(({ name }) => name === "人员费用")!;
    const row = sheet.read({ row: box.row, column: 0, rowCount: 1, columnCount: 20 })[0]!;
    expect(row.map(({ value }) => value)).toContain(4386816);
  });

  it("takes the sample back", async () => {
    await click(allByRole("button", "撤销")[0]!);
    await agree("撤销");
    expect(grid.sheets().map(({ name }) => name)).not.toContain("人员费用");
    await until(() => allByRole("heading", "还没有人员费用表").length > 0, "the empty payroll view");
    await settle();
  });
});
