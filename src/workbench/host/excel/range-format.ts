import type { GridStyle } from "../../grid/grid";
import { boxAddress, intersection, isUnbounded, parseBox, subtract } from "../cells/index";
import { missingMember } from "../host-error";
import { HostObject } from "../host-object";
import { color, finite, flag, oneOf, text } from "./arguments";
import { autofitColumns, autofitRows } from "./autofit";
import { RangeBorderCollection } from "./range-borders";
import { commonSize, setSizes } from "./sizes";
import type { StyledCells } from "./styled-cells";

/** What a cell without a style of its own looks like. */
export const DEFAULTS = { fontName: "等线", fontSize: 11, fontColor: "#000000", fill: "#FFFFFF" } as const;

const HORIZONTAL: Readonly<Record<string, NonNullable<GridStyle["horizontal"]>>> = { General: "general", Left: "left", Center: "center", Right: "right", CenterAcrossSelection: "center", Fill: "left", Justify: "left", Distributed: "center" };
const VERTICAL: Readonly<Record<string, NonNullable<GridStyle["vertical"]>>> = { Top: "top", Center: "middle", Bottom: "bottom", Justify: "top", Distributed: "middle" };
const nameOf = <T>(names: Readonly<Record<string, T>>, value: T): string => Object.keys(names).find((name) => names[name] === value) ?? "";

export class RangeFormat extends HostObject {
  readonly className = "RangeFormat";
  readonly #cells: StyledCells;

  constructor(cells: StyledCells) {
    super();
    this.#cells = cells;
  }

