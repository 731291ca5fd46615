import type { IWorkbookData } from "@univerjs/core";
import type { KeptParts } from "../host/index";
import type { FileStyle } from "./look-in";

/** A workbook that was opened: what the grid shows, and what is kept beside it for the file. */
export interface OpenedFile {
  readonly data: IWorkbookData;
  readonly kept: KeptParts;
  /** Id of the sheet that the file shows first. */
  readonly activeSheetId: string;
  /** What of the file could not be kept. */
  readonly leftOut: readonly ("drawings" | "charts")[];
}

/** What the workbook's `carried` holds. */
export interface CarriedWorkbook {
  looks?: FileStyle[];
  themeXml?: string | null;
  media?: { extension: string; base64: string }[];
  protection?: Record<string, string>;
}

/** What a sheet's `carried` holds. */
export interface CarriedSheet {
  images?: { media: number; range: unknown; hyperlinks?: unknown }[];
  autoFilter?: unknown;
  view?: Record<string, unknown>;
  properties?: Record<string, unknown>;
  pageSetup?: Record<string, unknown>;
  /** The newer check of a password, see `protection.ts`. */
  passwordHash?: Record<string, string>;
}
