import type { FormulaRuleId, ReviewFinding, RuleSubject } from "../domain/formula-review/index";

/** The values that a finding's words are made with. */
export interface ReviewValues {
  /** A text or number parameter, as text; empty where the finding has none of that name. */
  readonly text: (name: string) => string;
  /** A list parameter. */
  readonly list: (name: string) => readonly string[];
  readonly stated: string;
  readonly expected: string;
  readonly difference: string;
  /** How many cells the finding concerns. */
  readonly cellCount: number;
  readonly related: readonly string[];
}

/** The words of one rule: its name, what was found, and why that is likely wrong. */
export interface RuleWords {
  readonly title: string;
  readonly what: (values: ReviewValues) => string;
  readonly why: string;
}

/** A text for every rule, or it does not compile. */
export interface ReviewWords {
  readonly rules: { readonly [Id in FormulaRuleId]: RuleWords };
  readonly subjects: { readonly [Subject in RuleSubject]: string };
  /** What would fit, with the number of further cells. */
  readonly fits: (formula: string, cell: string, more: number) => string;
  readonly sureness: (percent: number) => string;
}

/** A finding of the formula review in words. */
export interface ReviewText {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  /** The formula that would fit; empty where it cannot be told. */
  readonly fits: string;
  readonly sureness: string;
}

/** The values of a finding, ready to be put into words. */
export function reviewValues({ parameters, stated, expected, difference, related }: ReviewFinding): ReviewValues {
  const text = (name: string): string => {
    const value = parameters[name];
    return value === undefined ? "" : Array.isArray(value) ? value.join("、") : String(value);
  };
  return {
    text, stated: stated ?? "", expected: expected ?? "", difference: difference ?? "", cellCount: Number(parameters["cellCount"] ?? 1),
    related: related.flatMap(({ cell }) => (cell === null ? [] : [cell])),
    list: (name) => {
      const value = parameters[name];
      return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
    },
  };
}
