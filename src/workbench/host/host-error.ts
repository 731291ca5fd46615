/** An error that the add-in sees as `OfficeExtension.Error`: Excel's code, message and place. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
    /** `Class.member`; the server fills it in when the host object did not. */
    public location = "",
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** A failure of the whole request, before any action was done; `errorCode` is Office's number, e.g. 5004. */
export class TransportError extends Error {
  constructor(readonly errorCode: number) {
    super(`Transport error ${errorCode}`);
    this.name = "TransportError";
  }
}

/** Office's numbers for requests that fail as a whole. */
export const TRANSPORT_ERRORS = {
  cellEditMode: 5004,
  notSupported: 5000,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

export const invalidArgument = (detail?: string): HostError =>
  new HostError("InvalidArgument", detail ?? "The argument is invalid or missing or has an incorrect format.");
export const wrongSize = (): HostError =>
  new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const itemAlreadyExists = (): HostError => new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
export const accessDenied = (): HostError => new HostError("AccessDenied", "You can't perform the requested operation. The sheet or the cells are protected.", 403);
export const invalidReference = (): HostError => new HostError("InvalidReference", "This reference is not valid for the current operation.");
export const invalidOperation = (detail: string): HostError => new HostError("InvalidOperation", detail);
export const mergedCells = (): HostError => new HostError("InvalidOperation", "We can't do that to a merged cell.");
export const tableOverlap = (): HostError => new HostError("MergedRangeConflict", "A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.", 409);
export const cellsOffSheet = (): HostError => new HostError("NonBlankCellOffSheet", "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.", 409);
export const insertDeleteConflict = (): HostError => new HostError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.", 409);
export const rangeOutOfBounds = (): HostError => new HostError("InvalidArgument", "The range would reach beyond the edge of the sheet.");
export const missingMember = (member: string): HostError => new HostError("ApiNotFound", `The workbench does not have ${member}.`, 404, member);
export const memberAboveSet = (member: string, needed: string, announced: string): HostError =>
  new HostError("ApiNotFound", `${member} needs ${needed}; this host announces ${announced}.`, 404, member);
