import type Decimal from "decimal.js";
import type { BudgetProject, UnitPrice } from "../../budget/index";
import { foldWidth } from "../../figures/index";
import { exactDecimal, yuanDecimal } from "../../money/index";
import { figureValue, productTerm, type FormationFactor, type Identity } from "../../reconciliation/index";
import { reported, verified, type Check } from "../check";

const MONTHS_OF_YEAR = 12;
const QUARTERS_OF_YEAR = 4;

/** A price × what it is per = the amount: 253个行政村 × 1名 × 600元 = 15.18万元. */
export const unitPriceProduct: Check = {
  id: "unit-price-product", group: "arithmetic", severities: ["error", "warning"], source: "logic",
  *identities({ budget }) {
    for (const project of budget.projects) for (const price of project.unitPrices) yield* identityOf(price);
  },
  *run({ budget }) {
    for (const project of budget.projects) {
      for (const price of project.unitPrices) {
        const count = impliedCount(price);
        if (!price.result || count === null) continue;
        if (!count.isInteger()) {
          yield reported({
            check: unitPriceProduct.id, severity: "error", place: price.result.place, related: [price.place], stated: yuanDecimal(price.result.amount).toFixed(), unit: "元",
            parameters: { case: "no-whole-count", price: yuanDecimal(price.price.amount).toFixed(), count: count.toDecimalPlaces(4).toFixed() },
          }, [price.result]);
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

/** Whether the project has so many people by what it says elsewhere. */
function isKnownHeadcount({ costs, headingHeadcount }: BudgetProject, count: Decimal): boolean {
  const lines = costs.wageLines.filter(({ repeatOf }) => repeatOf === null).flatMap(({ headcount }) => headcount?.value ?? []);
  const all = lines.reduce<Decimal>((sum, value) => sum.plus(value), exactDecimal(0));
  return [costs.headcount?.value, headingHeadcount?.value, all, ...lines].some((known) => known?.eq(count) === true);
}

/** Months that a monthly price runs for. */
const monthsOf = (price: UnitPrice): Decimal => exactDecimal(price.per.includes("month") ? MONTHS_OF_YEAR : price.per.includes("quarter") ? QUARTERS_OF_YEAR : 1);

/** A price by the day where the text does not say how many. */
const isOfUnknownDays = ({ per, counts }: UnitPrice): boolean => per.includes("day") && !counts.some(({ printed }) => printed.unit === "天" || printed.unit === "日");

/** The count that follows where the text names none; null where it names one, or nothing is to be counted. */
export function impliedCount(price: UnitPrice): Decimal | null {
  if (price.counts.length > 0 || !price.result || isOfUnknownDays(price) || yuanDecimal(price.price.amount).isZero()) return null;
  const yearly = yuanDecimal(price.price.amount).times(monthsOf(price));
  return exactDecimal(yuanDecimal(price.result.amount).div(yearly).toDecimalPlaces(20));
}

/** The people that a project's unit prices imply, where they do. */
export function impliedPeople(project: BudgetProject): Decimal | null {
  const counts = project.unitPrices.flatMap((price) => impliedCount(price) ?? []).filter((count) => count.isInteger());
  return counts.length === 1 ? counts[0] ?? null : null;
}

/**
 * Words that change what is multiplied in a way that is not read: some months of the year (1月至6月, 自7月起), terms whose
 * number is not said, people counted once more in brackets. Nothing is claimed of such a price.
 */
const SOME_MONTHS = /月?[至到\-—－–~～]{1,2}\d{1,2}月|\d{1,2}月(?:份)?起|上半年|下半年/;
const WHOLE_YEAR = /(?:^|\D)0?1月?[至到\-—–~～]{1,2}12月/;
const PEOPLE_IN_BRACKETS = /[人名][^（(]*[）)]/;

function isOfUnreadExtent({ per, counts, place }: UnitPrice): boolean {
  const words = foldWidth(place.text).replace(/\s/g, "");
  const isMonthly = per.includes("month") && !counts.some(({ kind }) => kind === "months");
  return (isMonthly && SOME_MONTHS.test(words) && !WHOLE_YEAR.test(words)) || (/每(?:个)?学期/.test(words) && !counts.some(({ printed }) => printed.unit.includes("期"))) || PEOPLE_IN_BRACKETS.test(words);
}

function* identityOf(price: UnitPrice): Iterable<Identity> {
  if (!price.result || price.counts.length === 0 || isOfUnknownDays(price) || isOfUnreadExtent(price)) return;
  const factor = (kind: FormationFactor["kind"], value: Decimal, figure: FormationFactor["figure"]): FormationFactor => ({ kind, value: exactDecimal(value), label: "", figure, fits: [] });
  const counts = price.counts.map((count) => factor(count.kind === "people" ? "headcount" : count.kind === "months" ? "months" : "count", count.value, count));
  const hasMonths = price.counts.some(({ kind }) => kind === "months");
  const times = price.per.includes("month") ? MONTHS_OF_YEAR : price.per.includes("quarter") ? QUARTERS_OF_YEAR : 1;
  const months = times > 1 && !hasMonths ? [factor("months", exactDecimal(times), null)] : [];
  const formation = [productTerm(price.label, [...counts, factor("rate", yuanDecimal(price.price.amount), price.price), ...months])];
  yield {
    check: unitPriceProduct.id, figure: price.result, label: price.label, formation, unit: "元", elsewhere: [], place: price.result.place,
    related: [price.place, ...price.counts.map(({ place }) => place)], severity: "error",
    parameters: { lines: formation.flatMap((term) => term.factors.map(({ value }) => value.toFixed())).join(" × "), value: figureValue(price.result).toFixed() },
  };
}
