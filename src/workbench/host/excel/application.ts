import { HostObject } from "../host-object";
import { oneOf } from "./arguments";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.Application`. */
export class ApplicationObject extends HostObject {
  readonly className = "Application";
  readonly #model: WorkbookModel;

  constructor(model: WorkbookModel) {
    super();
    this.#model = model;
  }

  get calculationMode(): string {
    return this.#model.kept.workbook.calculationMode;
  }

  set calculationMode(value: unknown) {
    this.#model.kept.workbook.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
  }

  get calculationState(): string {
    return "Done";
  }

  get calculationEngineVersion(): number {
    return 191_029;
  }

  get decimalSeparator(): string {
    return ".";
  }

  get thousandsSeparator(): string {
    return ",";
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  calculate(calculationType: unknown): void {
    // The grid calculates by itself; what is asked for must still be one of Excel's ways.
    oneOf(calculationType, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
  }

  /** Values read in this request are those of before it. */
  suspendApiCalculationUntilNextSync(): void {
    this.#model.isCalculationSuspended = true;
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // The grid draws when the request is done.
  }
}
