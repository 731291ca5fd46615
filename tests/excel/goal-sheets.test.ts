/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, loadBudget, prepareBudgetBook, prepareGoalSheets, prepareUndo } from "../../src/application/index";
import { operationBytes } from "../../src/excel/operation-bytes";
import type { SheetOperation } from "../../src/application/port/index";
import { toPlainJson } from "../../src/domain/budget/index";
import { readText } from "../../src/disclosure/index";
import { bootExcel } from "../contract/excel-bench";
import { countyDocument } from "../disclosure/support/county-document";
import { readingOf } from "../disclosure/support/reading";
import { writeCellLines } from "../disclosure/support/write-document";

const NOW = "2026-11-22T08:00:00.000Z";
const MOST = 5 * 1024 * 1024;
const said = (value: unknown): unknown => JSON.parse(JSON.stringify(toPlainJson(value)), (key, entry: unknown) => (key === "place" ? undefined : entry));

it("writes and fills 28 goal sheets in few round trips, none too large, each with one undo", async () => {
  const { port, office, grid } = await bootExcel("1.20");
  const { budget } = readingOf(readText(writeCellLines(countyDocument(1, 28).blocks)));
  const names = () => grid.sheets().map(({ name }) => name);
  const before = names();
  office.host.traffic.reset();
  let from = port.syncs;
  const imported = await applyWrite(port, await prepareBudgetBook(port, budget, { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 }), { confirmed: false, now: NOW });
  expect(port.syncs - from).toBeLessThanOrEqual(6);
  expect(said((await loadBudget(port))!.budget.projects)).toEqual(said(budget.projects));

  from = port.syncs;
  const filled = (await prepareGoalSheets(port, "all", { template: null, version: "submission", isLive: true, year: 2020 }))!;
  expect(filled).toMatchObject({ count: 28, skipped: [] });
  expect(filled.write.overwrites).toEqual([]);
  const entry = await applyWrite(port, filled.write, { confirmed: false, now: NOW });
  expect(port.syncs - from).toBeLessThanOrEqual(6);
  expect(office.host.traffic.largestRequest).toBeLessThan(MOST);
  expect(office.host.traffic.largestResponse).toBeLessThan(MOST);
  expect(office.host.missingMembers).toEqual([]);

  await applyWrite(port, await prepareUndo(port, entry.id), { confirmed: false, now: NOW });
  expect(said((await loadBudget(port))!.budget.projects)).toEqual(said(budget.projects));
  await applyWrite(port, await prepareUndo(port, imported.id), { confirmed: false, now: NOW });
  expect(names()).toEqual(before);
});

it("takes an operation for at least as large as it is in a request", async () => {
  const { port, office } = await bootExcel("1.20");
  const sheet = "11、一个名字很长的项目的绩效目标表一二三四五六七八";
  await port.apply([{ kind: "add-sheet", sheet }]);
  const kinds: ((row: number) => SheetOperation)[] = [
    (row) => ({ kind: "merge", sheet, address: `A${row}:C${row}` }),
    (row) => ({ kind: "unmerge", sheet, address: `A${row}:C${row}` }),
    (row) => ({ kind: "row-height", sheet, row, points: 20.5 }),
    (row) => ({ kind: "column-width", sheet, column: row, characters: 20 }),
    (row) => ({ kind: "clear-formats", sheet, address: `A${row}:C${row}` }),
    (row) => ({ kind: "format", sheet, address: `A${row}:C${row + 2}`, style: { bold: true } }),
    (row) => ({ kind: "format", sheet, address: `A${row}:C${row + 2}`, style: { fontName: "宋体", fontSize: 10.5, bold: true, fill: "#FFFFFF", horizontal: "center", vertical: "middle", wrap: true, border: "thin", numberFormat: "@" } }),
    (row) => ({ kind: "print", sheet, print: { orientation: "landscape", paper: "A4", fitToOnePageWide: true, titleRows: "$1:$4", centerHorizontally: true, footer: "第 &P 页", pageBreaks: [10, 20 + row], margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 } } }),
  ];
  for (const of of kinds) {
    const bytes = async (count: number): Promise<number> => {
      office.host.traffic.reset();
      await port.apply(Array.from({ length: count }, (_, index) => of(index + 1)));
      return office.host.traffic.requestBytes;
    };
    const one = ((await bytes(20)) - (await bytes(10))) / 10;
    expect([of(1).kind, one <= operationBytes(of(1))]).toEqual([of(1).kind, true]);
  }
});
