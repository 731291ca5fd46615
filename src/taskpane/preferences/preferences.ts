import type { FormulaRuleId } from "../../domain/formula-review/index";
import { isLanguageChoice, type LanguageChoice } from "../texts/index";
import { isThemeChoice, type ThemeChoice } from "../theme/index";

/** Choices of this user on this computer. */
export interface PreferenceValues {
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
  readonly isIntroductionDismissed: boolean;
  /** Name under which findings are accepted; empty at first. */
  readonly reviewer: string;
  /** Rules of the formula review that are switched on besides the default ones, and off. */
  readonly reviewRules: { readonly on: readonly FormulaRuleId[]; readonly off: readonly FormulaRuleId[] };
}

/** Remembers choices; where the browser keeps nothing they hold until the pane closes. */
export interface Preferences {
  readonly read: () => PreferenceValues;
  readonly write: (values: PreferenceValues) => void;
}

const KEY = "budget-payroll-assistant";
const DEFAULTS: PreferenceValues = { language: "system", theme: "system", isIntroductionDismissed: false, reviewer: "", reviewRules: { on: [], off: [] } };

/** Ids as kept; a rule that is gone since is passed over by the review. */
const ruleIds = (kept: unknown): readonly FormulaRuleId[] => (Array.isArray(kept) ? kept.filter((one) => typeof one === "string") as FormulaRuleId[] : []);

const rulesOf = (kept: unknown): PreferenceValues["reviewRules"] => {
  const { on, off } = typeof kept === "object" && kept !== null ? kept as Record<string, unknown> : {} as Record<string, unknown>;
  return { on: ruleIds(on), off: ruleIds(off) };
};

const parse = (text: string | null): PreferenceValues => {
  if (text === null) return DEFAULTS;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return DEFAULTS;
  }
  if (typeof kept !== "object" || kept === null) return DEFAULTS;
  const { language, theme, isIntroductionDismissed, reviewer, reviewRules } = kept as Record<string, unknown>;
  return {
    language: isLanguageChoice(language) ? language : DEFAULTS.language,
    theme: isThemeChoice(theme) ? theme : DEFAULTS.theme,
    isIntroductionDismissed: isIntroductionDismissed === true,
    reviewer: typeof reviewer === "string" ? reviewer : DEFAULTS.reviewer,
    reviewRules: rulesOf(reviewRules),
  };
};

/**
 * Preferences kept in a browser storage. `storage` is asked each time because the access itself may be refused
 * (third-party storage blocked in a web host); null or a refusal means: in memory only.
 */
export const createPreferences = (storage: () => Storage | null): Preferences => {
  const attempt = <T>(work: (kept: Storage) => T): T | null => {
    try {
      const kept = storage();
      return kept === null ? null : work(kept);
    } catch {
      return null;
    }
  };
  let values = parse(attempt((kept) => kept.getItem(KEY)));
  return {
    read: () => values,
    write: (next) => {
      values = next;
      attempt((kept) => kept.setItem(KEY, JSON.stringify(next)));
    },
  };
};
