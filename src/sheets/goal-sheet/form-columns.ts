import type { BudgetProject } from "../../domain/budget/index";
import type { FormColumn, FormTemplate } from "../../domain/goals/index";
import { columnCharacters, pageRoom, textUnits, type PageRoom } from "./page";

/** Size of the form's text in points. */
export const BODY_SIZE = 10.5;

/** The columns of one goal sheet with their widths. */
export class FormColumns {
  readonly room: PageRoom;
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** The form's columns, then one for each further cell that the document's rows have. */
  readonly further: readonly string[];

  constructor(readonly template: FormTemplate, project: BudgetProject) {
    this.room = pageRoom(template.orientation);
    const count = Math.max(0, ...project.indicators.map(({ other }) => other.length));
    this.further = Array.from({ length: count }, (_, index) => (count === 1 ? "其他" : `其他${index + 1}`));
    this.widths = columnCharacters([...template.columns.map(({ share }) => share), ...this.further.map(() => FURTHER_SHARE)], this.room);
  }

  get count(): number {
    return this.widths.length;
  }

  get list(): readonly FormColumn[] {
    return this.template.columns;
  }

  /** Room for text in `span` columns from `column`, in half-width units. */
  units(column: number, span: number, fontSize = BODY_SIZE): number {
    return textUnits(this.widths.slice(column, column + span), fontSize);
  }

  /** Splits the columns from `column` into so many stretches of about equal width: first column and span of each. */
  split(column: number, parts: number): { readonly column: number; readonly span: number }[] {
    const widths = this.widths.slice(column);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const count = Math.min(parts, widths.length);
    const stretches: { column: number; span: number }[] = [];
    let from = 0;
    let sum = 0;
    for (let part = 1; part <= count; part += 1) {
      let to = from + 1;
      sum += widths[from] ?? 0;
      const last = widths.length - (count - part);
      while (to < last && (part === count || Math.abs(sum + (widths[to] ?? 0) - (total * part) / count) < Math.abs(sum - (total * part) / count))) {
        sum += widths[to] ?? 0;
        to += 1;
      }
      stretches.push({ column: column + from, span: to - from });
      from = to;
    }
    return stretches;
  }
}

const FURTHER_SHARE = 10;
