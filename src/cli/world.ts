import type { DocumentLoaders, WorkbookPort } from "../application/index";

/** A workbook that can be saved. */
export interface FileWorkbook extends WorkbookPort {
  toBytes(): Promise<Uint8Array>;
}

/** What the command line needs of the world. */
export interface World extends DocumentLoaders {
  readonly version: string;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly open: (bytes: Uint8Array, name: string) => Promise<FileWorkbook>;
  readonly create: (name: string) => Promise<FileWorkbook>;
  /** The calendar year: of budgets that do not say theirs. */
  readonly thisYear: () => number;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** 0: all agrees; 1: a stated amount contradicts; 2: a file (or the call itself) could not be used. */
export type ExitStatus = 0 | 1 | 2;
