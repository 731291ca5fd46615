import type { FormTemplate } from "./form-template";
import { HEBEI_COUNTY_2020 } from "./hebei-county-2020";
import { NATIONAL } from "./national";

export { sameFormLabel, type FormCell, type FormColumn, type FormColumnId, type FormRow, type FormTemplate, type FormValue } from "./form-template";

/** The forms that goal sheets can be printed in. A further province's form is a further entry. */
export const FORM_TEMPLATES = [HEBEI_COUNTY_2020, NATIONAL] as const satisfies readonly FormTemplate[];

/** The form of this id; null where there is none. */
export const formTemplate = (id: string): FormTemplate | null => FORM_TEMPLATES.find((template) => template.id === id) ?? null;
