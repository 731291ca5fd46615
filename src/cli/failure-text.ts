import { WorkbookPortError, WriteFailure } from "../application/index";
import type { CliTexts } from "./texts";

/** A file that cannot be used, in the user's words. */
export class Unusable extends Error {}

/** Why a file could not be used, for stderr. */
export function failureText(error: unknown, texts: CliTexts, otherwise: "unreadable" | "unwritable"): string {
  if (error instanceof Unusable) return error.message;
  if (error instanceof WorkbookPortError) {
    if (error.code === "too-large") return `${texts.document.tooLarge} (${error.message})`;
    const known = error.code === "bad-file" || error.code === "old-format" || error.code === "password-protected" ? texts.failures[error.code] : texts.failures.other;
    return `${known} (${error.message})`;
  }
  const tooLong = error instanceof WriteFailure ? (error.detail.obstacles ?? []).filter((one) => one.code === "text-too-long") : [];
  if (tooLong.length > 0) return texts.failures.textTooLong(tooLong.map(({ sheet, address }) => `${sheet}!${address ?? ""}`).join(", "));
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  if (code === "ENOENT") return otherwise === "unwritable" ? texts.failures.noFolder : texts.failures.missing;
  if (code === "EISDIR") return texts.failures.folder;
  if (code === "EEXIST") return texts.failures.present;
  if (code === "EFBIG" || code === "ERR_FS_FILE_TOO_LARGE") return `${texts.document.tooLarge} (${error instanceof Error ? error.message : ""})`;
  return `${code === null ? texts.failures.other : texts.failures[otherwise]} (${error instanceof Error ? error.message : String(error)})`;
}
