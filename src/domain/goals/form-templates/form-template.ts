import type { Grade } from "../grade";
import type { IndicatorCategory } from "../indicator";

/** A column of a form's indicator table. */
export type FormColumnId =
  | "category" | "subcategory" | "name" | "description" | Grade
  /** The target as one text (`≥95%`), or taken apart into sign, value and unit. */
  | "target" | "sign" | "value" | "unit" | "direction" | "weight" | "basis";

export interface FormColumn {
  readonly id: FormColumnId;
  /** Its head as printed. */
  readonly head: string;
  /** The head above it that it shares with its neighbours (评价标准 over 优良中差); null where there is none. */
  readonly group: string | null;
  /** Percent of the page's width; the columns of a form add up to 100. */
  readonly share: number;
  readonly align: "left" | "center";
}

/** Where a field's text comes from. */
export type FormValue =
  | { readonly from: "project"; readonly field: "code" | "name" | "purpose" | "goal" | "overallGoal" }
  /** A labelled field of the document, by any of these labels; without brackets, as `sameFormLabel` compares. */
  | { readonly from: "field"; readonly labels: readonly string[] };

/** A label with the cell beside it; spans count columns of the indicator table. */
export interface FormCell {
  readonly label: string;
  readonly value: FormValue;
  readonly labelSpan: number;
  readonly valueSpan: number;
}

/** A row above the indicator table. An optional row is printed only where the document has something for it. */
export type FormRow =
  | { readonly kind: "fields"; readonly isOptional: boolean; readonly cells: readonly FormCell[] }
  /** A label and a text over all other columns, as high as it needs to be. */
  | { readonly kind: "text"; readonly isOptional: boolean; readonly label: string; readonly labelSpan: number; readonly value: FormValue }
  /** The spending plan: its label, and over the other columns the dates above the percentages. */
  | { readonly kind: "plan"; readonly isOptional: boolean; readonly label: string; readonly labelSpan: number; readonly steps: readonly string[] };

/** A goal sheet's form as data. A further province's form is a further file with one of these. */
export interface FormTemplate {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** The paper that prescribes the form. */
  readonly source: string;
  readonly orientation: "portrait" | "landscape";
  /** The title of a sheet whose project has no heading of its own. Spaced, so that no document's heading is like it. */
  readonly title: string;
  /** Rows above the indicator table, in order. */
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  /** The categories in the form's words and order. */
  readonly categories: readonly { readonly category: IndicatorCategory; readonly label: string; readonly subcategories: readonly string[] }[];
  /** What stands at the foot of the version that is handed in. */
  readonly signatures: readonly string[];
}

/** Remarks in brackets, 其中, asterisks, colons and spaces do not tell labels apart. */
const plain = (label: string): string =>
  label.normalize("NFKC").replace(/\s+/g, "").replace(/\([^()]{0,24}\)/g, "").replace(/^(?:其中:?|[*△]+)/, "").replace(/:$/, "");

/**
 * Whether two labels of forms name the same field.
 *
 * @example sameFormLabel("项目资金（万元）：", "项目资金") // true
 */
export const sameFormLabel = (a: string, b: string): boolean => plain(a) === plain(b);
