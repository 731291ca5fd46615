import { finding, type Place } from "../findings/index";
import { exactDecimal } from "../money/index";
import { cellAddress, LAST_COLUMN, rectangleAddress, rectanglesOfCells } from "./grammar/index";
import type { SheetGrid } from "./model/sheet-grid";
import type { ReviewFinding } from "./review-finding";
import type { CellPosition, FormulaRule, FormulaRuleId, RuleHit } from "./rules/index";

/** At most so many fitting formulas and places are carried with one finding. */
const MOST_FITS = 2_000;
const MOST_RELATED = 8;

interface Found {
  readonly rule: FormulaRule<FormulaRuleId>;
  readonly hit: RuleHit;
}

/**
 * Makes findings of hits: a cell is reported by the surest rule of its subject only, hits of a rule with the same group become
 * one finding with all their cells, and the surest finding comes first.
 */
export function mergeHits(found: readonly Found[]): ReviewFinding[] {
  const bySureness = [...found].sort((a, b) => b.hit.score - a.hit.score);
  const taken = new Map<string, Set<number>>();
  const groups = new Map<string, Found[]>();
  for (const { rule, hit } of bySureness) {
    const own = takenOn(taken, `${rule.subject} ${hit.sheet.index}`);
    const cells = hit.cells.filter((cell) => {
      if (own.has(numberOf(cell))) return false;
      own.add(numberOf(cell));
      return true;
    });
    if (cells.length === 0) continue;
    const key = `${rule.id} ${hit.sheet.index} ${hit.group}`;
    const entry = { rule, hit: cells.length === hit.cells.length ? hit : withCells(hit, cells) };
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const findings = [...groups.values()].map(asFinding);
  return findings.sort((a, b) => b.score - a.score);
}

/** A cell as one number. */
const numberOf = ({ row, column }: CellPosition): number => row * (LAST_COLUMN + 1) + column;

function takenOn(taken: Map<string, Set<number>>, key: string): Set<number> {
  let cells = taken.get(key);
  if (!cells) taken.set(key, (cells = new Set()));
  return cells;
}

function withCells(hit: RuleHit, cells: readonly CellPosition[]): RuleHit {
  const kept = new Set(cells.map(numberOf));
  return { ...hit, cells, ...(hit.fits ? { fits: hit.fits.filter((fit) => kept.has(numberOf(fit))) } : {}) };
}

function asFinding(group: readonly Found[]): ReviewFinding {
  const [{ rule, hit }] = group as readonly [Found, ...Found[]];
  const cells = group.flatMap((found) => found.hit.cells);
  const addresses = rectanglesOfCells(cells).map(rectangleAddress);
  const [first] = hit.cells as readonly [CellPosition, ...CellPosition[]];
  const fits = group.flatMap((found) => found.hit.fits ?? []).slice(0, MOST_FITS);
  const stated = hit.stated ?? null;
  const expected = hit.expected ?? null;
  return {
    ...finding({
      check: rule.id, severity: hit.severity ?? rule.severity, place: placeOf(hit.sheet, first),
      related: (hit.compared ?? []).slice(0, MOST_RELATED).map((cell) => placeOf(hit.sheet, cell)),
      stated, expected, difference: stated === null || expected === null ? null : exactDecimal(stated).minus(exactDecimal(expected)).toString(),
      parameters: { ...hit.parameters, cellCount: cells.length },
    }),
    check: rule.id,
    place: { ...placeOf(hit.sheet, first), sheet: hit.sheet.name, cell: cellAddress(first.row, first.column), cells: addresses },
    subject: rule.subject, score: Math.round(hit.score * 100) / 100,
    fits: fits.map(({ row, column, formula }) => ({ cell: cellAddress(row, column), formula, was: contentAt(hit.sheet, row, column) })),
  };
}

function placeOf(sheet: SheetGrid, { row, column }: CellPosition): Place {
  return { project: null, indicator: null, line: null, sheet: sheet.name, cell: cellAddress(row, column), text: contentAt(sheet, row, column) };
}

/** A cell's formula, or its value as text. */
function contentAt(sheet: SheetGrid, row: number, column: number): string {
  const value = sheet.value(row, column);
  return sheet.formula(row, column) ?? (value === null ? "" : typeof value === "object" ? value.error : String(value));
}
