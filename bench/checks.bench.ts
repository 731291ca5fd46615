import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readText } from "../src/disclosure/index";
import type { BudgetProject, DepartmentBudget } from "../src/domain/budget/index";
import { CHECKS, runChecks } from "../src/domain/checks/index";
import { exactDecimal, yuan } from "../src/domain/money/index";
import { reconcileParts, type NamedAmount } from "../src/domain/reconciliation/index";
import { countyDocument } from "../tests/disclosure/support/county-document";
import { writeCellLines } from "../tests/disclosure/support/write-document";
import { medians, type Row } from "./support/measure";

const SAMPLE = path.resolve(process.cwd(), "../shared/samples/pingxiang-hrss-2020.txt");

function budgetOf(text: string): DepartmentBudget {
  const outcome = readText(text);
  if (outcome.kind !== "read") throw new Error(outcome.problem.code);
  return outcome.reading.budget;
}

/** A copy for each run: what checks work out once per budget must be worked out each time. */
const copyOf = (budget: DepartmentBudget): DepartmentBudget => ({ ...budget, projects: budget.projects.map((project) => ({ ...project })) });

/** Checks on documents and on payrolls, and the search for an explanation. */
export const checkRows = (): Row[] => [...documentRows(), ...payrollRows(), ...explanationRows()];

function documentRows(): Row[] {
  const text = existsSync(SAMPLE) ? readFileSync(SAMPLE, "utf8") : writeCellLines(countyDocument(1, 28).blocks);
  const hundred = writeCellLines(countyDocument(1, 100).blocks);
  const thousand = writeCellLines(countyDocument(1, 1000).blocks);
  const read = { one: budgetsOf(text, 12), hundred: budgetsOf(hundred, 6), thousand: budgetsOf(thousand, 4) };
  const next = { one: 0, hundred: 0, thousand: 0 };
  const checked = (name: keyof typeof read) => () => runChecks(CHECKS, read[name][next[name]++ % read[name].length]!);
  const ofOne = medians({ one: checked("one"), reading: () => budgetOf(text) }, 11);
  const ofMany = medians({ hundred: checked("hundred"), thousand: checked("thousand") }, 3);
  const findings = (budget: DepartmentBudget): string => `${runChecks(CHECKS, budget).findings.length.toLocaleString("en-US")} findings`;
  const name = existsSync(SAMPLE) ? "the sample" : "an invented document";
  return [
    { work: `checking ${name} (28 projects)`, size: text.length, milliseconds: ofOne["one"]!, against: [{ name: "reading it", ratio: ofOne["one"]! / ofOne["reading"]! }], note: findings(read.one[0]!) },
    { work: "checking 1,000 projects", size: thousand.length, milliseconds: ofMany["thousand"]!, against: [{ name: "10 × 100 projects", ratio: ofMany["thousand"]! / (10 * ofMany["hundred"]!) }], note: findings(read.thousand[0]!) },
  ];
}

/** As many equal budgets as there are runs: each is checked once. */
const budgetsOf = (text: string, count: number): DepartmentBudget[] => {
  const budget = budgetOf(text);
  return Array.from({ length: count }, () => copyOf(budget));
};

const LINES_OF_PROJECT = 500;

/** A project whose text states so many wage lines and their total, right to the 元. */
function payrollText(number: number): string {
  const lines = Array.from({ length: LINES_OF_PROJECT }, (_, at) => ({ people: 1 + ((at * 7 + number) % 90), wage: 2000 + ((at * 11) % 97) * 12 }));
  const words = lines.map(({ people, wage }, at) => `岗位${String.fromCharCode(0x4e00 + at)}${people}人，每人每月${wage}元，共计${people * wage * 12}元；`);
  const people = lines.reduce((sum, line) => sum + line.people, 0);
  const total = lines.reduce((sum, line) => sum + line.people * line.wage * 12, 0);
  return `${number}、${people}名人员工资绩效目标表\n\n\t绩效目标\n\t${people}名人员工资明细如下：${words.join("")}全年共需经费${total}元。\n`;
}

