import type Decimal from "decimal.js";
import type { BudgetProject } from "../../budget/index";
import type { Figure, QuantityFigure } from "../../figures/index";
import type { Explanation, Place } from "../../findings/index";
import { exactDecimal } from "../../money/index";
import { impliedPeople } from "../arithmetic/unit-price-product";
import { reported, verified, type Check } from "../check";
import type { CheckSubject, IndicatorRow } from "../subject";
import { projectLabel } from "../arithmetic/cost-factors";

/** What a row counts that is the people of the project: those who are paid, supported, insured. */
const PAID = /发放人数|实发.*人数|派遣.*人数|(?:补助|补贴|资助|救助|享受|受益|发放).*(?:人数|户数|数量|对象)|(?:补助|补贴|资助|救助)个人/;
/** What is counted in its own right. */
const OTHER_COUNT = /率|比|培训|新增|带动|就业|增加|创业|毕业|金额|次数/;

/** How many people a project is for, and where that is said. */
export interface ProjectPeople {
  /** The fewest and the most that the text can be read to mean; equal where it says one number. */
  readonly least: Decimal;
  readonly most: Decimal;
  readonly place: Place;
  readonly figure: QuantityFigure | null;
}

/** The people that a project's text speaks of; null where it names none. */
export function projectPeople(project: BudgetProject): ProjectPeople | null {
  const stated = project.costs.headcount ?? project.headingHeadcount;
  const lines = project.costs.wageLines.filter(({ repeatOf, headcount }) => repeatOf === null && headcount);
  const ofLines = lines.reduce<Decimal>((sum, line) => sum.plus(line.headcount?.value ?? 0), exactDecimal(0));
  if (stated) return { least: stated.value, most: stated.value, place: stated.place, figure: stated };
  if (lines.length > 0) return { least: ofLines, most: ofLines, place: project.goal?.place ?? project.place, figure: null };
  const counted = project.unitPrices.flatMap(({ counts, price }) => (counts.length > 0 ? [{ counts, price }] : []));
  const [only] = counted;
  if (only && counted.length === 1 && only.counts.some(({ kind }) => kind === "people")) {
    const people = only.counts.filter(({ kind, printed }) => kind !== "months" && !/^(?:天|日|次|期|个?学期|课时|趟|轮)$/.test(printed.unit)).reduce<Decimal>((product, { value }) => product.times(value), exactDecimal(1));
    return { least: people, most: people, place: (only.counts[0] as Figure).place, figure: only.counts.length === 1 ? only.counts[0] ?? null : null };
  }
  const implied = impliedPeople(project);
  if (implied) return { least: implied, most: implied, place: project.unitPrices[0]?.place ?? project.place, figure: null };
  const named = (project.goal?.figures ?? []).filter((figure): figure is QuantityFigure => figure.kind === "people");
  const [first] = named;
  if (!first) return null;
  const largest = named.reduce((most, figure) => (figure.value.gt(most.value) ? figure : most), first);
  return { least: largest.value, most: named.reduce<Decimal>((sum, { value }) => sum.plus(value), exactDecimal(0)), place: largest.place, figure: largest };
}

/** Whether a row's bounds count the project's own people. */
export function countsProjectPeople({ name, description, indicator }: IndicatorRow): boolean {
  const top = indicator.bounds?.excellent;
  const isCount = (top?.kind === "value" && top.figure.kind === "people") || (top?.kind === "range" && top.lower?.figure.kind === "people");
  return isCount && (PAID.test(name) || PAID.test(description)) && !OTHER_COUNT.test(name);
}

/** Below this share of the people the best grade asks for too little. */
const LAX = exactDecimal("0.9");

/**
 * The headcount in a row's bounds is the project's. A number that is another one, or a bound that asks for more people
 * than there are, contradicts the text; one that asks for far fewer is very likely taken over from another sheet.
 */
export const indicatorHeadcount: Check = {
  id: "indicator-headcount", group: "consistency", severities: ["error", "warning"], source: "财预〔2015〕88号",
  *run(subject) {
    const peopleOf = new Map(subject.budget.projects.map((project) => [project, projectPeople(project)]));
    for (const row of subject.rows) {
      const people = peopleOf.get(row.project) ?? null;
      const top = row.indicator.bounds?.excellent;
      if (!people || !top || !countsProjectPeople(row)) continue;
      const figure = top.kind === "value" ? top.figure : top.kind === "range" ? top.lower?.figure : undefined;
      if (!figure || figure.kind === "money") continue;
      const { value } = figure;
      const isOther = top.kind === "value" ? value.lt(people.least) || value.gt(people.most) : value.gt(people.most);
      const isLax = top.kind === "range" && value.lt(people.least.times(LAX));
      if (!isOther && !isLax) {
        yield verified([figure, ...(people.figure ? [people.figure] : [])]);
        continue;
      }
      yield reported({
        check: indicatorHeadcount.id, severity: isOther ? "error" : "warning", place: top.place, related: [people.place], stated: value.toFixed(), expected: people.least.toFixed(),
        difference: value.minus(people.least).toFixed(), unit: "人", explanation: takenOver(subject, row, value, people.least, peopleOf),
        parameters: { case: isLax ? "lax" : top.kind === "value" ? "other" : "too-many", name: row.name, most: people.most.toFixed() },
      }, [figure]);
    }
  },
};

/** Whose headcount it is: another project's, or the same bound in another project's sheet. */
function takenOver(subject: CheckSubject, row: IndicatorRow, value: Decimal, expected: Decimal, peopleOf: ReadonlyMap<BudgetProject, ProjectPeople | null>): Explanation | null {
  const owners = subject.budget.projects.filter((project) => project !== row.project && peopleOf.get(project)?.least.eq(value));
  const twins = subject.rows.filter((other) => other.project !== row.project && other.indicator.bounds?.excellent.text === row.indicator.bounds?.excellent.text && other.name === row.name);
  const source = owners[0] ?? twins[0]?.project;
  if (!source) return null;
  const effect = value.minus(expected).toFixed();
  const slip = { kind: "foreign" as const, label: projectLabel(source), from: expected.toFixed(), to: value.toFixed(), effect };
  return { kind: "foreign", from: slip.from, to: slip.to, detail: "", parts: [slip], remainder: "0", alternatives: Math.max(0, (owners.length > 0 ? owners : twins).length - 1) };
}
