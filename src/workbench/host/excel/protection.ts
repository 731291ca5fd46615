import { EVENTS, WORKBOOK_TARGET } from "../event-hub";
import { accessDenied } from "../host-error";
import { HostObject } from "../host-object";
import type { KeptProtectionOptions } from "../kept-parts";
import { flag, oneOf, optionalText, record } from "./arguments";
import type { WorkbookModel } from "./workbook-model";

/** What a protected sheet still allows when nothing is said. */
export const DEFAULT_OPTIONS: KeptProtectionOptions = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false,
  allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false,
  allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

/** The 16-bit hash by which .xlsx remembers a password, four hexadecimal digits (ECMA-376, part 4, 3.3.1.81). */
export function passwordHash(password: string): string {
  let hash = 0;
  for (const sign of [...password].reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= sign.charCodeAt(0) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

const hashOf = (password: unknown): string | null => {
  const given = optionalText(password);
  return given === null || given === "" ? null : passwordHash(given);
};

/** `Excel.WorksheetProtection`. */
export class WorksheetProtection extends HostObject {
  readonly className = "WorksheetProtection";
  readonly #model: WorkbookModel;
  readonly #sheetId: string;

  constructor(model: WorkbookModel, sheetId: string) {
    super();
    this.#model = model;
    this.#sheetId = sheetId;
  }

  get protected(): boolean {
    return this.#kept.protection !== null;
  }

  get options(): KeptProtectionOptions {
    return this.#kept.protection?.options ?? DEFAULT_OPTIONS;
  }

  /** @throws HostError AccessDenied where the sheet is protected already */
  protect(options: unknown, password: unknown): void {
    if (this.#kept.protection) throw accessDenied();
    this.#kept.protection = { options: readOptions(options), passwordHash: hashOf(password) };
    this.#announce(true);
  }

  unprotect(password: unknown): void {
    const { protection } = this.#kept;
    if (!protection) return;
    if (protection.passwordHash !== null && protection.passwordHash !== hashOf(password)) throw accessDenied();
    this.#kept.protection = null;
    this.#announce(false);
  }

  get #kept() {
    return this.#model.keptSheet(this.#model.sheet(this.#sheetId).id);
  }

  #announce(isProtected: boolean): void {
    this.#model.events.raise(EVENTS.protectionChanged, [this.#sheetId, WORKBOOK_TARGET], { worksheetId: this.#sheetId, isProtected, source: "Local" });
  }
}

function readOptions(value: unknown): KeptProtectionOptions {
  const options: KeptProtectionOptions = { ...DEFAULT_OPTIONS };
  if (value === null || value === undefined) return options;
  for (const [name, setting] of Object.entries(record(value))) {
    if (name === "selectionMode") options.selectionMode = oneOf(setting, ["Normal", "Unlocked", "None"]);
    else if (name in DEFAULT_OPTIONS) Object.assign(options, { [name]: flag(setting) });
  }
  return options;
}

/** `Excel.WorkbookProtection`: the structure of the workbook, which sheets there are. */
export class WorkbookProtection extends HostObject {
  readonly className = "WorkbookProtection";
  readonly #model: WorkbookModel;

  constructor(model: WorkbookModel) {
    super();
    this.#model = model;
  }

  get protected(): boolean {
    return this.#model.kept.workbook.protection !== null;
  }

  protect(password: unknown): void {
    if (this.protected) throw accessDenied();
    this.#model.kept.workbook.protection = { passwordHash: hashOf(password) };
  }

  unprotect(password: unknown): void {
    const { protection } = this.#model.kept.workbook;
    if (protection && protection.passwordHash !== null && protection.passwordHash !== hashOf(password)) throw accessDenied();
    this.#model.kept.workbook.protection = null;
  }
}
