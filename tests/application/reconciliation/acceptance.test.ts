import { checkBudget, loadReconciliation, prepareAcceptance, prepareUndo, prepareWithdrawal, type CheckedFinding, type ReconciliationView, type WorkbookPort } from "../../../src/application";
import { reconciliationOf } from "../../../src/application/reconciliation";
import { openXlsx } from "../../../src/xlsx";
import { insertRows } from "../../sheets/support/edit-snapshot";
import { bookOf, budgetWith, type as typeInto, write } from "./support/workbooks";

const NOTE = { reason: "=两年合同，金额含上年", by: "审核人", at: "2026-01-02T03:04:05Z" };

/** The total of the fourth project (a list of parts) as another amount. */
const wrongTotal = (text: string): string => text.replace(/全年共需经费[\d.]+万元/, "全年共需经费999.5万元");
const budget = budgetWith(5, (text, project) => (project === 4 ? wrongTotal(text) : text));

async function loaded(port: WorkbookPort): Promise<ReconciliationView> {
  const view = await loadReconciliation(port);
  if (!view) throw new Error("nothing to reconcile");
  return view;
}

const totalOf = ({ findings }: ReconciliationView): CheckedFinding => {
  const found = findings.find(({ finding }) => finding.check === "project-total" && finding.place.project === 4);
  if (!found) throw new Error("the total is not found");
  return found;
};

const cellOf = (view: ReconciliationView): { sheet: string; row: number; column: number; text: string } => {
  const { sheet, cell } = totalOf(view).finding.place;
  const found = view.source.workbook.sheets.find(({ name }) => name === sheet);
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell ?? "") ?? [];
  const [row, column] = [Number(digits) - 1, letters.charCodeAt(0) - 65];
  return { sheet: sheet ?? "", row, column, text: String(found?.used.values[row - found.used.row]?.[column - found.used.column] ?? "") };
};

describe("a finding that is accepted", () => {
  it("is kept in the workbook with who, when and why, and is no longer counted, also after saving", async () => {
    const port = await bookOf(budget);
    const before = await loaded(port);
    const prepared = await prepareAcceptance(port, [totalOf(before)], before.projects, NOTE);
    expect(prepared.overwrites).toEqual([]);
    await write(port, prepared);
    const after = await loaded(await openXlsx(await port.toBytes(), "again.xlsx"));
    expect(totalOf(after).state).toMatchObject({ kind: "accepted", acceptance: { reason: NOTE.reason, by: NOTE.by, at: NOTE.at, withdrawnAt: null } });
    expect(after.summary).toEqual({ ...before.summary, errors: before.summary.errors - 1, accepted: 1 });
    const record = after.source.workbook.sheets.find(({ name }) => name === "核对记录");
    expect(record?.visibility).toBe("visible");
    expect(record?.used.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });

  it("stays accepted when words around it change, and returns when its figures change", async () => {
    const port = await bookOf(budget);
    const before = await loaded(port);
    await write(port, await prepareAcceptance(port, [totalOf(before)], before.projects, NOTE));
    const { sheet, row, column, text } = cellOf(before);
    await typeInto(port, sheet, row, column, text.replace("主要用于", "主要拟用于"));
    expect(totalOf(await loaded(port)).state.kind).toBe("accepted");
    await typeInto(port, sheet, row, column, text.replace("999.5", "998.5"));
    const changed = await loaded(port);
    expect(totalOf(changed).state).toMatchObject({ kind: "returned", acceptance: { reason: NOTE.reason } });
    expect(changed.summary.accepted).toBe(0);
    await typeInto(port, sheet, row, column, text);
    expect(totalOf(await loaded(port)).state.kind).toBe("accepted");
  });

  it("stays accepted when rows are put in above it and its sheet is renamed", async () => {
    const port = await bookOf(budget);
    const before = await loaded(port);
    await write(port, await prepareAcceptance(port, [totalOf(before)], before.projects, NOTE));
    const { source } = await loaded(port);
    const { sheet } = cellOf(before);
    const sheets = source.workbook.sheets.map((one) => (one.name === sheet ? { ...insertRows(one, 1, 3), name: "另起的名字" } : one));
    const moved = reconciliationOf({ ...source, workbook: { ...source.workbook, sheets } });
    expect(moved && totalOf(moved).state.kind).toBe("accepted");
    expect(moved && totalOf(moved).finding.place.sheet).toBe("另起的名字");
  });

  it("can be accepted again after it returned: the former row is marked", async () => {
    const port = await bookOf(budget);
    const before = await loaded(port);
    await write(port, await prepareAcceptance(port, [totalOf(before)], before.projects, NOTE));
    const { sheet, row, column, text } = cellOf(before);
    await typeInto(port, sheet, row, column, text.replace("999.5", "998.5"));
    const returned = await loaded(port);
    await write(port, await prepareAcceptance(port, [totalOf(returned)], returned.projects, { ...NOTE, at: "2026-02-02T00:00:00Z" }));
    const after = await loaded(port);
    expect(totalOf(after).state.kind).toBe("accepted");
    expect(after.acceptances.map(({ withdrawnAt }) => withdrawnAt)).toEqual(["2026-02-02T00:00:00Z", null]);
  });

  it("can be withdrawn, and either can be taken back", async () => {
    const port = await bookOf(budget);
    const before = await loaded(port);
    const accepted = await write(port, await prepareAcceptance(port, [totalOf(before)], before.projects, NOTE));
    const withdrawn = await write(port, await prepareWithdrawal(port, [totalOf(await loaded(port))], "2026-03-03T00:00:00Z"));
    const after = await loaded(port);
    expect(totalOf(after).state).toEqual({ kind: "open" });
    expect(after.acceptances[0]?.withdrawnAt).toBe("2026-03-03T00:00:00Z");
    await write(port, await prepareUndo(port, withdrawn.id));
    expect(totalOf(await loaded(port)).state.kind).toBe("accepted");
    await write(port, await prepareUndo(port, accepted.id));
    const last = await loaded(port);
    expect(totalOf(last).state).toEqual({ kind: "open" });
    expect(last.source.workbook.sheets.some(({ name }) => name === "核对记录")).toBe(false);
  });

  it("keeps what people write into the record: a reason edited, a row deleted", async () => {
    const port = await bookOf(budget);
    const before = await loaded(port);
    await write(port, await prepareAcceptance(port, [totalOf(before)], before.projects, NOTE));
    await typeInto(port, "核对记录", 3, 5, "改写的理由");
    const edited = await loaded(port);
    expect(totalOf(edited).state).toMatchObject({ acceptance: { reason: "改写的理由" } });
    await port.apply([{ kind: "write-cells", sheet: "核对记录", row: 3, column: 0, cells: [Array.from({ length: 11 }, () => ({ kind: "blank" as const }))] }]);
    expect(totalOf(await loaded(port)).state).toEqual({ kind: "open" });
  });

  it("is accepted in the document as well: the same finding has the same fingerprint", async () => {
    const view = await loaded(await bookOf(budget));
    const ofDocument = checkBudget(budget);
    expect(ofDocument.findings.map(({ id }) => id).sort()).toEqual(view.findings.map(({ id }) => id).sort());
  });
});
