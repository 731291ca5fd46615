import type { SheetPrefix } from "../grammar/index";
import type { ReviewName, ReviewWorkbook } from "../review-workbook";
import { FormulaClasses } from "./formula-classes";
import { SheetGrid } from "./sheet-grid";

/** A workbook made ready for the rules. */
export interface ReviewModel {
  readonly sheets: readonly SheetGrid[];
  readonly classes: FormulaClasses;
  readonly names: readonly ReviewName[];
  /** The sheet that a reference on `own` means; null where it lies outside the workbook or spans sheets. */
  sheetOf(prefix: SheetPrefix | null, own: SheetGrid): SheetGrid | null;
}

const folded = (name: string): string => name.trim().toUpperCase();

/** Makes a workbook ready for the rules: every distinct formula is parsed once. */
export function buildModel(workbook: ReviewWorkbook): ReviewModel {
  const steps = modelInSteps(workbook);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same sheet by sheet; gives the share done so far (0 to 1). */
export function* modelInSteps(workbook: ReviewWorkbook): Generator<number, ReviewModel> {
  const classes = new FormulaClasses();
  const sheets: SheetGrid[] = [];
  // A sheet that was not read counts as one outside: what it holds is not known.
  const read = workbook.sheets.filter(({ unread }) => unread === undefined);
  for (const [index, sheet] of read.entries()) {
    yield index / read.length;
    sheets.push(new SheetGrid(sheet, index, classes));
  }
  const byName = new Map(sheets.map((sheet) => [folded(sheet.name), sheet]));
  return {
    sheets, classes, names: workbook.names ?? [],
    sheetOf: (prefix, own) => (prefix === null ? own : prefix.isExternal || prefix.last !== null ? null : byName.get(folded(prefix.name)) ?? null),
  };
}
