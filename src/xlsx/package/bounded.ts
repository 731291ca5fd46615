import type JSZip from "jszip";
import { boxOf, unpackedSize, WorkbookPortError } from "../../application/port/index";

/** Bytes of a package's markup when unpacked above which it is not opened: no memory holds what would be made of it. */
const LARGEST_UNPACKED = 400 * 1024 * 1024;
/** Cells that one merged area or name may cover: the reader makes an object of each. */
const MOST_CELLS = 2_000_000;

/**
 * Unpacks the markup once, piece by piece, and stops where it is more than a workbook can be, whatever the zip's directory
 * says of the sizes.
 *
 * @throws WorkbookPortError `too-large`, or `bad-file` where a part cannot be unpacked
 */
export async function refuseTooMuch(zip: JSZip, most: number = LARGEST_UNPACKED): Promise<void> {
  let size: number;
  try {
    size = await unpackedSize(zip, (name) => /\.(?:xml|rels|vml)$/i.test(name), most);
  } catch (error) {
    throw new WorkbookPortError("bad-file", `The file is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (size > most) throw new WorkbookPortError("too-large", "The workbook holds more text than can be read.");
}

/**
 * Takes from the package what stalls or misleads the reader of workbooks: rules for entries, names that cover millions of
 * cells, and names on sheets that are called as something that every object of JavaScript has (through `__proto__` the reader
 * would write into all of them). Says whether there was any.
 *
 * @throws WorkbookPortError `too-large` for a merged area of that size, `bad-file` for cells beyond the last row
 */
export async function withoutTraps(zip: JSZip): Promise<boolean> {
  let isChanged = false;
  const change = (file: JSZip.JSZipObject, before: string, after: string): void => {
    if (before === after) return;
    zip.file(file.name, after);
    isChanged = true;
  };
  for (const file of zip.file(/^\/?xl\/worksheets\/[^/]+\.xml$/i)) {
    const xml = await file.async("string");
    const beyond = /\br\s*=\s*["'][A-Za-z]*\d{8,}["']/.exec(xml);
    if (beyond) throw new WorkbookPortError("bad-file", `The workbook is damaged: it has a cell or row ${beyond[0]}.`);
    for (const [, area = ""] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']([^"']*)["']/g)) {
      if (isHuge(area)) throw new WorkbookPortError("too-large", `The merged area ${area} covers more cells than can be read.`);
    }
    // They are kept by `readValidations`: the reader would make an object for each cell of a column.
    change(file, xml, xml.replace(/<((?:\w+:)?dataValidations)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1>)/g, ""));
  }
  for (const file of zip.file(/^\/?xl\/workbook\.xml$/i)) {
    const xml = await file.async("string");
    change(file, xml, xml.replace(/<((?:\w+:)?definedName)\b([^>]*)>([^<]*)<\/\1>/g, (whole: string, _tag: string, attributes: string, content: string) =>
      (content.split(",").some((area) => isHuge(area.slice(area.lastIndexOf("!") + 1)) || isOfObjects(sheetOf(area))) || isOfObjects(/\bname\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "") ? "" : whole)));
  }
  return isChanged;
}

const sheetOf = (area: string): string => area.slice(0, Math.max(0, area.lastIndexOf("!"))).trim().replace(/^'|'$/g, "");

const isOfObjects = (name: string): boolean => name in {};

/** Whether an area such as `$A$1:$XFD$1048576` covers more cells than an object each can be made of. */
function isHuge(area: string): boolean {
  const plain = area.replaceAll("$", "");
  if (!/^[A-Za-z]{1,3}\d{1,7}:[A-Za-z]{1,3}\d{1,7}$/.test(plain)) return false;
  const { rowCount, columnCount } = boxOf(plain.toUpperCase());
  return rowCount * columnCount > MOST_CELLS;
}
