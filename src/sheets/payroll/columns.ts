import type { ComponentDefinition } from "../../domain/payroll/index";
import { payrollWords, type Language } from "../../wording/index";

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
 * Heads of the component columns. Two components of one name get their ids behind it: heads of a table differ,
 * also in more than upper and lower case.
 */
export function componentHeads(components: readonly ComponentDefinition[], language: Language): ComponentHeads[] {
  const words = payrollWords(language);
  const used = new Set<string>();
  return components.map((component) => {
    const own = ownLabel(component, language);
    let label = own;
    for (let attempt = 1; used.has(label.toLowerCase()); attempt += 1) label = attempt === 1 ? `${own}·${component.id}` : `${own}·${component.id}·${attempt}`;
    used.add(label.toLowerCase());
    return { component, label, input: words.inputHeader(label, words.units[component.unit]), amount: words.amountHeader(label) };
  });
}
