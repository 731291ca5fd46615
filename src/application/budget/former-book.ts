import { STARTING_PARAMETERS } from "../../domain/parameters/index";
import { budgetBookPlans, type ProjectForm, type SheetPlan } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { FormulaStyle } from "../writing/prepared-write";
import type { BookInWorkbook } from "./book-in-workbook";

/** The plans that the book's own sheets follow if nobody has rearranged them. */
export function formerBook(book: BookInWorkbook, choices: { readonly style: FormulaStyle; readonly language: Language; readonly year: number }): SheetPlan[] {
  if (!book.reading) return [];
  const { found } = book.payroll;
  return budgetBookPlans(book.reading.budget, {
    template: null, version: "publication", style: choices.style, language: found?.read.language ?? choices.language, year: choices.year,
    parameters: book.payroll.parameters ?? STARTING_PARAMETERS,
    forms: new Map(book.goalSheets.map(({ project, sheet, former }): [number, ProjectForm] => [project.position, { name: sheet.name, ...former?.form }])),
    ...(found ? { payroll: found.read.payroll, payrollSheet: found.sheet.name } : {}),
  });
}
