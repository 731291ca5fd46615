import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { openXlsx } from "../../src/xlsx/index";
import { readBudgetFromWorkbook, readDocument } from "../../src/application/index";
import { toPlainJson } from "../../src/domain/budget/index";
import { countyDocument } from "../disclosure/support/county-document";
import { loadMammoth } from "../disclosure/support/reading";
import { writeCellLines, writeDocx } from "../disclosure/support/write-document";
import { recalculated, ribbon, saveBytes, sheetNames, whereSofficeIs, writeFromPane } from "./support/drive-workbench";
import { keepPicture, openWorkbench, root, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually, waitForText, waitForView } from "./support/wait-for";

const SAMPLE = path.resolve(root, "../shared/samples/pingxiang-hrss-2020.txt");
const SAMPLE_DOCX = path.resolve(root, "../shared/samples/pingxiang-hrss-2020.docx");
/** The real document where it lies beside the repository, else one of an invented county of the same size. */
const TEXT = existsSync(SAMPLE) ? readFileSync(SAMPLE, "utf8") : writeCellLines(countyDocument(1, 28).blocks);

beforeAll(startWorkbench);
afterAll(stopWorkbench);

/** Every write adds to it; an undo leaves it. */
const TRAIL = "操作记录";

let opened: OpenWorkbench;
beforeEach(async () => { opened = await openWorkbench({ paneWidth: 420, height: 900 }); });
afterEach(async () => {
  const { trouble } = opened;
  await opened.close();
  expect(trouble).toEqual([]);
});

const view = async (page: Page, pane: Frame, control: "Import" | "GoalSheets"): Promise<void> => {
  await ribbon(page, control);
  await waitForView(pane, control === "Import" ? "导入" : "绩效目标");
};

async function paste(pane: Frame, text: string): Promise<void> {
  await pane.locator("textarea").evaluate((area: HTMLTextAreaElement, pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await pane.getByRole("button", { name: "读取" }).click();
}

/** What a budget says, without the coordinates of its places. */
const said = (value: unknown): unknown => JSON.parse(JSON.stringify(toPlainJson(value)), (key, entry: unknown) => (key === "place" ? undefined : entry));

async function expected() {
  const outcome = await readDocument({ kind: "text", text: TEXT }, { loadDocx: loadMammoth });
  if (outcome.kind !== "read") throw new Error("not read");
  return outcome.reading.budget;
}

async function budgetInGrid(page: Page) {
  const { workbook } = await (await openXlsx(await saveBytes(page))).readWorkbook();
  return readBudgetFromWorkbook(workbook)!.budget;
}

describe("a pasted document in the workbench", () => {
  it("is shown, written after a preview, filled into all goal sheets, and reads back the same", async () => {
    const { page, pane } = opened;
    const budget = await expected();
    await view(page, pane, "Import");
    await paste(pane, TEXT);
    await pane.getByText("读到的内容").waitFor();
    await waitForText(pane, budget.department.name!.text);
    await keepPicture(page, "import-found");
    expect(await sheetNames(page)).toHaveLength(3);
    await writeFromPane(pane, () => pane.getByRole("button", { name: "写入工作簿…" }).click());
    await pane.getByText(/已完成“写入预算簿/).first().waitFor();
    const names = await sheetNames(page);
    expect(names).toEqual(expect.arrayContaining(["目录", "部门预算", "项目", "指标", "指标库", "参数"]));
    expect(names.filter((name) => /^\d+、/.test(name))).toHaveLength(28);
    expect(said((await budgetInGrid(page)).projects)).toEqual(said(budget.projects));

    await view(page, pane, "GoalSheets");
    await pane.getByText("28 个项目").first().waitFor();
    await keepPicture(page, "goal-sheets-list");
    await pane.getByRole("combobox", { name: "版本" }).selectOption("submission");
    await writeFromPane(pane, () => pane.getByRole("button", { name: /填写全部/ }).click());
    await pane.getByText(/已完成“填写 28 张/).first().waitFor();
    expect(said((await budgetInGrid(page)).projects)).toEqual(said(budget.projects));
    await keepPicture(page, "goal-sheets-filled");

    await pane.getByRole("button", { name: /^修改 1、/ }).click();
    await pane.getByText("返回项目列表").waitFor();
    await keepPicture(page, "goal-sheet-form");
  });

  it("goes away with one undo", async () => {
    const { page, pane } = opened;
    await view(page, pane, "Import");
    await paste(pane, TEXT);
    const before = await sheetNames(page);
    await writeFromPane(pane, () => pane.getByRole("button", { name: "写入工作簿…" }).click());
    const undo = pane.getByRole("button", { name: "撤销" }).first();
    await undo.waitFor();
    await writeFromPane(pane, () => undo.click());
    await eventually(async () => expect(await sheetNames(page)).toHaveLength(new Set([...before, TRAIL]).size));
    expect((await sheetNames(page)).filter((name) => name !== TRAIL)).toEqual(before.filter((name) => name !== TRAIL));
  });

  whereSofficeIs("makes a book that LibreOffice recalculates without an error", async () => {
    const { page, pane } = opened;
    await view(page, pane, "Import");
    await paste(pane, TEXT);
    await pane.getByText("数字跟随人员费用表").click();
    await writeFromPane(pane, () => pane.getByRole("button", { name: "写入工作簿…" }).click());
    await pane.getByText(/已完成“写入预算簿/).first().waitFor();
    const workbook = await recalculated(await saveBytes(page));
    const errors: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
      const value = cell.value as { result?: { error?: string }; error?: string } | null;
      // Our own functions are not there in LibreOffice.
      if (typeof value === "object" && value !== null && (value.error ?? value.result?.error) && sheet.name !== "函数示例") errors.push(`${sheet.name}!${cell.address}`);
    })));
    expect(errors).toEqual([]);
  });
});

describe("files in the workbench", () => {
  it("says how to convert what it cannot read", async () => {
    const { page, pane } = opened;
    await view(page, pane, "Import");
    await pane.locator("input[type=file]").setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 x") });
    await pane.getByText(/另存为 Word 文档/).waitFor();
  });

  it("reads a .docx, whose reader is loaded only then", async () => {
    const { page, pane } = opened;
    await view(page, pane, "Import");
    const bytes = existsSync(SAMPLE_DOCX) ? readFileSync(SAMPLE_DOCX) : Buffer.from(await writeDocx(countyDocument(1, 28).blocks));
    await pane.locator("input[type=file]").setInputFiles({ name: "a.docx", mimeType: "application/octet-stream", buffer: bytes });
    await pane.getByText("读到的内容").waitFor();
    await waitForText(pane, (await expected()).department.name!.text);
  });
});
