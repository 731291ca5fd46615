import { digitSlip, type DigitSlip } from "../../../src/domain/reconciliation";

describe("a slip of the hand", () => {
  it.each([
    ["neighbours exchanged", "4354560", "4345560", "transposed"], ["exchanged about the point", "12.34", "13.24", "transposed"],
    ["one left out", "4354560", "435560", "dropped"], ["one put in", "1355.7", "13555.7", "added"], ["one wrong", "380227.2", "380127.2", "wrong"],
    ["another number of decimals", "67.68", "67.6", "wrong"], ["a zero at the end of decimals", "1355.70", "1355.7", null], ["the same", "100", "100", null],
    ["two wrong", "123456", "193956", null], ["exchanged at a distance", "1234", "4231", null], ["a zero more is magnitude", "1000", "10000", null],
    ["single digits are any number", "3", "8", null], ["the last one left out", "12345", "1234", "dropped"], ["a zero within left out", "10050", "1050", "dropped"],
    ["signs do not count", "-1234", "1243", "transposed"], ["nor do they twice", "1234", "-1243", "transposed"], ["one left out about the point", "12.5", "1.5", "dropped"],
    ["decimals that are all zeros", "12.000", "13", "wrong"], ["zeros within decimals stay", "1.05", "1.5", "transposed"], ["zeros in front do not count", "0.45", "0.54", "transposed"],
    ["two digits of one", "4", "47", "added"], ["one digit of two", "47", "7", "dropped"], ["two more", "12", "1234", null], ["two fewer", "1234", "12", null],
    ["nothing and something", "0", "5", null], ["nothing and more", "0", "15", null],
  ])("%s: %s → %s", (_name, from, to, slip) => expect(digitSlip(from, to)).toBe(slip));
});

/** The slips of a number, by making each of them. */
function madeSlips(from: string): ReadonlyMap<string, DigitSlip> {
  const made = new Map<string, DigitSlip>();
  const put = (text: string, slip: DigitSlip): void => {
    // A zero more or less at the end is a matter of magnitude.
    const isMagnitude = text === `${from}0` || from === `${text}0`;
    if (!text.startsWith("0") && text !== from && !isMagnitude && !made.has(text)) made.set(text, slip);
  };
  const DIGITS = [..."0123456789"];
  for (let at = 0; at < from.length; at += 1) {
    const [before, here, after] = [from.slice(0, at), from[at] as string, from.slice(at + 1)];
    for (const digit of DIGITS) put(before + digit + after, "wrong");
    if (at + 1 < from.length) put(before + (after[0] as string) + here + after.slice(1), "transposed");
    put(before + after, "dropped");
  }
  for (let at = 0; at <= from.length; at += 1) for (const digit of DIGITS) put(from.slice(0, at) + digit + from.slice(at), "added");
  return made;
}

it("is what making each of them shows, for all pairs of numbers up to 350", () => {
  for (let from = 1; from <= 350; from += 1) {
    const made = madeSlips(String(from));
    for (let to = 1; to <= 350; to += 1) {
      const isTelling = Math.max(from, to) >= 10;
      const expected = isTelling ? made.get(String(to)) ?? null : null;
      if (digitSlip(String(from), String(to)) !== expected) throw new Error(`${from} → ${to}: ${digitSlip(String(from), String(to))}, not ${expected}`);
    }
  }
});
