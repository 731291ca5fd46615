import { OPTIONAL_COMPONENTS, STANDARD_COMPONENTS } from "../domain/payroll/index";
import type { Language } from "./language";

const TOTAL: Readonly<Record<Language, string>> = { zh: "合计", en: "total" };

/** Name of a payroll component by its id; one of the user's own is called by its id. */
export function componentName(id: string, language: Language): string {
  if (id === "total") return TOTAL[language];
  return [...STANDARD_COMPONENTS, ...OPTIONAL_COMPONENTS].find((component) => component.id === id)?.label[language] ?? id;
}
