import type { Finding } from "../../domain/findings/index";
import type { Fingerprint } from "./fingerprint";

/** A finding that somebody has looked at and accepted, as 「核对记录」 keeps it. */
export interface Acceptance {
  readonly fingerprint: Fingerprint;
  readonly reason: string;
  /** Who accepted it. */
  readonly by: string;
  /** When: an ISO time given by the caller's clock. */
  readonly at: string;
  /** When the acceptance was withdrawn; null while it holds. */
  readonly withdrawnAt: string | null;
  /** What the finding said then, for people who read the sheet. */
  readonly check: string;
  readonly project: string;
  readonly words: string;
  readonly message: string;
}

/**
 * - `open`: nobody has accepted it. `accepted`: with its figures as they are.
 * - `returned`: accepted once, but its figures have changed since.
 */
export type FindingState =
  | { readonly kind: "open" }
  | { readonly kind: "accepted"; readonly acceptance: Acceptance }
  | { readonly kind: "returned"; readonly acceptance: Acceptance };

/** A finding with what tells it again and what people have said of it. */
export interface CheckedFinding {
  /** Unique within one outcome, the same after rows were inserted: for lists and for `prepareAcceptance`. */
  readonly id: string;
  readonly finding: Finding;
  readonly fingerprint: Fingerprint;
  readonly state: FindingState;
}

/**
 * Gives each finding its state. Of several findings alike in place, one whose figures are those accepted is taken first;
 * an acceptance counts for one finding.
 */
export function withStates(findings: readonly { readonly finding: Finding; readonly fingerprint: Fingerprint }[], acceptances: readonly Acceptance[]): CheckedFinding[] {
  const free = new Map<string, Acceptance[]>();
  for (const acceptance of acceptances) {
    if (acceptance.withdrawnAt !== null) continue;
    const alike = free.get(acceptance.fingerprint.place);
    if (alike) alike.push(acceptance);
    else free.set(acceptance.fingerprint.place, [acceptance]);
  }
  const take = ({ place, figures }: Fingerprint, isSame: boolean): Acceptance | null => {
    const alike = free.get(place) ?? [];
    const at = alike.findIndex((one) => !isSame || one.fingerprint.figures === figures);
    return at < 0 ? null : alike.splice(at, 1)[0] ?? null;
  };
  const accepted = findings.map(({ fingerprint }) => take(fingerprint, true));
  const counts = new Map<string, number>();
  return findings.map(({ finding, fingerprint }, index): CheckedFinding => {
    const nth = (counts.get(fingerprint.place) ?? 0) + 1;
    counts.set(fingerprint.place, nth);
    const id = nth === 1 ? fingerprint.place : `${fingerprint.place}-${nth}`;
    const own = accepted[index];
    if (own) return { id, finding, fingerprint, state: { kind: "accepted", acceptance: own } };
    const former = take(fingerprint, false);
    return { id, finding, fingerprint, state: former ? { kind: "returned", acceptance: former } : { kind: "open" } };
  });
}
