import type { Workbook, Worksheet } from "exceljs";
import {
  addressOf, boxOf, storedText, storedXml, storeNamespace, WorkbookPortError, type ApplyOptions, type CellBlock, type CellPlace, type CellValue, type ContentBlock, type OutsideFormula, type OutsideFormulas,
  type ReadOptions, type SelectionSnapshot, type SheetOperation, type SheetSnapshot, type StoreKey, type WorkbookPort, type WorkbookReading,
} from "../application/port/index";
import { looksIn } from "./cell-looks";
import { doStep } from "./do-operation";
import { hiddenLines, isProtected, mergedAreas, tableModels } from "./exceljs-internals";
import { unlockedCells } from "./unlocked-cells";
import { loadExcelJsWorkbook, newExcelJsWorkbook } from "./load-workbook";
import { newCustomXmlId, type CustomXmlPart } from "./package/custom-xml";
import type { SheetValidations } from "./package/validations";
import { arrayArea, readCell, usedCells } from "./read-cells";
import { saveExcelJsWorkbook } from "./save-workbook";

const VISIBILITY = { visible: "visible", hidden: "hidden", veryHidden: "very-hidden" } as const;
const EMPTY: CellBlock = { row: 0, column: 0, values: [], formulas: [], numberFormats: [] };

/** An .xlsx file as a workbook of the use cases. Nothing is calculated: formulas keep the values that they had. */
export class XlsxWorkbook implements WorkbookPort {
  readonly name: string;
  readonly #workbook: Workbook;
  #outside: readonly OutsideFormula[];
  readonly #validations: SheetValidations;
  #customXml: readonly CustomXmlPart[];
  #selection: { readonly sheet: string; readonly address: string } | null = null;
  #syncs = 0;
  readonly #listeners = new Set<(change: { readonly sheet: string; readonly address: string }) => void>();

  constructor(workbook: Workbook, customXml: readonly CustomXmlPart[], name: string, outside: readonly OutsideFormula[] = [], validations: SheetValidations = new Map()) {
    this.#workbook = workbook;
    this.#outside = outside;
    this.#validations = validations;
    this.#customXml = customXml;
    this.name = name;
  }

  get syncs(): number {
    return this.#syncs;
  }

