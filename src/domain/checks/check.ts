import type { Figure } from "../figures/index";
import { finding, type Finding, type FindingDraft, type Severity } from "../findings/index";
import type { Identity } from "../reconciliation/index";
import type { CheckSubject } from "./subject";

/** What a check looks at; findings are shown in these groups. */
export type CheckGroup = "arithmetic" | "department" | "reconciliation" | "consistency" | "form" | "grades";

/** What a check reports: a finding with the figures that it contradicts, or figures that it confirms. */
export type CheckReport =
  | { readonly kind: "finding"; readonly finding: Finding; readonly contradicts: readonly Figure[] }
  | { readonly kind: "verified"; readonly figures: readonly Figure[] };

/**
 * A check over a budget. Either rules that tie figures together (`identities`: the engine compares and explains), or
 * code of its own (`run`), or both. Its words are in src/wording, its page in docs/checks is generated.
 */
export interface Check {
  /** Stable: findings, accepted reasons and help pages refer to it. */
  readonly id: string;
  readonly group: CheckGroup;
  /** Severities that its findings can have, gravest first. */
  readonly severities: readonly Severity[];
  /** Where the rule comes from; `logic` where it follows from the figures themselves. */
  readonly source: string;
  readonly identities?: (subject: CheckSubject) => Iterable<Identity>;
  readonly run?: (subject: CheckSubject) => Iterable<CheckReport>;
}

/** A finding to report, and the figures that it contradicts. */
export const reported = (draft: FindingDraft, contradicts: readonly Figure[] = []): CheckReport => ({ kind: "finding", finding: finding(draft), contradicts });

/** Figures that a check confirms. */
export const verified = (figures: readonly Figure[]): CheckReport => ({ kind: "verified", figures });
