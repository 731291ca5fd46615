import { statedProjectAmount, type BudgetProject } from "../../domain/budget/index";
import { FORM_TEMPLATES, type FormColumnId, type FormTemplate, type Indicator } from "../../domain/goals/index";
import { moneyFactor, type MoneyUnit } from "../../domain/figures/index";
import { decimalFromCell, decimalToCell, exactDecimal, yuanDecimal } from "../../domain/money/index";
import { areaOf } from "../cell-address";
import { textCell } from "../cell-content";
import { fieldOf, indicatorText } from "../goal-sheet/form-content";
import type { SigningPersons } from "../goal-sheet/goal-sheet-options";
import type { PlacedCell } from "../payroll/line-formulas";
import type { CellContent } from "../sheet-plan";
import type { SheetSnapshot } from "../workbook-snapshot";
import { FormGrid } from "./form-grid";
import type { FieldPlace, FormMapping, IndicatorSlot } from "./form-mapping";
import { FIELD_WORDS, type FormFieldId } from "./form-words";

/** What a form is filled in with, beside the project. */
export interface FormContext {
  readonly department: string;
  readonly year: number | null;
  /** Unit of the form's amounts. */
  readonly unit: MoneyUnit;
  readonly persons?: SigningPersons | undefined;
  /** A goal text other than the document's, e.g. drafted from the payroll. */
  readonly goal?: string | undefined;
  /** Writes over constants too, for a form that was filled in before; rows that are no longer needed are emptied. */
  readonly isReplacing?: boolean | undefined;
}

/** Why a cell or an indicator is not filled in. */
export interface NotFilled {
  /** The field, or `indicator`. */
  readonly what: FormFieldId | "indicator";
  /** Number of the indicator within the project; null for fields. */
  readonly indicator: number | null;
  readonly cell: string | null;
  /** `locked`: the sheet protects the cell; `occupied`: something stands there; `no-room`: the form has no row left. */
  readonly reason: "locked" | "occupied" | "no-room";
}

export interface FormFilling {
  /** Contents only: no format, no merge, no width changes. */
  readonly cells: readonly PlacedCell[];
  readonly notFilled: readonly NotFilled[];
}

/**
 * Fills a bureau's form from a project: only cells that the mapping names and the sheet does not lock; empty ones, or
 * those with constants too where that is asked for. A cell that is left is listed with the reason, and so is an
 * indicator for which the form has no row. Formulas are never written over. Amounts and percentages are numbers.
 */
export function fillForm(sheet: SheetSnapshot, mapping: FormMapping, project: BudgetProject, context: FormContext): FormFilling {
  const filler = new FormFiller(new FormGrid(sheet), context.isReplacing === true);
  for (const place of mapping.fields) filler.putField(place, formFieldText(place.field, project, context));
  const free = [...mapping.slots];
  for (const indicator of project.indicators) {
    const slot = takeSlot(free, indicator);
    if (slot) filler.putIndicator(slot, indicator);
    else filler.notFilled.push({ what: "indicator", indicator: indicator.number, cell: null, reason: "no-room" });
  }
  if (context.isReplacing) for (const slot of free) filler.empty(slot);
  return { cells: filler.cells, notFilled: filler.notFilled };
}

/** Fields whose values are numbers: the form may add them up. */
const NUMBERS: ReadonlySet<FormFieldId> = new Set(["total", "financialFunds", "carriedOver", "otherFunds", "quarter1", "quarter2", "quarter3", "quarter4"]);

class FormFiller {
  readonly cells: PlacedCell[] = [];
  readonly notFilled: NotFilled[] = [];

  constructor(private readonly grid: FormGrid, private readonly isReplacing: boolean) {}

  putField(place: FieldPlace, text: string): void {
    if (text === "") return;
    if (place.evidence.side === "inside") this.putInside(place, text);
    else this.put(place.cell, text, place.field, null, NUMBERS.has(place.field));
  }

  /** Takes away what stands in a row that is no longer needed. */
  empty(slot: IndicatorSlot): void {
    for (const cell of Object.values(slot.cells)) {
      const area = areaOf(cell);
      if (area && !this.grid.isFree(area.row, area.column) && this.grid.cells.formula(area.row, area.column) === null) this.write(cell, { kind: "blank" }, "indicator", null);
    }
  }

  /** Behind the colon of a label; what stands there already stays. */
  private putInside(place: FieldPlace, text: string): void {
    const area = areaOf(place.cell);
    if (!area) return;
    const label = this.grid.text(area.row, area.column);
    const match = (this.isReplacing ? /^([^:：]*[:：])/ : /^([^:：]*[:：])[\s_＿]*$/).exec(label);
    if (!match) this.notFilled.push({ what: place.field, indicator: null, cell: place.cell, reason: "occupied" });
    else this.write(place.cell, textCell(`${match[1] ?? ""}${text}`), place.field, null);
  }