  /** The bytes of the file as it is now. */
  toBytes(): Promise<Uint8Array> {
    return saveExcelJsWorkbook(this.#workbook, this.#customXml, this.#names, this.#validations);
  }

  async readWorkbook(options: ReadOptions = {}): Promise<WorkbookReading> {
    if (options.signal?.aborted) throw new WorkbookPortError("cancelled", "It was cancelled.");
    this.#syncs += 1;
    const { sheets: wanted, store = [], withoutCells = false } = options;
    const chosen = this.#workbook.worksheets.filter((sheet) => wanted === undefined
      || (typeof wanted === "function" ? wanted({ name: sheet.name, tables: tableModels(sheet).map(({ name }) => name) }) : wanted.some((name) => sameName(name, sheet.name))));
    return {
      workbook: { name: this.name, activeSheet: this.#activeSheet()?.name ?? "", sheets: chosen.map((sheet) => this.#snapshot(sheet, withoutCells)), names: this.#names.map(({ place, sheet, formula }) => ({ name: place, sheet, formula })) },
      stored: Object.fromEntries(store.map((key) => [key, this.#stored(key)])),
      looks: options.looks ? looksIn(options.looks, (name) => chosen.find((sheet) => sameName(sheet.name, name))) : [],
    };
  }

  async readSelection(): Promise<SelectionSnapshot> {
    this.#syncs += 1;
    const selected = this.#selection ?? this.#selectionOfFile();
    const sheet = this.#sheet(selected.sheet);
    const { used, unread } = usedCells(sheet, this.#is1904);
    if (unread) throw new WorkbookPortError("too-large", `The used range of ${sheet.name} is ${unread.address}.`, selected);
    return { ...selected, block: part(used, boxOf(selected.address)) };
  }

  async readSpills(cells: readonly CellPlace[]): Promise<(string | null)[]> {
    this.#syncs += 1;
    return cells.map(({ sheet, row, column }) => arrayArea(this.#sheet(sheet).getCell(row + 1, column + 1)));
  }

  async readOutsideFormulas(): Promise<OutsideFormulas> {
    this.#syncs += 1;
    return { formulas: this.#outside, unread: [] };
  }

  async apply(operations: readonly SheetOperation[], options: ApplyOptions = {}): Promise<{ blocks: ContentBlock[] }> {
    if (options.signal?.aborted) throw new WorkbookPortError("cancelled", "It was cancelled.");
    this.#syncs += 1;
    for (const [index, operation] of operations.entries()) this.#do(operation, index);
    options.onProgress?.(1);
    const blocks = (options.readBack ?? []).map((block) => this.#contents(block.sheet, block.row, block.column, block.rowCount, block.columnCount));
    for (const change of operations.flatMap(changeBy)) for (const listener of this.#listeners) listener(change);
    return { blocks };
  }

  async select(sheet: string, address: string): Promise<void> {
    this.#syncs += 1;
    const worksheet = this.#sheet(sheet);
    this.#activate(worksheet);
    this.#selection = { sheet: worksheet.name, address };
  }

  async watch(listener: (change: { readonly sheet: string; readonly address: string }) => void): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    return async () => {
      this.#listeners.delete(listener);
    };
  }

  #do(operation: SheetOperation, index: number): void {
    try {
      switch (operation.kind) {
        case "add-sheet": this.#workbook.addWorksheet(operation.sheet); return;
        case "delete-sheet": this.#deleteSheet(operation.sheet); return;
        case "store": this.#store(operation.key, operation.text); return;
        case "define-name": this.#defineName(operation); return;
        case "activate": this.#activate(this.#sheet(operation.sheet)); return;
        default: doStep(this.#sheet(operation.sheet), operation);
      }
    } catch (error) {
      const place = error instanceof WorkbookPortError ? error.place : { sheet: "sheet" in operation ? operation.sheet : null, address: null };
      throw new WorkbookPortError(error instanceof WorkbookPortError ? error.code : "failed", error instanceof Error ? error.message : String(error), place, index);
    }
  }

  #deleteSheet(name: string): void {
    const sheet = this.#workbook.worksheets.find((one) => sameName(one.name, name));
    if (!sheet) return;
    if (this.#workbook.worksheets.length === 1) throw new WorkbookPortError("failed", "A workbook needs at least one sheet.", { sheet: name, address: null });
    this.#workbook.removeWorksheet(sheet.id);
  }

  #defineName({ name, scope, formula }: Extract<SheetOperation, { kind: "define-name" }>): void {
    const known = this.#names.find(({ place, sheet }) => sameName(place, name) && sameName(sheet ?? "", scope ?? ""));
    if (!known) throw new WorkbookPortError("not-found", `There is no name ${name}.`, { sheet: scope, address: null });
    this.#outside = this.#outside.map((one) => (one === known ? { ...known, formula } : one));
  }

  get #names(): readonly OutsideFormula[] {
    return this.#outside.filter(({ kind }) => kind === "name");
  }

  #store(key: StoreKey, text: string | null): void {
    const namespace = storeNamespace(key);
    const known = this.#customXml.find((one) => one.namespace === namespace);
    if (text === null) this.#customXml = this.#customXml.filter((one) => one !== known);
    else {
      const kept: CustomXmlPart = { id: known?.id ?? newCustomXmlId(), namespace, xml: storedXml(key, text) };
      this.#customXml = known ? this.#customXml.map((one) => (one === known ? kept : one)) : [...this.#customXml, kept];
    }
  }

  #stored(key: StoreKey): string | null {
    const kept = this.#customXml.find(({ namespace }) => namespace === storeNamespace(key));
    return kept ? storedText(kept.xml) : null;
  }

  get #is1904(): boolean {
    return this.#workbook.properties.date1904 === true;
  }

  #sheet(name: string): Worksheet {
    const sheet = this.#workbook.worksheets.find((one) => sameName(one.name, name));
    if (!sheet) throw new WorkbookPortError("not-found", `There is no sheet ${name}.`, { sheet: name, address: null });
    return sheet;
  }

  /** A file need not have a view, whatever exceljs declares. */
  get #view(): Workbook["views"][number] | undefined {
    return (this.#workbook.views as Workbook["views"] | undefined)?.[0];
  }

  #activeSheet(): Worksheet | undefined {
    return this.#workbook.worksheets[this.#view?.activeTab ?? 0] ?? this.#workbook.worksheets[0];
  }

  #activate(sheet: Worksheet): void {
    const view = this.#view;
    const activeTab = this.#workbook.worksheets.indexOf(sheet);
    this.#workbook.views = [{ x: 0, y: 0, width: 25_000, height: 15_000, firstSheet: 0, visibility: "visible", ...view, activeTab }];
  }

  #selectionOfFile(): { sheet: string; address: string } {
    const sheet = this.#activeSheet();
    const view = sheet?.views?.[0];
    return { sheet: sheet?.name ?? "", address: (view && "activeCell" in view && typeof view.activeCell === "string" ? view.activeCell : null) ?? "A1" };
  }

