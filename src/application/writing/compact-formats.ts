import type { SheetPlan } from "../../sheets/index";
import { addressOf, boxOf, type CellBox } from "../port/index";
import { KeptFormats } from "./kept-formats";

type Formats = SheetPlan["formats"];

interface Entry {
  readonly box: CellBox;
  readonly style: Formats[number]["style"];
  /** The same number for the same looks. */
  readonly look: number;
}

/**
 * The same looks in fewer steps: formats of one style whose areas together make a rectangle become one. A format moves
 * forward only past formats that do not touch its area, since of two that do the later one holds. The time grows with the
 * number of formats, not with its square.
 */
export function compactFormats(formats: Formats): Formats {
  const looks = new Map<string, number>();
  const lookOf = (style: Entry["style"]): number => {
    const key = JSON.stringify(style);
    const known = looks.get(key) ?? looks.size;
    looks.set(key, known);
    return known;
  };
  let entries = formats.map(({ address, style }): Entry => ({ box: boxOf(address), style, look: lookOf(style) }));
  for (let before = Infinity; entries.length < before;) {
    before = entries.length;
    entries = onePass(entries);
  }
  return entries.map(({ box, style }) => ({ address: addressOf(box), style }));
}

function onePass(entries: readonly Entry[]): Entry[] {
  const kept = new KeptFormats();
  const styles: Entry["style"][] = [];
  for (const { box, look, style } of entries) {
    if (kept.put(box, look)) styles.push(style);
  }
  return kept.all.map(({ box, look }, at) => ({ box, look, style: styles[at]! }));
}
