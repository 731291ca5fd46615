import { readText } from "../../../src/disclosure";
import { CHECKS, runChecks } from "../../../src/domain/checks";
import { countyDocument } from "../../disclosure/support/county-document";
import { readingOf } from "../../disclosure/support/reading";
import { writeCellLines } from "../../disclosure/support/write-document";
import { seededRandom } from "../../support/seeded-random";
import { findingText } from "../../../src/wording";

describe("documents with lines lost and digits changed", () => {
  it.each([1, 2, 3, 4])("are checked all the same, and every finding can be said (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const lines = writeCellLines(countyDocument(seed, 10).blocks).split("\n");
    for (let round = 0; round < 8; round += 1) {
      const text = lines.filter(() => random.whole(1, 12) > 1)
        .map((line) => (random.whole(1, 6) > 1 ? line : line.replace(/\d/g, () => random.pick(["0", "7", "9.", "", "-"])))).join("\n");
      const { findings, coverage } = runChecks(CHECKS, readingOf(readText(text)).budget);
      expect(coverage.verified + coverage.contradicted + coverage.unverifiable).toBe(coverage.total);
      for (const finding of findings) expect(findingText(finding, "zh") + findingText(finding, "en")).not.toMatch(/undefined|NaN|Infinity/);
    }
  }, 60_000);
});

describe("a text of endless digits or without any break", () => {
  const sheet = (goal: string): string => ["安平县民政局", "2021年部门预算信息公开", "五、绩效预算信息", "1、某项工作绩效目标表", `\t绩效目标\n\t${goal}`,
    "\t绩效指标\n分类\n\t绩效指标\n\t绩效指标描述\n\t优\n\t良\n\t中\n\t差\n\t评价标准确定依据"].join("\n\n");
  const LONG = 50_000;

  // Each took 8 to 40 seconds where a pattern began anew at every character.
  it.each([
    ["digits", "1".repeat(LONG)], ["decimals", `1.${"1".repeat(LONG)}`], ["numbers and points", "1.".repeat(LONG / 2)], ["Chinese digits", "一".repeat(LONG)],
    ["amounts with open brackets", "共需5元（".repeat(LONG / 5)], ["words", "保障".repeat(LONG / 2)],
  ])("is read and checked without waiting: %s", (_what, run) => {
    const { budget } = readingOf(readText(sheet(`需经费${run}元。`)));
    expect(runChecks(CHECKS, budget).coverage.total).toBeGreaterThanOrEqual(0);
  }, 6_000);

  it("has no amount where the digits are too many for one", () => {
    const { budget, notUnderstood } = readingOf(readText(sheet(`需经费${"1".repeat(LONG)}元。`)));
    expect([budget.projects[0]?.total, notUnderstood.length]).toEqual([null, 1]);
  });
});
