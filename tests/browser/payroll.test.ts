import type { Worksheet } from "exceljs";
import { block, cell, headerCell, openBlank, recalculated, ribbon, saveBytes, sheetNames, type, values, whereSofficeIs, writeFromPane } from "./support/drive-workbench";
import { keepPicture, openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually, waitForText, waitForView } from "./support/wait-for";

const PAYROLL = "人员费用";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

let opened: OpenWorkbench;
beforeEach(async () => { opened = await openWorkbench(); });
afterEach(async () => {
  const { trouble } = opened;
  await opened.close();
  expect(trouble).toEqual([]);
});

async function showPayroll(): Promise<void> {
  await ribbon(opened.page, "Payroll");
  await waitForView(opened.pane, PAYROLL);
}

/** Rows of the totals block by project number: people, wage, insurance, fee, total. */
async function totals(): Promise<Record<string, number[]>> {
  const rows = await values(opened.page, PAYROLL);
  const head = rows.findIndex((row) => row.includes("项目号"));
  const numbers = rows[head]!;
  const columns = ["人数", /^工资金额/, /^四险.*金额/, /^管理费金额/, /^合计/].map((label) => numbers.findIndex((value) => typeof value === "string" && (typeof label === "string" ? value === label : label.test(value))));
  const found: Record<string, number[]> = {};
  for (let row = head + 1; rows[row]?.some((value) => value !== null && value !== ""); row += 1) {
    const name = rows[row]!.includes("合计") ? "合计" : String(rows[row]![numbers.indexOf("项目号")]);
    found[name] = columns.map((column) => Number(rows[row]![column]));
  }
  return found;
}

const EXACT = {
  "2": [408, 12646368, 3878317.44, 195840, 16720525.44],
  "5": [21, 635040, 199619.28, 10080, 844739.28],
  "6": [40, 1221696, 380227.2, 19200, 1621123.2],
  "7": [9, 414336, 85551.12, 4320, 504207.12],
  "8": [63, 1923264, 598857.84, 30240, 2552361.84],
  合计: [541, 16840704, 5142572.88, 259680, 22242956.88],
};

describe("the sample in the workbench", () => {
  it("opens with the exact totals in the sheet and in the pane, and names the two wrong amounts", async () => {
    const { page, pane } = opened;
    expect(await sheetNames(page)).toEqual([PAYROLL, "参数", "函数示例"]);
    expect(await totals()).toMatchObject(EXACT);
    await showPayroll();
    await waitForText(pane, "22,242,956.88");
    await waitForText(pane, /32,256\.00[\s\S]*136 人/);
    await waitForText(pane, /30,240\.00[\s\S]*266 人/);
    await keepPicture(page, "sample");
  });

  it("follows a headcount that is typed into the grid, in the sheet and in the pane", async () => {
    const { page, pane } = opened;
    await showPayroll();
    await waitForText(pane, "136 人");
    const category = await headerCell(page, PAYROLL, /^类别/);
    const headcount = await headerCell(page, PAYROLL, /^人数/, category.row);
    const rows = await values(page, PAYROLL);
    const row = rows.findIndex((cells, index) => index >= category.row && cells.includes("本科")) + 1;
    await type(page, PAYROLL, `${headcount.column}${row}`, "136");
    expect((await totals())["2"]).toEqual([409, 12678624, 3887823.12, 196320, 16762767.12]);
    // What the document states for these people, 136, is no longer a difference.
    await eventually(async () => {
      const text = await pane.locator("main").innerText();
      expect(text).toContain("22,285,198.56");
      expect(text).not.toContain("136 人");
    });
  });

  it("spills PAYROLL.COSTTABLE and shows the message of a function that refuses its input", async () => {
    const { page } = opened;
    await type(page, "参数", "L2", '=PAYROLL.COSTTABLE({"本科",8,2688,12,792.14,40;"专科",41,2520,12,792.14,40})');
    expect((await block(page, "参数", "L2:P4")).map((row) => row.map(({ value }) => value))).toEqual([
      ["本科", 258048, 76045.44, 3840, 337933.44],
      ["专科", 1239840, 389732.88, 19680, 1649252.88],
      ["合计", 1497888, 465778.32, 23520, 1987186.32],
    ]);
    await type(page, "参数", "L8", "=PAYROLL.WAGE(2688,-3)");
    expect((await cell(page, "参数", "L8")).value).toEqual({ error: "#VALUE!" });
    const message = await page.evaluate(async () => {
      const { grid } = await window.workbench!.ready;
      const sheet = grid.sheets().find(({ name }) => name === "参数")!;
      return grid.functionMessage(sheet.id, 7, 11);
    });
    expect(message).toContain("人数");
  });

  it("agrees with itself in every worked example of every function", async () => {
    // The functions run in the pane: a busy machine is given time to answer all of them.
    await eventually(async () => {
      const verdicts = (await values(opened.page, "函数示例")).flat().filter((value) => value === "一致" || value === "不一致");
      expect(verdicts.length).toBeGreaterThanOrEqual(16);
      expect(new Set(verdicts)).toEqual(new Set(["一致"]));
    });
  });

  whereSofficeIs("saves an .xlsx whose native formulas LibreOffice computes to the same values, and opens it again", async () => {
    const { page } = opened;
    const before = await values(page, PAYROLL);
    const bytes = await saveBytes(page);
    const sheet = (await recalculated(bytes)).getWorksheet(PAYROLL)!;
    expect(differences(before, sheet)).toEqual([]);
    await page.evaluate(async (base64) => {
      const workbench = await window.workbench!.ready;
      await workbench.openBytes(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)), "again.xlsx");
    }, bytes.toString("base64"));
    expect(await values(page, PAYROLL)).toEqual(before);
    expect(await totals()).toMatchObject(EXACT);
  });

  whereSofficeIs("turns native formulas into our functions and back, to the same values in LibreOffice", async () => {
    const { page, pane } = opened;
    await showPayroll();
    const before = await values(page, PAYROLL);
    const choose = (name: RegExp) => writeFromPane(pane, () => pane.getByRole("radio", { name }).click());
    await choose(/PAYROLL/);
    const formulas = (await block(page, PAYROLL, "A1:P80")).flat().map(({ formula }) => formula ?? "");
    expect(formulas.filter((formula) => formula.includes("PAYROLL.")).length).toBeGreaterThanOrEqual(15);
    await eventually(async () => expect(await values(page, PAYROLL)).toEqual(before));
    await choose(/通用公式/);
    const native = (await block(page, PAYROLL, "A1:P80")).flat().map(({ formula }) => formula ?? "");
    expect(native.filter((formula) => formula.includes("PAYROLL."))).toEqual([]);
    const sheet = (await recalculated(await saveBytes(page))).getWorksheet(PAYROLL)!;
    expect(differences(before, sheet)).toEqual([]);
  });
});

