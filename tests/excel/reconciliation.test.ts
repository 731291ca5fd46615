/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, loadReconciliation, prepareAcceptance, prepareBudgetBook, prepareFix, prepareReport, prepareUndo, recheck, type ReconciliationView, type WorkbookPort } from "../../src/application/index";
import { budgetWith } from "../application/reconciliation/support/workbooks";
import { bootExcel } from "../contract/excel-bench";

const NOW = "2026-11-22T08:00:00.000Z";

const loaded = async (port: WorkbookPort): Promise<ReconciliationView> => {
  const view = await loadReconciliation(port);
  if (!view) throw new Error("nothing to reconcile");
  return view;
};

it("checks, accepts, fixes and reports in Excel, each in few round trips and with one undo", async () => {
  const { port, office, grid } = await bootExcel("1.20");
  const budget = budgetWith(5, (text, project) => (project === 4 ? text.replace(/全年共需经费(\d)(\d)/, "全年共需经费$2$1") : text));
  await applyWrite(port, await prepareBudgetBook(port, budget, { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 }), { confirmed: false, now: NOW });
  const names = () => grid.sheets().map(({ name }) => name);
  const sheets = names();

  let from = port.syncs;
  const view = await loaded(port);
  expect(port.syncs - from).toBeLessThanOrEqual(3);
  const total = view.findings.find(({ finding }) => finding.check === "project-total");
  if (!total) throw new Error("the total is not found");

  from = port.syncs;
  const accepted = await applyWrite(port, await prepareAcceptance(port, [total], view.projects, { reason: "=已核实", by: "审核人", at: NOW }), { confirmed: false, now: NOW });
  expect(port.syncs - from).toBeLessThanOrEqual(8);
  expect(names()).toContain("核对记录");
  expect((await loaded(port)).findings.find(({ id }) => id === total.id)?.state.kind).toBe("accepted");
  await applyWrite(port, await prepareUndo(port, accepted.id), { confirmed: false, now: NOW });
  expect(names()).toEqual(sheets);

  const fix = await prepareFix(port, total.id);
  if (!fix) throw new Error("no fix");
  const before = await loaded(port);
  const fixed = await applyWrite(port, fix.write, { confirmed: true, now: NOW });
  const partly = await recheck(port, before, [fix.sheet, ...fix.alsoChanged.map(({ sheet }) => sheet)]);
  expect(partly?.findings.map(({ id }) => id)).toEqual((await loaded(port)).findings.map(({ id }) => id));
  expect(partly?.findings.some(({ id }) => id === total.id)).toBe(false);
  await applyWrite(port, await prepareUndo(port, fixed.id), { confirmed: false, now: NOW });
  expect((await loaded(port)).findings.map(({ id }) => id)).toEqual(view.findings.map(({ id }) => id));

  const report = await applyWrite(port, await prepareReport(port, view, "zh"), { confirmed: false, now: NOW });
  expect(names()).toEqual([...sheets, "核对报告", "审核意见"]);
  expect(office.host.missingMembers).toEqual([]);
  await applyWrite(port, await prepareUndo(port, report.id), { confirmed: false, now: NOW });
  expect(names()).toEqual(sheets);
});
