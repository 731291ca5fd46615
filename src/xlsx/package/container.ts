import { WorkbookPortError } from "../../application/port/index";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Says before anything is unpacked whether these bytes can be a workbook of the .xlsx kind.
 *
 * @throws WorkbookPortError `password-protected` for an encrypted workbook, `old-format` for an .xls, `bad-file` for an
 * empty file or anything that is not a zip
 */
export function refuseForeignContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookPortError("bad-file", "The file is empty.");
  if (startsWith(bytes, OLE)) {
    throw containsWide(bytes, "EncryptedPackage")
      ? new WorkbookPortError("password-protected", "The workbook is protected by a password and cannot be read without it.")
      : new WorkbookPortError("old-format", "This is a workbook of the old .xls kind (or another old Office file). Save it as .xlsx first.");
  }
  if (!startsWith(bytes, ZIP)) throw new WorkbookPortError("bad-file", "The file is not an .xlsx workbook.");
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** Whether the bytes hold the text in UTF-16LE, as names in an OLE directory are written. */
function containsWide(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at += 1) {
    let match = 0;
    while (match < wanted.length && bytes[at + match] === wanted[match]) match += 1;
    if (match === wanted.length) return true;
  }
  return false;
}
