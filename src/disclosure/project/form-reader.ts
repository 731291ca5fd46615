import type { FormField, PartAmount, StatedTotal } from "../../domain/budget/index";
import { asMoney, asQuantity, isMoneyUnit, type Figure, type MoneyFigure, type MoneyUnit, type QuantityFigure, type Words } from "../../domain/figures/index";
import type { SpendingPlan, SpendingStep } from "../../domain/goals/index";
import { filledCells, type Row } from "../block";
import type { NumberLedger, ReadText, Whereabouts } from "../number-ledger";
import { bracketedUnit, formLabel, plainLabel, type FormLabel } from "../outline/form-labels";
import { SourceText } from "../source-text";
import { append } from "../append";

/** The fields of a goal sheet above its indicator table. */
export interface FormReading {
  readonly code: Words | null;
  readonly name: Words | null;
  readonly purpose: ReadText | null;
  readonly goal: ReadText | null;
  readonly overallGoal: ReadText | null;
  readonly plan: SpendingPlan | null;
  readonly fields: readonly FormField[];
  readonly totals: readonly StatedTotal[];
  readonly funding: readonly PartAmount[];
}

type TextField = "purpose" | "goal" | "overall-goal";
const isTextField = (label: string | null): label is TextField => label === "purpose" || label === "goal" || label === "overall-goal";

/** Reads the labelled rows of a goal sheet. */
export function readForm(rows: readonly Row[], where: Whereabouts, documentUnit: MoneyUnit, ledger: NumberLedger): FormReading {
  const reader = new FormReader(where, documentUnit, ledger);
  rows.forEach((row, index) => reader.takeRow(row, rows[index + 1]));
  return reader.result();
}

class FormReader {
  private readonly single = new Map<"code" | "name", Words>();
  private readonly texts = new Map<TextField, SourceText[]>();
  private readonly fields: FormField[] = [];
  private readonly totals: StatedTotal[] = [];
  private readonly funding: PartAmount[] = [];
  private plan: { label: Words; steps: SpendingStep[] } | null = null;
  private open: TextField | "plan" | "funding" | null = null;
  private unit: MoneyUnit | null = null;
  private isTaken = false;

  constructor(private readonly where: Whereabouts, private readonly documentUnit: MoneyUnit, private readonly ledger: NumberLedger) {}

  takeRow(row: Row, next: Row | undefined): void {
    if (this.isTaken) {
      this.isTaken = false;
      return;
    }
    const [first] = row.cells;
    if (!first || filledCells(row).length === 0) return;
    if (this.open === "plan" && first.isBlank) this.takePlanValues(row);
    else if (formLabel(first) === "plan") this.takePlanHead(row, first);
    else if ((first.isBlank || row.cells.length === 1) && isTextField(this.open) && filledCells(row).every((cell) => formLabel(cell) === null)) this.goOn(row);
    else this.takePairs(row, next);
  }

  private goOn(row: Row): void {
    if (!isTextField(this.open)) return;
    const texts = this.texts.get(this.open) ?? [];
    append(texts, filledCells(row));
    this.texts.set(this.open, texts);
  }

  /** Label and value side by side, several times in a row; goals may stand below their labels. */
  private takePairs(row: Row, next: Row | undefined): void {
    for (let at = 0; at < row.cells.length; at += 1) {
      const cell = row.cells[at] as SourceText;
      if (cell.isBlank) continue;
      const label = formLabel(cell);
      const valueAt = nextFilled(row, at + 1);
      const value = row.cells[valueAt] ?? null;
      const isLabelNext = value !== null && formLabel(value) !== null;
      if (isTextField(label) && (isLabelNext || value === null) && next && isValueBelow(row, next, at)) {
        this.putText(label, cell, next.cells[at] as SourceText);
        this.isTaken = true;
      } else if (isLabelNext || value === null) this.takePair(cell, label, null);
      else {
        this.takePair(cell, label, value);
        at = valueAt;
      }
    }
  }

  /** A code or a name: a number in it is a part of it, not an amount that nobody understood. */
  private nameOf(value: SourceText): Words {
    const { words, figures } = this.ledger.read(value, this.where);
    return { ...words, figures: figures.map(({ figure }) => figure) };
  }

  private takePair(cell: SourceText, label: FormLabel | null, value: SourceText | null): void {
    this.takeUnit(cell);
    if (value === null) {
      if (isTextField(label)) this.open = label;
      if (label === null && /\d/.test(cell.label)) this.addField(cell, cell);
      return;
    }
    if (isTextField(label)) this.putText(label, cell, value);
    else if (label === "code" || label === "name") this.single.set(label, this.nameOf(value));
    else if (label === "funding-part" || label === "funding-total-year" || label === "funding-total-all-years") this.takeFunding(cell, label, value);
    else this.addField(cell, value);
    if (!isTextField(label)) this.open = null;
  }

