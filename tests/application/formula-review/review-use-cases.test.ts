import { applyWrite, prepareFit, prepareReviewAcceptance, prepareReviewReport, prepareUndo, reviewInChunks, reviewOfArea, reviewStates, reviewWorkbook, type WorkbookPort } from "../../../src/application/index";
import type { CellContent } from "../../../src/application/port/index";
import { createXlsx } from "../../../src/xlsx/index";

const now = "2024-05-01T08:00:00Z";

/** Products of two columns; row 5 takes the wrong column, row 7 was typed over, and another sheet with a slip of its own. */
async function workbook(): Promise<WorkbookPort> {
  const port = await createXlsx("a.xlsx");
  const rows = (odd: number, typed: number): CellContent[][] => Array.from({ length: 8 }, (_, index) => {
    const row = index + 2;
    return [
      { kind: "text", text: `科室${index + 1}` }, { kind: "number", number: 10 + index }, { kind: "number", number: 100 }, { kind: "number", number: 3 },
      row === typed ? { kind: "number", number: 1500 } : { kind: "formula", formula: row === odd ? `=B${row}*D${row}` : `=B${row}*C${row}`, cached: row === odd ? 3 * (10 + index) : 100 * (10 + index) },
    ];
  });
  const heads: CellContent[] = ["科室", "人数", "标准", "月数", "金额"].map((text) => ({ kind: "text", text }));
  await port.apply(["甲", "乙"].flatMap((sheet, index) => [
    { kind: "add-sheet", sheet } as const,
    { kind: "write-cells", sheet, row: 0, column: 0, cells: [heads] } as const,
    { kind: "write-cells", sheet, row: 1, column: 0, cells: rows(5 + index, index === 0 ? 7 : 0) } as const,
  ]));
  return port;
}

const review = async (port: WorkbookPort) => reviewWorkbook((await port.readWorkbook()).workbook);
const formulaAt = async (port: WorkbookPort, sheet: string, row: number) => (await port.readWorkbook({ sheets: [sheet] })).workbook.sheets[0]!.used.formulas[row - 1]![4];

describe("review of a workbook", () => {
  it("counts what was looked at and what was found, sheet by sheet", async () => {
    const { findings, summary, coverage } = await review(await workbook());
    expect(findings.map(({ check, place }) => `${check} ${place.sheet}!${place.cell}`).sort()).toEqual(["typed-over-formula 甲!E7", "unlike-neighbours 乙!E6", "unlike-neighbours 甲!E5"]);
    expect(summary).toEqual({ errors: 0, warnings: 3, notes: 0 });
    expect(coverage).toMatchObject({ cells: 90, formulas: 15, distinctFormulas: 2, isComplete: true });
    expect(coverage.sheets.map(({ sheet, cells, formulas, warnings }) => [sheet, cells, formulas, warnings])).toEqual([["甲", 45, 7, 2], ["乙", 45, 8, 1]]);
  });

  it("gives the same in chunks, tells how far it is, and stops when it is told", async () => {
    const port = await workbook();
    const { workbook: read } = await port.readWorkbook();
    const shares: number[] = [];
    let time = 0;
    const clock = { now: () => (time += 50), pause: async () => undefined };
    expect(await reviewInChunks(read, { ...clock, onProgress: (share) => shares.push(share) })).toEqual(reviewWorkbook(read));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
    const stop = new AbortController();
    await expect(reviewInChunks(read, { ...clock, signal: stop.signal, onProgress: (share) => { if (share > 0.5) stop.abort(); } })).rejects.toMatchObject({ code: "cancelled" });
  });

  it("shows of an area what concerns it, judged within the whole", async () => {
    const whole = await review(await workbook());
    expect(reviewOfArea(whole, "甲", "A1:E5").findings.map(({ place }) => place.cell)).toEqual(["E5"]);
    expect(reviewOfArea(whole, "乙", "E7:E9")).toMatchObject({ findings: [], summary: { errors: 0, warnings: 0, notes: 0 } });
  });
});

