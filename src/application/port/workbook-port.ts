import type { CellContent, CellValue, CellStyle, PrintPlan, SelectionSnapshot, TablePlan, WorkbookSnapshot } from "../../sheets/index";
import type { LooksBlock } from "./cell-looks";
import type { OutsideFormulas, ValidationRule } from "./outside-formula";

/**
 * One step of a write, as plain data. Addresses are A1 without the sheet's name; `sheet` is a sheet's name.
 * Every operation has an inverse that is again a list of operations: that is what the journal keeps.
 */
export type SheetOperation =
  | { readonly kind: "add-sheet"; readonly sheet: string }
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  /** Null leaves a cell as it is. Rows are equally long. */
  | { readonly kind: "write-cells"; readonly sheet: string; readonly row: number; readonly column: number; readonly cells: readonly (readonly (CellContent | null)[])[] }
  | { readonly kind: "format"; readonly sheet: string; readonly address: string; readonly style: CellStyle }
  | { readonly kind: "number-formats"; readonly sheet: string; readonly row: number; readonly column: number; readonly formats: readonly (readonly string[])[] }
  /** Gives an area the looks of another of the same sheet, repeated as often as it fits. */
  | { readonly kind: "copy-formats"; readonly sheet: string; readonly from: string; readonly address: string }
  | { readonly kind: "clear-formats"; readonly sheet: string; readonly address: string }
  /** Gives cells the looks that were read of them earlier. */
  | { readonly kind: "looks"; readonly sheet: string; readonly looks: LooksBlock }
  | { readonly kind: "merge"; readonly sheet: string; readonly address: string }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly address: string }
  | { readonly kind: "column-width"; readonly sheet: string; readonly column: number; readonly characters: number }
  | { readonly kind: "row-height"; readonly sheet: string; readonly row: number; readonly points: number }
  | { readonly kind: "add-table"; readonly sheet: string; readonly table: TablePlan }
  /** Turns the table back into plain cells; contents stay. `address` is where it lies, as far as that is known. */
  | { readonly kind: "remove-table"; readonly sheet: string; readonly name: string; readonly address?: string }
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "print"; readonly sheet: string; readonly print: PrintPlan }
  | { readonly kind: "activate"; readonly sheet: string }
  /** Gives a defined name that is there another formula; `scope` is a sheet, or null for a name of the whole workbook. */
  | { readonly kind: "define-name"; readonly name: string; readonly scope: string | null; readonly formula: string; readonly replaces: string }
  /** Gives cells that have a rule for entries another one of the same kind. */
  | { readonly kind: "validation"; readonly sheet: string; readonly address: string; readonly validation: ValidationRule; readonly replaces: ValidationRule }
  /** Keeps `text` in the workbook under `key` (a custom XML part); null removes it. Not visible in any sheet. */
  /** With `replaces`, only where this is what is stored: otherwise the host stops here, and does nothing that comes behind. */
  | { readonly kind: "store"; readonly key: StoreKey; readonly text: string | null; readonly replaces?: string | null };

/** What the add-in keeps in the workbook: choices; the journal of writes with the cells that the add-in owns. */
export type StoreKey = "settings" | "journal";

/** A cell; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block to read. */
export interface BlockAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * What stands in the cells of a block as the formula bar would show it: the formula with its `=`, or the constant.
 * It is what a write reads back: values and formats would triple the answer.
 */
export interface ContentBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellValue[])[];
}

export interface ApplyOptions {
  /** Blocks read after the last operation, in the same round trip. */
  readonly readBack?: readonly BlockAddress[];
  readonly signal?: AbortSignal;
  /** Called with the share done, 0 to 1, after each round trip. */
  readonly onProgress?: (share: number) => void;
}

/** Places whose looks are to be read; all are of sheets that the reading names. */
export interface LooksRequest {
  /** Areas in A1, without cells in common. */
  readonly areas: readonly { readonly sheet: string; readonly address: string }[];
  /** Columns and rows whose size is asked for; they count from 0. */
  readonly columns: readonly { readonly sheet: string; readonly column: number }[];
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
}

/** How a reading that may take long is followed and ended. */
export interface ReadingHooks {
  /** Ends the reading before its next round trip. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the share of the cells that has come, 0 to 1, after each round trip of a reading that takes several. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface ReadOptions extends ReadingHooks {
  /** Only the sheets of these names, or those that are chosen; without it every sheet. */
  readonly sheets?: readonly string[] | ((sheet: SheetOutline) => boolean);
  readonly store?: readonly StoreKey[];
  /** Leaves the cells out: names, tables, protection and what is stored come in one round trip; `used` is empty. */
  readonly withoutCells?: boolean;
  /** Looks to be read along, in the same round trip where the answer has room for them. */
  readonly looks?: LooksRequest;
}

/** What is known of a sheet before its cells are read. */
export interface SheetOutline {
  readonly name: string;
  /** Names of its Excel tables. */
  readonly tables: readonly string[];
}

/** Why a port could not do it. `applied` operations had been done before it stopped. */
export class WorkbookPortError extends Error {
  constructor(
    readonly code: "protected" | "merged" | "cell-edit-mode" | "too-large" | "not-found" | "cancelled" | "unsupported" | "bad-file" | "old-format" | "password-protected" | "failed",
    message: string,
    readonly place: { readonly sheet: string | null; readonly address: string | null } = { sheet: null, address: null },
    readonly applied: number = 0,
  ) {
    super(message);
    this.name = "WorkbookPortError";
  }
}

/** What was read of a workbook. */
export interface WorkbookReading {
  readonly workbook: WorkbookSnapshot;
  readonly stored: Readonly<Partial<Record<StoreKey, string | null>>>;
  /** Steps that give the places asked for their present looks again; places of sheets that are not there have none. */
  readonly looks?: readonly SheetOperation[];
}

/** What a workbook can do for the use cases: Office.js in Excel, a file on the command line. */
export interface WorkbookPort {
  /**
   * Reads the whole workbook, or those of the named (or chosen) sheets that there are, with `stored` the keys asked for:
   * in at most 3 round trips, more only where the cells exceed what the host sends at once.
   */
  readWorkbook(options?: ReadOptions): Promise<WorkbookReading>;
  readSelection(): Promise<SelectionSnapshot>;
  /**
   * The areas (A1, without the sheet's name) that the results of these cells' formulas spill over, in the same order;
   * null for a cell whose result does not spill, and where the host knows no spills.
   */
  readSpills(cells: readonly CellPlace[]): Promise<readonly (string | null)[]>;
  /** Formulas that stand in no cell, as far as the host tells: Excel those of defined names and rules, a file those of table columns too. */
  readOutsideFormulas(): Promise<OutsideFormulas>;
  /**
   * Does the operations in order. Rejects with a `WorkbookPortError` that says how many were applied;
   * it does not take back what it did: that is the journal's work.
   */
  apply(operations: readonly SheetOperation[], options?: ApplyOptions): Promise<{ readonly blocks: readonly ContentBlock[] }>;
  /** Shows and selects a cell or range. */
  select(sheet: string, address: string): Promise<void>;
  /**
   * Calls back after cells change, whoever changed them, and after a sheet has come or gone (with an empty address, and
   * an empty name where it is gone); returns the function that stops it.
   */
  watch(listener: (change: { readonly sheet: string; readonly address: string }) => void): Promise<() => Promise<void>>;
  /** Round trips so far, for the tests that hold us to few. */
  readonly syncs: number;
}
