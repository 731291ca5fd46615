import type { ComponentDefinition } from "../domain/payroll/index";

/** What keeps a cell from being read as what it should hold. */
export type CellProblemCode =
  | "text-for-number" | "error-value" | "missing" | "headcount-negative" | "headcount-fractional"
  | "months-out-of-range" | "negative" | "total-differs" | "unknown-header" | "no-payroll-table" | "no-parameter-table" | "ambiguous"
  | "not-a-date" | "not-a-year" | "unknown-choice" | "unknown-line" | "read-as-amount" | "amount-for-rate"
  | "id-repeated" | "formula-missing" | "dates-overlap" | "to-before-from";

/** Columns of the payroll table that every payroll has; each component adds two of its own. */
export type PayrollColumn = "id" | "projectNumber" | "project" | "group" | "category" | "headcount" | "months" | "total"
  | "wholeMonths" | "continues" | "note";

/** Columns of the block that sets stated amounts beside computed ones. */
export type StatedColumn =
  | "id" | "projectNumber" | "project" | "lines" | "component" | "unit" | "decimals"
  | "stated" | "computed" | "difference" | "headcount" | "remark" | "source";

/** Columns of the block that says what the cost is made of. */
export type ComponentBlockColumn =
  | "label" | "otherLabel" | "id" | "calculation" | "payer" | "unit" | "rounding" | "monthsRule" | "economicCode";

/** Columns of the block with rates, floors and caps of insurances that go by base and rate. */
export type RateColumn = "component" | "name" | "months" | "rateParameter" | "rate" | "floorParameter" | "floor" | "capParameter" | "cap";

/** Columns of the parameter table. */
export type ParameterColumn = "name" | "from" | "to" | "value" | "unit" | "source";

/** Columns of the sheet with worked examples of the functions. */
export type SampleColumn = "function" | "formula" | "explanation" | "expected" | "agrees" | "result";

type Words<K extends string> = Readonly<Record<K, string>>;

/** Every word that our sheets and the payroll's messages show; complete in both languages by this type. */
export interface PayrollWords {
  readonly title: string;
  readonly yearLabel: string;
  readonly unitNote: string;
  readonly sections: Words<"totals" | "stated" | "components" | "rates" | "lines">;
  readonly columns: Words<PayrollColumn>;
  readonly statedColumns: Words<StatedColumn>;
  readonly componentColumns: Words<ComponentBlockColumn>;
  readonly rateColumns: Words<RateColumn>;
  readonly units: Words<ComponentDefinition["unit"]>;
  /** Header of a component's input column, e.g. 工资（元/人·月）. */
  readonly inputHeader: (label: string, unit: string) => string;
  /** Header of a component's amount column, e.g. 工资金额（元）. */
  readonly amountHeader: (label: string) => string;
  readonly calculations: Words<"per-head-month" | "per-head" | "lump-sum" | "base-rates">;
  /** 比例×工资金额 for a component that is a share of another. */
  readonly percentOf: (label: string) => string;
  readonly payers: Words<ComponentDefinition["payer"]>;
  readonly monthsRules: Words<ComponentDefinition["monthsRule"]>;
  readonly total: string;
  /** Row of the totals for lines of projects that are not listed above it. */
  readonly otherProjects: string;
  /** A stated amount covers every line of its project. */
  readonly allLines: string;
  readonly listSeparator: string;
  readonly noteSeparator: string;
  readonly implied: (label: string) => string;
  readonly impliedBy: (label: string, quotient: string) => string;
  /** Words of the live remark beside a stated amount; joined by the sheet's own formula. */
  readonly remark: {
    readonly equal: string;
    readonly different: string;
    readonly unknown: string;
    readonly roundedUp: string;
    readonly roundedHalfUp: string;
    readonly roundedDown: string;
    readonly more: string;
    readonly fewer: string;
    /** Between the number of people too many or too few and the number that the stated amount fits. */
    readonly peopleFor: string;
    readonly peopleEnd: string;
  };
  /** Months of the year in which a row of the rates holds, e.g. 1-6月. */
  readonly monthSpan: (first: number, last: number) => string;
  readonly documentLine: (line: number) => string;
  readonly parametersTitle: string;
  readonly parametersHint: string;
  readonly parameterColumns: Words<ParameterColumn>;
  readonly samplesTitle: string;
  readonly samplesHint: string;
  readonly sampleColumns: Words<SampleColumn>;
  readonly agrees: string;
  readonly disagrees: string;
  /** Centre of the footer of a printed page, in Excel's codes; the adapters say that it is the centre. */
  readonly footer: string;
}

/** The sheets' names; they are the same in both languages, since formulas and settings refer to them. */
export const SHEET_NAMES = { payroll: "人员费用", parameters: "参数", functionSamples: "函数示例" } as const;

/** The Excel tables' names, by which a renamed sheet is still recognised. */
export const TABLE_NAMES = { payroll: "人员费用表", parameters: "参数表" } as const;
