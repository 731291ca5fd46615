import type { ReviewFinding, ReviewFit } from "../../domain/formula-review/index";
import type { PlacedCell } from "../../sheets/index";
import { boxOf } from "../port/index";
import type { WorkbookPort } from "../port/workbook-port";
import { cellAt } from "../writing/cell-content";
import { changedCells } from "../writing/changed-cells";
import { prepareOperations } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";

/** The writing of fitting formulas, and the cells that were changed since the review and are left alone. */
export interface PreparedFit {
  /** Null where nothing is left to write. */
  readonly write: PreparedWrite | null;
  readonly changedSince: readonly string[];
}

/**
 * Works out the writing of the formulas that fit a finding, for all its cells or some. What a cell holds is the user's:
 * the preview lists each as overwritten, and undo brings it back.
 *
 * @param cells addresses among `finding.fits`; without it all of them
 */
export async function prepareFit(port: WorkbookPort, finding: ReviewFinding, cells?: readonly string[]): Promise<PreparedFit> {
  const { place: { sheet: name }, fits } = finding;
  const wanted = cells === undefined ? fits : fits.filter(({ cell }) => cells.includes(cell));
  const basis = await port.readWorkbook({ sheets: [name], store: ["journal", "settings"] });
  const sheet = basis.workbook.sheets[0];
  if (!sheet) return { write: null, changedSince: wanted.map(({ cell }) => cell) };
  const isAsReviewed = ({ cell, was }: ReviewFit): boolean => {
    const { row, column } = boxOf(cell);
    const { value, formula } = cellAt(sheet, row, column);
    return (formula ?? textOf(value)) === was;
  };
  const placed = wanted.filter(isAsReviewed).map(({ cell, formula }): PlacedCell => {
    const { row, column } = boxOf(cell);
    return { row, column, content: { kind: "formula", formula, cached: null } };
  });
  return {
    write: placed.length === 0 ? null : prepareOperations({ kind: "formula-fit", count: placed.length, sheet: name }, basis, changedCells(sheet, placed)),
    changedSince: wanted.filter((fit) => !isAsReviewed(fit)).map(({ cell }) => cell),
  };
}

/** A cell's content as a finding quotes it. */
const textOf = (value: ReturnType<typeof cellAt>["value"]): string => (value === null ? "" : typeof value === "object" ? value.error : String(value));