  #snapshot(sheet: Worksheet, withoutCells: boolean): SheetSnapshot {
    return {
      id: String(sheet.id),
      name: sheet.name,
      visibility: VISIBILITY[sheet.state] ?? "visible",
      isProtected: isProtected(sheet),
      ...(withoutCells ? { used: EMPTY } : usedCells(sheet, this.#is1904)),
      merges: mergedAreas(sheet),
      tables: tableModels(sheet).map(({ name, tableRef, style }) => ({ name, address: tableRef, ...(style?.theme ? { style: style.theme } : {}) })),
      ...(withoutCells ? {} : hiddenLines(sheet)),
      ...(isProtected(sheet) && !withoutCells ? { unlocked: unlockedCells(sheet) } : {}),
    };
  }

  #contents(name: string, row: number, column: number, rowCount: number, columnCount: number): ContentBlock {
    const sheet = this.#sheet(name);
    const contents = Array.from({ length: rowCount }, (_, r) => Array.from({ length: columnCount }, (_, c): CellValue => {
      const { value, formula } = readCell(sheet.getCell(row + r + 1, column + c + 1), this.#is1904);
      return formula ?? value;
    }));
    return { sheet: name, row, column, contents };
  }
}

/** Opens an .xlsx. @throws WorkbookPortError `bad-file` or `password-protected` */
export async function openXlsx(bytes: Uint8Array, name = ""): Promise<XlsxWorkbook> {
  const { workbook, customXml, outside, validations } = await loadExcelJsWorkbook(bytes);
  return new XlsxWorkbook(workbook, customXml, name, outside, validations);
}

/** A new workbook; it has no sheet until one is added. */
export const createXlsx = async (name = ""): Promise<XlsxWorkbook> => new XlsxWorkbook(await newExcelJsWorkbook(), [], name);

/** Sheets are told apart as Excel does: upper and lower case are the same. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What a watcher is told of an operation. */
function changeBy(operation: SheetOperation): { readonly sheet: string; readonly address: string }[] {
  if (operation.kind === "add-sheet") return [{ sheet: operation.sheet, address: "" }];
  if (operation.kind === "delete-sheet") return [{ sheet: "", address: "" }];
  if (operation.kind !== "write-cells") return [];
  const { row, column, cells } = operation;
  return [{ sheet: operation.sheet, address: addressOf({ row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 1 }) }];
}

/** The part of a block that lies in a box. */
function part(block: CellBlock, box: ReturnType<typeof boxOf>): CellBlock {
  const rows = <T>(all: readonly (readonly T[])[]): T[][] => all
    .filter((_, r) => block.row + r >= box.row && block.row + r < box.row + box.rowCount)
    .map((cells) => cells.filter((_, c) => block.column + c >= box.column && block.column + c < box.column + box.columnCount));
  return { row: Math.max(block.row, box.row), column: Math.max(block.column, box.column), values: rows(block.values), formulas: rows(block.formulas), numberFormats: rows(block.numberFormats) };
}
