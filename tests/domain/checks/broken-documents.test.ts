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
