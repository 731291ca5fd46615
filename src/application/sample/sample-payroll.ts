import { exactDecimal, toYuan, wanYuan, yuan, type Yuan } from "../../domain/money/index";
import { STANDARD_COMPONENTS, type Payroll, type PayrollLine, type ProjectReference, type StatedAmount } from "../../domain/payroll/index";
import { SAMPLE_INSURANCE, SAMPLE_MANAGEMENT_FEE, SAMPLE_PROJECTS, SAMPLE_YEAR, type SampleGroup, type SampleLine, type SampleProject } from "./sample-projects";

/**
 * The payroll of the sample budget: five dispatched-worker projects with every amount that the document states for
 * them, its slips included.
 *
 * Printed in the document and kept: two wages that are not what headcount × wage × months gives (project 2), one
 * amount for two wages (project 7), totals in whole 万元 (7 and 8). A line printed twice is counted once (project 8,
 * group A). Implied: the wage of 4024 元 (48288 ÷ 12), the fee of 40 元 per head and month. Group D of project 8 has a
 * fee without an amount: the fee is computed, nothing is stated.
 */
export function samplePayroll(): Payroll {
  const numbered = SAMPLE_PROJECTS.map((project) => ({ project, lines: linesOf(project) }));
  return {
    year: SAMPLE_YEAR,
    components: STANDARD_COMPONENTS,
    lines: numbered.flatMap(({ project, lines }) => lines.map(({ line }) => ({ ...line, project: referenceTo(project) }))),
    stated: numbered.flatMap(({ project, lines }) => statedOf(project, lines)),
  };
}

interface NumberedLine {
  readonly line: PayrollLine;
  readonly group: SampleGroup;
  readonly sample: SampleLine;
}

const referenceTo = ({ number, name }: SampleProject): ProjectReference => ({ number, name });

function linesOf(project: SampleProject): NumberedLine[] {
  const samples = project.groups.flatMap((group) => group.lines.map((sample) => ({ group, sample })));
  return samples.map(({ group, sample }, index) => ({
    group,
    sample,
    line: {
      id: `p${project.number}-${index + 1}`,
      project: referenceTo(project),
      group: group.group,
      category: sample.category,
      headcount: { value: sample.headcount, isImplied: false },
      months: { value: exactDecimal(12), isImplied: false },
      inputs: {
        wage: { value: exactDecimal(sample.wage), isImplied: sample.isWageImplied ?? false },
        insurance: { value: exactDecimal(SAMPLE_INSURANCE), isImplied: false },
        managementFee: { value: exactDecimal(SAMPLE_MANAGEMENT_FEE), isImplied: true },
      },
      place: placeAt(project, sample.at[0] ?? null, `${sample.category}${sample.headcount}人`),
    },
  }));
}

function statedOf(project: SampleProject, lines: readonly NumberedLine[]): StatedAmount[] {
  const stated: StatedAmount[] = [];
  const add = (component: string, covered: readonly string[] | null, amount: Yuan, printed: StatedAmount["printed"], at: number, text: string) => stated.push({
    id: `s${project.number}-${stated.length + 1}`,
    amount, printed,
    covers: { project: referenceTo(project), component, lines: covered },
    place: placeAt(project, at, text),
  });
  for (const group of project.groups) {
    const ofGroup = lines.filter((line) => line.group === group);
    const ids = ofGroup.map(({ line }) => line.id);
    for (const { line, sample } of ofGroup) {
      if (sample.stated !== null) add("wage", [line.id], yuan(sample.stated), printedAs(sample.stated), sample.at[0] ?? 0, wageText(sample));
    }
    for (const shared of group.sharedWages ?? []) {
      const covered = shared.lines.flatMap((number) => ids[number - 1] ?? []);
      add("wage", covered, yuan(shared.amount), printedAs(shared.amount), shared.at, `工资${shared.amount}元（${covered.length}行合计）`);
    }
    const all = project.groups.length === 1 ? null : ids;
    if (group.insurance !== null) add("insurance", all, yuan(group.insurance), printedAs(group.insurance), group.at.insurance, `保险费${group.insurance}元`);
    if (group.managementFee !== null) add("managementFee", all, yuan(group.managementFee), printedAs(group.managementFee), group.at.managementFee, `管理费${group.managementFee}元`);
  }
  if (project.totalWan !== null) {
    const { amount, at } = project.totalWan;
    add("total", null, toYuan(wanYuan(amount)), { unit: "万元", decimals: 0 }, at, `共计${amount}万元`);
  }
  return stated;
}

/** Decimals of an amount in 元 as printed: 380227.2 has one. */
const printedAs = (amount: string): StatedAmount["printed"] => ({ unit: "元", decimals: amount.split(".")[1]?.length ?? 0 });

function wageText(sample: SampleLine): string {
  const repeated = sample.at.length > 1 ? `（第${sample.at.slice(1).join("、")}行重复列示，只计一次）` : "";
  return `${sample.category}${sample.headcount}人，工资${sample.stated}元${repeated}`;
}

const placeAt = (project: SampleProject, line: number | null, text: string) => ({
  project: project.number, indicator: null, line, sheet: null, cell: null, text,
});
