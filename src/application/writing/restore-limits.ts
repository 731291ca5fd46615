import { changedLooks } from "./changed-looks";
import { isBlank } from "./cell-content";
import type { PreparedWrite } from "./prepared-write";

/**
 * What taking a write back cannot give again, to be said before it begins:
 * `sheet-removed`: a sheet goes away; contents, merges and tables come back, and looks as we made them, but not what
 * people added to its looks, charts, comments;
 * `letters`: text of the user's is replaced; where single letters of it look different, they come back alike;
 * `looks`: too many cells change their looks to keep what each had; they come back in our layout;
 * `print`: print set-up comes back as our layout has it.
 */
export type RestoreLimit = "sheet-removed" | "letters" | "looks" | "print";

/** What of a write's effects cannot be taken back exactly; empty for most writes. */
export function restoreLimits(prepared: PreparedWrite): RestoreLimit[] {
  const { operations, sheetsAdded, sheetsDeleted, overwrites } = prepared;
  const added = new Set(sheetsAdded);
  const isPrinted = operations.some((operation) => operation.kind === "print" && !added.has(operation.sheet));
  return [
    ...(sheetsDeleted.length > 0 ? ["sheet-removed" as const] : []),
    ...(overwrites.some(({ before, sheet }) => !sheetsDeleted.includes(sheet) && !isBlank(before) && before.formula === null && typeof before.value === "string") ? ["letters" as const] : []),
    ...(changedLooks(prepared).left.length > 0 ? ["looks" as const] : []),
    ...(isPrinted ? ["print" as const] : []),
  ];
}
