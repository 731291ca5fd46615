import { applyWrite, prepareReviewAcceptance, prepareWithdrawal, reviewStates, reviewWorkbook, type CheckedReviewFinding, type WorkbookPort } from "../../../src/application/index";
import { openXlsx } from "../../../src/xlsx/index";
import { plantedFile } from "../../support/planted-file";

const at = "2026-11-25T08:00:00Z";
const note = { reason: "五月一科没有支出", by: "王审核", at };
const options = { confirmed: true, now: at };

const open = async (): Promise<WorkbookPort> => openXlsx(await plantedFile(), "费用.xlsx");
const states = async (port: WorkbookPort): Promise<CheckedReviewFinding[]> => {
  const { workbook } = await port.readWorkbook();
  return reviewStates(reviewWorkbook(workbook), workbook);
};
const of = (all: readonly CheckedReviewFinding[], cell: string): CheckedReviewFinding => {
  const found = all.find(({ finding }) => finding.place.cell === cell);
  if (!found) throw new Error(`no finding at ${cell}; there are ${all.map(({ finding }) => finding.place.cell).join(", ")}`);
  return found;
};
const accept = async (port: WorkbookPort, cell: string): Promise<void> => {
  await applyWrite(port, await prepareReviewAcceptance(port, [of(await states(port), cell)], note), options);
};
const write = (port: WorkbookPort, row: number, column: number, formula: string): Promise<unknown> =>
  port.apply([{ kind: "write-cells", sheet: "费用", row, column, cells: [[{ kind: "formula", formula, cached: null }]] }]);

describe("a finding of the formula review that was accepted", () => {
  it("is kept in 「核对记录」 with its rule, its place and its words, and others stay open", async () => {
    const port = await open();
    await accept(port, "F6");
    const all = await states(port);
    expect(of(all, "F6").state).toMatchObject({ kind: "accepted", acceptance: { reason: note.reason, by: note.by, check: "与相邻公式不一致", project: "费用!F6" } });
    expect(of(all, "F8").state).toEqual({ kind: "open" });
    const { workbook } = await port.readWorkbook({ sheets: ["核对记录"] });
    expect(workbook.sheets[0]!.used.values.flat()).toEqual(expect.arrayContaining(["与相邻公式不一致", "费用!F6", "=SUM(C6:E6)", note.reason]));
  });

  it("comes back when the formula changes", async () => {
    const port = await open();
    await accept(port, "F6");
    await write(port, 5, 5, "=SUM(D6:E6)");
    expect(of(await states(port), "F6").state).toMatchObject({ kind: "returned", acceptance: { reason: note.reason } });
  });

  it("comes back when what would fit changes, though its own formula does not", async () => {
    const port = await open();
    await accept(port, "F6");
    for (let row = 1; row <= 12; row += 1) if (row !== 5) await write(port, row, 5, `=SUM(B${row + 1}:D${row + 1})`);
    expect(of(await states(port), "F6").state.kind).toBe("returned");
  });

  it("stays accepted when a row is inserted above it", async () => {
    const port = await open();
    await accept(port, "F6");
    const { workbook } = await port.readWorkbook();
    const moved = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === "费用" ? withTitleRow(sheet) : sheet)) };
    const all = reviewStates(reviewWorkbook(moved), moved);
    expect(of(all, "F7").state.kind).toBe("accepted");
  });

  it("is open again once the acceptance is withdrawn", async () => {
    const port = await open();
    await accept(port, "F6");
    await applyWrite(port, await prepareWithdrawal(port, [of(await states(port), "F6")], at), options);
    expect(of(await states(port), "F6").state.kind).toBe("open");
  });

  it("says nothing about the same slip in another row", async () => {
    const port = await open();
    await accept(port, "F6");
    await write(port, 5, 5, "=SUM(B6:E6)");
    await write(port, 9, 5, "=SUM(C10:E10)");
    expect(of(await states(port), "F10").state.kind).toBe("open");
  });
});

type Sheet = Awaited<ReturnType<WorkbookPort["readWorkbook"]>>["workbook"]["sheets"][number];

/** The sheet with an empty row above, its formulas as Excel moves them. */
function withTitleRow(sheet: Sheet): Sheet {
  const { used } = sheet;
  const down = (formula: string | null): string | null => formula?.replace(/([A-Z]+)(\d+)/g, (_, letters: string, row: string) => `${letters}${Number(row) + 1}`) ?? null;
  return { ...sheet, used: { ...used, row: used.row + 1, formulas: used.formulas.map((cells) => cells.map(down)) } };
}
