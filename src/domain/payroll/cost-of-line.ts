import type Decimal from "decimal.js";
import { sumYuan, yuan, ZERO_YUAN, roundYuan, type Yuan } from "../money/index";
import { headcountProblem, inputProblem, monthsProblem, percentAmount, perHeadAmount, perHeadMonthAmount, wholeMonthsOf } from "./amounts";
import { baseRatesAmount } from "./base-rates";
import type { ComponentDefinition, ComponentId } from "./component";
import type { CostContext } from "./cost-context";
import type { CostLine, LineCost, PayrollProblem } from "./cost";
import type { PayrollLine } from "./payroll-line";

/** A line's cost, or why it cannot be computed. */
export type LineOutcome =
  | { readonly kind: "cost"; readonly cost: LineCost }
  | { readonly kind: "problems"; readonly problems: readonly PayrollProblem[] };

type AmountOutcome = { readonly kind: "amount"; readonly amount: Yuan } | { readonly kind: "problem"; readonly problem: Omit<PayrollProblem, "line"> };

/**
 * What one line costs, part by part, in 元: each component's amount rounded once by its policy, then added up.
 *
 * A component without an input on the line costs nothing. Only the employer's parts enter.
 * Bad figures (a negative or fractional headcount, months outside 0 to 12, …) come back as problems, all of them.
 */
export function costOfLine(line: PayrollLine, context: CostContext): LineOutcome {
  const problems = figureProblems(line, context.components);
  if (problems.length > 0) return { kind: "problems", problems };
  const parts: CostLine[] = [];
  const found: PayrollProblem[] = [];
  for (const component of context.components) {
    if (component.payer !== "employer" || line.inputs[component.id] === undefined) continue;
    const outcome = amountOf(component, line, context, []);
    if (outcome.kind === "amount") parts.push({ component: component.id, amount: outcome.amount });
    else if (!found.some((other) => isSameProblem(other, outcome.problem))) found.push({ line, ...outcome.problem });
  }
  if (found.length > 0) return { kind: "problems", problems: found };
  return { kind: "cost", cost: { line, parts, total: sumYuan(parts.map((part) => part.amount)) } };
}

/** A component's problem is met again by those that are a percentage of it. */
const isSameProblem = (a: Omit<PayrollProblem, "line">, b: Omit<PayrollProblem, "line">): boolean =>
  a.code === b.code && a.column === b.column && a.value === b.value;

function figureProblems(line: PayrollLine, components: readonly ComponentDefinition[]): PayrollProblem[] {
  const problems: PayrollProblem[] = [];
  const add = (code: PayrollProblem["code"] | null, column: string, value: string) => {
    if (code !== null) problems.push({ line, code, column, value });
  };
  add(headcountProblem(line.headcount.value), "headcount", String(line.headcount.value));
  add(monthsProblem(line.months.value), "months", line.months.value.toFixed());
  if (line.wholeMonths) {
    const { value } = line.wholeMonths;
    add(value.isInteger() ? monthsProblem(value) : "months-out-of-range", "months", value.toFixed());
  }
  for (const [id, input] of Object.entries(line.inputs)) {
    if (!components.some((component) => component.id === id)) add("unknown-component", id, input.value.toFixed());
    else add(inputProblem(input.value), id, input.value.toFixed());
  }
  return problems;
}

function amountOf(component: ComponentDefinition, line: PayrollLine, context: CostContext, above: readonly ComponentId[]): AmountOutcome {
  const input = line.inputs[component.id]?.value;
  if (input === undefined) return { kind: "amount", amount: ZERO_YUAN };
  const { calculation, rounding } = component;
  const headcount = line.headcount.value;
  switch (calculation.kind) {
    case "per-head-month":
      return amount(perHeadMonthAmount(input, headcount, monthsOf(component, line), rounding));
    case "per-head":
      return amount(perHeadAmount(input, headcount, rounding));
    case "lump-sum":
      return amount(roundYuan(yuan(input), rounding));
    case "percent-of-component":
      return percentOf(component, calculation.of, input, line, context, above);
    case "base-rates": {
      const rates = context.ratesOf(calculation.parts);
      const outcome = rates.kind === "problem" ? rates
        : baseRatesAmount({ wage: yuan(input), headcount, months: monthsOf(component, line), rounding }, rates);
      return outcome.kind === "amount" ? outcome : { kind: "problem", problem: { code: outcome.code, column: component.id, value: outcome.parameter } };
    }
  }
}

function percentOf(
  component: ComponentDefinition, of: ComponentId, rate: Decimal, line: PayrollLine, context: CostContext, above: readonly ComponentId[],
): AmountOutcome {
  const base = context.components.find(({ id }) => id === of);
  const within = [...above, component.id];
  if (!base || within.includes(of)) {
    return { kind: "problem", problem: { code: "unknown-component", column: component.id, value: of } };
  }
  const outcome = amountOf(base, line, context, within);
  return outcome.kind === "amount" ? amount(percentAmount(rate, outcome.amount, component.rounding)) : outcome;
}

const monthsOf = (component: ComponentDefinition, line: PayrollLine): Decimal =>
  component.monthsRule === "worked" ? line.months.value : (line.wholeMonths?.value ?? wholeMonthsOf(line.months.value));

const amount = (value: Yuan): AmountOutcome => ({ kind: "amount", amount: value });
