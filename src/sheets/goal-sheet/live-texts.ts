import type { BudgetProject, CostStatement } from "../../domain/budget/index";
import { moneyFactor, type MoneyFigure } from "../../domain/figures/index";
import type { Place } from "../../domain/findings/index";
import { isHeadcountIndicator } from "../../domain/goals/index";
import { exactDecimal, roundDecimal, yuanDecimal } from "../../domain/money/index";
import type { PayrollLine } from "../../domain/payroll/index";
import type Decimal from "decimal.js";
import type { LiveTexts } from "./goal-sheet-options";
import { liveBounds } from "./live-bounds";
import { numberSpans } from "./located-numbers";
import { PayrollReferences, type LiveHeadcount, type PayrollPlace } from "./payroll-references";
import { plainPiece, type TextPiece } from "./text-piece";

/** Decimals of an amount in 万元 as forms print it. */
const WAN_DECIMALS = 2;

/**
 * A project's texts as formulas on the payroll sheet: headcounts and amounts of the goal text, and the bounds of every
 * headcount indicator. What does not follow from the payroll stays as the document has it.
 *
 * @returns null where the project has no lines on the payroll sheet
 */
export function liveTexts(project: BudgetProject, place: PayrollPlace): LiveTexts | null {
  const references = PayrollReferences.to(place);
  const lines = references.linesOf(project);
  const headcount = references.headcount(lines);
  if (lines.length === 0 || headcount === null) return null;
  const bounds = new Map(project.indicators.flatMap((indicator) => {
    const live = isHeadcountIndicator(indicator, headcount.people) ? liveBounds(indicator, headcount) : null;
    return live ? [[indicator.number, live] as const] : [];
  }));
  return { goal: liveGoalText(project, references), bounds };
}

/** The goal text in pieces, with the figures that follow from the payroll computed; null where there is no goal text. */
export function liveGoalText(project: BudgetProject, references: PayrollReferences): TextPiece[] | null {
  const { goal } = project;
  if (!goal) return null;
  const numbers = new LiveFigures(project, references).byPlace;
  const spans = [...numberSpans(goal)].flatMap(([place, span]) => {
    const live = numbers.get(place);
    return live ? [{ ...span, live }] : [];
  }).sort((a, b) => a.start - b.start);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end, live } of spans) {
    if (start < at) continue;
    if (start > at) pieces.push(plainPiece(goal.text.slice(at, start)));
    pieces.push(live);
    at = end;
  }
  if (at < goal.text.length) pieces.push(plainPiece(goal.text.slice(at)));
  return pieces;
}

/** The figures of a project's text that follow from its payroll, each with its computed piece. */
class LiveFigures {
  readonly byPlace = new Map<Place, TextPiece>();
  private readonly lines: ReadonlyMap<string, PayrollLine>;

  constructor(private readonly project: BudgetProject, private readonly references: PayrollReferences) {
    this.lines = new Map(references.linesOf(project).map((line) => [line.id, line]));
    const { costs } = project;
    this.takeWages(costs);
    this.takePerHead(costs.insurance, "insurance");
    this.takePerHead(costs.fees, "managementFee");
    if (costs.headcount) this.setPeople(costs.headcount.place, references.headcount([...this.lines.values()]));
    this.takeTotals();
  }

  private takeWages({ wageLines, wageAmounts }: CostStatement): void {
    const within = new Map<Place, PayrollLine[]>();
    for (const wageLine of wageLines) {
      const line = this.lines.get(wageLine.repeatOf ?? wageLine.id);
      if (!line) continue;
      if (wageLine.headcount) this.setPeople(wageLine.headcount.place, this.references.headcount([line]));
      const wage = this.references.input(line, "wage");
      if (wageLine.monthlyWage && wage) this.setMoney(wageLine.monthlyWage, wage.expression, wage.value);
      if (wageLine.within) within.set(wageLine.within.place, [...(within.get(wageLine.within.place) ?? []), line]);
    }
    for (const [place, lines] of within) this.setPeople(place, this.references.headcount(lines));
    const originals = new Map(wageLines.map(({ id, repeatOf }) => [id, repeatOf ?? id]));
    for (const { amount, lines, costs, rates } of wageAmounts) {
      if (costs.length + rates.length > 0) continue;
      const covered = lines.flatMap((id) => this.lines.get(originals.get(id) ?? id) ?? []);
      if (covered.length === lines.length) this.setAmount(amount, covered, "wage");
    }
  }

  private takePerHead(entries: CostStatement["insurance"], component: "insurance" | "managementFee"): void {
    const groups = new Map(this.project.costs.wageLines.map(({ id, group }) => [id, group]));
    for (const { group, perHeadMonth, headcount, amount } of entries) {
      const covered = [...this.lines.values()].filter(({ id }) => group === null || groups.get(id) === group);
      const [first] = covered;
      const input = this.references.input(first, component);
      if (perHeadMonth && input) this.setMoney(perHeadMonth, input.expression, input.value);
      if (headcount) this.setPeople(headcount.place, this.references.headcount(covered));
      if (amount) this.setAmount(amount, covered, component);
    }
  }

  /** Totals follow from the payroll only where the project costs nothing but its people. */
  private takeTotals(): void {
    const { total, furtherTotals, parts, unitPrices } = this.project;
    if (parts.length > 0 || unitPrices.length > 0) return;
    for (const { amount, scope } of [...(total ? [total] : []), ...furtherTotals]) if (scope === "year") this.setAmount(amount, [...this.lines.values()], "total");
  }

  private setPeople(place: Place, headcount: LiveHeadcount | null): void {
    if (headcount) this.byPlace.set(place, { text: String(headcount.people), expression: headcount.expression });
  }

  private setAmount(figure: MoneyFigure, lines: readonly PayrollLine[], component: "wage" | "insurance" | "managementFee" | "total"): void {
    const live = lines.length === 0 ? null : this.references.amount(lines, component);
    if (live) this.setMoney(figure, live.expression, yuanDecimal(live.amount));
  }

  /** In the unit that the text prints: 元 to the 分, larger units with the form's two decimals. */
  private setMoney(figure: MoneyFigure, expression: string, yuan: Decimal): void {
    if (figure.isUnitImplied) return;
    const factor = moneyFactor(figure.unit);
    const decimals = Math.max(WAN_DECIMALS, figure.printed.decimals);
    const scaled = factor.eq(1) ? expression : `${expression}/${factor.toFixed()}`;
    this.byPlace.set(figure.place, {
      text: exactDecimal(roundDecimal(exactDecimal(yuan.div(factor)), decimals, "half-up")).toFixed(), expression: `ROUND(${scaled},${decimals})`,
    });
  }
}
