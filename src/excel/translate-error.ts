import { WorkbookPortError } from "../application/port/index";

type PortCode = WorkbookPortError["code"];

const CODES: Readonly<Record<string, PortCode>> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  InvalidObjectPath: "not-found",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  RangeMergedCells: "merged",
};

/** A place in the workbook that an error is about. */
export interface ErrorPlace {
  readonly sheet: string | null;
  readonly address: string | null;
}

/** Turns what Excel threw into an error of the port, with the place and the number of operations that were done. */
export function portError(error: unknown, place: ErrorPlace = { sheet: null, address: null }, applied = 0): WorkbookPortError {
  if (error instanceof WorkbookPortError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return new WorkbookPortError(portCode(code, message), code ? `${code}: ${message}` : message, place, applied);
}

/** Excel's own code of an error, or an empty text. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}

function portCode(code: string, message: string): PortCode {
  if (CODES[code]) return CODES[code];
  return /merge|合并/i.test(message) ? "merged" : "failed";
}
