import type Decimal from "decimal.js";
import type { BudgetProject, UnitPrice } from "../../budget/index";
import type { MoneyFigure } from "../../figures/index";
import { exactDecimal, yuanDecimal } from "../../money/index";
import { figureValue, printsAs, productTerm, type FormationFactor, type FormationTerm, type Identity } from "../../reconciliation/index";
import { reported, verified, type Check, type CheckReport } from "../check";
import { withoutSpaces } from "../subject";

const MONTHS_OF_YEAR = 12;
const QUARTERS_OF_YEAR = 4;
const MONTHS_OF_QUARTER = 3;
const WHOLE_YEAR = [{ label: "", value: exactDecimal(MONTHS_OF_YEAR) }];

/** A price × what it is per = the amount: 253个行政村 × 1名 × 600元 = 15.18万元. */
export const unitPriceProduct: Check = {
  id: "unit-price-product", group: "arithmetic", severities: ["error", "warning"], source: "logic",
  *identities({ budget }) {
    for (const project of budget.projects) for (const [result, prices] of byResult(project)) yield* identityOf(result, prices);
  },
  *run({ budget }) {
    for (const project of budget.projects) {
      for (const [, [price, ...others]] of byResult(project)) {
        const count = price && others.length === 0 ? impliedCount(price) : null;
        if (!price?.result || count === null) continue;
        if (!count.isInteger()) {
          yield reported({
            check: unitPriceProduct.id, severity: "error", place: price.result.place, related: [price.place], stated: yuanDecimal(price.result.amount).toFixed(), unit: "元",
            parameters: { case: "no-whole-count", price: yuanDecimal(price.price.amount).toFixed(), count: count.toDecimalPlaces(4).toFixed() },
          }, [price.result]);
        } else if (isUnitMixedUp(project, price, count)) {
          yield unitMixedUp(price, price.result);
        } else if (price.per.includes("person") && !count.eq(1) && !isKnownHeadcount(project, count)) {
          yield reported({
            check: unitPriceProduct.id, severity: "warning", place: price.place, related: [price.result.place], stated: yuanDecimal(price.result.amount).toFixed(), unit: "元",
            parameters: { case: "count-missing", price: yuanDecimal(price.price.amount).toFixed(), count: count.toFixed() },
          });
        } else yield verified([price.price, price.result]);
      }
    }
  },
};

/** 元 in a 万元. */
const WAN = 10_000;

/**
 * Whether an amount in 万元 is what the price comes to in 元, to the digit (`每月396元，年需4752万元`): its unit is taken for
 * mixed up, not ten thousand people for left out. Of a price for the year alone (`每人100元，共100万元`) nobody can tell.
 */
function isUnitMixedUp(project: BudgetProject, price: UnitPrice, count: Decimal): boolean {
  const isOfOne = price.per.every((one) => one === "month" || one === "quarter" || one === "person");
  return count.eq(WAN) && price.result?.unit === "万元" && price.price.unit === "元" && isOfOne && timesOf(price)?.gt(1) === true && !isKnownHeadcount(project, count);
}

function unitMixedUp({ price, place }: UnitPrice, result: MoneyFigure): CheckReport {
  const stated = yuanDecimal(result.amount);
  const [expected, difference] = [exactDecimal(stated.div(WAN)).toFixed(), exactDecimal(stated.minus(stated.div(WAN))).toFixed()];
  const slip = { kind: "unit" as const, label: "", from: "元", to: "万元", effect: difference };
  return reported({
    check: unitPriceProduct.id, severity: "warning", place: result.place, related: [place], stated: stated.toFixed(), expected, difference, unit: "元",
    explanation: { kind: "unit", from: slip.from, to: slip.to, detail: "", parts: [slip], remainder: "0", alternatives: 0 },
    parameters: { case: "unit-mixed-up", price: yuanDecimal(price.amount).toFixed() },
  });
}

/** Whether the project has so many people by what it says elsewhere. */
function isKnownHeadcount(project: BudgetProject, count: Decimal): boolean {
  const { costs, headingHeadcount } = project;
  const lines = costs.wageLines.filter(({ repeatOf }) => repeatOf === null).flatMap(({ headcount }) => headcount?.value ?? []);
  const all = lines.reduce<Decimal>((sum, value) => sum.plus(value), exactDecimal(0));
  return [costs.headcount?.value, headingHeadcount?.value, all, ...lines].some((known) => known?.eq(count) === true) || isSaid(project, count);
}

/** Whether a sentence of the project that is no line of costs names so many people: `全县高龄老人10000人。每人每月396元…`, `低保对象1万人`. */
function isSaid({ title, goal, overallGoal, purpose }: BudgetProject, count: Decimal): boolean {
  const digits = count.toFixed();
  const printed = [digits, digits.replace(/\B(?=(?:\d{3})+$)/g, "[,，]"), `${count.div(WAN).toFixed().replace(".", "\\.")}万`];
  const said = new RegExp(`(?<![\\d.,，])(?:${printed.join("|")})余?(?:名|位|人(?!次|均|民))`);
  return [title, goal?.text, overallGoal?.text, purpose?.text].some((text) => text !== undefined && said.test(withoutSpaces(text)));
}

/** A price by the day where the text does not say how many. */
const isOfUnknownDays = ({ per, counts }: UnitPrice): boolean => per.includes("day") && !counts.some(({ printed }) => printed.unit === "天" || printed.unit === "日");

