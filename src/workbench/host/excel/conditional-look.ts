import { HostObject } from "../host-object";
import type { KeptConditionalFormat } from "../kept-parts";
import { color, flag, oneOf, text } from "./arguments";

/** How cells look where a condition holds; null = as they are. */
export class ConditionalRangeFormat extends HostObject {
  readonly className = "ConditionalRangeFormat";
  readonly #kept: KeptConditionalFormat;

  constructor(kept: KeptConditionalFormat) {
    super();
    this.#kept = kept;
  }

  get fill(): HostObject {
    return new ConditionalRangeFill(this.#kept.format);
  }

  get font(): HostObject {
    return new ConditionalRangeFont(this.#kept.format);
  }

  get numberFormat(): string | null {
    return this.#kept.format.numberFormat;
  }

  set numberFormat(value: unknown) {
    this.#kept.format.numberFormat = text(value);
  }
}

type Look = KeptConditionalFormat["format"];

class ConditionalRangeFill extends HostObject {
  readonly className = "ConditionalRangeFill";
  readonly #look: Look;

  constructor(look: Look) {
    super();
    this.#look = look;
  }

  get color(): string | null {
    return this.#look.fillColor;
  }

  set color(value: unknown) {
    this.#look.fillColor = color(value);
  }

  clear(): void {
    this.#look.fillColor = null;
  }
}

class ConditionalRangeFont extends HostObject {
  readonly className = "ConditionalRangeFont";
  readonly #look: Look;

  constructor(look: Look) {
    super();
    this.#look = look;
  }

  get color(): string | null {
    return this.#look.fontColor;
  }

  set color(value: unknown) {
    this.#look.fontColor = color(value);
  }

  get bold(): boolean | null {
    return this.#look.bold;
  }

  set bold(value: unknown) {
    this.#look.bold = flag(value);
  }

  get italic(): boolean | null {
    return this.#look.italic;
  }

  set italic(value: unknown) {
    this.#look.italic = flag(value);
  }

  get underline(): string | null {
    return this.#look.underline;
  }

  set underline(value: unknown) {
    this.#look.underline = oneOf(value, ["None", "Single", "Double"]);
  }

  get strikethrough(): boolean | null {
    return this.#look.strikethrough;
  }

  set strikethrough(value: unknown) {
    this.#look.strikethrough = flag(value);
  }

  clear(): void {
    Object.assign(this.#look, { fontColor: null, bold: null, italic: null, underline: null, strikethrough: null });
  }
}
