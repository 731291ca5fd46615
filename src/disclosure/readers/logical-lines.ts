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
  const lines: LogicalLine[] = [];
  let at = 0;
  while (at < physical.length) {
    const first = physical[at] as string;
    const length = opensQuote(first) ? quotedLength(physical, at) : 1;
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
const opensQuote = (line: string): boolean => (line.startsWith('"') || line.includes('\t"')) && countQuotes(line) % 2 === 1;

const countQuotes = (line: string): number => {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1;
  return count;
};

/** How many lines the quoted cell takes; 1 where it is never closed. */
function quotedLength(physical: readonly string[], at: number): number {
  const end = Math.min(physical.length, at + LONGEST_QUOTED_CELL);
  for (let next = at + 1; next < end; next += 1) {
    const line = physical[next] as string;
    if (countQuotes(line) % 2 === 1 && /"\s*(?:\t|$)/.test(line)) return next - at + 1;
  }
  return 1;
}
