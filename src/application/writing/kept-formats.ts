import { intersection, type CellBox } from "../port/index";

interface KeptFormat {
  box: CellBox;
  readonly look: number;
}

/** Rows that are looked through together for areas that touch. */
const BAND = 32;
/** Areas of more bands than this are looked through every time: there are few. */
const MOST_BANDS = 16;

const bandOf = (row: number): number => Math.floor(row / BAND);

/** Formats in order; a new one is joined to an earlier one of the same looks where that changes no cell. */
export class KeptFormats {
  readonly #all: KeptFormat[] = [];
  /** By looks and a side: which formats have it. */
  readonly #sides = new Map<string, Set<number>>();
  readonly #bands = new Map<number, Set<number>>();
  readonly #tall = new Set<number>();

  get all(): readonly { readonly box: CellBox; readonly look: number }[] {
    return this.#all;
  }

  /** Joins the format to the latest that it makes a rectangle with, unless a later one touches it; says whether it stands by itself. */
  put(box: CellBox, look: number): boolean {
    const partner = this.#partnerOf(box, look);
    if (partner === null) {
      this.#all.push({ box, look });
      this.#note(this.#all.length - 1);
      return true;
    }
    const kept = this.#all[partner]!;
    for (const side of sidesOf(kept.box, look)) this.#sides.get(side)?.delete(partner);
    kept.box = around(kept.box, box);
    this.#note(partner);
    return false;
  }

  #partnerOf(box: CellBox, look: number): number | null {
    const [left, right, top, bottom] = sidesOf(box, look);
    let latest = -1;
    // What ends where this begins, and the other way round.
    for (const side of [mirrored(left), mirrored(right), mirrored(top), mirrored(bottom)]) {
      for (const at of this.#sides.get(side) ?? []) latest = Math.max(latest, at);
    }
    return latest < 0 || this.#isTouched(box, latest) ? null : latest;
  }

  /** Whether a format behind that one has cells in common with the area. */
  #isTouched(box: CellBox, behind: number): boolean {
    const touches = (at: number): boolean => at > behind && intersection(this.#all[at]!.box, box) !== null;
    for (const at of this.#tall) if (touches(at)) return true;
    const [first, last] = bandsOf(box);
    if (last - first >= MOST_BANDS) {
      for (let at = this.#all.length - 1; at > behind; at -= 1) if (touches(at)) return true;
      return false;
    }
    for (let band = first; band <= last; band += 1) for (const at of this.#bands.get(band) ?? []) if (touches(at)) return true;
    return false;
  }

  #note(at: number): void {
    const { box, look } = this.#all[at]!;
    for (const side of sidesOf(box, look)) addTo(this.#sides, side, at);
    const [first, last] = bandsOf(box);
    if (last - first >= MOST_BANDS) this.#tall.add(at);
    else for (let band = first; band <= last; band += 1) addTo(this.#bands, band, at);
  }
}

type Side = `${"L" | "R" | "T" | "B"}${string}`;

/** Left, right, top and bottom side; two areas side by side have one line in common. */
function sidesOf({ row, column, rowCount, columnCount }: CellBox, look: number): readonly [Side, Side, Side, Side] {
  const [upright, level] = [`${look} ${row} ${rowCount}`, `${look} ${column} ${columnCount}`];
  return [`L${upright} ${column}`, `R${upright} ${column + columnCount}`, `T${level} ${row}`, `B${level} ${row + rowCount}`];
}

const OTHER = { L: "R", R: "L", T: "B", B: "T" } as const;
const mirrored = (side: Side): string => `${OTHER[side[0] as keyof typeof OTHER]}${side.slice(1)}`;

const bandsOf = ({ row, rowCount }: CellBox): readonly [number, number] => [bandOf(row), bandOf(row + rowCount - 1)];

function around(a: CellBox, b: CellBox): CellBox {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row, columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column };
}

function addTo<K>(map: Map<K, Set<number>>, key: K, at: number): void {
  const own = map.get(key);
  if (own) own.add(at);
  else map.set(key, new Set([at]));
}