  get fill(): HostObject {
    return new RangeFill(this.#cells);
  }

  get font(): HostObject {
    return new RangeFont(this.#cells);
  }

  get borders(): HostObject {
    return new RangeBorderCollection(this.#cells);
  }

  get protection(): HostObject {
    return new FormatProtection(this.#cells);
  }

  get horizontalAlignment(): string | null {
    const found = this.#cells.common(({ horizontal }) => horizontal ?? "general");
    return found && nameOf(HORIZONTAL, found);
  }

  set horizontalAlignment(value: unknown) {
    this.#cells.set({ horizontal: HORIZONTAL[oneOf(value, Object.keys(HORIZONTAL))] ?? "general" });
  }

  get verticalAlignment(): string | null {
    const found = this.#cells.common(({ vertical }) => vertical ?? "middle");
    return found && nameOf(VERTICAL, found);
  }

  set verticalAlignment(value: unknown) {
    this.#cells.set({ vertical: VERTICAL[oneOf(value, Object.keys(VERTICAL))] ?? "middle" });
  }

  get wrapText(): boolean | null {
    return this.#cells.common(({ wrap }) => wrap ?? false);
  }

  set wrapText(value: unknown) {
    this.#cells.set({ wrap: flag(value) });
  }

  /** The grid knows neither indents nor turned nor shrunk text: every cell has the usual. */
  get indentLevel(): number {
    return 0;
  }

  set indentLevel(value: unknown) {
    onlyUsual(value, 0, "RangeFormat.indentLevel");
  }

  get shrinkToFit(): boolean {
    return false;
  }

  set shrinkToFit(value: unknown) {
    onlyUsual(value, false, "RangeFormat.shrinkToFit");
  }

  get textOrientation(): number {
    return 0;
  }

  set textOrientation(value: unknown) {
    onlyUsual(value, 0, "RangeFormat.textOrientation");
  }

  /** Points. */
  get columnWidth(): number | null {
    return commonSize(this.#cells, "column");
  }

  set columnWidth(value: unknown) {
    setSizes(this.#cells, "column", finite(value, 0));
  }

  /** Points. */
  get rowHeight(): number | null {
    return commonSize(this.#cells, "row");
  }

  set rowHeight(value: unknown) {
    setSizes(this.#cells, "row", finite(value, 0));
  }

  autofitColumns(): void {
    autofitColumns(this.#cells);
  }

  autofitRows(): void {
    autofitRows(this.#cells);
  }
}

/** @throws HostError for anything that the grid cannot show */
function onlyUsual(value: unknown, usual: unknown, member: string): void {
  if (value !== usual) throw missingMember(`setting ${member}`);
}

class RangeFill extends HostObject {
  readonly className = "RangeFill";
  readonly #cells: StyledCells;

  constructor(cells: StyledCells) {
    super();
    this.#cells = cells;
  }

  get color(): string | null {
    return this.#cells.common(({ fill }) => fill ?? DEFAULTS.fill);
  }

  set color(value: unknown) {
    this.#cells.set({ fill: color(value) });
  }

  get pattern(): string | null {
    return this.#cells.common(({ fill }) => (fill === undefined || fill === null ? "None" : "Solid"));
  }

  set pattern(value: unknown) {
    if (oneOf(value, ["None", "Solid"]) === "None") this.clear();
    else this.#cells.set({ fill: this.color ?? DEFAULTS.fill });
  }

  clear(): void {
    this.#cells.set({ fill: null });
  }
}

class RangeFont extends HostObject {
  readonly className = "RangeFont";
  readonly #cells: StyledCells;

  constructor(cells: StyledCells) {
    super();
    this.#cells = cells;
  }

  get name(): string | null {
    return this.#cells.common(({ fontName }) => fontName ?? DEFAULTS.fontName);
  }

  set name(value: unknown) {
    this.#cells.set({ fontName: text(value) });
  }

  get size(): number | null {
    return this.#cells.common(({ fontSize }) => fontSize ?? DEFAULTS.fontSize);
  }

  set size(value: unknown) {
    this.#cells.set({ fontSize: finite(value, 1) });
  }

  get bold(): boolean | null {
    return this.#cells.common(({ bold }) => bold ?? false);
  }

  set bold(value: unknown) {
    this.#cells.set({ bold: flag(value) });
  }

  get italic(): boolean | null {
    return this.#cells.common(({ italic }) => italic ?? false);
  }

  set italic(value: unknown) {
    this.#cells.set({ italic: flag(value) });
  }

  get underline(): string | null {
    const found = this.#cells.common(({ underline }) => underline ?? false);
    return found === null ? null : found ? "Single" : "None";
  }

  set underline(value: unknown) {
    this.#cells.set({ underline: oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]) !== "None" });
  }

  get strikethrough(): boolean {
    return false;
  }

  set strikethrough(value: unknown) {
    onlyUsual(value, false, "RangeFont.strikethrough");
  }

  get color(): string | null {
    return this.#cells.common(({ fontColor }) => fontColor ?? DEFAULTS.fontColor);
  }

  set color(value: unknown) {
    this.#cells.set({ fontColor: color(value) });
  }
}

/** Locked cells, which is what protection forbids to change. */
class FormatProtection extends HostObject {
  readonly className = "FormatProtection";
  readonly #cells: StyledCells;

  constructor(cells: StyledCells) {
    super();
    this.#cells = cells;
  }

  get locked(): boolean | null {
    const states = new Set(this.#cells.boxes.map((box) => this.#lockedState(box)));
    const [only] = states;
    return states.size === 1 ? (only ?? null) : null;
  }

  set locked(value: unknown) {
    const isLocked = flag(value);
    const { model, sheetId } = this.#cells;
    model.assertAllowed(sheetId, "allowFormatCells");
    for (const box of this.#cells.boxes) lockCells(model.keptSheet(sheetId), box, isLocked);
  }

  #lockedState(box: Parameters<typeof boxAddress>[0]): boolean | null {
    const { model, sheetId } = this.#cells;
    if (model.isUnlocked(sheetId, box)) return false;
    const touches = model.keptSheet(sheetId).unlocked.some((address) => {
      const unlocked = parseBox(address);
      return unlocked !== null && intersection(unlocked, box) !== null;
    });
    return touches && !isUnbounded(box) ? null : true;
  }
}

/** Locks or unlocks the cells of a box. */
export function lockCells(kept: { unlocked: string[] }, box: Parameters<typeof boxAddress>[0], isLocked: boolean): void {
  const rest = kept.unlocked.flatMap((address) => {
    const unlocked = parseBox(address);
    return unlocked ? subtract(unlocked, box).map(boxAddress) : [];
  });
  kept.unlocked = isLocked ? rest : [...rest, boxAddress(box)];
}
