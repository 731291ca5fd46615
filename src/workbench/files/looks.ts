import type { IStyleData } from "@univerjs/core";
import type { Palette } from "./colors";
import { lookIn, type FileStyle } from "./look-in";

/** Collects the styles of a file, each once, and gives them numbers. */
export class Looks {
  readonly styles: FileStyle[] = [];
  readonly gridStyles: Record<string, IStyleData> = {};
  readonly #palette: Palette;
  readonly #byObject = new Map<object, number>();
  readonly #byText = new Map<string, number>();

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  /** The number of a style, or null for a style that sets nothing. exceljs lets equal cells share the object. */
  numberOf(style: FileStyle | undefined): number | null {
    if (!style) return null;
    const known = this.#byObject.get(style);
    if (known !== undefined) return known < 0 ? null : known;
    const text = JSON.stringify(style);
    const number = text === "{}" ? -1 : (this.#byText.get(text) ?? this.#add(style, text));
    this.#byObject.set(style, number);
    return number < 0 ? null : number;
  }

  /** The id of the grid's style for a number, or null where it shows nothing. */
  gridStyle(number: number): string | null {
    return `look-${number}` in this.gridStyles ? `look-${number}` : null;
  }

  #add(style: FileStyle, text: string): number {
    const number = this.styles.push(JSON.parse(text) as FileStyle) - 1;
    this.#byText.set(text, number);
    const look = lookIn(style, this.#palette);
    if (Object.keys(look).length > 0) this.gridStyles[`look-${number}`] = look;
    return number;
  }
}
