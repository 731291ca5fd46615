import type { CellRichTextValue, Comment } from "exceljs";
import type { CustomData, ICellData, Nullable } from "@univerjs/core";

/** What a cell came with from its file and the grid does not show; the cell takes it along wherever it moves. */
export interface CellExtras {
  /** Number of the file's style in the workbook's list of looks. */
  readonly look?: number;
  readonly richText?: CellRichTextValue["richText"];
  readonly link?: string;
  readonly note?: string | Comment;
  /** An array formula over this one cell. */
  readonly isArray?: boolean;
}

const KEY = "file";

export function withExtras(extras: CellExtras): Pick<ICellData, "custom"> {
  return Object.keys(extras).length > 0 ? { custom: { [KEY]: extras } as CustomData } : {};
}

export function extrasOf(holder: Nullable<{ custom?: CustomData }>): CellExtras {
  return (holder?.custom?.[KEY] ?? {}) as CellExtras;
}

/** What a row or column came with. */
export interface LineExtras {
  /** As the file has it: characters of a column, points of a row; valid while the grid's size is `pixels`. */
  readonly size?: { readonly file: number; readonly pixels: number };
  readonly outline?: number;
  readonly look?: number;
}

export function withLineExtras(extras: LineExtras): { custom?: CustomData } {
  return Object.keys(extras).length > 0 ? { custom: { [KEY]: extras } as CustomData } : {};
}

export function lineExtrasOf(holder: Nullable<{ custom?: CustomData }>): LineExtras {
  return (holder?.custom?.[KEY] ?? {}) as LineExtras;
}
