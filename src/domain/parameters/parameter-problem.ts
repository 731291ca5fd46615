import { isIsoDate } from "../calendar/index";
import type { ParameterRow } from "./parameter-row";

/** Why a row of the parameter table cannot be used as it is. */
export interface ParameterProblem {
  readonly code: "name-missing" | "from-not-a-date" | "to-not-a-date" | "to-before-from" | "overlap" | "negative";
  readonly row: ParameterRow;
  /** The other row of an overlap; null otherwise. */
  readonly other: ParameterRow | null;
}

/** What is wrong with the rows, each problem once, in the rows' order. */
export function findParameterProblems(rows: readonly ParameterRow[]): ParameterProblem[] {
  const problems: ParameterProblem[] = [];
  const earlier = new Map<string, ParameterRow[]>();
  for (const row of rows) {
    const own = ownProblem(row);
    if (own) {
      problems.push({ code: own, row, other: null });
      continue;
    }
    const sameName = earlier.get(row.name.trim()) ?? [];
    for (const other of sameName) if (isOverlapping(row, other)) problems.push({ code: "overlap", row, other });
    earlier.set(row.name.trim(), [...sameName, row]);
  }
  return problems;
}

function ownProblem(row: ParameterRow): ParameterProblem["code"] | null {
  if (row.name.trim() === "") return "name-missing";
  if (!isIsoDate(row.from)) return "from-not-a-date";
  if (row.to !== null && !isIsoDate(row.to)) return "to-not-a-date";
  if (row.to !== null && row.to < row.from) return "to-before-from";
  return row.value.isNegative() && !row.value.isZero() ? "negative" : null;
}

const isOverlapping = (a: ParameterRow, b: ParameterRow): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
