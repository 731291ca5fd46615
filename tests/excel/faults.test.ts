/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import type { WriteSubject } from "../../src/application/index";
import { bootExcel } from "../contract/excel-bench";
import { failEverywhere, failTwiceEverywhere } from "./support/fault-runs";
import { SCENARIOS } from "./support/scenarios";

/**
 * Actions of one request that fail in turn: so many, spread evenly over it. `FAULT_POINTS=100000` takes every single one, some
 * 24,000 in each of the two tests, and says on stderr what became of them: about an hour of a quiet processor for each, so
 * run it kind by kind,
 * `FAULT_POINTS=100000 npx jest tests/excel/faults.test.ts --selectProjects unit -t "^freeze (leaves|is offered)"`.
 */
const MOST = Number(process.env.FAULT_POINTS ?? 2);
const AT_MOST = MOST > 100 ? 6 * 3_600_000 : 240_000;

/** Every kind of write that there is; one that is added to `WriteSubject` does not compile until it stands here. */
const KINDS: Readonly<Record<WriteSubject["kind"], true>> = {
  "payroll-sheet": true, "payroll-lines-added": true, "formula-style": true, "freeze-to-values": true, "parameters-sheet": true, sample: true,
  "budget-book": true, "goal-sheets": true, "final-texts": true, "blank-form": true, "formula-fit": true, "formula-colours": true, "review-report": true,
  "finding-acceptance": true, "finding-fix": true, "finding-report": true, handover: true, "repair-functions": true, undo: true,
};
const failed = new Set<string>();

/** What a run over every action did, for its log. */
const note = (text: string): void => {
  if (MOST > 100) process.stderr.write(`${new Date().toISOString()} ${text}\n`);
};
const counted = (states: readonly string[]): string => [...new Set(states)].sort().map((state) => `${state} ${states.filter((one) => one === state).length}`).join(", ");

describe.each(SCENARIOS)("$name", ({ name, setUp, prepare }) => {
  it("leaves the workbook as it was, or as intended, wherever it fails", async () => {
    const bench = await bootExcel("1.20");
    await setUp(bench);
    const { outcomes, wrong, subject } = await failEverywhere(bench, prepare, MOST, name === "parameters" || name === "freeze");
    failed.add(subject);
    note(`${name}: ${outcomes.length} faults (${counted(outcomes.map(({ state }) => state))}), ${wrong.length} wrong${wrong.map((one) => `\n  ${one}`).join("")}`);
    expect(wrong).toEqual([]);
    expect(outcomes.some(({ state }) => state === "restored")).toBe(true);
    expect(bench.office.host.missingMembers).toEqual([]);
  }, AT_MOST);

  it("is offered by the journal where taking back fails too, and can be taken back later", async () => {
    const bench = await bootExcel("1.20");
    await setUp(bench);
    const { states, wrong } = await failTwiceEverywhere(bench, prepare, Math.ceil(MOST / 3));
    note(`${name}, twice: ${states.length} faults (${counted(states)}), ${wrong.length} wrong${wrong.map((one) => `\n  ${one}`).join("")}`);
    expect(wrong).toEqual([]);
    expect(states).toContain("partly-written");
  }, AT_MOST);
});

it("fails every kind of write that there is", () => {
  expect([...failed].sort()).toEqual(Object.keys(KINDS).sort());
});
