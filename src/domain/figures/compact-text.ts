import { foldWidth } from "./fold-width";

/** A text made ready for reading: one width, no spaces. */
export interface CompactText {
  readonly text: string;
  /** Place in the original of each character of `text`, and of its end. */
  readonly origins: Int32Array;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWordCode = (code: number): boolean => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 46;
/** Space, tab, byte-order mark, zero-width characters. The line break stays: it separates. */
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f) || code === 0x2060;

/**
 * Folds widths and takes spaces out, but for one between two digits or Latin letters, where it separates.
 * A full-width comma becomes a half-width one only between full-width digits, where it can be a grouping sign;
 * elsewhere it stays, so that `共6人，100元` is not read as a grouped number. Linear in the text's length.
 *
 * @example compactText("共 计 ２５ 万元").text // "共计25万元"
 */
export function compactText(original: string): CompactText {
  const folded = foldWidth(original);
  const kept: string[] = [];
  const origins = new Int32Array(folded.length + 1);
  let length = 0;
  let skippedSpace = false;
  const keep = (character: string, origin: number): void => {
    kept.push(character);
    origins[length] = origin;
    length += 1;
  };
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (isSpace(code)) {
      skippedSpace = true;
      continue;
    }
    if (skippedSpace && length > 0 && isWordCode(code) && isWordCode((kept[length - 1] as string).charCodeAt(0))) keep(" ", at - 1);
    skippedSpace = false;
    keep(original.charCodeAt(at) === 0xff0c && !isBetweenFullWidthDigits(original, at) ? "，" : folded.charAt(at), at);
  }
  origins[length] = folded.length;
  return { text: kept.join(""), origins: origins.subarray(0, length + 1) };
}

const isFullWidthDigit = (code: number): boolean => code >= 0xff10 && code <= 0xff19;
const isBetweenFullWidthDigits = (text: string, at: number): boolean =>
  isFullWidthDigit(text.charCodeAt(at - 1)) && isFullWidthDigit(text.charCodeAt(at + 1));
