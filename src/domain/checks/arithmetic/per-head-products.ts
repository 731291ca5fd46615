import type Decimal from "decimal.js";
import type { BudgetProject, HeadcountCost } from "../../budget/index";
import type { Severity } from "../../findings/index";
import { yuanDecimal } from "../../money/index";
import { impliedFactor } from "../../payroll/index";
import { productTerm, type Identity, type NamedValue } from "../../reconciliation/index";
import type { Check } from "../check";
import type { CheckSubject } from "../subject";
import { monthsFactor, peopleOf, projectLabel } from "./cost-factors";

/** An insurance amount is 元 per head and month × people × months. */
export const insuranceProduct: Check = {
  id: "insurance-product", group: "arithmetic", severities: ["error", "warning", "note"], source: "logic",
  identities: (subject) => perHeadIdentities("insurance-product", subject, "insurance"),
};

/** A management fee is 元 per head and month × people × months; the fee follows from the other lines where it is not printed. */
export const feeProduct: Check = {
  id: "fee-product", group: "arithmetic", severities: ["error", "warning", "note"], source: "logic",
  identities: (subject) => perHeadIdentities("fee-product", subject, "fees"),
};

/** The lists of a project that state costs per head. */
export type PerHeadKind = "insurance" | "fees";

const entriesOf = (subject: CheckSubject, kind: PerHeadKind): Entry[] =>
  subject.budget.projects.flatMap((project) => project.costs[kind].map((entry): Entry => ({ project, entry })));

interface Entry {
  readonly project: BudgetProject;
  readonly entry: HeadcountCost;
}

function* perHeadIdentities(check: string, subject: CheckSubject, kind: PerHeadKind): Iterable<Identity> {
  const entries = entriesOf(subject, kind);
  const printed = printedRates(entries);
  const usual = usualRate(subject, kind);
  const elsewhere = elsewhereOf(entries);
  for (const { project, entry } of entries) {
    const people = peopleOf(project, entry);
    const rate = entry.perHeadMonth ? yuanDecimal(entry.perHeadMonth.amount) : usualOfProject(project, kind) ?? usual;
    if (!entry.amount || !people || !rate) continue;
    const factors = [people, { kind: "rate" as const, value: rate, label: "", figure: entry.perHeadMonth, fits: printed }, monthsFactor(entry.period)];
    yield {
      check, figure: entry.amount, label: "", formation: [productTerm("", factors)], unit: "元", place: entry.place,
      elsewhere, related: people.figure && people.figure !== entry.headcount ? [people.figure.place] : [],
      severity: entry.perHeadMonth ? "error" : severityOf(project, entry, kind, rate),
      parameters: { lines: factors.map(({ value }) => value.toFixed()).join(" × "), rate: entry.perHeadMonth ? "printed" : "implied" },
    };
  }
}

const elsewhereOf = (entries: readonly Entry[]): NamedValue[] =>
  entries.flatMap(({ project, entry }) => (entry.amount ? [{ label: projectLabel(project), value: yuanDecimal(entry.amount.amount), figure: entry.amount }] : []));

/** The rates of the document, each once. */
const printedRates = (entries: readonly Entry[]): NamedValue[] => [...new Map(entries.flatMap(({ project, entry }) =>
  (entry.perHeadMonth ? [[entry.perHeadMonth.printed.digits, { label: projectLabel(project), value: yuanDecimal(entry.perHeadMonth.amount) }] as const] : []))).values()];

/** What one entry costs per head and month where it is not printed; null where it does not come out in 分. */
export function impliedRate(project: BudgetProject, entry: HeadcountCost): Decimal | null {
  const people = peopleOf(project, entry);
  return entry.amount && people ? impliedFactor(entry.amount.amount, [people.value, monthsFactor(entry.period).value])?.value ?? null : null;
}

/** Up to twice the usual rate, and down to half of it, may be another contract's. */
const LIKE = 2;

/**
 * How grave it is that an entry does not come to the usual rate. Another rate in whole 元 may be another contract's: a
 * note, or a warning where it is of quite another size. One that gives no whole 元, or differs within its own project, is an error.
 */
function severityOf(project: BudgetProject, entry: HeadcountCost, kind: PerHeadKind, rate: Decimal): Severity {
  const own = impliedRate(project, entry);
  if (own === null || !own.isInteger() || usualOfProject(project, kind) !== null) return "error";
  const ratio = own.div(rate);
  return ratio.gt(LIKE) || ratio.times(LIKE).lt(1) ? "warning" : "note";
}

const RATES_OF_PROJECTS = new WeakMap<BudgetProject, Map<PerHeadKind, Decimal | null>>();

/** The rate that a project's own entries agree on. */
function usualOfProject(project: BudgetProject, kind: PerHeadKind): Decimal | null {
  const known = RATES_OF_PROJECTS.get(project) ?? new Map<PerHeadKind, Decimal | null>();
  RATES_OF_PROJECTS.set(project, known);
  if (!known.has(kind)) known.set(kind, mostCommonRate(project.costs[kind].map((entry) => ({ project, entry }))));
  return known.get(kind) ?? null;
}

const USUAL_RATES = new WeakMap<CheckSubject, Map<PerHeadKind, Decimal | null>>();

/** The rate that most entries of the document agree on; at least two must, so that one slip does not become the rule. */
export function usualRate(subject: CheckSubject, kind: PerHeadKind): Decimal | null {
  const known = USUAL_RATES.get(subject) ?? new Map<PerHeadKind, Decimal | null>();
  USUAL_RATES.set(subject, known);
  if (!known.has(kind)) known.set(kind, mostCommonRate(entriesOf(subject, kind)));
  return known.get(kind) ?? null;
}

function mostCommonRate(entries: readonly Entry[]): Decimal | null {
  const rates = new Map<string, { rate: Decimal; count: number }>();
  for (const { project, entry } of entries) {
    const rate = entry.perHeadMonth ? yuanDecimal(entry.perHeadMonth.amount) : impliedRate(project, entry);
    if (rate) rates.set(rate.toFixed(), { rate, count: (rates.get(rate.toFixed())?.count ?? 0) + 1 });
  }
  const [most] = [...rates.values()].sort((a, b) => b.count - a.count);
  return most && most.count >= 2 ? most.rate : null;
}
