import { formTemplate, type FormTemplate } from "../../../../src/domain/goals";

const formOf = (id: string): FormTemplate => {
  const template = formTemplate(id);
  if (!template) throw new Error(`no form ${id}`);
  return template;
};

export const HEBEI = formOf("hebei-county-2020");
export const NATIONAL_FORM = formOf("national");
