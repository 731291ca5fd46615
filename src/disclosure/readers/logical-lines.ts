import type { SourceLine } from "../source-text";

/** A line of the text; one with a quoted cell that holds line breaks counts as one. */
export interface LogicalLine extends SourceLine {
  readonly line: number;
  readonly kind: "blank" | "cells" | "plain";
}

/** Quoted cells longer than this many lines are taken as a stray quote. */
const LONGEST_QUOTED_CELL = 200;

/** Splits at every kind of line break and joins the lines of quoted cells. Linear in the text's length. */
export function logicalLines(text: string): LogicalLine[] {
  const physical = text.split(/\r\n|[\n\r\u2028\u2029\v\f]/);
  const closers = nextClosingLines(physical);
  const lines: LogicalLine[] = [];
  let at = 0;
  while (at < physical.length) {
    const first = physical[at] as string;
    const closer = opensQuote(first) ? closers[at + 1] ?? -1 : -1;
    const length = closer >= 0 && closer - at < LONGEST_QUOTED_CELL ? closer - at + 1 : 1;
    lines.push(classified(length === 1 ? first : physical.slice(at, at + length).join("\n"), at + 1));
    at += length;
  }
  return lines;
}

const classified = (text: string, line: number): LogicalLine => {
  const kind = text.includes("\t") ? "cells" : text.trim() === "" ? "blank" : "plain";
  return { text, line, kind };
};

/** Whether a cell of the line begins with a quotation mark that the line does not close. */
const opensQuote = (line: string): boolean => (line.startsWith('"') || line.includes('\t"')) && hasOddQuotes(line);

/** Whether the line closes a quoted cell that an earlier line opened. */
const closesQuote = (line: string): boolean => line.includes('"') && hasOddQuotes(line) && (/"[ ]*$/.test(line) || /"[ ]*\t/.test(line));

const hasOddQuotes = (line: string): boolean => {
  let isOdd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
};

/** For each line the next one, itself included, that closes a quoted cell; −1 where none does. */
function nextClosingLines(physical: readonly string[]): Int32Array {
  const closers = new Int32Array(physical.length + 1).fill(-1);
  for (let at = physical.length - 1; at >= 0; at -= 1) closers[at] = closesQuote(physical[at] as string) ? at : closers[at + 1] ?? -1;
  return closers;
}