describe("the fitting formula", () => {
  it("is written with a preview that names the user's cell, and undo brings the former one back", async () => {
    const port = await workbook();
    const finding = (await review(port)).findings.find(({ place }) => place.sheet === "甲" && place.cell === "E5")!;
    const { write, changedSince } = await prepareFit(port, finding);
    expect(changedSince).toEqual([]);
    expect(write!.changes.map(({ cell, before, after }) => [cell, before.formula, after])).toEqual([["E5", "=B5*D5", { kind: "formula", formula: "=B5*C5", cached: null }]]);
    expect(write!.overwrites).toHaveLength(1);
    const entry = await applyWrite(port, write!, { confirmed: true, now });
    expect(await formulaAt(port, "甲", 5)).toBe("=B5*C5");
    expect((await review(port)).findings.map(({ place }) => `${place.sheet}!${place.cell}`).sort()).toEqual(["乙!E6", "甲!E7"]);
    await applyWrite(port, await prepareUndo(port, entry.id), { confirmed: true, now });
    expect(await formulaAt(port, "甲", 5)).toBe("=B5*D5");
  });

  it("leaves a cell alone that was changed since the review, and one that was not asked for", async () => {
    const port = await workbook();
    const { findings } = await review(port);
    const finding = findings.find(({ check }) => check === "typed-over-formula")!;
    expect(await prepareFit(port, finding, ["E8"])).toEqual({ write: null, changedSince: [] });
    await port.apply([{ kind: "write-cells", sheet: "甲", row: 6, column: 4, cells: [[{ kind: "number", number: 1600 }]] }]);
    expect(await prepareFit(port, finding)).toEqual({ write: null, changedSince: ["E7"] });
  });
});

describe("the report in the workbook itself", () => {
  it("comes as new sheets, again under other names, and is undone without a trace", async () => {
    const port = await workbook();
    const one = [{ name: "a.xlsx", review: await review(port) }];
    const entry = await applyWrite(port, await prepareReviewReport(port, one), { confirmed: true, now });
    const names = async (): Promise<string[]> => (await port.readWorkbook({ withoutCells: true })).workbook.sheets.map(({ name }) => name);
    expect(await names()).toEqual(["甲", "乙", "公式审阅报告", "公式审阅范围"]);
    await applyWrite(port, await prepareReviewReport(port, one, "en"), { confirmed: true, now });
    expect(await names()).toEqual(["甲", "乙", "公式审阅报告", "公式审阅范围", "公式审阅报告 (2)", "公式审阅范围 (2)"]);
    expect((await review(port)).findings).toEqual(one[0]!.review.findings);
    expect(entry.subject).toEqual({ kind: "review-report", findings: 3 });
  });
});

describe("acceptance with a reason", () => {
  it("holds while the cells hold what was accepted, and returns when they change", async () => {
    const port = await workbook();
    const states = async () => {
      const { workbook: read } = await port.readWorkbook();
      return reviewStates(reviewWorkbook(read), read).map(({ finding, state }) => `${finding.place.sheet}!${finding.place.cell} ${state.kind}`).sort();
    };
    const { workbook: read } = await port.readWorkbook();
    const typed = reviewStates(reviewWorkbook(read), read).filter(({ finding }) => finding.check === "typed-over-formula");
    await applyWrite(port, await prepareReviewAcceptance(port, typed, { reason: "合同约定", by: "张", at: now }), { confirmed: true, now });
    expect(await states()).toEqual(["乙!E6 open", "甲!E5 open", "甲!E7 accepted"]);
    await port.apply([{ kind: "write-cells", sheet: "甲", row: 6, column: 4, cells: [[{ kind: "number", number: 1600 }]] }]);
    expect(await states()).toEqual(["乙!E6 open", "甲!E5 open", "甲!E7 returned"]);
  });
});
