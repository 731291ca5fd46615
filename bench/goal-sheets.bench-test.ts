/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { applyWrite, loadBudget, prepareBudgetBook, prepareGoalSheets } from "../src/application/index";
import { readText } from "../src/disclosure/index";
import { bootExcel } from "../tests/contract/excel-bench";
import { countyDocument } from "../tests/disclosure/support/county-document";
import { readingOf } from "../tests/disclosure/support/reading";
import { writeCellLines } from "../tests/disclosure/support/write-document";
import type { Row } from "./support/measure";

const NOW = "2026-11-22T08:00:00.000Z";

/** Measured by `npm run bench` only: goal sheets through the real Office library, over a grid that only stores. */
it("measures writing the book and filling in its goal sheets", async () => {
  const rows: Row[] = [];
  let first: Readonly<Record<string, number>> | null = null;
  for (const size of [28, 280]) {
    const { budget } = readingOf(readText(writeCellLines(countyDocument(1, size).blocks)));
    const { port, office } = await bootExcel("1.9");
    const times: Record<string, number> = {};
    const measure = async (work: string, act: () => Promise<unknown>): Promise<void> => {
      office.host.traffic.reset();
      const syncs = port.syncs;
      const started = performance.now();
      await act();
      times[work] = performance.now() - started;
      const { requestBytes, responseBytes, largestRequest } = office.host.traffic;
      const before = first?.[work];
      rows.push({
        work, size, milliseconds: times[work], against: before === undefined ? [] : [{ name: "28 sheets (10 × the sheets)", ratio: times[work] / before }],
        note: `${port.syncs - syncs} syncs, ${(requestBytes / 1e6).toFixed(2)} MB sent, ${(responseBytes / 1e6).toFixed(2)} MB received, largest request ${(largestRequest / 1e6).toFixed(2)} MB`,
      });
    };
    await measure("budget book, preview and write", async () =>
      applyWrite(port, await prepareBudgetBook(port, budget, { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 }), { confirmed: false, now: NOW }));
    await measure("all goal sheets, preview and fill", async () => {
      const filled = await prepareGoalSheets(port, "all", { template: null, version: "submission", isLive: true, year: 2020 });
      await applyWrite(port, filled!.write, { confirmed: false, now: NOW });
    });
    await measure("budget book, read back", () => loadBudget(port));
    first ??= times;
  }
  expect(rows).toHaveLength(6);
  mkdirSync(path.resolve(__dirname, "../build"), { recursive: true });
  writeFileSync(path.resolve(__dirname, "../build/bench-goal-sheets.json"), JSON.stringify(rows));
}, 600_000);
