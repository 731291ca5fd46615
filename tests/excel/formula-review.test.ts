/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, prepareFit, prepareMapColours, prepareReviewAcceptance, prepareReviewReport, prepareUndo, type WorkbookPort } from "../../src/application/index";
import { boxOf, type SheetOperation } from "../../src/application/port/index";
import { runReview } from "../../src/taskpane/review-runner/run-review";
import { bootExcel, type ExcelBench } from "../contract/excel-bench";

const options = { confirmed: true, now: "2026-11-25T08:00:00.000Z" };
const MOST = 5 * 1024 * 1024;
const request = { scope: "workbook", rules: { on: [], off: [] } } as const;
const hooks = { signal: new AbortController().signal, onProgress: () => undefined };
const noThread = () => null;

/** Twelve months in four units with totals; the total of May leaves out the first unit. */
async function bench(): Promise<ExcelBench> {
  // The oldest Excel that is supported: what works there works in all.
  const excel = await bootExcel("1.9");
  const text = (words: string) => ({ kind: "text", text: words }) as const;
  const formula = (written: string) => ({ kind: "formula", formula: written, cached: null }) as const;
  const months = Array.from({ length: 12 }, (_, at) => [
    text(`${at + 1}月`), ...[1, 2, 3, 4].map((unit) => ({ kind: "number", number: unit * 100 + at }) as const), formula(at === 4 ? "=SUM(C6:E6)" : `=SUM(B${at + 2}:E${at + 2})`),
  ]);
  await excel.port.apply([
    { kind: "write-cells", sheet: "表1", row: 0, column: 0, cells: [["月份", "一科", "二科", "三科", "四科", "合计"].map(text)] },
    { kind: "write-cells", sheet: "表1", row: 1, column: 0, cells: months },
    { kind: "format", sheet: "表1", address: "F3", style: { fill: "#99CCFF", bold: true } },
  ]);
  return excel;
}

const looksOf = async (port: WorkbookPort, address: string): Promise<readonly SheetOperation[]> =>
  (await port.readWorkbook({ sheets: ["表1"], looks: { areas: [{ sheet: "表1", address }], columns: [], rows: [] } })).looks ?? [];
const formulaAt = async (port: WorkbookPort, address: string): Promise<string | null> => {
  const { used } = (await port.readWorkbook({ sheets: ["表1"] })).workbook.sheets[0]!;
  const { row, column } = boxOf(address);
  return used.formulas[row - used.row]?.[column - used.column] ?? null;
};

describe("the formula review through the Office library", () => {
  it("reads the workbook in three round trips and finds what is wrong", async () => {
    const { port, office } = await bench();
    const from = port.syncs;
    const run = await runReview(port, request, hooks, noThread);
    expect(port.syncs - from).toBeLessThanOrEqual(3);
    expect(run.checked.map(({ finding, state }) => `${finding.check} ${finding.place.sheet}!${finding.place.cell} ${state.kind}`)).toEqual(["unlike-neighbours 表1!F6 open"]);
    expect(office.host.missingMembers).toEqual([]);
  });

  it("fits the formula, and gives the former one back", async () => {
    const { port } = await bench();
    const { checked: [found] } = await runReview(port, request, hooks, noThread);
    const { write, changedSince } = await prepareFit(port, found!.finding);
    expect(changedSince).toEqual([]);
    const entry = await applyWrite(port, write!, options);
    expect(await formulaAt(port, "F6")).toBe("=SUM(B6:E6)");
    expect((await runReview(port, request, hooks, noThread)).checked).toEqual([]);
    await applyWrite(port, await prepareUndo(port, entry.id), options);
    expect(await formulaAt(port, "F6")).toBe("=SUM(C6:E6)");
  });

  it("accepts a finding, which stays accepted until its formula changes", async () => {
    const { port, type } = await bench();
    const { checked } = await runReview(port, request, hooks, noThread);
    await applyWrite(port, await prepareReviewAcceptance(port, checked, { reason: "一科没有支出", by: "王审核", at: options.now }), options);
    const accepted = await runReview(port, request, hooks, noThread);
    expect(accepted.checked.map(({ state }) => state.kind)).toEqual(["accepted"]);
    expect(accepted.review.coverage.sheets.map(({ sheet }) => sheet)).toEqual(["表1"]);
    await type("表1", "F6", "=SUM(D6:E6)");
    expect((await runReview(port, request, hooks, noThread)).checked.map(({ state }) => state.kind)).toEqual(["returned"]);
  });

  it("writes a report with links to the cells", async () => {
    const { port } = await bench();
    const { name, review } = await runReview(port, request, hooks, noThread);
    await applyWrite(port, await prepareReviewReport(port, [{ name, review }], "zh", { to: "this-workbook" }), options);
    const { workbook } = await port.readWorkbook({ sheets: ["公式审阅报告"] });
    expect(workbook.sheets[0]!.used.formulas.flat().filter((one) => one !== null)).toEqual(['=HYPERLINK("#\'表1\'!F6","F6")']);
  });
});

it("colours the map in the sheet and gives every cell its looks again", async () => {
  const { port } = await bench();
  const before = await looksOf(port, "A1:F14");
  const entry = await applyWrite(port, (await prepareMapColours(port, "表1"))!, options);
  expect(await looksOf(port, "A1:F14")).not.toEqual(before);
  await applyWrite(port, await prepareUndo(port, entry.id), options);
  expect(await looksOf(port, "A1:F14")).toEqual(before);
});

it("reads 200,000 cells in answers below the host's limit", async () => {
  const { port, office, grid } = await bench();
  const sheet = grid.sheets()[0]!;
  for (let row = 20; row < 10_020; row += 1) {
    sheet.write({ row, column: 0, rowCount: 1, columnCount: 20 }, [Array.from({ length: 20 }, (_, column) => (column < 10
      ? { formula: null, value: (row * (column + 3)) % 997 }
      : { formula: `=ROUND(${"ABCDEFGHIJ"[column - 10]}${row + 1}*1.5,2)`, value: Math.round(((row * (column - 7)) % 997) * 150) / 100 }))]);
  }
  office.host.traffic.reset();
  const { workbook } = await port.readWorkbook();
  expect(workbook.sheets[0]!.used.values).toHaveLength(10_020);
  expect(office.host.traffic.largestResponse).toBeLessThan(MOST);
  expect(office.host.traffic.largestRequest).toBeLessThan(MOST);
});
