import { unreadSheets } from "../../sheets/index";
import type { FunctionId, UnreadSheet } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { convertCell } from "./convert-cells";
import { ownCellsIn } from "./own-cells";
import { outsideItem, readOutside, type OutsideItem } from "./outside-formulas";
import { hasMangled, isBroken } from "./prepare-repair";

/** What a sheet holds of our functions. */
export interface HandoverSheet {
  readonly sheet: string;
  readonly isProtected: boolean;
  /** Cells that call our functions. */
  readonly cells: number;
  /** Those of them that have an equal native formula. */
  readonly native: number;
  /** Cells that would stay as they are, since they show no result. */
  readonly left: number;
  /** Functions that have none, or are called in a way that has none. */
  readonly asValues: readonly FunctionId[];
}

/** Where our functions stand in a workbook. */
export interface HandoverReview {
  /** Sheets that have some, in the order of the workbook. */
  readonly sheets: readonly HandoverSheet[];
  /** Names, rules and table columns with our functions, as far as the host tells. */
  readonly outside: readonly OutsideItem[];
  /** Cells and names whose functions the host does not know any more: `#NAME?`, mangled names. */
  readonly broken: number;
  /** Sheets that were not read, since they are too large: functions in them stay. */
  readonly unread: readonly UnreadSheet[];
  /** Sheets whose rules for entries and looks the host does not tell. */
  readonly unreadRules: readonly string[];
}

/** Says where our functions stand in the workbook, and what a handover would make of them. */
export async function reviewHandover(port: WorkbookPort): Promise<HandoverReview> {
  const { workbook } = await port.readWorkbook();
  const { own: outside, behind, unread: unreadRules } = await readOutside(port, workbook);
  const { cells, spills } = await ownCellsIn(port, workbook, behind);
  return {
    sheets: workbook.sheets.flatMap((sheet): HandoverSheet[] => {
      const own = cells.filter((cell) => cell.sheet === sheet);
      if (own.length === 0) return [];
      const outcomes = new Map(own.map((cell) => [cell, convertCell(cell, "native", spills.get(cell), undefined).outcome]));
      const native = own.filter((cell) => outcomes.get(cell) === "native");
      const left = own.filter((cell) => ["not-calculated", "spill-unknown"].includes(outcomes.get(cell) ?? "")).length;
      const asValues = [...new Set(own.filter((cell) => !native.includes(cell)).flatMap(({ functions }) => functions))];
      return [{ sheet: sheet.name, isProtected: sheet.isProtected, cells: own.length, native: native.length, left, asValues }];
    }),
    outside: outside.map((one) => outsideItem(one, one.native)),
    broken: cells.filter((cell) => cell.calls.length > 0 && isBroken(cell)).length + outside.filter((one) => !one.at.isFixed && hasMangled(one)).length,
    unreadRules,
    unread: unreadSheets(workbook),
  };
}
