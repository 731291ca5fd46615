/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootExcel } from "../contract/excel-bench";
import { failEverywhere, failTwiceEverywhere } from "./support/fault-runs";
import { SCENARIOS } from "./support/scenarios";

/** Actions of one request that fail in turn: so many, spread evenly over it. `FAULT_POINTS=100000` takes every single one (half an hour). */
const MOST = Number(process.env.FAULT_POINTS ?? 2);

describe.each(SCENARIOS)("$name", ({ name, setUp, prepare }) => {
  it("leaves the workbook as it was, or as intended, wherever it fails", async () => {
    const bench = await bootExcel("1.20");
    await setUp(bench);
    const { outcomes, wrong } = await failEverywhere(bench, prepare, MOST, name === "parameters" || name === "freeze");
    expect(wrong).toEqual([]);
    expect(outcomes.some(({ state }) => state === "restored")).toBe(true);
    expect(bench.office.host.missingMembers).toEqual([]);
  }, 240_000);

  it("is offered by the journal where taking back fails too, and can be taken back later", async () => {
    const bench = await bootExcel("1.20");
    await setUp(bench);
    const { states, wrong } = await failTwiceEverywhere(bench, prepare, Math.ceil(MOST / 3));
    expect(wrong).toEqual([]);
    expect(states).toContain("partly-written");
  }, 240_000);
});
