import type { Worksheet } from "exceljs";
import type { IRange } from "@univerjs/core";
import type { KeptProtection, KeptProtectionOptions } from "../host/index";
import { addressOf, rectanglesOf } from "./addresses";
import { isTrue } from "./xml-text";

type Attributes = Readonly<Record<string, string>>;

/** What a protected sheet may still do, and its attribute: in the file 1 forbids. Objects and scenarios are allowed unless said. */
const FORBIDDEN: Readonly<Record<Exclude<keyof KeptProtectionOptions, "selectionMode">, { readonly attribute: string; readonly isForbiddenWhenAbsent: boolean }>> = {
  allowAutoFilter: { attribute: "autoFilter", isForbiddenWhenAbsent: true },
  allowDeleteColumns: { attribute: "deleteColumns", isForbiddenWhenAbsent: true },
  allowDeleteRows: { attribute: "deleteRows", isForbiddenWhenAbsent: true },
  allowEditObjects: { attribute: "objects", isForbiddenWhenAbsent: false },
  allowEditScenarios: { attribute: "scenarios", isForbiddenWhenAbsent: false },
  allowFormatCells: { attribute: "formatCells", isForbiddenWhenAbsent: true },
  allowFormatColumns: { attribute: "formatColumns", isForbiddenWhenAbsent: true },
  allowFormatRows: { attribute: "formatRows", isForbiddenWhenAbsent: true },
  allowInsertColumns: { attribute: "insertColumns", isForbiddenWhenAbsent: true },
  allowInsertHyperlinks: { attribute: "insertHyperlinks", isForbiddenWhenAbsent: true },
  allowInsertRows: { attribute: "insertRows", isForbiddenWhenAbsent: true },
  allowPivotTables: { attribute: "pivotTables", isForbiddenWhenAbsent: true },
  allowSort: { attribute: "sort", isForbiddenWhenAbsent: true },
};
/** Newer checks of a password; kept as they are. */
export const HASH_ATTRIBUTES = ["algorithmName", "hashValue", "saltValue", "spinCount"] as const;

/** A sheet's protection from the attributes of its element, or null where it is not protected. */
export function protectionIn(attributes: Attributes | null): KeptProtection | null {
  if (!attributes || !isTrue(attributes["sheet"])) return null;
  const allowed = Object.entries(FORBIDDEN).map(([option, { attribute, isForbiddenWhenAbsent }]) => {
    const value = attributes[attribute];
    return [option, value === undefined ? !isForbiddenWhenAbsent : !isTrue(value)];
  });
  const selectionMode = isTrue(attributes["selectUnlockedCells"]) ? "None" : isTrue(attributes["selectLockedCells"]) ? "Unlocked" : "Normal";
  return { passwordHash: attributes["password"] ?? null, options: { ...Object.fromEntries(allowed), selectionMode } as KeptProtectionOptions };
}

/** The attributes of `sheetProtection`. `hash` is the newer check that the file came with. */
export function protectionAttributes(protection: KeptProtection, hash: Attributes): Record<string, string> {
  const { selectionMode, ...allowed } = protection.options;
  const attributes: Record<string, string> = { sheet: "1" };
  if (protection.passwordHash !== null) attributes["password"] = protection.passwordHash;
  else Object.assign(attributes, hash);
  for (const [option, isAllowed] of Object.entries(allowed) as [keyof typeof FORBIDDEN, boolean][]) {
    const { attribute, isForbiddenWhenAbsent } = FORBIDDEN[option];
    if (isAllowed === isForbiddenWhenAbsent) attributes[attribute] = isAllowed ? "0" : "1";
  }
  if (selectionMode !== "Normal") attributes["selectLockedCells"] = "1";
  if (selectionMode === "None") attributes["selectUnlockedCells"] = "1";
  return attributes;
}

/** The cells that stay editable on a protected sheet, as few ranges; whole columns that are unlocked included. */
export function unlockedIn(sheet: Worksheet): string[] {
  const cells: { row: number; column: number }[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      if (cell.protection?.locked === false) cells.push({ row: rowNumber - 1, column: columnNumber - 1 });
    });
  });
  const columns = (sheet.columns ?? []).flatMap((column, index): IRange[] =>
    column.protection?.locked === false ? [{ startRow: 0, endRow: 1_048_575, startColumn: index, endColumn: index }] : []);
  return [...columns, ...rectanglesOf(cells)].map(addressOf);
}
