import { cell, openFile, ribbon, saveBytes, select, values, writeFromPane } from "./support/drive-workbench";
import { writeCell } from "./support/full-workbook";
import { keepPicture, openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually, waitForText, waitForView } from "./support/wait-for";

// Steps of the user guide that no other test takes, with the labels that it prints.
const PAYROLL = "人员费用";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

let opened: OpenWorkbench;
beforeEach(async () => { opened = await openWorkbench({ query: "lang=zh-CN" }); });
afterEach(async () => {
  const { trouble } = opened;
  await opened.close();
  expect(trouble).toEqual([]);
});

/** What the guide's page on raises tells: two lines for the same people, of which the later one goes on from the earlier. */
async function enterRaise(): Promise<void> {
  const { page } = opened;
  await writeCell(page, PAYROLL, "G58", { value: 6 });
  const line = { A: "p2-4", B: 2, C: "408名劳务派遣人员工资、管理等费用", E: "专科", F: 267, G: 6, H: 2720, J: 792.14, L: 40 } as const;
  for (const [column, value] of Object.entries(line)) await writeCell(page, PAYROLL, `${column}71`, { value });
  await writeCell(page, PAYROLL, "P55", { value: "接续编号" });
  await writeCell(page, PAYROLL, "P71", { value: "p2-3" });
  await writeCell(page, PAYROLL, "D18", { value: "p2-3、p2-4" });
}

/** How often each text stands at the right end of the sheet's blocks. */
const atTheRight = async (): Promise<Record<string, number>> => {
  const texts = (await values(opened.page, PAYROLL)).flatMap((row) => row.slice(14)).filter((value) => typeof value === "string");
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  return { unit: count(/^单位：元$/), source: count(/^出处$/), sources: count(/^第\d+行：/), note: count(/^备注$/) };
};

it("takes a raise in the middle of the year in, is taken back from the file that was saved, and done again", async () => {
  const { page, pane } = opened;
  const before = await atTheRight();
  await enterRaise();
  await ribbon(page, "Payroll");
  await waitForView(pane, PAYROLL);
  await waitForText(pane, /I71（工资金额（元））：没有公式/);
  await writeFromPane(pane, () => pane.getByRole("button", { name: "重新生成表" }).first().click());
  await eventually(async () => {
    expect((await cell(page, PAYROLL, "I71")).value).toBe(4357440);
    expect((await cell(page, PAYROLL, "F12")).value).toBe(541);
    expect((await cell(page, PAYROLL, "I18")).value).toBe(8394480);
  });
  // What stood at the right end stands there once, and where it stood.
  expect(await atTheRight()).toEqual(before);
  expect([(await cell(page, PAYROLL, "O55")).value, (await cell(page, PAYROLL, "P55")).value]).toEqual(["备注", "接续编号"]);
  await waitForText(pane, /22,563,356\.88[\s\S]*541 人/);
  expect(await pane.locator("main").innerText()).not.toContain("个单元格有问题");
  await keepPicture(page, "raise");

  const again = await openFile(page, await saveBytes(page), "调薪.xlsx");
  await waitForView(again, "开始");
  await writeFromPane(again, () => again.getByRole("button", { name: "撤销“写入人员费用表”" }).click());
  await eventually(async () => {
    expect((await cell(page, PAYROLL, "I71")).value ?? null).toBeNull();
    expect((await cell(page, PAYROLL, "O55")).value).toBe("备注");
    expect((await cell(page, PAYROLL, "P71")).value).toBe("p2-3");
  });
  await writeFromPane(again, () => again.getByRole("button", { name: "恢复“写入人员费用表”" }).click());
  await eventually(async () => expect((await cell(page, PAYROLL, "I71")).value).toBe(4357440));
});

it("says that a cell is being edited, and goes on once it is not", async () => {
  const { page, pane } = opened;
  await ribbon(page, "Payroll");
  await waitForView(pane, PAYROLL);
  await select(page, PAYROLL, "R3");
  const area = (await page.locator(".wb-grid").boundingBox())!;
  await page.mouse.click(area.x + area.width / 2, area.y + area.height * 0.8);
  await select(page, PAYROLL, "R3");
  await page.keyboard.type("12");
  await pane.getByRole("button", { name: "重新生成表" }).first().click();
  await waitForText(pane, "有单元格正在编辑：请按回车结束编辑");
  await page.locator(".wb-grid").click({ position: { x: 60, y: 200 } });
  await pane.getByRole("dialog").waitFor();
  await pane.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  expect(await cell(page, PAYROLL, "R3")).toMatchObject({ value: 12 });
});

it("keeps what was typed into a goal sheet's form and is not written, whatever else is looked at meanwhile", async () => {
  const { page, pane } = opened;
  await ribbon(page, "GoalSheets");
  await waitForView(pane, "绩效目标");
  await pane.getByRole("button", { name: /^修改 5、/ }).click();
  await pane.getByLabel("项目编码").fill("1305320005");
  await ribbon(page, "Reconcile");
  await waitForView(pane, "核对");
  await ribbon(page, "GoalSheets");
  await waitForView(pane, "绩效目标");
  await waitForText(pane, "有修改没有写入");
  await pane.getByRole("button", { name: /^修改 5、/ }).click();
  await eventually(async () => expect(await pane.getByLabel("项目编码").inputValue()).toBe("1305320005"));
});
