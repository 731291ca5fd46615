import { projectKeyAt, type Finding } from "../../domain/findings/index";
import { exactDecimal } from "../../domain/money/index";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { boxOf, cellAddress } from "../port/index";
import type { WorkbookPort } from "../port/workbook-port";
import { cellAt } from "../writing/cell-content";
import { changedCells } from "../writing/changed-cells";
import { prepareOperations } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import type { CheckedFinding } from "./acceptance";
import { fixCandidates, numberCandidates, type Constant } from "./fix-candidates";
import { reconciliationOf, type ReconciliationOptions, type ReconciliationView } from "./load-reconciliation";

/** One cell before and after. */
export interface FixedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: Constant;
  readonly after: Constant;
}

/** The one change that mends a finding. */
export interface PreparedFix extends FixedCell {
  readonly write: PreparedWrite;
  /** Cells of the book's own tables that state the same figure and change with it; mostly none. */
  readonly alsoChanged: readonly FixedCell[];
}

/**
 * Works out the change that mends a finding; null where none is safe.
 *
 * Safe is a change that the explanation names without a rival, that after a full check of the changed workbook has taken
 * the finding away and brought no other, and that is the only one to do so. Where a table of the book states the same
 * figure again, that cell changes along. A cell with a formula is never changed: what it is made from is wrong, not the
 * cell.
 *
 * @param id of the finding, as `loadReconciliation` gave it
 */
export async function prepareFix(port: WorkbookPort, id: string, options: ReconciliationOptions = {}): Promise<PreparedFix | null> {
  const read = await port.readWorkbook({ store: ["journal", "settings"] });
  const view = reconciliationOf(read, options);
  const checked = view?.findings.find((one) => one.id === id);
  const place = checked && constantAt(read.workbook, checked.finding);
  if (!view || !checked || !place) return null;
  const safe = [...new Set(fixCandidates(checked.finding, place.content, view.budget))]
    .filter((after) => after !== place.content)
    .map((after) => mendingCells(view, checked, { ...place, after }, options)).filter((cells) => cells !== null);
  const [only] = safe;
  if (!only || safe.length !== 1) return null;
  const [first, ...more] = only.map(({ sheet, row, column, content, after }): FixedCell => ({ sheet: sheet.name, cell: cellAddress(row, column), before: content, after }));
  if (!first) return null;
  const steps = only.flatMap(({ sheet, row, column, after }) => changedCells(sheet, [{ row, column, content: typeof after === "number" ? { kind: "number", number: after } : { kind: "text", text: after } }]));
  return { ...first, alsoChanged: more, write: prepareOperations({ kind: "finding-fix", sheet: first.sheet, cell: first.cell }, read, steps) };
}

/** Whether a fix is worth asking for: a cheap look before `prepareFix` tries the changes. */
export function mayHaveFix(view: ReconciliationView, { finding }: CheckedFinding): boolean {
  const place = constantAt(view.source.workbook, finding);
  return place !== null && fixCandidates(finding, place.content, view.budget).length > 0;
}

/** A cell with a constant. */
interface ConstantCell {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
  readonly content: Constant;
}

interface ChangedCell extends ConstantCell {
  readonly after: Constant;
}

function constantAt(workbook: WorkbookSnapshot, { place }: Finding): ConstantCell | null {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  if (!sheet || place.cell === null) return null;
  const { row, column } = boxOf(place.cell);
  const { value, formula } = cellAt(sheet, row, column);
  return formula === null && (typeof value === "string" || typeof value === "number") ? { sheet, row, column, content: value } : null;
}

/** A figure that a table of the book states otherwise than the text. */
const RESTATED = "restated-figure";

/** The cells that change so that the finding goes and no other comes; null where one comes or it stays. */
function mendingCells(view: ReconciliationView, checked: CheckedFinding, change: ChangedCell, options: ReconciliationOptions): ChangedCell[] | null {
  const { workbook } = view.source;
  const outcome = (cells: readonly ChangedCell[]): { isGone: boolean; news: CheckedFinding[] } => {
    const after = reconciliationOf({ ...view.source, workbook: cells.reduce(withCell, workbook) }, options);
    return after ? newsIn(view, after, checked) : { isGone: false, news: [] };
  };
  const first = outcome([change]);
  if (!first.isGone) return null;
  if (first.news.length === 0) return [change];
  const along = first.news.map(({ finding }): ChangedCell | null => {
    const place = finding.check === RESTATED ? constantAt(workbook, finding) : null;
    if (!place || typeof place.content !== "number" || finding.stated === null || finding.expected === null) return null;
    const [after] = numberCandidates(place.content, exactDecimal(finding.stated), exactDecimal(finding.expected));
    return after === undefined ? null : { ...place, after };
  });
  if (along.includes(null)) return null;
  const all = [change, ...(along as ChangedCell[])];
  const second = outcome(all);
  return second.isGone && second.news.length === 0 ? all : null;
}

/** Whether the finding is gone, and which others have come. */
function newsIn(view: ReconciliationView, after: ReconciliationView, checked: CheckedFinding): { isGone: boolean; news: CheckedFinding[] } {
  const left = new Map<string, number>();
  for (const one of view.findings) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  const news = after.findings.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
  return { isGone: (left.get(keyOf(checked)) ?? 0) > 0, news };
}

/** A finding without its words: those quote the cell that changes. */
const keyOf = ({ finding: { check, severity, place, parameters, stated, expected, difference } }: CheckedFinding): string =>
  [check, severity, projectKeyAt(place), place.indicator, parameters.case, parameters.label, stated, expected, difference].join("|");

function withCell(workbook: WorkbookSnapshot, { sheet: { name }, row, column, after }: ChangedCell): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const { used } = sheet;
      return { ...sheet, used: { ...used, values: used.values.map((cells, r) => (r === row - used.row ? cells.map((old, c) => (c === column - used.column ? after : old)) : cells)) } };
    }),
  };
}
