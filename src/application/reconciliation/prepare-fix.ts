import type { Finding } from "../../domain/findings/index";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { boxOf } from "../port/index";
import type { WorkbookPort } from "../port/workbook-port";
import { cellAt } from "../writing/cell-content";
import { changedCells } from "../writing/changed-cells";
import { prepareOperations } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import type { CheckedFinding } from "./acceptance";
import { fixCandidates, type Constant } from "./fix-candidates";
import { reconciliationOf, type ReconciliationOptions, type ReconciliationView } from "./load-reconciliation";

/** The one change that mends a finding. */
export interface PreparedFix {
  readonly write: PreparedWrite;
  readonly sheet: string;
  readonly cell: string;
  readonly before: Constant;
  readonly after: Constant;
}

/**
 * Works out the change of one cell that mends a finding; null where none is safe.
 *
 * Safe is a change that the explanation names without a rival, that after a full check of the changed workbook has taken
 * the finding away and brought no other, and that is the only one to do so. A cell with a formula is never changed: what
 * it is made from is wrong, not the cell.
 *
 * @param id of the finding, as `loadReconciliation` gave it
 */
export async function prepareFix(port: WorkbookPort, id: string, options: ReconciliationOptions = {}): Promise<PreparedFix | null> {
  const read = await port.readWorkbook({ store: ["journal", "settings"] });
  const view = reconciliationOf(read, options);
  const checked = view?.findings.find((one) => one.id === id);
  if (!view || !checked) return null;
  const place = constantAt(read.workbook, checked.finding);
  if (!place) return null;
  const { sheet, row, column, content } = place;
  const safe = [...new Set(fixCandidates(checked.finding, content, view.budget))]
    .filter((after) => after !== content && mends(view, checked, withCell(read.workbook, sheet, row, column, after), options));
  const [after] = safe;
  if (after === undefined || safe.length !== 1) return null;
  const write = prepareOperations({ kind: "finding-fix", sheet: sheet.name, cell: checked.finding.place.cell ?? "" }, read, changedCells(sheet, [
    { row, column, content: typeof after === "number" ? { kind: "number", number: after } : { kind: "text", text: after } },
  ]));
  return { write, sheet: sheet.name, cell: checked.finding.place.cell ?? "", before: content, after };
}

/** Whether a fix is worth asking for: a cheap look before `prepareFix` tries the changes. */
export function mayHaveFix(view: ReconciliationView, { finding }: CheckedFinding): boolean {
  const place = constantAt(view.source.workbook, finding);
  return place !== null && fixCandidates(finding, place.content, view.budget).length > 0;
}

function constantAt(workbook: WorkbookSnapshot, { place }: Finding): { sheet: SheetSnapshot; row: number; column: number; content: Constant } | null {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  if (!sheet || place.cell === null) return null;
  const { row, column } = boxOf(place.cell);
  const { value, formula } = cellAt(sheet, row, column);
  return formula === null && (typeof value === "string" || typeof value === "number") ? { sheet, row, column, content: value } : null;
}

/** Whether the finding is gone from the changed workbook, and no other has come. */
function mends(view: ReconciliationView, checked: CheckedFinding, changed: WorkbookSnapshot, options: ReconciliationOptions): boolean {
  const after = reconciliationOf({ ...view.source, workbook: changed }, options);
  if (!after) return false;
  const left = new Map<string, number>();
  for (const one of view.findings) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  for (const one of after.findings) {
    const count = left.get(keyOf(one)) ?? 0;
    if (count === 0) return false;
    left.set(keyOf(one), count - 1);
  }
  return (left.get(keyOf(checked)) ?? 0) > 0;
}

/** A finding without its words: those quote the cell that changes. */
const keyOf = ({ finding: { check, severity, place, parameters, stated, expected, difference } }: CheckedFinding): string =>
  [check, severity, place.project, place.indicator, parameters.case, parameters.label, stated, expected, difference].join("|");

function withCell(workbook: WorkbookSnapshot, sheet: SheetSnapshot, row: number, column: number, value: Constant): WorkbookSnapshot {
  const values = sheet.used.values.map((cells, r) => (r === row - sheet.used.row ? cells.map((old, c) => (c === column - sheet.used.column ? value : old)) : cells));
  return { ...workbook, sheets: workbook.sheets.map((one) => (one === sheet ? { ...sheet, used: { ...sheet.used, values } } : one)) };
}
