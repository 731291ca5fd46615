import type { Indicator } from "./indicator";
import { GRADES } from "./grade";

/** Words of an indicator's name that make it count the people who are paid. */
const PAID_PEOPLE = /发放人数|实发.*人数|工资.*人数|派遣.*人数|在岗人数|用工人数|聘用人数|人员数量?$/;

/**
 * Whether an indicator counts the people whom a payroll pays: its grades are numbers of people, and its name says so or
 * its best grade is the project's headcount.
 *
 * @param headcount people of the project's payroll
 */
export function isHeadcountIndicator(indicator: Pick<Indicator, "name" | "bounds">, headcount: number): boolean {
  const { bounds } = indicator;
  if (bounds === null) return false;
  const filled = GRADES.map((grade) => bounds[grade]).filter(({ kind }) => kind !== "blank");
  const figures = filled.flatMap((bound) => (bound.kind === "value" ? [bound.figure] : bound.kind === "range" ? [bound.lower, bound.upper].flatMap((limit) => limit?.figure ?? []) : []));
  if (figures.length === 0 || figures.length !== filled.length || figures.some(({ kind }) => kind !== "people")) return false;
  const [best] = figures;
  return PAID_PEOPLE.test(indicator.name.text.replace(/\s+/g, "")) || (best !== undefined && best.kind !== "money" && best.value.eq(headcount));
}
