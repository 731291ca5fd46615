import { seededRandom } from "../support/seeded-random";
import { readText } from "../../src/disclosure";
import { countyDocument } from "./support/county-document";
import { mutateLayout } from "./support/mutate-layout";
import { INPUTS, readingOf } from "./support/reading";
import { essence, firstDifference } from "./support/same-model";
import { writeCellLines } from "./support/write-document";

describe("layout does not change what a document says", () => {
  it.each([
    ["spaces between characters", { spaces: 8, breaks: 0, fullWidth: 0, halfWidth: 0 }],
    ["line breaks in cells", { spaces: 0, breaks: 6, fullWidth: 0, halfWidth: 0 }],
    ["full-width digits and signs", { spaces: 0, breaks: 0, fullWidth: 100, halfWidth: 0 }],
    ["some digits full-width", { spaces: 0, breaks: 0, fullWidth: 30, halfWidth: 0 }],
    ["half-width punctuation", { spaces: 0, breaks: 0, fullWidth: 0, halfWidth: 100 }],
    ["everything at once", { spaces: 4, breaks: 3, fullWidth: 20, halfWidth: 40 }],
  ] as const)("%s, in every flavour", async (_name, mutation) => {
    for (let seed = 1; seed <= 2; seed += 1) {
      const { blocks } = countyDocument(100 + seed, 8);
      const plain = essence(readingOf(readText(writeCellLines(blocks))));
      for (const [flavour, read] of INPUTS) {
        const mutated = mutateLayout(blocks, seededRandom(seed * 31), mutation);
        expect([flavour, seed, firstDifference(essence(await read(mutated)), plain)]).toEqual([flavour, seed, null]);
      }
    }
  });

  it("rows of text that blank lines split are put together", () => {
    const { blocks } = countyDocument(200, 8);
    const text = writeCellLines(blocks);
    const random = seededRandom(7);
    const split = text.replace(/\n\t(?=[≥＜≤＞\d])/g, (match) => (random.whole(1, 5) === 1 ? `\n${match}` : match));
    expect(split.length).toBeGreaterThan(text.length);
    expect(firstDifference(essence(readingOf(readText(split))), essence(readingOf(readText(text))))).toBeNull();
  });

  it.each([["Windows", "\r\n"], ["old Macintosh", "\r"]])("line ends of %s", (_name, end) => {
    const { blocks } = countyDocument(201, 8);
    const text = writeCellLines(blocks);
    expect(firstDifference(essence(readingOf(readText(text.replaceAll("\n", end)))), essence(readingOf(readText(text))))).toBeNull();
  });
});