describe("writing from the pane", () => {
  it("inserts the sample into a blank workbook after a preview, takes it back, and leaves what was there", async () => {
    const { page } = opened;
    const pane = await openBlank(page);
    const [only] = await sheetNames(page);
    await type(page, only!, "B2", "=1+1");
    await writeFromPane(pane, () => pane.getByRole("button", { name: /插入示例/ }).first().click());
    expect(await sheetNames(page)).toEqual([only, PAYROLL, "参数", "函数示例", "操作记录"]);
    expect(await totals()).toMatchObject(EXACT);
    // The payroll is shown, not the sheet that keeps the record of the write.
    expect(await page.evaluate(async () => {
      const { grid } = await window.workbench!.ready;
      return grid.sheets().find(({ id }) => id === grid.activeSheetId)?.name;
    })).toBe(PAYROLL);
    await writeFromPane(pane, () => pane.getByRole("button", { name: /撤销/ }).first().click());
    expect(await sheetNames(page)).toEqual([only, "操作记录"]);
    expect(await cell(page, only!, "B2")).toEqual({ formula: "=1+1", value: 2 });
  });

  it("asks before changes that were not saved give way to another workbook", async () => {
    const { page } = opened;
    const blank = page.getByRole("button", { name: "空白工作簿" });
    await type(page, "参数", "L2", "7");
    const asked: string[] = [];
    page.once("dialog", (dialog) => { asked.push(dialog.message()); void dialog.dismiss(); });
    await blank.click();
    await eventually(() => expect(asked).toEqual([expect.stringContaining("没有另存")]));
    expect(await sheetNames(page)).toContain(PAYROLL);
    page.once("dialog", (dialog) => void dialog.accept());
    await openBlank(page);
  });

  it("says what the workbook's state is when a write fails half way", async () => {
    const { page } = opened;
    const pane = await openBlank(page);
    await pane.getByRole("button", { name: /插入示例/ }).first().click();
    await pane.getByRole("dialog").waitFor();
    await page.evaluate(async () => (await window.workbench!.ready).host.failNext({ sync: 2, write: 3 }, "GeneralException"));
    await pane.getByRole("dialog").getByRole("button", { name: "写入" }).click();
    await pane.getByRole("alert").filter({ hasText: "没有完成" }).first().waitFor();
    await waitForText(pane, /还原/);
    expect(await sheetNames(page)).toHaveLength(1);
  });
});

/** LibreOffice writes Chinese and Latin letters of one cell as runs of two fonts. */
const plain = (value: unknown): unknown => {
  const runs = (value as { richText?: { text: string }[] } | null)?.richText;
  return runs ? runs.map(({ text }) => text).join("") : value;
};

/** Cells where the recalculated file differs from what the grid showed: numbers to the 分, texts to the letter. */
function differences(shown: unknown[][], sheet: Worksheet): string[] {
  return shown.flatMap((row, r) => row.flatMap((value, c) => {
    const target = sheet.getCell(r + 1, c + 1);
    if (target.isMerged && target.master !== target) return [];
    const actual = plain(target.result ?? target.value);
    if (value === null || value === "") return actual === null || actual === undefined || actual === "" || actual === 0 ? [] : [`${target.address}: nothing shown, ${JSON.stringify(actual)} in the file`];
    const isSame = typeof value === "number" ? typeof actual === "number" && value.toFixed(2) === actual.toFixed(2) : String(value) === String(actual);
    return isSame ? [] : [`${target.address}: ${JSON.stringify(value)} shown, ${JSON.stringify(actual)} recalculated`];
  }));
}
