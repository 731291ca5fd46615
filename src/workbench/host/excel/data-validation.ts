import { boxAddress, contains, intersection, parseBox } from "../cells/index";
import type { GridBox } from "../../grid/grid";
import { invalidArgument } from "../host-error";
import { HostObject } from "../host-object";
import type { KeptValidation } from "../kept-parts";
import { flag, record } from "./arguments";
import type { RangeBase } from "./range-base";
import { ruleSeenFrom, validationsWithout } from "./validation-rule";

const TYPES: Readonly<Record<string, string>> = { wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };
const NO_ALERT: KeptValidation["errorAlert"] = { showAlert: true, style: "Stop", title: "", message: "" };
const NO_PROMPT: KeptValidation["prompt"] = { showPrompt: true, title: "", message: "" };

/** `Excel.DataValidation` of a range: kept for the file, not enforced. */
export class DataValidation extends HostObject {
  readonly className = "DataValidation";
  readonly #ranges: readonly RangeBase[];

  constructor(ranges: readonly RangeBase[]) {
    super();
    this.#ranges = ranges;
  }

  get type(): string {
    const found = this.#ranges.map((range) => this.#at(range));
    const [first] = found;
    if (found.some((kept) => kept === undefined)) return "Inconsistent";
    if (!first) return found.every((kept) => kept === null) ? "None" : "Inconsistent";
    return found.every((kept) => kept === first) ? (TYPES[Object.keys(first.rule)[0] ?? ""] ?? "None") : "MixedCriteria";
  }

  get rule(): unknown {
    const [first] = this.#ranges;
    const kept = this.#only();
    return kept && first ? ruleSeenFrom(kept, first.box) : {};
  }

  set rule(value: unknown) {
    const rule = record(value);
    const [kind, ...others] = Object.keys(rule);
    if (kind === undefined || others.length > 0 || !(kind in TYPES)) throw invalidArgument();
    this.#change({ rule });
  }

  get errorAlert(): unknown {
    return this.#only()?.errorAlert ?? NO_ALERT;
  }

  set errorAlert(value: unknown) {
    this.#change({ errorAlert: { ...NO_ALERT, ...record(value) } });
  }

  get prompt(): unknown {
    return this.#only()?.prompt ?? NO_PROMPT;
  }

  set prompt(value: unknown) {
    this.#change({ prompt: { ...NO_PROMPT, ...record(value) } });
  }

  get ignoreBlanks(): boolean {
    return this.#only()?.ignoreBlanks ?? true;
  }

  set ignoreBlanks(value: unknown) {
    this.#change({ ignoreBlanks: flag(value) });
  }

  clear(): void {
    for (const { model, sheetId, box } of this.#ranges) {
      model.assertAllowed(sheetId, null);
      const kept = model.keptSheet(sheetId);
      kept.validations = validationsWithout(kept.validations, box);
    }
  }

  /** What holds for all cells; null where there is none or several. */
  #only(): KeptValidation | null {
    const [first, ...others] = this.#ranges.map((range) => this.#at(range));
    return first && others.every((kept) => kept === first) ? first : null;
  }

  /** The validation of all cells of a range; null = none, undefined = not all have the same. */
  #at({ model, sheetId, box }: RangeBase): KeptValidation | null | undefined {
    const touching = model.keptSheet(sheetId).validations.filter(({ addresses }) => addresses.some((address) => meets(address, box)));
    const [only, ...others] = touching;
    if (!only) return null;
    const isWhole = only.addresses.some((address) => { const own = parseBox(address); return own !== null && contains(own, box); });
    return others.length === 0 && isWhole ? only : undefined;
  }

  #change(changes: Partial<Omit<KeptValidation, "addresses">>): void {
    const former = this.#only();
    for (const { model, sheetId, box } of this.#ranges) {
      model.assertAllowed(sheetId, null);
      const kept = model.keptSheet(sheetId);
      const { errorAlert, prompt, ignoreBlanks } = former ?? { errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };
      const rule = former ? ruleSeenFrom(former, box) : {};
      kept.validations = [...validationsWithout(kept.validations, box), { rule, errorAlert, prompt, ignoreBlanks, ...changes, addresses: [boxAddress(box)] }];
    }
  }
}

const meets = (address: string, box: GridBox): boolean => {
  const own = parseBox(address);
  return own !== null && intersection(own, box) !== null;
};
