import type { SeededRandom } from "../../support/seeded-random";
import type { TestBlock, TestCell } from "./test-document";

/** What a mutation may do to a text. All of it is layout: the words stay the same. */
export interface Mutation {
  /** In percent of the places where it can be done. */
  readonly spaces: number;
  readonly breaks: number;
  readonly fullWidth: number;
  readonly halfWidth: number;
}

const isHan = (character: string): boolean => character >= "\u4e00" && character <= "\u9fff";
/** Signs that forms print in both widths. */
const HALF: Readonly<Record<string, string>> = { "（": "(", "）": ")", "：": ":", "；": ";", "％": "%", "＜": "<", "＞": ">", "，": "," };

/** The document with spaces, line breaks and widths changed; tables with filler rows. */
export function mutateLayout(blocks: readonly TestBlock[], random: SeededRandom, mutation: Mutation): TestBlock[] {
  const text = (original: string, canBreak: boolean): string => mutateText(original, random, canBreak ? mutation : { ...mutation, breaks: 0 });
  return blocks.map((block) => {
    if ("paragraph" in block) return { paragraph: text(block.paragraph, false) };
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: text(cell.text, true) })));
    return { rows: withFillers(rows, random) };
  });
}

function mutateText(original: string, random: SeededRandom, { spaces, breaks, fullWidth, halfWidth }: Mutation): string {
  const happens = (percent: number): boolean => random.whole(1, 100) <= percent;
  let mutated = "";
  [...original].forEach((character, index, characters) => {
    const isBetweenHan = isHan(character) && isHan(characters[index + 1] ?? "");
    const half = HALF[character];
    const code = character.charCodeAt(0);
    const canWiden = (code >= 48 && code <= 57) || "%<>.".includes(character);
    mutated += half !== undefined && happens(halfWidth) ? half : canWiden && happens(fullWidth) ? String.fromCharCode(code + 0xfee0) : character;
    if (isBetweenHan && happens(spaces)) mutated += random.pick([" ", "  ", "\u3000", "\u00a0"]);
    if (isBetweenHan && happens(breaks)) mutated += "\n";
  });
  return mutated;
}

/** Blank rows between rows of full width, where no merged cell runs through. */
function withFillers(rows: readonly (readonly TestCell[])[], random: SeededRandom): (readonly TestCell[])[] {
  const last = rows.at(-1);
  const width = last?.every((cell) => (cell.rows ?? 1) === 1 && (cell.columns ?? 1) === 1) && rows.every((row) => row.every((cell) => (cell.rows ?? 1) === 1)) ? last.length : 0;
  return rows.flatMap((row) => (width > 0 && random.whole(1, 6) === 1 ? [row, Array.from({ length: width }, () => ({ text: "" }))] : [row]));
}
