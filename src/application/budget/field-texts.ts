import type { BudgetProject } from "../../domain/budget/index";
import type { FormTemplate } from "../../domain/goals/index";
import { fieldTexts, templateOf, type FieldText } from "../../sheets/index";

/** A project's fields as plain text in the form's order, for copying into the bureau's system. */
export const fieldTextsOf = (project: BudgetProject, template: FormTemplate | null): FieldText[] => fieldTexts(project, template ?? templateOf(project));
