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

const HAS_SPACE = /[ \t\u2000-\u200f\u2060\ufeff]/;

/** 0, 1, 2, …: the origins of every text that loses no character share it. */
let identity = Int32Array.from({ length: 1024 }, (_, index) => index);
const identityOf = (length: number): Int32Array => {
  if (length > identity.length) identity = Int32Array.from({ length: length * 2 }, (_, index) => index);
  return identity.subarray(0, length);
};

/**
 * Folds widths and takes spaces out, but for one between two digits or Latin letters, where it separates.
 * A full-width comma becomes a half-width one only between full-width digits, where it can be a grouping sign;
 * elsewhere it stays, so that `共6人，100元` is not read as a grouped number. Linear in the text's length.
 *
 * @example compactText("共 计 ２５ 万元").text // "共计25万元"
 */
export function compactText(original: string): CompactText {
  const folded = keepCommas(original, foldWidth(original));
  return HAS_SPACE.test(folded) ? withoutSpaces(folded) : { text: folded, origins: identityOf(folded.length + 1) };
}

function withoutSpaces(folded: string): CompactText {
  const pieces: string[] = [];
  const origins = new Int32Array(folded.length + 1);
  let length = 0;
  let pieceStart = 0;
  let last = 0;
  const endPiece = (at: number): void => {
    if (at > pieceStart) pieces.push(folded.slice(pieceStart, at));
  };
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (isSpace(code)) {
      endPiece(at);
      pieceStart = at + 1;
      continue;
    }
    const isBehindSpace = at > 0 && at === pieceStart;
    if (isBehindSpace && length > 0 && isWordCode(code) && isWordCode(last)) {
      pieces.push(" ");
      origins[length] = at - 1;
      length += 1;
    }
    origins[length] = at;
    length += 1;
    last = code;
  }
  endPiece(folded.length);
  origins[length] = folded.length;
  return { text: pieces.join(""), origins: origins.subarray(0, length + 1) };
}

/** Puts full-width commas back that do not stand between full-width digits. */
const keepCommas = (original: string, folded: string): string =>
  original.includes("，") ? folded.replace(/,/g, (comma, at: number) => (original.charCodeAt(at) === 0xff0c && !isBetweenFullWidthDigits(original, at) ? "，" : comma)) : folded;

const isFullWidthDigit = (code: number): boolean => code >= 0xff10 && code <= 0xff19;
const isBetweenFullWidthDigits = (text: string, at: number): boolean =>
  isFullWidthDigit(text.charCodeAt(at - 1)) && isFullWidthDigit(text.charCodeAt(at + 1));
