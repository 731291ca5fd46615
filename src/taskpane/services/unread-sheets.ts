import { unreadSheets, type ReadOptions, type WorkbookPort, type WorkbookReading } from "../../application/index";
import type { UnreadSheet } from "../../wording/index";

/** The sheets of the open workbook that the latest readings had to leave out, for all views. */
export interface UnreadSheets {
  /** The same array until something changes. */
  readonly current: () => readonly UnreadSheet[];
  /** Calls back after a change; returns the function that stops it. */
  readonly listen: (listener: () => void) => () => void;
}

/** A port that notes, whoever reads through it, which sheets were too large to be read. */
export function notingUnread(port: WorkbookPort): { readonly port: WorkbookPort; readonly unread: UnreadSheets } {
  let current: readonly UnreadSheet[] = [];
  const listeners = new Set<() => void>();
  const note = (reading: WorkbookReading, options: ReadOptions): void => {
    const next = afterReading(current, reading, options);
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    unread: {
      current: () => current,
      listen: (listener) => {
        listeners.add(listener);
        return () => { listeners.delete(listener); };
      },
    },
    port: {
      get syncs() { return port.syncs; },
      readWorkbook: async (options = {}) => {
        const reading = await port.readWorkbook(options);
        note(reading, options);
        return reading;
      },
      readSelection: () => port.readSelection(),
      readSpills: (cells) => port.readSpills(cells),
      readOutsideFormulas: () => port.readOutsideFormulas(),
      apply: (operations, options) => port.apply(operations, options),
      select: (sheet, address) => port.select(sheet, address),
      watch: (listener) => port.watch(listener),
    },
  };
}

/** A reading of some sheets says nothing of the others, one without cells only which sheets there still are. */
function afterReading(before: readonly UnreadSheet[], { workbook }: WorkbookReading, { sheets, withoutCells = false }: ReadOptions): readonly UnreadSheet[] {
  const read = new Set(workbook.sheets.map(({ name }) => name));
  if (withoutCells) return sheets === undefined ? before.filter(({ sheet }) => read.has(sheet)) : before;
  return sheets === undefined ? unreadSheets(workbook) : [...before.filter(({ sheet }) => !read.has(sheet)), ...unreadSheets(workbook)];
}
