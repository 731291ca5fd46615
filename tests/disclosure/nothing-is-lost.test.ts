import { seededRandom } from "../support/seeded-random";
import { readHtml, readText, type DisclosureReading } from "../../src/disclosure";
import type { Figure } from "../../src/domain/figures";
import { countyDocument } from "./support/county-document";
import { readingOf } from "./support/reading";
import { writeCellLines } from "./support/write-document";

/** Every figure in the model, found without the reader's help. */
function figuresIn(value: unknown, found = new Set<Figure>()): Set<Figure> {
  if (typeof value !== "object" || value === null) return found;
  if ("printed" in value) found.add(value as Figure);
  else for (const entry of Object.values(value)) figuresIn(entry, found);
  return found;
}
/** Runs of digits of a text, counted by themselves: a decimal point or a comma before three digits joins two. */
const numbersIn = (text: string): number => text.match(/[0-9０-９]+(?:[.．][0-9０-９]+)?/g)?.length ?? 0;
const digitsOf = (figures: Iterable<Figure>): number => [...figures].length;

describe("every number of a document", () => {
  it.each([1, 2, 3])("is in the model or in the list (seed %i)", (seed) => {
    const text = writeCellLines(countyDocument(seed, 24).blocks);
    const { budget, numbers, notUnderstood } = readingOf(readText(text));
    expect(numbers.total).toBe(numbersIn(text));
    expect(numbers.inModel + numbers.notUnderstood).toBe(numbers.total);
    const byPlace = new Set([...figuresIn(budget)].map(({ place, printed }) => `${place.line}|${place.text}|${printed.digits}`));
    expect(byPlace.size).toBeGreaterThan(0);
    expect(digitsOf(figuresIn(budget))).toBeGreaterThanOrEqual(numbers.inModel);
    expect(notUnderstood).toEqual([]);
  });

  it.each<[name: string, insertion: string, listed: string]>([
    ["a paragraph of bare numbers", "备查：77、88", "88"], ["a bare number in a goal", "缴费标识为4711的人员", "缴费标识为4711的人员"], ["more digits than a number has", "9".repeat(60), "9".repeat(60)],
  ])("%s is listed with its words and its line", (_name, insertion, listed) => {
    const text = `1、甲绩效目标表\n\n\t绩效目标\n\t全年需经费5万元。${insertion}\n`;
    const { notUnderstood, numbers } = readingOf(readText(text));
    expect(notUnderstood.map(({ text: words, place }) => [words.includes(listed), place.line])).toContainEqual([true, 4]);
    expect(numbers.notUnderstood).toBeGreaterThan(0);
    expect(numbers.inModel + numbers.notUnderstood).toBe(numbers.total);
  });

  it("stays accounted for in a table that nobody knows", () => {
    const { notUnderstood, numbers } = readingOf(readText("五、绩效预算信息\n\n甲\t乙\n子\t17\n丑\t18\n"));
    expect([notUnderstood.map(({ text }) => text), numbers]).toEqual([["17", "18"], { total: 2, inModel: 0, notUnderstood: 2 }]);
  });

  it("random text gives a reading whose numbers are accounted for", () => {
    const random = seededRandom(99);
    const pieces = ["1", "２", "3.5", "万元", "人", "每人每月", "\t", "\n", "\n\n", "绩效目标", "绩效指标", "优", "差", "≥", "共计", "（", "）", "一、", "、", "。", "；", "绩效目标表", "-", "%", "=", "\"", "工资", "保险", "其中", "A", " "];
    for (let round = 0; round < 300; round += 1) {
      const text = `甲${Array.from({ length: random.whole(1, 200) }, () => random.pick(pieces)).join("")}`;
      for (const reading of [readingOf(readText(text)), readingOf(readHtml(text))] satisfies DisclosureReading[]) {
        expect(reading.numbers.inModel + reading.numbers.notUnderstood).toBe(reading.numbers.total);
        expect(digitsOf(figuresIn(reading.budget))).toBeGreaterThanOrEqual(reading.numbers.inModel);
      }
    }
  });
});
