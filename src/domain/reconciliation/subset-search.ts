/** Subsets of one size that give the wanted sum. */
export interface SubsetsFound {
  /** Positions in the list, ascending. */
  readonly subset: readonly number[];
  /** How many further subsets of the same size give it too (counting stops at `MOST_COUNTED`). */
  readonly others: number;
}

/** More subsets than this are not counted: the figures do not tell which one it is. */
export const MOST_COUNTED = 99;
/** Most parts that are searched through for subsets of up to eight. */
export const MOST_PARTS = 40;
const LARGEST_SUBSET = 8;
/** Look-ups along chains of equal sums before the search gives up. */
const MOST_STEPS = 4_000_000;

/** All combinations of one size, by ascending positions. */
interface Combinations {
  readonly sums: Float64Array;
  /** First and last position, and all of them in six bits each. */
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  readonly packed: Int32Array;
}

/** How large a subset is looked for among so many parts: all sizes up to 40 parts, then fewer. */
const largestSubset = (count: number): number => (count <= MOST_PARTS ? Math.min(LARGEST_SUBSET, count) : 0);

/**
 * Finds the smallest subsets with a given sum. The combinations are built once and serve several sums.
 *
 * Exact for up to 40 parts and subsets of up to 8: the sums of the lower half of a subset are joined with those of its
 * upper half (at most quads, 91,390 of 40) by a hash table, each subset being split in one way only.
 */
export class SubsetSearch {
  private readonly combinations = new Map<number, Combinations>();
  private readonly tables = new Map<number, { heads: Int32Array; next: Int32Array; mask: number }>();

  /** @param values whole numbers (amounts in 分); their sums must be safe integers */
  constructor(private readonly values: readonly number[]) {}

  /** The smallest subset that gives `target`; null where none of up to eight parts does. */
  find(target: number, largest = LARGEST_SUBSET): SubsetsFound | null {
    const most = Math.min(largest, largestSubset(this.values.length));
    for (let size = 1; size <= most; size += 1) {
      const found = this.ofSize(size, target);
      if (found) return found;
    }
    return null;
  }

  private ofSize(size: number, target: number): SubsetsFound | null {
    if (size === 1) return this.single(target);
    const lower = this.combinationsOf(Math.floor(size / 2));
    const upperSize = size - Math.floor(size / 2);
    const upper = this.combinationsOf(upperSize);
    const { heads, next, mask } = this.tableOf(upperSize);
    let subset: number[] | null = null;
    let count = 0;
    let steps = 0;
    for (let at = 0; at < lower.sums.length; at += 1) {
      const wanted = target - (lower.sums[at] as number);
      const last = lower.last[at] as number;
      for (let entry = heads[hashOf(wanted) & mask] as number; entry >= 0; entry = next[entry] as number) {
        steps += 1;
        if (upper.sums[entry] !== wanted || (upper.first[entry] as number) <= last) continue;
        subset ??= [...unpack(lower.packed[at] as number, Math.floor(size / 2)), ...unpack(upper.packed[entry] as number, upperSize)];
        count += 1;
        if (count > MOST_COUNTED) return { subset, others: MOST_COUNTED };
      }
      if (steps > MOST_STEPS) break;
    }
    return subset ? { subset, others: count - 1 } : null;
  }

  private single(target: number): SubsetsFound | null {
    const hits = this.values.flatMap((value, index) => (value === target ? [index] : []));
    const [first] = hits;
    return first === undefined ? null : { subset: [first], others: hits.length - 1 };
  }

  private combinationsOf(size: number): Combinations {
    const known = this.combinations.get(size);
    if (known) return known;
    const built = buildCombinations(this.values, size);
    this.combinations.set(size, built);
    return built;
  }

  private tableOf(size: number): { heads: Int32Array; next: Int32Array; mask: number } {
    const known = this.tables.get(size);
    if (known) return known;
    const { sums } = this.combinationsOf(size);
    let capacity = 16;
    while (capacity < sums.length * 2) capacity *= 2;
    const heads = new Int32Array(capacity).fill(-1);
    const next = new Int32Array(sums.length);
    for (let at = 0; at < sums.length; at += 1) {
      const slot = hashOf(sums[at] as number) & (capacity - 1);
      next[at] = heads[slot] as number;
      heads[slot] = at;
    }
    const table = { heads, next, mask: capacity - 1 };
    this.tables.set(size, table);
    return table;
  }
}

/** Mixes both halves of a safe integer. */
function hashOf(value: number): number {
  const low = value | 0;
  const high = (value / 4_294_967_296) | 0;
  let hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 13);
}

function buildCombinations(values: readonly number[], size: number): Combinations {
  let count = 1;
  for (let step = 0; step < size; step += 1) count = (count * (values.length - step)) / (step + 1);
  const built = { sums: new Float64Array(count), first: new Uint8Array(count), last: new Uint8Array(count), packed: new Int32Array(count) };
  let at = 0;
  const extend = (from: number, left: number, sum: number, packed: number, first: number): void => {
    for (let index = from; index <= values.length - left; index += 1) {
      const total = sum + (values[index] as number);
      const bits = (packed << 6) | index;
      if (left > 1) extend(index + 1, left - 1, total, bits, first < 0 ? index : first);
      else {
        built.sums[at] = total;
        built.first[at] = first < 0 ? index : first;
        built.last[at] = index;
        built.packed[at] = bits;
        at += 1;
      }
    }
  };
  extend(0, size, 0, 0, -1);
  return built;
}

function unpack(packed: number, size: number): number[] {
  const positions: number[] = [];
  for (let step = size - 1; step >= 0; step -= 1) positions.push((packed >> (6 * step)) & 63);
  return positions;
}
