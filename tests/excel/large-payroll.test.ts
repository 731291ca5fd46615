/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, loadPayroll, preparePayrollSheet } from "../../src/application/index";
import { samplePayroll } from "../../src/application/sample/index";
import { bootExcel } from "../contract/excel-bench";

const MOST_BYTES = 5 * 1024 * 1024;
const LINES = 10_000;

it("writes 10,000 lines in three round trips, reading included, each below the host's limit, and reads them back", async () => {
  const bench = await bootExcel("1.9");
  const sample = samplePayroll();
  const lines = Array.from({ length: LINES }, (_, index) => ({ ...sample.lines[index % sample.lines.length]!, id: `line-${index + 1}` }));
  bench.office.host.traffic.reset();
  const prepared = await preparePayrollSheet(bench.port, { ...sample, lines, stated: [] }, "native");
  expect(prepared.changes.length).toBeGreaterThan(LINES * 10);
  const entry = await applyWrite(bench.port, prepared, { confirmed: false, now: "2026-11-22T08:00:00.000Z" });
  expect(entry.state).toBe("done");
  expect(bench.port.syncs).toBe(3);
  const { traffic } = bench.office.host;
  expect(traffic.largestRequest).toBeLessThan(MOST_BYTES);
  expect(traffic.largestResponse).toBeLessThan(MOST_BYTES);
  const view = (await loadPayroll(bench.port))!;
  expect(view.payroll.lines).toHaveLength(LINES);
  expect(view.problems).toEqual([]);
  expect(traffic.largestResponse).toBeLessThan(MOST_BYTES);
}, 240_000);
