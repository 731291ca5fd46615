import type { GridBox } from "../../grid/grid";
import { absoluteAddress, isEntireColumn, isEntireRow, parseBox } from "../cells/index";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import type { KeptPrint } from "../kept-parts";
import { finite, flag, integer, oneOf, record } from "./arguments";
import { HeaderFooterGroup } from "./headers-footers";
import { AreasBase, resolveRange } from "./range-base";
import type { WorkbookModel } from "./workbook-model";

const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;
type Margin = (typeof MARGINS)[number];

/** Paper sizes that Office knows by name; others are refused. */
const PAPERS = ["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio", "Quatro", "Paper10x14", "Paper11x17", "Note"] as const;

/** `Excel.PageLayout`: the print set-up of a sheet. Margins are in points. */
export class PageLayout extends HostObject {
  readonly className = "PageLayout";
  readonly #model: WorkbookModel;
  readonly #sheetId: string;

  constructor(model: WorkbookModel, sheetId: string) {
    super();
    this.#model = model;
    this.#sheetId = sheetId;
  }

  get orientation(): string {
    return this.#print.orientation;
  }

  set orientation(value: unknown) {
    this.#print.orientation = oneOf(value, ["Portrait", "Landscape"]);
  }

  get paperSize(): string | null {
    return this.#print.paperSize;
  }

  set paperSize(value: unknown) {
    this.#print.paperSize = oneOf(value, PAPERS);
  }

  get zoom(): KeptPrint["zoom"] {
    return this.#print.zoom;
  }

  /** Either a scale from 10 to 400, or pages to fit on. */
  set zoom(value: unknown) {
    const zoom: KeptPrint["zoom"] = {};
    for (const [name, number] of Object.entries(record(value))) {
      if (number === null || number === undefined) continue;
      const isScale = name === "scale";
      if (!isScale && name !== "horizontalFitToPages" && name !== "verticalFitToPages") throw invalidArgument();
      const given = integer(number);
      if (isScale ? given < 10 || given > 400 : given < 0) throw invalidArgument();
      zoom[name] = given;
    }
    if (zoom.scale !== undefined && Object.keys(zoom).length > 1) throw invalidArgument();
    this.#print.zoom = zoom;
  }

  get centerHorizontally(): boolean {
    return this.#print.centerHorizontally;
  }

  set centerHorizontally(value: unknown) {
    this.#print.centerHorizontally = flag(value);
  }

  get centerVertically(): boolean {
    return this.#print.centerVertically;
  }

  set centerVertically(value: unknown) {
    this.#print.centerVertically = flag(value);
  }

  get blackAndWhite(): boolean {
    return this.#print.blackAndWhite;
  }

  set blackAndWhite(value: unknown) {
    this.#print.blackAndWhite = flag(value);
  }

  get draftMode(): boolean {
    return this.#print.draftMode;
  }

  set draftMode(value: unknown) {
    this.#print.draftMode = flag(value);
  }

  get printGridlines(): boolean {
    return this.#print.printGridlines;
  }

  set printGridlines(value: unknown) {
    this.#print.printGridlines = flag(value);
  }

  get printHeadings(): boolean {
    return this.#print.printHeadings;
  }

  set printHeadings(value: unknown) {
    this.#print.printHeadings = flag(value);
  }

  get printOrder(): string {
    return this.#print.printOrder;
  }

  set printOrder(value: unknown) {
    this.#print.printOrder = oneOf(value, ["DownThenOver", "OverThenDown"]);
  }

  get firstPageNumber(): number | "" {
    return this.#print.firstPageNumber;
  }

  set firstPageNumber(value: unknown) {
    this.#print.firstPageNumber = value === "" ? "" : integer(value);
  }

  get topMargin(): number {
    return this.#print.margins.top;
  }

  set topMargin(value: unknown) {
    this.#print.margins.top = finite(value, 0);
  }

  get bottomMargin(): number {
    return this.#print.margins.bottom;
  }

  set bottomMargin(value: unknown) {
    this.#print.margins.bottom = finite(value, 0);
  }

  get leftMargin(): number {
    return this.#print.margins.left;
  }

  set leftMargin(value: unknown) {
    this.#print.margins.left = finite(value, 0);
  }

  get rightMargin(): number {
    return this.#print.margins.right;
  }

  set rightMargin(value: unknown) {
    this.#print.margins.right = finite(value, 0);
  }

  get headerMargin(): number {
    return this.#print.margins.header;
  }

  set headerMargin(value: unknown) {
    this.#print.margins.header = finite(value, 0);
  }

  get footerMargin(): number {
    return this.#print.margins.footer;
  }

  set footerMargin(value: unknown) {
    this.#print.margins.footer = finite(value, 0);
  }

  get headersFooters(): HostObject {
    return new HeaderFooterGroup(() => this.#print.headersFooters);
  }

  setPrintMargins(unit: unknown, options: unknown): void {
    const points = POINTS_PER_UNIT[oneOf(unit, ["Points", "Inches", "Centimeters"])];
    for (const [name, size] of Object.entries(record(options))) {
      const margin = MARGINS.find((known): known is Margin => known === name);
      if (!margin) throw invalidArgument();
      if (size !== null && size !== undefined) this.#print.margins[margin] = finite(size, 0) * points;
    }
  }

  setPrintTitleRows(rows: unknown): void {
    const box = this.#boxOf(rows);
    this.#print.titleRows = absoluteAddress({ ...box, column: 0, columnCount: 16_384 });
  }

  setPrintTitleColumns(columns: unknown): void {
    const box = this.#boxOf(columns);
    this.#print.titleColumns = absoluteAddress({ ...box, row: 0, rowCount: 1_048_576 });
  }

  setPrintArea(area: unknown): void {
    const boxes = area instanceof AreasBase ? area.ranges.map(({ box }) => box) : [this.#boxOf(area)];
    this.#print.area = boxes.map(absoluteAddress).join(",");
  }

  getPrintTitleRows(): HostObject {
    return found(this.getPrintTitleRowsOrNullObject());
  }

  getPrintTitleRowsOrNullObject(): HostObject | null {
    return this.#range(this.#print.titleRows, isEntireRow);
  }

  getPrintTitleColumns(): HostObject {
    return found(this.getPrintTitleColumnsOrNullObject());
  }

  getPrintTitleColumnsOrNullObject(): HostObject | null {
    return this.#range(this.#print.titleColumns, isEntireColumn);
  }

  getPrintArea(): HostObject {
    return found(this.getPrintAreaOrNullObject());
  }

  getPrintAreaOrNullObject(): HostObject | null {
    const boxes = this.#print.area?.split(",").map(parseBox).filter((box) => box !== null) ?? [];
    return boxes.length === 0 ? null : this.#model.objects.areas(this.#sheetId, boxes);
  }

  get #print(): KeptPrint {
    return this.#model.keptSheet(this.#model.sheet(this.#sheetId).id).print;
  }

  #boxOf(argument: unknown): GridBox {
    const { sheetId, box } = resolveRange(this.#model, argument, this.#sheetId);
    if (sheetId !== this.#sheetId) throw invalidArgument();
    return box;
  }

  #range(address: string | null, isWhole: (box: GridBox) => boolean): HostObject | null {
    const box = address === null ? null : parseBox(address);
    return box && isWhole(box) ? this.#model.objects.range(this.#sheetId, box) : null;
  }
}

function found(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}
