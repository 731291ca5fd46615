import type Decimal from "decimal.js";
import type { Place } from "../findings/index";
import type { Yuan } from "../money/index";
import type { ComponentDefinition, ComponentId } from "./component";

/** The project that a line belongs to; `number` is null where the document gives none. */
export interface ProjectReference {
  readonly number: number | null;
  readonly name: string;
}

/** A figure that enters a line, and whether the document printed it or it follows from others (48288 ÷ 12 = 4024). */
export interface Factor<T> {
  readonly value: T;
  readonly isImplied: boolean;
}

/** One line of a payroll: so many people of one kind at one wage for so many months. */
export interface PayrollLine {
  /** Stable within the payroll, e.g. `p2-1`. */
  readonly id: string;
  readonly project: ProjectReference;
  /** Group within the project, e.g. A–D; null where there is none. */
  readonly group: string | null;
  /** Degree or post: 本科, 专科, … */
  readonly category: string;
  /** People; a whole number ≥ 0. */
  readonly headcount: Factor<number>;
  /** Months of the budget year, 0 to 12, fractions allowed. */
  readonly months: Factor<Decimal>;
  /**
   * Months that components with the rule `whole` count (insurance, fees), a whole number from 0 to 12.
   * Absent: `months` rounded up. A joiner on 17 January who leaves on 15 March works 1.97 months and counts 3.
   */
  readonly wholeMonths?: Factor<Decimal> | undefined;
  /** Id of the line whose people this line continues after a raise: they are not counted twice. */
  readonly continues?: string | undefined;
  /**
   * Per component the line's input in the component's unit: 元 per head and month, 元, or a rate as a fraction.
   * The wage is the component `wage`. A component that is absent costs nothing on this line.
   */
  readonly inputs: Readonly<Record<ComponentId, Factor<Decimal>>>;
  readonly place: Place | null;
}

/** What a stated amount is said to cover. */
export interface StatedScope {
  readonly project: ProjectReference;
  /** One component's amount, or `total` for all of them. */
  readonly component: ComponentId | "total";
  /** The lines covered; null = every line of the project. */
  readonly lines: readonly string[] | null;
}

/** An amount that the document prints, attached where it prints it. */
export interface StatedAmount {
  readonly id: string;
  readonly amount: Yuan;
  /** As printed: unit and number of decimals in that unit (51万元 → 万元, 0). */
  readonly printed: { readonly unit: "元" | "万元"; readonly decimals: number };
  readonly covers: StatedScope;
  readonly place: Place | null;
}

/** A payroll as a whole: what it is made of, its lines, and what the document states about it. */
export interface Payroll {
  /** Budget year, e.g. 2020; null where nothing says it. */
  readonly year: number | null;
  readonly components: readonly ComponentDefinition[];
  readonly lines: readonly PayrollLine[];
  readonly stated: readonly StatedAmount[];
}
