import { yuanDecimal } from "../../domain/money/index";
import type { ComponentDefinition, Payroll, PayrollLine, StatedAmount, StatedComparison } from "../../domain/payroll/index";
import { payrollWords, type Language } from "../../wording/index";
import { formulaText } from "../cell-content";
import type { Computed } from "./computed";

/** Cells of a stated row that its remark is made from. */
interface StatedCells {
  readonly unit: string;
  readonly decimals: string;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
  readonly headcount: string;
}

/**
 * The remark beside a stated amount as a live formula, without `=`: equal, only rounded in print, so many people more
 * or fewer, or different. It follows every edit, and says nothing that the row's own figures do not prove.
 *
 * @param hasPeople whether a difference may be told in people: see {@link isCountedInPeople}
 */
export function remarkFormula(cells: StatedCells, hasPeople: boolean, language: Language): string {
  const { remark } = payrollWords(language);
  const text = (key: keyof typeof remark) => formulaText(remark[key]);
  const unit = `IF(${cells.unit}="万元",10000,1)`;
  const printed = (rounding: string) => `ROUND(${rounding}(${cells.computed}/${unit},${cells.decimals})*${unit},2)`;
  const people = `ROUND(${cells.difference}*${cells.headcount}/${cells.computed},0)`;
  const isWhole = `ROUND(${people}*${cells.computed}/${cells.headcount}-${cells.difference},2)=0`;
  const inPeople = `IF(${cells.computed}*${cells.headcount}=0,${text("different")},IF(AND(${isWhole},${cells.headcount}+${people}>0),`
    + `IF(${cells.difference}>0,${text("more")},${text("fewer")})&ABS(${people})&${text("peopleFor")}&${cells.headcount}+${people}&${text("peopleEnd")},${text("different")}))`;
  return `IF(NOT(ISNUMBER(${cells.difference})),${text("unknown")},IF(${cells.difference}=0,${text("equal")},`
    + `IF(${cells.stated}=${printed("ROUND")},${text("roundedHalfUp")},`
    + `IF(${cells.stated}=${printed("ROUNDUP")},${text("roundedUp")},`
    + `IF(${cells.stated}=${printed("ROUNDDOWN")},${text("roundedDown")},`
    + `${hasPeople ? inPeople : text("different")})))))`;
}

/** The words that {@link remarkFormula} gives for a comparison, computed exactly. */
export function remarkText(comparison: StatedComparison, headcount: number, hasPeople: boolean, language: Language): string {
  const { remark } = payrollWords(language);
  const { computed, difference, explanation, verdict } = comparison;
  if (computed === null || difference === null) return remark.unknown;
  if (verdict === "equal") return remark.equal;
  if (explanation?.kind === "rounding") {
    if (explanation.policy.includes("ceiling")) return remark.roundedUp;
    return explanation.policy.includes("floor") ? remark.roundedDown : remark.roundedHalfUp;
  }
  const amount = yuanDecimal(computed);
  if (!hasPeople || amount.isZero() || headcount === 0) return remark.different;
  const people = Math.sign(yuanDecimal(difference).toNumber()) * yuanDecimal(difference).abs().times(headcount).div(amount).add("0.5").floor().toNumber();
  const isWhole = amount.times(people).div(headcount).minus(yuanDecimal(difference)).abs().lt("0.005");
  if (!isWhole || headcount + people <= 0) return remark.different;
  return `${people > 0 ? remark.more : remark.fewer}${Math.abs(people)}${remark.peopleFor}${headcount + people}${remark.peopleEnd}`;
}

/**
 * Whether a difference may be told in people: each person of the covered lines costs the same, so that the computed
 * amount divided by the headcount is what one person costs.
 */
export function isCountedInPeople(stated: StatedAmount, covered: readonly PayrollLine[], payroll: Payroll, computed: Computed): boolean {
  const { component } = stated.covers;
  const [first] = covered;
  if (first === undefined || covered.some((line) => line.continues !== undefined || !growsWithPeople(line, component, payroll.components))) return false;
  const amounts = covered.map((line) => {
    const amount = component === "total" ? computed.totalOf(line.id) : computed.amountOf(line.id, component);
    return amount === null ? null : yuanDecimal(amount);
  });
  return covered.every((line, index) => {
    const [own, other] = [amounts[index], amounts[0]];
    return own && other && own.gt(0) && own.times(first.headcount.value).eq(other.times(line.headcount.value));
  });
}

function growsWithPeople(line: PayrollLine, component: string, components: readonly ComponentDefinition[]): boolean {
  const concerned = component === "total" ? components.filter(({ id, payer }) => payer === "employer" && line.inputs[id] !== undefined) : components.filter(({ id }) => id === component);
  return concerned.length > 0 && concerned.every((definition) => {
    const { calculation } = definition;
    if (calculation.kind !== "percent-of-component") return calculation.kind !== "lump-sum";
    return calculation.of !== definition.id && components.some(({ id, calculation: base }) => id === calculation.of && base.kind !== "percent-of-component" && base.kind !== "lump-sum");
  });
}
