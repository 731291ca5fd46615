import type { Figure } from "../figures/index";
import type { Place } from "../findings/index";
import type { QualitativeDegree } from "./qualitative-scale";

/** How a value compares with a limit; `≥` and `≤` include it. */
export type BoundOperator = "≥" | ">" | "≤" | "<";

/** One end of a bound. */
export interface BoundLimit {
  readonly operator: BoundOperator;
  readonly figure: Figure;
}

/** What a value must be for a grade, parsed and as printed. */
export type GradeBound = { readonly text: string; readonly place: Place } & (
  /** `≥90%`, `10%>代偿率≥5%`, `400人以下`; `variable` is the name printed with it (代偿率), if any. */
  | { readonly kind: "range"; readonly lower: BoundLimit | null; readonly upper: BoundLimit | null; readonly variable: string | null }
  /** A number without sign: `100%`, `408人`. */
  | { readonly kind: "value"; readonly figure: Figure; readonly variable: string | null }
  /** A degree or a fact in words: `显著改善`, `及时`. */
  | { readonly kind: "words"; readonly degree: QualitativeDegree | null }
  | { readonly kind: "blank" }
  /** Numbers that make up no bound. */
  | { readonly kind: "unreadable"; readonly figures: readonly Figure[] }
);
