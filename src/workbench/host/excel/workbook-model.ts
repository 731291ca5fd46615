import type { Grid, GridBox, GridSheet } from "../../grid/grid";
import { type CellMove, contains, moveBox, parseBox, subtract } from "../cells/index";
import { type EventHub } from "../event-hub";
import { accessDenied, invalidReference, itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { moveKeptParts } from "../kept-moves";
import { type KeptParts, type KeptProtectionOptions, type KeptSheet, keptSheet } from "../kept-parts";

/** Makes host objects of other files, which therefore need not know one another. */
export interface ObjectFactory {
  range(sheetId: string, box: GridBox): HostObject;
  areas(sheetId: string, boxes: readonly GridBox[]): HostObject;
  worksheet(sheetId: string): HostObject;
  table(id: number): HostObject;
  tablesWithin(sheetId: string, box: GridBox, fullyContained: boolean): HostObject;
}

/** Something that remembers a place in a sheet and follows when cells move. */
export interface PlaceInSheet {
  readonly sheetId: string;
  place: GridBox | null;
}

export interface WorkbookModelOptions {
  readonly grid: Grid;
  readonly kept: KeptParts;
  readonly events: EventHub;
  /** The host's language: names of new sheets, tables and columns. */
  readonly language: () => "zh" | "en";
  readonly today: () => Date;
}

/** The open workbook as the host objects see it: the grid, what is kept beside it, and the places that follow moves. */
export class WorkbookModel {
  readonly grid: Grid;
  readonly events: EventHub;
  readonly language: () => "zh" | "en";
  readonly today: () => Date;
  kept: KeptParts;
  /** Set once by the composition. */
  objects!: ObjectFactory;
  /** `suspendApiCalculationUntilNextSync` was called in this request. */
  isCalculationSuspended = false;
  #places = new Set<PlaceInSheet>();

  constructor(options: WorkbookModelOptions) {
    this.grid = options.grid;
    this.kept = options.kept;
    this.events = options.events;
    this.language = options.language;
    this.today = options.today;
  }

  /** @throws HostError ItemNotFound where the sheet has been deleted */
  sheet(sheetId: string): GridSheet {
    const sheet = this.grid.sheets().find(({ id }) => id === sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  findSheet(idOrName: string): GridSheet | null {
    const sheets = this.grid.sheets();
    const wanted = idOrName.toLowerCase();
    return sheets.find(({ id }) => id === idOrName) ?? sheets.find(({ name }) => name.toLowerCase() === wanted) ?? null;
  }

  keptSheet(sheetId: string): KeptSheet {
    return keptSheet(this.kept, sheetId);
  }

  follow(place: PlaceInSheet): void {
    this.#places.add(place);
  }

  /** Forgets the places that nobody holds any more. */
  keepPlaces(isHeld: (place: PlaceInSheet) => boolean): void {
    this.#places = new Set([...this.#places].filter(isHeld));
  }

  /** Rows, columns or cells have moved: everything that remembers a place follows. */
  move(sheetId: string, move: CellMove): void {
    moveKeptParts(this.kept, sheetId, move, (id) => this.grid.sheets().find((sheet) => sheet.id === id)?.name ?? null);
    for (const place of this.#places) {
      if (place.sheetId === sheetId && place.place) place.place = moveBox(place.place, move);
    }
  }

  /** @throws HostError AccessDenied where the sheet is protected and a cell of the box locked */
  assertContentsWritable(sheetId: string, box: GridBox): void {
    const { protection } = this.keptSheet(sheetId);
    if (protection && !this.isUnlocked(sheetId, box)) throw accessDenied();
  }

  /** @throws HostError AccessDenied where the sheet is protected and does not allow it */
  assertAllowed(sheetId: string, allowance: keyof KeptProtectionOptions | null): void {
    const { protection } = this.keptSheet(sheetId);
    if (protection && (allowance === null || protection.options[allowance] !== true)) throw accessDenied();
  }

  isUnlocked(sheetId: string, box: GridBox): boolean {
    let left = [box];
    for (const address of this.keptSheet(sheetId).unlocked) {
      const hole = parseBox(address);
      if (hole && contains(hole, box)) return true;
      if (hole) left = left.flatMap((part) => subtract(part, hole));
    }
    return left.length === 0;
  }
}

/** The box of a place that may be gone. */
export function boxAt(place: PlaceInSheet): GridBox {
  if (!place.place) throw invalidReference();
  return place.place;
}