  putIndicator(slot: IndicatorSlot, indicator: Indicator): void {
    const template = templateFor(slot);
    for (const [part, cell] of Object.entries(slot.cells) as [FormColumnId, string][]) {
      const text = indicatorText(indicator, part, template);
      if (text !== "") this.put(cell, text, "indicator", indicator.number, part === "value" || part === "weight");
    }
  }

  private put(cell: string, text: string, what: NotFilled["what"], indicator: number | null, isNumber: boolean): void {
    const area = areaOf(cell);
    if (!area) return;
    const isWritable = this.grid.isFree(area.row, area.column) || (this.isReplacing && this.grid.cells.formula(area.row, area.column) === null);
    if (!isWritable) this.notFilled.push({ what, indicator, cell, reason: "occupied" });
    else this.write(cell, isNumber ? numberOrText(text) : textCell(text), what, indicator);
  }

  private write(cell: string, content: CellContent, what: NotFilled["what"], indicator: number | null): void {
    const area = areaOf(cell);
    if (!area) return;
    if (this.grid.isLocked(area.row, area.column)) this.notFilled.push({ what, indicator, cell, reason: "locked" });
    else this.cells.push({ row: area.row, column: area.column, content });
  }
}

/** A plain number as a number, all else as text. */
function numberOrText(text: string): CellContent {
  const number = /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) && decimalFromCell(number).eq(exactDecimal(text)) ? { kind: "number", number: decimalToCell(exactDecimal(text)) } : textCell(text);
}

/** Takes the room that fits best: of the same category and second level, then of the category, then one without either. */
function takeSlot(free: IndicatorSlot[], indicator: Indicator): IndicatorSlot | null {
  const sub = indicator.subcategory?.text.replace(/\s+/g, "") ?? "";
  const fits = [
    (slot: IndicatorSlot) => slot.category === indicator.category && slot.category !== null && slot.subcategory.replace(/\s+/g, "") === sub,
    (slot: IndicatorSlot) => slot.category === indicator.category && slot.category !== null && (slot.subcategory === "" || sub === ""),
    (slot: IndicatorSlot) => slot.category === null,
  ];
  for (const fit of fits) {
    const index = free.findIndex(fit);
    if (index >= 0) return free.splice(index, 1)[0] ?? null;
  }
  return null;
}

/** The form whose words the room's parts are filled in with: by grades, or by targets. */
const templateFor = (slot: IndicatorSlot): FormTemplate => {
  const isGraded = slot.cells.excellent !== undefined;
  return FORM_TEMPLATES.find(({ columns }) => columns.some(({ id }) => id === "excellent") === isGraded) ?? FORM_TEMPLATES[0];
};

/** What a field of a form is filled in with; "" where the project does not say it. */
export function formFieldText(field: FormFieldId, project: BudgetProject, context: FormContext): string {
  switch (field) {
    case "department": return context.department;
    case "year": return context.year === null ? "" : String(context.year);
    case "name": return project.name?.text ?? project.title;
    case "code": return project.code?.text ?? "";
    case "purpose": return project.purpose?.text ?? "";
    case "goal": return context.goal ?? project.goal?.text ?? "";
    case "overallGoal": return project.overallGoal?.text ?? "";
    case "total": return totalText(project, context.unit);
    case "quarter1": case "quarter2": case "quarter3": case "quarter4": return project.plan?.steps[Number(field.slice(-1)) - 1]?.percent?.printed.digits ?? "";
    case "preparedBy": return context.persons?.preparedBy ?? "";
    case "telephone": return context.persons?.telephone ?? "";
    case "responsible": return context.persons?.responsible ?? "";
    case "date": return context.persons?.date ?? "";
    default: return labelledText(field, project, context);
  }
}

function labelledText(field: FormFieldId, project: BudgetProject, context: FormContext): string {
  const own = fieldOf(project, { from: "field", labels: FIELD_WORDS[field] });
  if (own) return own.text;
  return field === "supervisor" || field === "implementer" ? context.department : "";
}

/** What the project states that it costs, in the form's unit with two decimals at least. */
function totalText(project: BudgetProject, unit: MoneyUnit): string {
  const stated = statedProjectAmount(project);
  if (stated.kind === "none") return "";
  const value = exactDecimal(yuanDecimal(stated.amount).div(moneyFactor(unit)));
  return value.decimalPlaces() <= 2 ? value.toFixed(2) : value.toFixed();
}

