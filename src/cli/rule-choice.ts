import { FORMULA_RULES, type FormulaRuleId } from "../domain/formula-review/index";
import type { RuleChoice } from "./review-file";

type Reading = { readonly kind: "choice"; readonly choice: RuleChoice } | { readonly kind: "unknown"; readonly name: string; readonly known: string };

/** Reads `--rules`, `--on` and `--off`: ids of rules, or groups of them (`formula`, `all`), commas between. */
export function ruleChoice(values: { readonly rules?: readonly string[]; readonly on?: readonly string[]; readonly off?: readonly string[] }): Reading {
  const choice: { only?: FormulaRuleId[]; on?: FormulaRuleId[]; off?: FormulaRuleId[] } = {};
  for (const [option, key] of [["rules", "only"], ["on", "on"], ["off", "off"]] as const) {
    const names = values[option]?.flatMap((list) => list.split(/[,，\s]+/)).filter((name) => name !== "");
    if (names === undefined) continue;
    const ids: FormulaRuleId[] = [];
    for (const name of names) {
      const meant = FORMULA_RULES.filter(({ id, subject }) => name === "all" || name === id || name === subject);
      if (meant.length === 0) return { kind: "unknown", name, known: [...new Set(["all", ...FORMULA_RULES.map(({ subject }) => subject), ...FORMULA_RULES.map(({ id }) => id)])].join(", ") };
      ids.push(...meant.map(({ id }) => id));
    }
    choice[key] = ids;
  }
  return { kind: "choice", choice };
}