/** A payroll of so many lines; documents are read in parts, since one of them may not hold so many numbers. */
function payrollOf(lines: number): DepartmentBudget {
  const count = lines / LINES_OF_PROJECT;
  const projects: BudgetProject[] = [];
  for (let first = 1; first <= count; first += 100) {
    const numbers = Array.from({ length: Math.min(100, count - first + 1) }, (_, at) => first + at);
    projects.push(...budgetOf(`某县某局\n\n2020年部门预算信息公开\n\n第二部分预算项目绩效目标\n\n${numbers.map(payrollText).join("\n")}`).projects);
  }
  return { ...budgetOf("某县某局\n\n2020年部门预算信息公开\n"), projects: projects.map((project, index) => ({ ...project, position: index + 1 })) };
}

function payrollRows(): Row[] {
  const [small, large] = [payrollOf(10_000), payrollOf(100_000)];
  const runs = { small: [small, copyOf(small), copyOf(small)], large: [large, copyOf(large), copyOf(large)] };
  const next = { small: 0, large: 0 };
  const factors = large.projects.flatMap(({ costs }) => costs.wageLines.map(({ headcount, monthlyWage }) => [headcount?.value, monthlyWage?.amount] as const));
  const timed = medians({
    small: () => runChecks(CHECKS, runs.small[next.small++ % 3]!), large: () => runChecks(CHECKS, runs.large[next.large++ % 3]!),
    products: () => factors.reduce((sum, [people, wage]) => sum.plus(exactDecimal(people ?? 0).times(String(wage)).times(12)), exactDecimal(0)),
  }, 2);
  const { coverage } = runChecks(CHECKS, large);
  return [{
    work: "checking a payroll of 100,000 lines", size: 100_000, milliseconds: timed["large"]!,
    against: [{ name: "10 × 10,000 lines", ratio: timed["large"]! / (10 * timed["small"]!) }, { name: "multiplying and adding its lines exactly", ratio: timed["large"]! / timed["products"]! }],
    note: `${coverage.verified.toLocaleString("en-US")} of ${coverage.total.toLocaleString("en-US")} figures verified`,
  }];
}

/** Amounts for which the search has to go furthest: no simple slip explains the total. */
const amountsOf = (count: number): NamedAmount[] => Array.from({ length: count }, (_, at) => ({ label: `第${at + 1}行`, amount: yuan(String(10_000 + ((at * 7919) % 9973) * 137 + at * 31)) }));
const sumOf = (parts: readonly NamedAmount[]): number => parts.reduce((sum, { amount }) => sum + Number(amount), 0);

function explanationRows(): Row[] {
  return [10, 20, 40].flatMap((count): Row[] => {
    const parts = amountsOf(count);
    const alike = parts.map((part, at) => ({ ...part, amount: yuan(String(1000 + (at % 7) * 100)) }));
    const total = sumOf(parts);
    const missing = sumOf([1, 3, 4, 6, 8, 9].map((at) => parts[at]!));
    const cases = {
      plain: () => reconcileParts(parts, yuan(String(total))),
      subset: () => reconcileParts(parts, yuan(String(total - missing))),
      none: () => reconcileParts(parts, yuan(String(total - 23_456.78))),
      alike: () => reconcileParts(alike, yuan(String(sumOf(alike) - 3350))),
    };
    const timed = medians(cases, 7);
    return ([["subset", "six lines left out"], ["none", "nothing explains it"], ["alike", "amounts of seven kinds, nothing explains it"]] as const).map(([name, words]): Row => ({
      work: `explaining a total of ${count} lines: ${words}`, size: count, milliseconds: timed[name]!,
      against: [{ name: "comparing it alone", ratio: timed[name]! / timed["plain"]! }], note: cases[name]().explanation?.kind ?? "no explanation",
    }));
  });
}
