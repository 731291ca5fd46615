import { OPTIONAL_COMPONENTS, STANDARD_COMPONENTS, type ComponentId } from "../../domain/payroll/index";
import type { Language } from "../../wording/index";
import { comparable } from "../reading/labels";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const KNOWN = [...STANDARD_COMPONENTS, ...OPTIONAL_COMPONENTS];

/**
 * What stands for components in the column 标识: the usual name of a known one (`wage` → 工资), which stays where the
 * user calls it otherwise; a component of the user's own has its id. Where an own id is a known one's name, ids stand.
 *
 * @example componentKeys(["wage", "津贴"], "zh") // Map { "wage" → "工资", "津贴" → "津贴" }
 */
export function componentKeys(ids: readonly ComponentId[], language: Language): ReadonlyMap<ComponentId, string> {
  return new Map(ids.map((id) => {
    const name = KNOWN.find((component) => component.id === id)?.label[language];
    return [id, name === undefined || ids.some((other) => other !== id && isSame(other, name)) ? id : name];
  }));
}

/** The ids that the keys of a sheet stand for, in their order: names in either language, or ids as older sheets have them. */
export function idsOfKeys(keys: readonly string[]): ComponentId[] {
  return keys.map((key) => {
    const known = KNOWN.find(({ label }) => LANGUAGES.some((language) => isSame(label[language], key)));
    return known === undefined || keys.some((other) => other !== key && isSame(other, known.id)) ? key : known.id;
  });
}

const isSame = (one: string, other: string): boolean => comparable(one) === comparable(other);
