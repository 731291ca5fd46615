import { SubsetSearch } from "../../../src/domain/reconciliation";
import { seededRandom } from "../../support/seeded-random";

const sumOf = (values: readonly number[], subset: readonly number[]): number => subset.reduce((sum, index) => sum + (values[index] as number), 0);

/** Sizes of all subsets with that sum, by trying them all. */
function sizesByTrying(values: readonly number[], target: number): number[] {
  const sizes: number[] = [];
  for (let mask = 1; mask < 2 ** values.length; mask += 1) {
    const subset = values.flatMap((_, index) => ((mask >> index) & 1 ? [index] : []));
    if (subset.length <= 8 && sumOf(values, subset) === target) sizes.push(subset.length);
  }
  return sizes.sort((a, b) => a - b);
}

describe("subsets with a given sum", () => {
  it("are the smallest ones, all of them counted, as trying every subset shows", () => {
    const random = seededRandom(9);
    for (let round = 0; round < 60; round += 1) {
      const values = Array.from({ length: random.whole(3, 11) }, () => random.whole(1, 40));
      const target = random.whole(1, 160);
      const sizes = sizesByTrying(values, target);
      const found = new SubsetSearch(values).find(target);
      if (!found) expect(sizes).toEqual([]);
      else {
        expect(sumOf(values, found.subset)).toBe(target);
        expect(new Set(found.subset).size).toBe(found.subset.length);
        expect([found.subset.length, found.others + 1]).toEqual([sizes[0], sizes.filter((size) => size === sizes[0]).length]);
      }
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("are found among 40 amounts to the 分 (%i parts)", (size) => {
    const random = seededRandom(size);
    const values = Array.from({ length: 40 }, () => random.whole(1, 999_999_999));
    const chosen = new Set<number>();
    while (chosen.size < size) chosen.add(random.whole(0, 39));
    const target = sumOf(values, [...chosen]);
    const found = new SubsetSearch(values).find(target);
    expect(found && sumOf(values, found.subset)).toBe(target);
    expect(found?.subset.length).toBeLessThanOrEqual(size);
  });

  it("are counted up to a limit where all parts are alike", () => {
    const found = new SubsetSearch(Array.from({ length: 40 }, () => 500)).find(4000);
    expect([found?.subset.length, found?.others]).toEqual([8, 99]);
  });

  it("are looked for among 40 parts, not among 41", () => {
    const values = Array.from({ length: 41 }, (_, index) => 1_000 + index);
    expect(new SubsetSearch(values.slice(0, 40)).find(1_039)).toEqual({ subset: [39], others: 0 });
    expect(new SubsetSearch(values).find(1_039)).toBeNull();
  });

  it("are no larger than asked for, and than eight", () => {
    const powers = Array.from({ length: 12 }, (_, index) => 2 ** index);
    const search = new SubsetSearch(powers);
    expect([search.find(7)?.subset, search.find(7, 3)?.subset, search.find(7, 2), search.find(0b11111111)?.subset.length, search.find(0b111111111)]).toEqual([[0, 1, 2], [0, 1, 2], null, 8, null]);
  });

  it("are counted to a hundred", () => {
    const pairs = (count: number) => new SubsetSearch([...Array.from({ length: count }, () => 3), ...Array.from({ length: 10 }, () => 5)]).find(8)?.others;
    expect([pairs(9), pairs(10), pairs(11)]).toEqual([89, 99, 99]);
  });

  it("are found for amounts up to what doubles hold, below 0 too", () => {
    const large = [4_000_000_000_000_001, -3_999_999_999_999_990, 2_000_000_000_000_007, 8_589_934_592, 4_294_967_297, -17];
    const search = new SubsetSearch(large);
    for (let mask = 1; mask < 64; mask += 1) {
      const subset = large.flatMap((_, index) => ((mask >> index) & 1 ? [index] : []));
      expect(search.find(sumOf(large, subset))?.subset).toEqual(subset);
    }
  });

  it.each([["no parts", [], 5], ["a sum out of reach", [1, 2, 3], 700], ["negative parts", [-5, 3, 2], 100]])("are none for %s", (_name, values, target) => {
    expect(new SubsetSearch(values).find(target)).toBeNull();
  });

  it("may hold negative parts", () => expect(new SubsetSearch([-500, 300, 900]).find(400)?.subset).toEqual([0, 2]));
});
