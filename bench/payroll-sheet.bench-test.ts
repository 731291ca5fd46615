/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { applyWrite, loadPayroll, preparePayrollSheet } from "../src/application/index";
import { samplePayroll } from "../src/application/sample/index";
import { bootExcel } from "../tests/contract/excel-bench";
import type { Row } from "./support/measure";

/** Measured by `npm run bench` only: the payroll sheet through the real Office library, over a grid that only stores. */
it("measures writing and reading payroll sheets", async () => {
  const bench = await bootExcel("1.9");
  const sample = samplePayroll();
  const rows: Row[] = [];
  let [firstWrite, firstRead] = [0, 0];
  for (const size of [1_000, 10_000]) {
    const lines = Array.from({ length: size }, (_, index) => ({ ...sample.lines[index % sample.lines.length]!, id: `line-${index + 1}` }));
    const { port, office } = await bootExcel("1.9");
    office.host.traffic.reset();
    const syncsBefore = port.syncs;
    let started = performance.now();
    const prepared = await preparePayrollSheet(port, { ...sample, lines, stated: [] }, "native");
    await applyWrite(port, prepared, { confirmed: false, now: "2026-11-22T08:00:00.000Z" });
    const write = performance.now() - started;
    const { requestBytes, responseBytes, largestRequest, actions } = office.host.traffic;
    const note = `${port.syncs - syncsBefore} syncs, ${actions} actions, ${(requestBytes / 1e6).toFixed(2)} MB sent, ${(responseBytes / 1e6).toFixed(2)} MB received, largest request ${(largestRequest / 1e6).toFixed(2)} MB`;
    started = performance.now();
    await loadPayroll(port);
    const read = performance.now() - started;
    const growth = (value: number, first: number) => (first === 0 ? [] : [{ name: "1,000 lines (10 × the lines)", ratio: value / first }]);
    rows.push({ work: "payroll sheet, preview and write", size, milliseconds: write, against: growth(write, firstWrite), note });
    rows.push({ work: "payroll sheet, read and compute", size, milliseconds: read, against: growth(read, firstRead), note: "" });
    [firstWrite, firstRead] = [write, read];
  }
  expect(bench.port).toBeDefined();
  mkdirSync(path.resolve(__dirname, "../build"), { recursive: true });
  writeFileSync(path.resolve(__dirname, "../build/bench-sheet.json"), JSON.stringify(rows));
}, 600_000);