  private putText(label: TextField, labelCell: SourceText, value: SourceText): void {
    if (value.isBlank) return;
    const texts = this.texts.get(label);
    if (texts) texts.push(value);
    else this.texts.set(label, [value]);
    this.open = label;
    if (/\d/.test(labelCell.label)) this.addField(labelCell, labelCell);
  }

  private addField(label: SourceText, value: SourceText): void {
    const words = this.ledger.read(label, this.where).words;
    this.fields.push({ label: words, value: this.ledger.read(value, this.where).words });
  }

  private takeUnit(cell: SourceText): void {
    const unit = bracketedUnit(cell.label);
    if (unit && isMoneyUnit(unit)) this.unit = unit;
  }

  private takeFunding(labelCell: SourceText, label: FormLabel, value: SourceText): void {
    const read = this.ledger.read(value, this.where, { isAmountCell: true });
    const figure = read.figures[0]?.figure;
    if (!figure || read.figures.length > 1 || (figure.kind !== "money" && figure.kind !== "plain")) {
      this.addField(labelCell, value);
      return;
    }
    const amount = this.money(figure);
    if (label === "funding-part") this.funding.push({ label: plainLabel(labelCell.label), amount });
    else this.totals.push({ amount, words: plainLabel(labelCell.label), scope: label === "funding-total-year" ? "year" : "all-years" });
    this.open = "funding";
  }

  private money(figure: Figure): MoneyFigure {
    return figure.kind === "money" ? figure : this.ledger.replace(figure, asMoney(figure, this.unit ?? this.documentUnit));
  }

  private takePlanHead(row: Row, first: SourceText): void {
    const label = this.ledger.read(first, this.where).words;
    this.open = "plan";
    const heads = row.cells.slice(1);
    const isPaired = heads.some((cell, index) => index % 2 === 1 && /^[\d.]+%?$/.test(cell.label)) && heads.length > 2;
    const steps = isPaired
      ? heads.flatMap((cell, index): SpendingStep[] => (index % 2 === 0 && !cell.isBlank ? [{ label: this.ledger.read(cell, this.where).words, percent: this.percent(heads[index + 1]) }] : []))
      : heads.map((cell): SpendingStep => ({ label: this.ledger.read(cell, this.where).words, percent: null }));
    this.plan = { label, steps };
    if (isPaired) this.open = null;
  }

  private takePlanValues(row: Row): void {
    if (!this.plan) return;
    this.plan.steps = this.plan.steps.map((step, index) => ({ ...step, percent: this.percent(row.cells[index + 1]) }));
    this.open = null;
  }

  private percent(cell: SourceText | undefined): QuantityFigure | null {
    if (!cell || cell.isBlank) return null;
    const figure = this.ledger.read(cell, this.where, { isAmountCell: true }).figures[0]?.figure;
    if (!figure || figure.kind === "money") return null;
    return figure.kind === "plain" ? this.ledger.replace(figure, asQuantity(figure, "percent")) : figure;
  }

  result(): FormReading {
    const text = (label: TextField): ReadText | null => {
      const parts = this.texts.get(label);
      return parts ? this.ledger.read(SourceText.join(parts), this.where) : null;
    };
    const plan = this.plan && { label: this.plan.label, steps: this.plan.steps.filter((step) => step.label.text !== "" || step.percent !== null) };
    const overallGoal = text("overall-goal");
    const goal = text("goal");
    return {
      code: this.single.get("code") ?? null, name: this.single.get("name") ?? null, purpose: text("purpose"),
      goal: goal ?? overallGoal, overallGoal: goal ? overallGoal : null, plan, fields: this.fields, totals: this.totals, funding: this.funding,
    };
  }
}

/** The next cell that holds something, from a column on: a label over several columns has blank ones behind it. */
function nextFilled(row: Row, from: number): number {
  let at = from;
  while (at < row.cells.length && row.cells[at]?.isBlank) at += 1;
  return at;
}

/** Whether the text under a label stands in the next row: same width, a text and no label there. */
function isValueBelow(row: Row, next: Row, at: number): boolean {
  const below = next.cells[at];
  return next.cells.length === row.cells.length && below !== undefined && !below.isBlank && formLabel(below) === null && (next.cells[0]?.isBlank ?? true);
}
