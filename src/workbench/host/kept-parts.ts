/**
 * What a workbook holds that the grid cannot show but the file must keep: plain data that survives `JSON`.
 * The file code fills it when it opens an .xlsx and writes it when it saves; the Office host reads and changes it
 * while the add-in works. Sheets are found by the grid's sheet id. Addresses are A1 without the sheet's name
 * (`B3`, `A1:C9`, `A:C`, `1:4`) and follow when rows or columns are inserted (see `kept-moves.ts`).
 */
export interface KeptParts {
  readonly workbook: KeptWorkbook;
  /** By the grid's sheet id; a sheet without an entry has nothing to keep yet (see `keptSheet`). */
  readonly sheets: Record<string, KeptSheet>;
}

export interface KeptWorkbook {
  /** The file's name, e.g. `Budget.xlsx`. */
  name: string;
  names: KeptName[];
  customXml: KeptXmlPart[];
  /** The add-in's settings: key and JSON text. */
  settings: Record<string, string>;
  protection: KeptPassword | null;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  properties: { title: string; author: string; subject: string; keywords: string; comments: string; category: string; company: string; manager: string };
  /** For the file code: whatever else of the file it must write back unchanged. The host does not touch it. */
  carried: Record<string, unknown>;
}

export interface KeptName {
  name: string;
  /** Null = the whole workbook, else the grid's sheet id. */
  sheetId: string | null;
  /** With `=`, e.g. `='人员费用'!$A$1:$B$9` or `=0.16`. */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface KeptXmlPart {
  /** `{GUID}`. */
  id: string;
  xml: string;
}

export interface KeptSheet {
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** `#RRGGBB`, or an empty string. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  freeze: { rows: number; columns: number } | null;
  tables: KeptTable[];
  protection: KeptProtection | null;
  /** Ranges whose cells stay editable on a protected sheet; everything else is locked. */
  unlocked: string[];
  print: KeptPrint;
  validations: KeptValidation[];
  conditionalFormats: KeptConditionalFormat[];
  /** See `KeptWorkbook.carried`. */
  carried: Record<string, unknown>;
}

export interface KeptTable {
  /** Unique in the workbook. */
  id: number;
  name: string;
  /** With header and totals rows. */
  address: string;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: KeptTableColumn[];
  carried: Record<string, unknown>;
}

export interface KeptTableColumn {
  /** Unique in the table. */
  id: number;
  name: string;
}

/** The check of a password as .xlsx keeps it (the 16-bit hash, four hexadecimal digits); null = no password. */
export interface KeptPassword {
  passwordHash: string | null;
}

export interface KeptProtection extends KeptPassword {
  options: KeptProtectionOptions;
}

export interface KeptProtectionOptions {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: "Normal" | "Unlocked" | "None";
}

export interface KeptPrint {
  orientation: "Portrait" | "Landscape";
  /** Office's names: `A4`, `A3`, `Letter`, …; null = the printer's. */
  paperSize: string | null;
  /** Either a scale in percent or pages to fit on; null = as many as it takes. */
  zoom: { scale?: number | null; horizontalFitToPages?: number | null; verticalFitToPages?: number | null };
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** e.g. `$1:$4`. */
  titleRows: string | null;
  /** e.g. `$A:$B`. */
  titleColumns: string | null;
  /** One or more ranges, separated by commas. */
  area: string | null;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: "DownThenOver" | "OverThenDown";
  /** Number of the first page, or an empty string for automatic. */
  firstPageNumber: number | "";
  headersFooters: KeptHeadersFooters;
  /** Breaks before these rows and columns, counted from 0. */
  horizontalPageBreaks: number[];
  verticalPageBreaks: number[];
}

export interface KeptHeadersFooters {
  state: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
  useSheetMargins: boolean;
  useSheetScale: boolean;
  /** Odd pages use `default` unless the state says otherwise. */
  default: KeptHeaderFooter;
  first: KeptHeaderFooter;
  even: KeptHeaderFooter;
}

/** Texts with Excel's codes, e.g. `第 &P 页`. */
export interface KeptHeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface KeptValidation {
  addresses: string[];
  /** As Office.js has it, e.g. `{ list: { inCellDropDown: true, source: "部门,项目" } }`. */
  rule: Record<string, unknown>;
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
  prompt: { showPrompt: boolean; title: string; message: string };
  ignoreBlanks: boolean;
}

export interface KeptConditionalFormat {
  id: string;
  addresses: string[];
  /** Office's type: `Custom`, `CellValue`, `ContainsText`, … */
  type: string;
  stopIfTrue: boolean;
  /** As Office.js has it, e.g. `{ formula: "=$B2<0" }` or `{ operator: "LessThan", formula1: "=0" }`. */
  rule: Record<string, unknown>;
  format: { fillColor: string | null; fontColor: string | null; bold: boolean | null; italic: boolean | null; underline: string | null; strikethrough: boolean | null; numberFormat: string | null };
}

const emptyHeaderFooter = (): KeptHeaderFooter => ({ leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" });

/** A new sheet's print set-up, as Excel has it: A4, portrait, margins 0.7 and 0.75 inches. */
export function emptyKeptPrint(): KeptPrint {
  return {
    orientation: "Portrait", paperSize: "A4", zoom: { scale: 100 }, centerHorizontally: false, centerVertically: false,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    titleRows: null, titleColumns: null, area: null, printGridlines: false, printHeadings: false, blackAndWhite: false,
    draftMode: false, printOrder: "DownThenOver", firstPageNumber: "",
    headersFooters: { state: "Default", useSheetMargins: true, useSheetScale: true, default: emptyHeaderFooter(), first: emptyHeaderFooter(), even: emptyHeaderFooter() },
    horizontalPageBreaks: [], verticalPageBreaks: [],
  };
}

/** What a new sheet keeps. */
export function emptyKeptSheet(): KeptSheet {
  return {
    visibility: "Visible", tabColor: "", showGridlines: true, showHeadings: true, freeze: null, tables: [], protection: null,
    unlocked: [], print: emptyKeptPrint(), validations: [], conditionalFormats: [], carried: {},
  };
}

/** What a new workbook keeps. `name` is the file's. */
export function emptyKeptParts(name = "Book1.xlsx"): KeptParts {
  return {
    workbook: {
      name, names: [], customXml: [], settings: {}, protection: null, calculationMode: "Automatic",
      properties: { title: "", author: "", subject: "", keywords: "", comments: "", category: "", company: "", manager: "" }, carried: {},
    },
    sheets: {},
  };
}

/** The entry of a sheet, made when there is none. */
export function keptSheet(parts: KeptParts, sheetId: string): KeptSheet {
  return (parts.sheets[sheetId] ??= emptyKeptSheet());
}
