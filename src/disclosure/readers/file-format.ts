import { zipEntries } from "./zip-directory";

/** What a file is, by its content; the name decides only between formats that begin alike. */
export type FileFormat =
  | "docx" | "html" | "text"
  | "xlsx" | "doc" | "xls" | "et" | "wps" | "pdf" | "rtf" | "ofd" | "odt" | "pptx" | "image" | "zip" | "encrypted-office" | "binary" | "empty";

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
/** A compound file's directory names its streams in UTF-16. */
const wide = (text: string): number[] => ascii(text).flatMap((code) => [code, 0]);

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const IMAGES = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], ascii("GIF8"), ascii("II*"), ascii("MM"), ascii("BM")];

/** Tells what the bytes are. Reads the beginning, a zip's directory, and for compound files the stream names. */
export function fileFormat(bytes: Uint8Array, name = ""): FileFormat {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, ascii("%PDF"))) return "pdf";
  if (startsWith(bytes, ascii("{\\rtf"))) return "rtf";
  if (startsWith(bytes, COMPOUND_FILE)) return compoundFormat(bytes, name.toLowerCase());
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return zipFormat(bytes);
  if (isBinary(bytes)) return IMAGES.some((signature) => startsWith(bytes, signature)) ? "image" : "binary";
  return looksLikeHtml(bytes) ? "html" : "text";
}

function compoundFormat(bytes: Uint8Array, name: string): FileFormat {
  if (contains(bytes, wide("EncryptedPackage"))) return "encrypted-office";
  if (contains(bytes, wide("WordDocument"))) return name.endsWith(".wps") ? "wps" : "doc";
  if (contains(bytes, wide("Workbook")) || contains(bytes, wide("Book"))) return name.endsWith(".et") ? "et" : "xls";
  if (name.endsWith(".et")) return "et";
  if (name.endsWith(".wps")) return "wps";
  return name.endsWith(".xls") ? "xls" : "doc";
}

function zipFormat(bytes: Uint8Array): FileFormat {
  const names = zipEntries(bytes).map((entry) => entry.name);
  if (names.some((entry) => entry.startsWith("word/"))) return "docx";
  if (names.some((entry) => entry.startsWith("xl/"))) return "xlsx";
  if (names.some((entry) => entry.startsWith("ppt/"))) return "pptx";
  if (names.includes("OFD.xml")) return "ofd";
  return names.includes("content.xml") ? "odt" : "zip";
}

/** Whether the bytes contain the pattern; stream names stand in the directory, anywhere in the file. */
function contains(bytes: Uint8Array, pattern: readonly number[]): boolean {
  const [first] = pattern;
  if (first === undefined) return true;
  for (let at = bytes.indexOf(first); at >= 0 && at + pattern.length <= bytes.length; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const SAMPLE_LENGTH = 65_536;

/** Control characters that no text has; UTF-16 is told by its byte-order mark. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  let controls = 0;
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11) controls += 1;
  return controls > 2 && controls * 200 > sample.length;
}

/** HTML begins with markup, after white space, a byte-order mark or the clipboard's own head. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const sample = bytes.subarray(0, 2048);
  let beginning = "";
  for (const byte of sample) if (!isWide || byte !== 0) beginning += String.fromCharCode(byte);
  return /^[^<]{0,20}<(?:!doctype html|html|head|body|meta|table|div|p[ >]|h[1-6])|^Version:\d/i.test(beginning.replace(/^\u00ef\u00bb\u00bf/, "").trimStart()) || /<(?:html|table)[\s>]/i.test(beginning);
}
