import type { ApplyOptions, CellPlace, ContentBlock, OutsideFormulas, ReadOptions, SelectionSnapshot, SheetOperation, WorkbookPort, WorkbookReading } from "../application/port/index";
import { withoutSheet } from "./area-list";
import { OperationRun } from "./apply-operations";
import { SessionRunner } from "./excel-session";
import { readSelection } from "./read-selection";
import { readOutside } from "./read-outside";
import { readWorkbook } from "./read-workbook";
import { readSpills } from "./read-spills";
import { StoredParts } from "./stored-parts";
import { portError } from "./translate-error";

export interface ExcelPortOptions {
  /** Told when work waits for the user to finish editing a cell (say "press Enter first"), and when it goes on. */
  readonly onCellEdit?: (isWaiting: boolean) => void;
}

/** The open workbook of this Excel. Needs `Office.onReady` and ExcelApi 1.9. */
export const createExcelPort = (options: ExcelPortOptions = {}): WorkbookPort => new ExcelPort(options);

class ExcelPort implements WorkbookPort {
  readonly #runner: SessionRunner;
  readonly #parts = new StoredParts();

  constructor({ onCellEdit = () => undefined }: ExcelPortOptions) {
    this.#runner = new SessionRunner(onCellEdit);
  }

  get syncs(): number {
    return this.#runner.syncs;
  }

  readWorkbook(options: ReadOptions = {}): Promise<WorkbookReading> {
    return this.#runner.run((session) => readWorkbook(session, this.#parts, options), { signal: options.signal });
  }

  readSelection(): Promise<SelectionSnapshot> {
    return this.#runner.run(readSelection);
  }

  readSpills(cells: readonly CellPlace[]): Promise<readonly (string | null)[]> {
    return this.#runner.run((session) => readSpills(session, cells));
  }

  readOutsideFormulas(): Promise<OutsideFormulas> {
    return this.#runner.run(readOutside);
  }

  apply(operations: readonly SheetOperation[], options: ApplyOptions = {}): Promise<{ readonly blocks: readonly ContentBlock[] }> {
    return this.#runner.run((session) => new OperationRun(session, this.#parts, operations, options).run(), { signal: options.signal, isOneUndo: true });
  }

  select(sheet: string, address: string): Promise<void> {
    return this.#runner.run(async (session) => {
      const worksheet = session.context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(address).select();
      try {
        await session.sync();
      } catch (error) {
        throw portError(error, { sheet, address });
      }
    });
  }

  watch(listener: (change: { readonly sheet: string; readonly address: string }) => void): Promise<() => Promise<void>> {
    return this.#runner.run(async (session) => {
      const { worksheets } = session.context.workbook;
      const sheetCameOrWent = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
        listener({ sheet: await this.#nameOf(worksheetId), address: "" });
      };
      const registered = [
        worksheets.onChanged.add(async ({ worksheetId, address }) => {
          listener({ sheet: await this.#nameOf(worksheetId), address: withoutSheet(address) });
        }),
        worksheets.onAdded.add(sheetCameOrWent),
        worksheets.onDeleted.add(sheetCameOrWent),
      ];
      await session.sync();
      return async () => {
        await Excel.run(session.context, async (context) => {
          for (const handler of registered) handler.remove();
          await context.sync();
        });
      };
    });
  }

  /** A sheet's present name; it may have been renamed. */
  async #nameOf(id: string): Promise<string> {
    return this.#runner.run(async (session) => {
      const sheet = session.context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("name");
      await session.sync();
      return sheet.isNullObject ? "" : sheet.name;
    });
  }
}