/** A price per head where the text says for how long, and not of how many (`伙食费每人每天40元，全年365天`). */
const isOfUnknownPeople = ({ per, counts }: UnitPrice): boolean =>
  per.includes("person") && counts.every(({ kind, printed }) => kind === "months" || kind === "percent" || /^(?:天|日|次|期|个?学期)$/.test(printed.unit));

/** The count that follows where the text names none; null where it names one, or nothing is to be counted. */
export function impliedCount(price: UnitPrice): Decimal | null {
  const times = timesOf(price);
  if (price.counts.length > 0 || !price.result || isOfUnknownDays(price) || times === null || yuanDecimal(price.price.amount).isZero()) return null;
  const yearly = yuanDecimal(price.price.amount).times(times);
  return exactDecimal(yuanDecimal(price.result.amount).div(yearly).toDecimalPlaces(20));
}

/** The people that a project's unit prices imply, where they do. */
export function impliedPeople(project: BudgetProject): Decimal | null {
  const alone = [...byResult(project).values()].flatMap((prices) => (prices.length === 1 ? prices : []));
  const counts = alone.flatMap((price) => {
    const count = impliedCount(price);
    return count !== null && count.isInteger() && !isUnitMixedUp(project, price, count) ? [count] : [];
  });
  return counts.length === 1 ? counts[0] ?? null : null;
}

/** A price by the term: two a year where the text speaks of the year, and unread where it does not say how many. */
const TERMS_OF_YEAR = 2;
const isByTerm = ({ place }: UnitPrice): boolean => /每(?:个)?学期/.test(withoutSpaces(place.text));
const speaksOfYear = ({ place }: UnitPrice): boolean => /全年|一年|年度|学年|春秋/.test(withoutSpaces(place.text));
const namesTerms = ({ counts }: UnitPrice): boolean => counts.some(({ printed }) => printed.unit.includes("期"));

/** How often a price is paid in the year beyond what its counts say; null where that is not known. */
function timesOf(price: UnitPrice): Decimal | null {
  const { per, counts, months } = price;
  if (isByTerm(price) && !namesTerms(price)) return speaksOfYear(price) ? exactDecimal(TERMS_OF_YEAR) : null;
  if (per.includes("month") && !counts.some(({ kind }) => kind === "months")) return months === "unread" ? null : exactDecimal(months ?? MONTHS_OF_YEAR);
  if (!per.includes("quarter")) return exactDecimal(1);
  const quarters = exactDecimal(typeof months === "number" ? exactDecimal(months).div(MONTHS_OF_QUARTER) : QUARTERS_OF_YEAR);
  return months === "unread" || !quarters.isInteger() ? null : quarters;
}

/** Price × counts × times; null where not all of them are known. */
function termOf(price: UnitPrice): FormationTerm | null {
  const times = timesOf(price);
  if (price.counts.length === 0 || isOfUnknownDays(price) || isOfUnknownPeople(price) || times === null) return null;
  const factor = (kind: FormationFactor["kind"], value: Decimal, figure: FormationFactor["figure"]): FormationFactor => ({ kind, value: exactDecimal(value), label: "", figure, fits: [] });
  const counts = price.counts.map((count) => (count.kind === "percent" ? factor("rate", exactDecimal(count.value.div(100)), count) : factor(count.kind === "people" ? "headcount" : count.kind === "months" ? "months" : "count", count.value, count)));
  return productTerm(price.label, [...counts, factor("rate", yuanDecimal(price.price.amount), price.price), ...(times.eq(1) ? [] : [{ ...factor("months", times, null), fits: WHOLE_YEAR }])]);
}

const isOfShare = ({ counts, label }: UnitPrice): boolean => counts.some(({ kind }) => kind === "percent") && !label.includes("基数");

/** Prices that share a result come to it together, unless the last one does alone. */
function* identityOf(result: MoneyFigure, prices: readonly UnitPrice[]): Iterable<Identity> {
  const last = prices.at(-1);
  const terms = prices.flatMap((price) => termOf(price) ?? []);
  const ofLast = terms.at(-1);
  if (!last || !ofLast || terms.length < prices.length) return;
  const formation = prices.length > 1 && printsAs(result, ofLast.amount) ? [ofLast] : terms;
  // The share of one level (`县级负担30%`): the amount may be its share or the whole; what is neither is not claimed to be wrong.
  if (isOfShare(last) && !printsAs(result, ofLast.amount)) return;
  yield {
    check: unitPriceProduct.id, figure: result, label: last.label, formation, unit: "元", elsewhere: [], place: result.place,
    related: [...prices.map(({ place }) => place), ...new Set(prices.flatMap(({ counts }) => counts.map(({ place }) => place)))], severity: "error",
    parameters: { lines: formation.map((term) => term.factors.map(({ value }) => value.toFixed()).join(" × ")).join(" + "), value: figureValue(result).toFixed() },
  };
}

/** A project's prices by the amounts that they come to. */
function byResult({ unitPrices }: BudgetProject): ReadonlyMap<MoneyFigure, readonly UnitPrice[]> {
  const groups = new Map<MoneyFigure, UnitPrice[]>();
  for (const price of unitPrices) {
    const group = price.result ? groups.get(price.result) : undefined;
    if (group) group.push(price);
    else if (price.result) groups.set(price.result, [price]);
  }
  return groups;
}
