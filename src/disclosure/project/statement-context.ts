import type { ReadText } from "../number-ledger";

/** A clause is read at most this far back from a number. */
const FARTHEST = 80;

/**
 * The words right before a place of a compact text, back to a comma, the end of a sentence, or `from`.
 * A colon ends them only where words follow it (`管理费：19200元` keeps its 管理费).
 */
export function clauseBefore(compact: string, from: number, at: number): string {
  const lowest = Math.max(from, at - FARTHEST);
  let start = at;
  while (start > lowest) {
    const character = compact.charAt(start - 1);
    if ("，,；。;\n！？".includes(character) || (":：".includes(character) && start < at)) break;
    start -= 1;
  }
  return compact.slice(start, at);
}

/** A sentence is followed at most this far. */
const LONGEST_SENTENCE = 3000;

/** Where the sentence (to 。；or the line's end) that contains `at` begins and ends. */
export function sentenceAround(compact: string, at: number): readonly [start: number, end: number] {
  const lowest = Math.max(0, at - LONGEST_SENTENCE);
  const highest = Math.min(compact.length, at + LONGEST_SENTENCE);
  let start = at;
  while (start > lowest && !endsSentence(compact.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < highest && !endsSentence(compact.charAt(end))) end += 1;
  return [start, end];
}

/** Where the clause around a number begins. */
export const clauseStart = (compact: string, at: number): number => at - clauseBefore(compact, 0, at).length;

export const endsSentence = (character: string): boolean => "。；;\n！？".includes(character);

/** Whether a sentence ends between two places. */
export const isSentenceBetween = (read: ReadText, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (endsSentence(read.compact.charAt(at))) return true;
  return false;
};

/** A label as it stands before an amount: without list numbers and joining words. */
export const cleanLabel = (words: string): string =>
  words.replace(/^.*(?:其中|包括)[:：]?/, "").replace(/^(?:[(（]?\d{1,2}[)）、.．]\)?)+/, "").replace(/^[、和及与,，:：。()（）/]+|[为约共计:：、(（]+$/g, "");

/** For each place of a text the innermost bracket that is open there; −1 where none is. One pass. */
export function openBrackets(compact: string): Int32Array {
  const innermost = new Int32Array(compact.length + 1).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < compact.length; at += 1) {
    innermost[at] = open.at(-1) ?? -1;
    const sign = compact.charAt(at);
    if (sign === "(" || sign === "（") open.push(at);
    else if (sign === ")" || sign === "）") open.pop();
  }
  innermost[compact.length] = open.at(-1) ?? -1;
  return innermost;
}
