import { HostObject } from "../host-object";
import type { KeptHeaderFooter, KeptHeadersFooters } from "../kept-parts";
import { flag, oneOf, text } from "./arguments";

/** `Excel.HeaderFooterGroup`. */
export class HeaderFooterGroup extends HostObject {
  readonly className = "HeaderFooterGroup";
  readonly #kept: () => KeptHeadersFooters;

  constructor(kept: () => KeptHeadersFooters) {
    super();
    this.#kept = kept;
  }

  get defaultForAllPages(): HostObject {
    return new HeaderFooter(() => this.#kept().default);
  }

  get oddPages(): HostObject {
    return new HeaderFooter(() => this.#kept().default);
  }

  get evenPages(): HostObject {
    return new HeaderFooter(() => this.#kept().even);
  }

  get firstPage(): HostObject {
    return new HeaderFooter(() => this.#kept().first);
  }

  get state(): string {
    return this.#kept().state;
  }

  set state(value: unknown) {
    this.#kept().state = oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]);
  }

  get useSheetMargins(): boolean {
    return this.#kept().useSheetMargins;
  }

  set useSheetMargins(value: unknown) {
    this.#kept().useSheetMargins = flag(value);
  }

  get useSheetScale(): boolean {
    return this.#kept().useSheetScale;
  }

  set useSheetScale(value: unknown) {
    this.#kept().useSheetScale = flag(value);
  }
}

class HeaderFooter extends HostObject {
  readonly className = "HeaderFooter";
  readonly #kept: () => KeptHeaderFooter;

  constructor(kept: () => KeptHeaderFooter) {
    super();
    this.#kept = kept;
  }

  get leftHeader(): string {
    return this.#kept().leftHeader;
  }

  set leftHeader(value: unknown) {
    this.#kept().leftHeader = text(value);
  }

  get centerHeader(): string {
    return this.#kept().centerHeader;
  }

  set centerHeader(value: unknown) {
    this.#kept().centerHeader = text(value);
  }

  get rightHeader(): string {
    return this.#kept().rightHeader;
  }

  set rightHeader(value: unknown) {
    this.#kept().rightHeader = text(value);
  }

  get leftFooter(): string {
    return this.#kept().leftFooter;
  }

  set leftFooter(value: unknown) {
    this.#kept().leftFooter = text(value);
  }

  get centerFooter(): string {
    return this.#kept().centerFooter;
  }

  set centerFooter(value: unknown) {
    this.#kept().centerFooter = text(value);
  }

  get rightFooter(): string {
    return this.#kept().rightFooter;
  }

  set rightFooter(value: unknown) {
    this.#kept().rightFooter = text(value);
  }
}
