/** A finding's figures and parameters, ready to be put into a sentence. */
export interface FindingFacts {
  /** `4,386,816 元`; empty where the finding has none. */
  readonly stated: string;
  readonly expected: string;
  /** The size of the difference, without its sign. */
  readonly difference: string;
  readonly isMore: boolean;
  /** Severity of the finding. */
  readonly severity: string;
  /** A parameter as text; lists are joined; empty where there is none. */
  readonly text: (name: string) => string;
  /** A parameter's words, each in quotation marks. */
  readonly quoted: (name: string) => string;
  /** A parameter as an amount in 元. */
  readonly amount: (name: string) => string;
  /** A parameter as a number of people or months, with its word. */
  readonly count: (name: string, unit: "people" | "months") => string;
}

/** The words of one check in one language. */
export interface CheckWords {
  /** A few words that name it in lists. */
  readonly title: string;
  /** The rule, for the help page. */
  readonly rule: string;
  /** What to do about a finding. */
  readonly advice: string;
  /** One finding in a sentence without its full stop, explanation apart. */
  readonly message: (facts: FindingFacts) => string;
}

/** Words by check id. */
export type CheckWordList = Readonly<Record<string, CheckWords>>;

/** Picks the words for a case of a check. */
export const byCase = (facts: FindingFacts, cases: Readonly<Record<string, string>>): string => cases[facts.text("case")] ?? Object.values(cases)[0] ?? "";
