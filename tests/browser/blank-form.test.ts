import { readBudgetFromWorkbook } from "../../src/application/index";
import { openXlsx } from "../../src/xlsx/index";
import { countyDocument } from "../disclosure/support/county-document";
import { writeCellLines } from "../disclosure/support/write-document";
import { TABLE_FORM } from "../sheets/blank-form/forms";
import { formFile } from "../support/form-file";
import { cell, openFile, ribbon, saveBytes, select, sheetNames, writeFromPane } from "./support/drive-workbench";
import { keepPicture, openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually } from "./support/wait-for";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

let opened: OpenWorkbench;
beforeEach(async () => { opened = await openWorkbench({ paneWidth: 420, height: 900 }); });
afterEach(async () => {
  const { trouble } = opened;
  await opened.close();
  expect(trouble).toEqual([]);
});

const FORM = TABLE_FORM.name;
const { blocks, facts } = countyDocument(4, 3);

it("fills a bureau's locked form from an imported document, with a correction that is remembered, and takes it back", async () => {
  const { page } = opened;
  const pane = await openFile(page, await formFile([TABLE_FORM]), "form.xlsx");
  expect(await sheetNames(page)).toEqual([FORM]);
  await ribbon(page, "Import");
  await pane.locator("textarea").first().fill(writeCellLines(blocks));
  await pane.getByRole("button", { name: "读取" }).click();
  await writeFromPane(pane, () => pane.getByRole("button", { name: "写入工作簿…" }).click());
  await pane.getByText(/已完成“写入预算簿/).first().waitFor();
  const budgetBefore = readBudgetFromWorkbook((await (await openXlsx(await saveBytes(page))).readWorkbook()).workbook)!.budget;
  expect(budgetBefore.projects).toHaveLength(3);

  await ribbon(page, "GoalSheets");
  await pane.getByRole("button", { name: "填写财政部门的空表…" }).click();
  await pane.getByText("对应关系").first().waitFor();
  await pane.getByRole("combobox", { name: `「${FORM}」填写的项目` }).selectOption({ index: 2 });
  await keepPicture(page, "blank-form");
  const title = facts.projects[1]!.title;
  // The project's name goes to another cell: the user points at it.
  await select(page, FORM, "B3");
  await pane.getByRole("button", { name: "项目名称：用所选单元格" }).click();
  await pane.getByText("项目名称改填 B3").waitFor();
  await pane.getByRole("button", { name: "项目编码：不填" }).click();
  await writeFromPane(pane, () => pane.getByRole("button", { name: "填写…", exact: true }).click());
  await pane.getByText(/已完成“填写财政部门的空表/).first().waitFor();
  expect((await cell(page, FORM, "B3")).value).toBe(title);
  expect((await cell(page, FORM, "E3")).value ?? null).toBeNull();
  expect((await cell(page, FORM, "B7")).value).toBe(budgetBefore.projects[1]!.goal!.text);
  expect((await cell(page, FORM, "A2")).value).toBe(`编制单位：${facts.name}`);
  expect((await cell(page, FORM, "B10")).value).toBe(budgetBefore.projects[1]!.indicators[0]!.name.text);
  await keepPicture(page, "blank-form-filled");

  // The form keeps its layout and its lock, and is no further project.
  const saved = await openXlsx(await saveBytes(page));
  const { workbook } = await saved.readWorkbook();
  const form = workbook.sheets.find(({ name }) => name === FORM)!;
  expect(form.isProtected).toBe(true);
  expect(form.merges).toEqual(expect.arrayContaining([...TABLE_FORM.merges!]));
  expect(readBudgetFromWorkbook(workbook)!.budget.projects).toHaveLength(3);

  // Met again, the form is filled in as it was corrected.
  await pane.getByRole("button", { name: "返回绩效目标" }).click();
  await pane.getByRole("button", { name: "填写财政部门的空表…" }).click();
  await pane.getByText("按本工作簿记住的对应关系填写。").waitFor();
  await pane.getByRole("button", { name: "查看项目名称的单元格 B3" }).waitFor();

  const undo = pane.getByRole("button", { name: "撤销" }).first();
  await writeFromPane(pane, () => undo.click());
  await eventually(async () => expect((await cell(page, FORM, "B7")).value ?? null).toBeNull());
  expect((await cell(page, FORM, "A2")).value).toBe("编制单位：");
});
