import { WorkbookPortError } from "../port/index";
import type { WorkbookPort } from "../port/workbook-port";

/** An area of a sheet. */
export interface SelectedArea {
  readonly sheet: string;
  /** A1 without the sheet's name: a cell or a rectangle. */
  readonly address: string;
}

/**
 * The area that the user has selected, however large.
 *
 * @throws WorkbookPortError `unsupported` for several areas at once
 */
export async function selectedArea(port: WorkbookPort): Promise<SelectedArea> {
  try {
    const { sheet, address } = await port.readSelection();
    return { sheet, address: boundedAddress(address) };
  } catch (error) {
    // Only the cells are too many to be read as lines; where they are is known.
    if (error instanceof WorkbookPortError && error.code === "too-large" && error.place.sheet !== null && error.place.address !== null) {
      return { sheet: error.place.sheet, address: boundedAddress(error.place.address) };
    }
    throw error;
  }
}

/**
 * An address with both its corners, also of whole columns and rows.
 *
 * @example boundedAddress("B:C") // "B1:C1048576"
 */
export function boundedAddress(address: string): string {
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address);
  if (columns) return `${columns[1]}1:${columns[2]}1048576`;
  const rows = /^(\d+):(\d+)$/.exec(address);
  return rows ? `A${rows[1]}:XFD${rows[2]}` : address;
}
