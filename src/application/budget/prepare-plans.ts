import type { SheetPlan, SheetSnapshot } from "../../sheets/index";
import { compactFormats } from "../writing/compact-formats";
import { prepareSheets } from "../writing/prepare-sheet";
import type { PreparedWrite, WriteSubject } from "../writing/prepared-write";
import type { WorkbookSettings } from "../workbook/settings";
import type { BookInWorkbook } from "./book-in-workbook";
import { looksAgain, sizesOfPlan } from "./looks-of-plan";

/** A sheet of the book that is to be written: anew, or over the sheet that holds it. */
export interface BookSheet {
  readonly plan: SheetPlan;
  readonly target: SheetSnapshot | null;
  /** The plan that the target follows so far. */
  readonly former: SheetPlan | null;
}

/**
 * Works out the writing of sheets of the book. Sheets that are there keep their names; heights and print set-up follow
 * the new plan, and come back with the former contents when the write is taken back.
 */
export function preparePlans(subject: WriteSubject, book: BookInWorkbook, planned: readonly BookSheet[], settings: Partial<WorkbookSettings> = {}): PreparedWrite {
  const sheets = planned.map(({ plan, target, former }) => ({ plan: compacted(plan), target, former: former && compacted(former) }));
  const prepared = prepareSheets(subject, book, sheets, settings);
  const changed = sheets.flatMap(({ plan, target, former }) => {
    if (!target || !former) return [];
    const [next, before] = [{ ...plan, name: target.name }, { ...former, name: target.name }];
    return [{ next, before, steps: sizesOfPlan(next, before), isTouched: prepared.operations.some((step) => "sheet" in step && step.sheet === target.name && step.kind !== "activate") }];
  }).filter(({ steps, isTouched }) => isTouched || steps.length > 0);
  if (changed.length === 0) return prepared;
  const last = prepared.operations.at(-1);
  const isShown = last?.kind === "activate";
  return {
    ...prepared,
    operations: [...(isShown ? prepared.operations.slice(0, -1) : prepared.operations), ...changed.flatMap(({ steps }) => steps), ...(isShown ? [last] : [])],
    inverse: [...prepared.inverse, ...changed.flatMap(({ next, before }) => looksAgain(before, next))],
  };
}

/** A goal sheet is formatted cell by cell; a request to the host holds more sheets when alike cells go together. */
const compacted = (plan: SheetPlan): SheetPlan => ({ ...plan, formats: compactFormats(plan.formats) });
