/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, loadPayroll, prepareSample, prepareUndo } from "../../src/application/index";
import { boxOf } from "../../src/application/port/index";
import { yuanText } from "../../src/domain/money/index";
import { createExcelPort } from "../../src/excel/index";
import { createHeadlessGrid } from "../../src/workbench/grid/headless";
import { bootOffice } from "../support/office/boot-office";

const NOW = "2026-11-22T08:00:00.000Z";

it("writes the sample into a grid that calculates: every formula gives what the domain computes, and follows a change", async () => {
  const grid = createHeadlessGrid();
  const office = await bootOffice({ grid, requirementSets: "1.9" });
  const port = createExcelPort();
  await applyWrite(port, await prepareSample(port), { confirmed: false, now: NOW });
  await grid.calculated();
  const view = (await loadPayroll(port))!;
  expect(view).toMatchObject({ style: "native", problems: [], sheetDiffers: [] });
  expect(yuanText(view.cost.total)).toBe("22242956.88");

  const line = view.payroll.lines.find(({ headcount }) => headcount.value === 135)!;
  const { workbook } = await port.readWorkbook({ sheets: [view.sheet] });
  const { used } = workbook.sheets[0]!;
  const row = boxOf(line.place!.cell!).row - used.row;
  const column = used.values[row]!.findIndex((value, index) => value === 135 && used.formulas[row]![index] === null);
  const { row: r, column: c } = { row: row + used.row, column: column + used.column };
  grid.sheets().find(({ name }) => name === view.sheet)!.write({ row: r, column: c, rowCount: 1, columnCount: 1 }, [[{ formula: null, value: 136 }]]);
  await grid.calculated();
  const after = (await loadPayroll(port))!;
  expect(after.sheetDiffers).toEqual([]);
  expect(yuanText(after.cost.total)).toBe("22285198.56");
  expect(after.comparisons.filter(({ verdict }) => verdict === "different").map(({ stated }) => yuanText(stated.amount))).not.toContain("4386816");

  const undo = await prepareUndo(port, "w1");
  expect(undo.overwrites.map(({ before }) => before.value)).toEqual([136]);
  await applyWrite(port, undo, { confirmed: true, now: NOW });
  expect(grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(office.host.missingMembers).toEqual([]);
  grid.dispose();
  grid.dispose();
}, 120_000);
