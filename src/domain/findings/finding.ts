import type { Explanation } from "./explanation";
import type { Place } from "./place";

/**
 * - `error`: the document or workbook contradicts itself, provable from its own figures or form.
 * - `warning`: very likely wrong or incomplete, or not comparable.
 * - `note`: form and wording.
 */
export type Severity = "error" | "warning" | "note";

/** What the words of a finding are made with: figures as decimal strings, literal words of the document, codes. */
export type FindingParameters = Readonly<Record<string, string | number | readonly string[]>>;

/** Something that a reviewer should know. Plain data: words are made from it at the edge. */
export interface Finding {
  /** Id of the check. */
  readonly check: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Other places concerned: the other row, the line that gives the headcount. */
  readonly related: readonly Place[];
  /** What is printed, as a decimal string in `unit`; null where the finding is about words. */
  readonly stated: string | null;
  /** What it should be. */
  readonly expected: string | null;
  /** stated − expected. */
  readonly difference: string | null;
  readonly unit: string | null;
  readonly explanation: Explanation | null;
  readonly parameters: FindingParameters;
}

/** What a check has to say; what it leaves out is empty. */
export type FindingDraft = Pick<Finding, "check" | "severity" | "place"> & Partial<Finding>;

/** A finding from what a check has to say. */
export const finding = (draft: FindingDraft): Finding => ({
  related: [], stated: null, expected: null, difference: null, unit: null, explanation: null, parameters: {}, ...draft,
});

/** Severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
