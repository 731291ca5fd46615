import type { Place } from "../domain/findings/index";
import type { ComponentDefinition, PayrollProblem } from "../domain/payroll/index";
import type { Language } from "./language";
import { cellProblemText, payrollProblemText, type CellProblemParameters } from "./payroll";

/** What could not be read or computed, and so was not checked: words of a document, a cell, a line of the payroll. */
export type Unread =
  | { readonly kind: "words"; readonly place: Place; readonly text: string }
  | { readonly kind: "cell"; readonly problem: CellProblemParameters }
  | { readonly kind: "line"; readonly problem: PayrollProblem; readonly components: readonly ComponentDefinition[] };

const NOWHERE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };

/** Where it stands. */
export function unreadPlace(unread: Unread): Place {
  switch (unread.kind) {
    case "words": return unread.place;
    case "cell": return { ...NOWHERE, sheet: unread.problem.sheet, cell: unread.problem.cell, text: unread.problem.text };
    case "line": return unread.problem.line.place ?? { ...NOWHERE, project: unread.problem.line.project.number };
  }
}

/** What was not understood; of cells and lines with their place and why. */
export function unreadText(unread: Unread, language: Language): string {
  switch (unread.kind) {
    case "words": return unread.text;
    case "cell": return cellProblemText(unread.problem, language);
    case "line": return payrollProblemText(unread.problem, unread.components, language);
  }
}
