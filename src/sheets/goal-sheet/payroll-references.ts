import type { BudgetProject } from "../../domain/budget/index";
import { exactDecimal, sumYuan, ZERO_YUAN, type Yuan } from "../../domain/money/index";
import type { ParameterRow } from "../../domain/parameters/index";
import { projectKey, type ComponentId, type Payroll, type PayrollLine } from "../../domain/payroll/index";
import type Decimal from "decimal.js";
import { cellName } from "../cell-address";
import { compute, type Computed } from "../payroll/computed";
import type { PayrollLayout } from "../payroll/layout";
import { sheetReference } from "./sheet-names";

/** The payroll sheet that live texts refer to: as `readPayrollSheet` gives it. */
export interface PayrollPlace {
  readonly sheet: string;
  readonly payroll: Payroll;
  readonly layout: PayrollLayout;
  readonly parameters: readonly ParameterRow[];
}

/** A headcount that follows from the payroll sheet: the formula without `=`, and what it gives now. */
export interface LiveHeadcount {
  readonly expression: string;
  readonly people: number;
}

/** An amount that follows from the payroll sheet. */
export interface LiveAmount {
  readonly expression: string;
  readonly amount: Yuan;
}

/** Cells of the payroll sheet that a project's figures follow from. */
export class PayrollReferences {
  /** Computing a payroll costs as much as all its lines: once per sheet, not once per project. */
  private static readonly known = new WeakMap<PayrollPlace, PayrollReferences>();
  private readonly computed: Computed;
  private readonly prefix: string;
  private readonly lines = new Map<string, PayrollLine[]>();

  private constructor(private readonly place: PayrollPlace) {
    this.computed = compute(place.payroll, place.parameters);
    this.prefix = sheetReference(place.sheet);
    for (const line of place.payroll.lines) if (place.layout.rowOfLine.has(line.id)) this.remember(line);
  }

  /** The references to a payroll sheet; a place does not change, so its figures are computed once. */
  static to(place: PayrollPlace): PayrollReferences {
    const references = PayrollReferences.known.get(place) ?? new PayrollReferences(place);
    PayrollReferences.known.set(place, references);
    return references;
  }

  /** The project's lines on the sheet. */
  linesOf(project: BudgetProject): readonly PayrollLine[] {
    return this.lines.get(projectKey({ number: project.number ?? project.position, name: project.title })) ?? [];
  }

  /** People of the lines; a line that continues another one's people does not count again. */
  headcount(lines: readonly PayrollLine[]): LiveHeadcount | null {
    const counted = lines.filter(({ continues }) => continues === undefined);
    const expression = this.sum(counted, this.place.layout.columns.headcount);
    return expression === null ? null : { expression, people: counted.reduce((sum, { headcount }) => sum + headcount.value, 0) };
  }

  /** What the lines cost of one component, or all of them. */
  amount(lines: readonly PayrollLine[], component: ComponentId | "total"): LiveAmount | null {
    const column = component === "total" ? this.place.layout.columns.total : this.place.layout.amounts.get(component) ?? null;
    const expression = this.sum(lines, column);
    if (expression === null) return null;
    const amounts = lines.map(({ id, inputs }) => (component === "total" ? this.computed.totalOf(id) : inputs[component] === undefined ? ZERO_YUAN : this.computed.amountOf(id, component)));
    const known = amounts.filter((amount) => amount !== null);
    return known.length < amounts.length ? null : { expression, amount: sumYuan(known) };
  }

  /** A line's input of a component: 元 per head and month. */
  input(line: PayrollLine | undefined, component: ComponentId): { readonly expression: string; readonly value: Decimal } | null {
    const column = this.place.layout.inputs.get(component);
    const row = line && this.place.layout.rowOfLine.get(line.id);
    const value = line?.inputs[component]?.value;
    return column === undefined || row === undefined || value === undefined ? null : { expression: `${this.prefix}${absolute(row, column)}`, value: exactDecimal(value) };
  }

  private remember(line: PayrollLine): void {
    const key = projectKey(line.project);
    const lines = this.lines.get(key);
    if (lines) lines.push(line);
    else this.lines.set(key, [line]);
  }

  private sum(lines: readonly PayrollLine[], column: number | null): string | null {
    const rows = lines.flatMap(({ id }) => this.place.layout.rowOfLine.get(id) ?? []).sort((a, b) => a - b);
    const [first] = rows;
    const last = rows.at(-1);
    if (column === null || first === undefined || last === undefined || rows.length < lines.length) return null;
    if (rows.length === 1) return `${this.prefix}${absolute(first, column)}`;
    const isBlock = last - first === rows.length - 1;
    return isBlock ? `SUM(${this.prefix}${absolute(first, column)}:${absolute(last, column)})` : `SUM(${rows.map((row) => `${this.prefix}${absolute(row, column)}`).join(",")})`;
  }
}

function absolute(row: number, column: number): string {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cellName(row, column)) ?? [];
  return `$${letters}$${digits}`;
}
