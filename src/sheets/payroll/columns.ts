import type { ComponentDefinition } from "../../domain/payroll/index";
import { payrollWords, type Language } from "../../wording/index";
import { comparable } from "../reading/labels";

/** The heads of a component's two columns in the payroll table. */
export interface ComponentHeads {
  readonly component: ComponentDefinition;
  /** What the component is called on the sheet; no two components share it. */
  readonly label: string;
  readonly input: string;
  readonly amount: string;
}

/** A component's name in one language, or its id where it has none. */
const ownLabel = (component: ComponentDefinition, language: Language): string =>
  component.label[language] || component.label.zh || component.label.en || component.id;

/**
 * Heads of the component columns. Where two components would share a name or a head, the later one gets its id behind
 * its name: heads of a table differ, also in more than upper and lower case.
 */
export function componentHeads(components: readonly ComponentDefinition[], language: Language): ComponentHeads[] {
  const words = payrollWords(language);
  const used = new Set<string>(Object.values(words.columns).map((text) => comparable(text)));
  return components.map((component) => {
    const own = ownLabel(component, language);
    for (let attempt = 0; ; attempt += 1) {
      const label = attempt === 0 ? own : `${own}${idSuffix(component)}${attempt === 1 ? "" : `·${attempt}`}`;
      const heads: ComponentHeads = { component, label, input: words.inputHeader(label, words.units[component.unit]), amount: words.amountHeader(label) };
      const taken = [`label ${label}`, heads.input, heads.amount].map((text) => comparable(text));
      if (taken.some((text) => used.has(text))) continue;
      for (const text of taken) used.add(text);
      return heads;
    }
  });
}

/** What stands behind a component's name where the name alone would be taken. */
export const idSuffix = ({ id }: Pick<ComponentDefinition, "id">): string => `·${id}`;
