import type { DocumentLoaders, WorkbookPort } from "../application/index";

/** A workbook that can be saved. */
export interface FileWorkbook extends WorkbookPort {
  toBytes(): Promise<Uint8Array>;
}

/** What work on one file needs of the world. */
export interface FileWorld extends DocumentLoaders {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array, name: string) => Promise<FileWorkbook>;
}
