import type { Block, Row } from "../block";
import { isProjectHeading, isSectionHeading } from "../outline/headings";
import { SourceText, type SourceLine } from "../source-text";
import { logicalLines, type LogicalLine } from "./logical-lines";

/**
 * Pasted text as blocks. Tables come in two flavours, told apart table by table: one cell per line, each beginning with
 * a tab, a blank line behind each row; or one row per line, cells separated by tabs. A line without a tab right behind a
 * cell continues it; behind a blank line it is a paragraph.
 */
export function textBlocks(text: string): Block[] {
  const lines = logicalLines(text);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as LogicalLine;
    if (line.kind === "blank") at += 1;
    else if (line.kind === "cells" || startsBrokenRow(lines, at)) {
      const end = tableEnd(lines, at);
      const chunk = lines.slice(at, end);
      const rows = isOneCellPerLine(chunk) ? rowsOfCellLines(chunk) : rowsOfSeparatedLines(chunk);
      if (rows.length > 0) blocks.push({ kind: "table", rows });
      at = end;
    } else {
      const end = paragraphEnd(lines, at);
      blocks.push({ kind: "paragraph", text: SourceText.of(lines.slice(at, end)) });
      at = end;
    }
  }
  return blocks;
}

const kindAt = (lines: readonly LogicalLine[], at: number): LogicalLine["kind"] => lines[at]?.kind ?? "blank";

/** A table goes on to the last line of cells before a paragraph. */
function tableEnd(lines: readonly LogicalLine[], start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const { kind, text } = lines[at] as LogicalLine;
    if (kind === "plain" && ((kindAt(lines, at - 1) === "blank" && !startsBrokenRow(lines, at)) || isHeadingLine(text))) break;
    if (kind !== "blank") end = at + 1;
  }
  return end;
}

const isHeadingLine = (text: string): boolean => {
  if (text.length > 200) return false;
  const source = SourceText.of([{ text, line: null }]);
  return isProjectHeading(source) || isSectionHeading(source);
};

/** Heads that forms break over two lines: the second half begins the row's first line of cells. */
const BROKEN_HEADS = new Set(["绩效指标", "资金支出", "项目资金", "评价标准", "项目资金主要", "资金支出计划"]);
const startsBrokenRow = (lines: readonly LogicalLine[], at: number): boolean => {
  const text = (lines[at] as LogicalLine).text.trim();
  return kindAt(lines, at) === "plain" && BROKEN_HEADS.has(text) && kindAt(lines, at + 1) === "cells" && !(lines[at + 1] as LogicalLine).text.startsWith("\t");
};

/** A lone tab is an empty cell in both flavours and says nothing. */
function isOneCellPerLine(chunk: readonly LogicalLine[]): boolean {
  const cellLines = chunk.filter((line) => line.kind === "cells" && line.text.trim() !== "");
  if (cellLines.length === 0) return chunk.every(({ text }) => text.indexOf("\t") === text.lastIndexOf("\t"));
  const single = cellLines.filter(({ text }) => text.trimStart() !== text && text.trimStart().includes("\t") === false && text.indexOf("\t") === text.lastIndexOf("\t"));
  return single.length * 2 > cellLines.length;
}

/** One cell per line: blank lines end rows. */
function rowsOfCellLines(chunk: readonly LogicalLine[]): Row[] {
  const rows: Row[] = [];
  let cells: SourceLine[][] = [];
  const endRow = (): void => {
    if (cells.length > 0) rows.push({ cells: cells.map((lines) => SourceText.of(lines)) });
    cells = [];
  };
  for (const line of chunk) {
    if (line.kind === "blank") endRow();
    else if (line.kind === "cells") cells.push(physicalLines(line));
    else cells.at(-1)?.push(line);
  }
  endRow();
  return rows;
}

/** One row per line: a line without a tab continues the last cell, unless it is the first half of a broken head. */
function rowsOfSeparatedLines(chunk: readonly LogicalLine[]): Row[] {
  const rows: SourceLine[][][] = [];
  let head: LogicalLine | null = null;
  chunk.forEach((line, at) => {
    if (line.kind === "cells") {
      const cells = separatedCells(line);
      if (head) cells[0]?.unshift(head);
      head = null;
      rows.push(cells);
    } else if (line.kind === "plain") {
      if (startsBrokenRow(chunk, at)) head = line;
      else rows.at(-1)?.at(-1)?.push(line);
    }
  });
  return rows.map((cells) => ({ cells: cells.map((lines) => SourceText.of(lines)) }));
}

/** The line's own lines (a quoted cell holds several), with their numbers. */
const physicalLines = (line: LogicalLine): SourceLine[] => unquoted(line.text).split("\n").map((text, index) => ({ text, line: line.line + index }));

function separatedCells(line: LogicalLine): SourceLine[][] {
  let number = line.line;
  return line.text.split("\t").map((cell) => {
    const lines = unquoted(cell).split("\n").map((text, index) => ({ text, line: number + index }));
    number += lines.length - 1;
    return lines;
  });
}

/** A cell that Excel has put into quotation marks, without them. */
function unquoted(cell: string): string {
  const trimmed = cell.trim();
  return trimmed.length >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"') ? trimmed.slice(1, -1).replaceAll('""', '"') : cell;
}

/** A paragraph goes on over lines that are wrapped: no end of a sentence, and the next line begins no item. */
function paragraphEnd(lines: readonly LogicalLine[], start: number): number {
  let end = start + 1;
  while (kindAt(lines, end) === "plain" && isWrapped((lines[end - 1] as LogicalLine).text, (lines[end] as LogicalLine).text)) end += 1;
  return end;
}

/** Wrapped lines are parts of a sentence: the first has a comma or an open end, the second begins nothing of its own. */
function isWrapped(previous: string, next: string): boolean {
  if (isHeadingLine(next) || isHeadingLine(previous)) return false;
  const joined = SourceText.of([{ text: previous, line: null }, { text: next, line: null }]).text;
  return !joined.includes("\n") && /[，、,（(]/.test(previous);
}
