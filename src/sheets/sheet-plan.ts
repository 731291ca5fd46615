/** What one cell is to hold. Text is always written as text, whatever it begins with. */
export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  /** `formula` begins with `=`; `cached` is the value that the domain computed, for files that nobody recalculates. */
  | { readonly kind: "formula"; readonly formula: string; readonly cached: number | string | boolean | null }
  | { readonly kind: "blank" };

/** How cells look. Only what is named is set. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** `rows` draws lines above and below, none between columns: for blocks that leave columns empty. */
  readonly border?: "thin" | "rows" | "none";
  /** Unlocked cells stay editable on a protected sheet. */
  readonly unlocked?: boolean;
}

/** An Excel table (ListObject) with a header row. */
export interface TablePlan {
  readonly name: string;
  /** With header, without totals, e.g. `A20:P45`. */
  readonly address: string;
  readonly style: string;
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4" | "A3";
  readonly fitToOnePageWide: boolean;
  /** Rows repeated on each page, e.g. `$1:$4`; null = none. */
  readonly titleRows: string | null;
  readonly centerHorizontally: boolean;
  /** Centre of the footer, in Excel's codes but without the `&C` that says so. */
  readonly footer: string | null;
  /** Rows, counted from 0, with which a new page begins. */
  readonly pageBreaks?: readonly number[] | undefined;
  readonly margins?: PageMargins | undefined;
}

/** Margins of a printed page in points. */
export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** What a sheet of ours is for; one sheet of each purpose in a workbook, but for goal sheets: one per subject. */
export type SheetPurpose =
  | "payroll" | "parameters" | "function-samples"
  | "department" | "projects" | "indicators" | "catalogue" | "indicator-library" | "goal-sheet"
  | "review-findings" | "review-coverage"
  /** 「核对记录」, 「核对报告」, 「审核意见」. */
  | "finding-record" | "finding-report" | "review-opinion"
  /** 「操作记录」. */
  | "audit-trail";

/** A sheet that is to be written, as plain data. Addresses are A1; rows and columns count from 0. */
export interface SheetPlan {
  readonly name: string;
  readonly purpose: SheetPurpose;
  /** Tells sheets of one purpose apart: a goal sheet's project, by its position. */
  readonly subject?: string | undefined;
  /** Row-major from A1; rows may be shorter than others; null leaves the cell as it is. */
  readonly cells: readonly (readonly (CellContent | null)[])[];
  readonly formats: readonly { readonly address: string; readonly style: CellStyle }[];
  readonly merges: readonly string[];
  /** Widths in characters of the default font; null leaves the column as it is. */
  readonly columnWidths: readonly (number | null)[];
  /** Heights in points. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly tables: readonly TablePlan[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintPlan | null;
}
