import { readFileSync } from "node:fs";
import { payrollOfBudget, statedAmountOfProjects, statedProjectAmount, type BudgetProject, type DepartmentBudget } from "../../src/domain/budget";
import { isQualitative } from "../../src/domain/goals";
import { yuanText } from "../../src/domain/money";
import { compareStated, costOfPayroll } from "../../src/domain/payroll";
import { readDocx, readHtml, readText, type DisclosureReading } from "../../src/disclosure";
import { textBlocks } from "../../src/disclosure/readers/text-blocks";
import { loadMammoth, readingOf } from "./support/reading";
import { SAMPLE_DOCX, SAMPLE_TEXT, sampleIt } from "./support/sample";
import { firstDifference, withoutCoordinates } from "./support/same-model";
import type { TestBlock } from "./support/test-document";
import { writeHtml, writeSeparated } from "./support/write-document";

let known: DisclosureReading | null = null;
const sample = (): DisclosureReading => (known ??= readingOf(readText(readFileSync(SAMPLE_TEXT, "utf8"))));
const projects = (): readonly BudgetProject[] => sample().budget.projects;
const project = (number: number): BudgetProject => projects().find((candidate) => candidate.number === number) as BudgetProject;
/** The text's own blocks, to be written in another flavour. */
const sampleBlocks = (): TestBlock[] => textBlocks(readFileSync(SAMPLE_TEXT, "utf8")).map((block) =>
  block.kind === "paragraph" ? { paragraph: block.text.text } : { rows: block.rows.map(({ cells }) => cells.map(({ text }) => ({ text }))) });
const count = (test: (figure: BudgetProject["indicators"][number]) => boolean): number => projects().flatMap(({ indicators }) => indicators).filter(test).length;

describe("the published sample", () => {
  sampleIt("holds 28 projects with 261 indicator rows", () => {
    expect(projects().map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    expect([count(() => true), count(({ category }) => category === "output"), count(({ category }) => category === "effect"), count(({ category }) => category === "satisfaction")]).toEqual([261, 116, 89, 56]);
    expect(count(isQualitative)).toBe(20);
    expect(count(({ bounds, basis, description }) => bounds === null || basis === null || description === null)).toBe(0);
  });

  sampleIt("holds 15 wage amounts, 8 insurance and 8 fee lines, 17 totals", () => {
    const costs = projects().map((candidate) => candidate.costs);
    const wages = costs.flatMap(({ wageAmounts }) => wageAmounts);
    expect([wages.length, wages.filter(({ isRepeat }) => isRepeat).length, wages.filter(({ lines }) => lines.length === 2).length]).toEqual([15, 1, 1]);
    expect(costs.flatMap(({ insurance }) => insurance).length).toBe(8);
    expect(costs.flatMap(({ fees }) => fees).map(({ amount }) => amount === null).filter(Boolean).length).toBe(1);
    expect(costs.flatMap(({ fees }) => fees).length).toBe(8);
    const kinds = projects().map((candidate) => statedProjectAmount(candidate).kind);
    expect(["total", "parts", "none"].map((kind) => kinds.filter((other) => other === kind).length)).toEqual([17, 3, 8]);
    expect(yuanText(statedAmountOfProjects(sample().budget))).toBe("48812955.92");
  });

  sampleIt("loses no number: each is in the model, none is not understood", () => {
    expect(sample().numbers).toEqual({ total: 1370, inModel: 1370, notUnderstood: 0 });
    expect(sample().notUnderstood).toEqual([]);
    expect(sample().problems).toEqual([]);
  });

  sampleIt("gives the payroll of five projects to the 分", () => {
    const payroll = payrollOfBudget(sample().budget, 2020);
    const cost = costOfPayroll(payroll);
    expect(cost.projects.map(({ project: { number }, byComponent }) => [number, ...byComponent.map(({ amount }) => yuanText(amount))])).toEqual([
      [2, "12646368", "3878317.44", "195840"], [5, "635040", "199619.28", "10080"], [6, "1221696", "380227.2", "19200"], [7, "414336", "85551.12", "4320"], [8, "1923264", "598857.84", "30240"],
    ]);
    const differing = compareStated(payroll, cost).filter(({ verdict }) => verdict !== "equal");
    expect(differing.map(({ stated, difference, explanation }) => [stated.place?.line, difference && yuanText(difference), explanation?.kind])).toEqual([
      [235, "32256", "headcount"], [235, "-30240", "headcount"], [804, "5792.88", "rounding"], [935, "7638.16", "rounding"],
    ]);
  });

  sampleIt("keeps the wordings apart", () => {
    expect(project(7).costs.wageLines.map(({ category, headcount, monthlyWage, within }) => [category, headcount?.value.toNumber(), monthlyWage && yuanText(monthlyWage.amount), within?.value.toNumber() ?? null])).toEqual([
      ["研究生学历", 1, null, null], ["本科学历", 7, "3688", 8], ["本科学历", 1, "4688", 8],
    ]);
    expect(project(8).costs.groups.map(({ position, name }) => [position, name])).toEqual([[1, ""], [2, "应急处突击队员B"], [3, "应急处突击队员C"], [4, "应急处突击队员D"]]);
    expect(project(8).costs.wageLines.map(({ group, repeatOf }) => [group, repeatOf])).toEqual([[1, null], [1, "p8-1"], [1, null], [2, null], [3, null], [4, null], [4, null]]);
    const [price] = project(10).unitPrices;
    expect([price && yuanText(price.price.amount), price?.counts.map(({ value, printed }) => value.toFixed() + printed.unit), price?.result && yuanText(price.result.amount)]).toEqual(["600", ["253个", "1名"], "151800"]);
    expect(project(19).parts.map(({ label, amount }) => [label, yuanText(amount.amount)])).toEqual([["办公费", "80000"], ["印刷费用", "10000"], ["邮电费用", "2500"], ["维护费用", "2500"], ["其他商品和服务费用", "5000"]]);
    expect(project(27).equations.map(({ terms, result }) => [terms.map(({ sign, figure }) => sign + figure.printed.digits), result.figure.printed.digits])).toEqual([[["+14049", "-6800", "-5280"], "1969"]]);
    expect(project(17).plan?.steps.map(({ label, percent }) => [label.text, percent?.printed.digits])).toEqual([["第一季度", "25.00"], ["第二季度", "50.00"], ["第三季度", "100.00"], ["第四季度", "0.00"]]);
    expect([project(6).headingHeadcount?.value.toNumber(), project(6).headingHeadcount?.isUnitImplied, project(7).headingHeadcount]).toEqual([40, true, null]);
    const total = project(23).total?.amount;
    expect([total && yuanText(total.amount), total?.unit, total?.isUnitImplied, total?.printed.unit]).toEqual(["1614000", "万元", true, ""]);
    expect(yuanText(project(24).total?.amount.amount ?? (null as never))).toBe("3430000");
  });

  sampleIt("puts the row together that blank lines split", () => {
    const [row] = project(15).indicators;
    expect([row?.name.text, row?.bounds?.good.text, row?.bounds?.fair.text, row?.bounds?.poor.text, row?.basis?.text]).toEqual(["补助个人（家庭）数量（人/户）", "≥2人", "≥1人", "＜1人", "根据统计报表"]);
  });

  sampleIt("gives the department's figures, changes and tables", () => {
    const { department }: DepartmentBudget = sample().budget;
    expect([department.year?.value.toNumber(), department.unit, department.organisations.length, department.subGoals.length, department.measures.length]).toEqual([2020, "万元", 3, 4, 6]);
    const stated = Object.fromEntries(department.figures.map(({ id, amount }) => [id, amount && yuanText(amount.amount)]));
    expect(stated).toEqual({
      income: "139945800", generalPublicIncome: "139945800", fundIncome: "0", specialAccountIncome: "0", otherIncome: "0", expenditure: "139945800", basicExpenditure: "14233800",
      personnelExpenditure: "13557000", operatingExpenditure: "676800", projectExpenditure: "125712000", incomeAndExpenditure: "139945800", operatingCosts: "67.68", threePublic: "0",
      goingAbroad: "0", vehicles: "0", vehicleRunning: "0", vehiclePurchase: "0", hospitality: "0", fixedAssets: "2586600",
    });
    expect(department.changes.map(({ of, direction, amount, comparedYear }) => [of, direction, yuanText(amount.amount), comparedYear?.value.toNumber() ?? null])).toEqual([
      ["incomeAndExpenditure", "decrease", "113255000", 2019], ["basicExpenditure", "increase", "2361000", null], ["projectExpenditure", "decrease", "115608000", null], ["threePublic", "decrease", "10000", null],
    ]);
    expect(department.assets?.rows.map(({ role, quantity, value }) => [role, quantity.kind, value.kind])).toEqual([
      ["total", "none", "number"], ["part", "number", "number"], ["of-which", "number", "number"], ["part", "number", "blank"], ["part", "none", "number"], ["part", "none", "number"],
    ]);
  });

  sampleIt.each([
    [".docx", async () => readingOf(await readDocx(readFileSync(SAMPLE_DOCX), loadMammoth))],
    ["tab-separated rows", async () => readingOf(readText(writeSeparated(sampleBlocks())))],
    ["HTML", async () => readingOf(readHtml(writeHtml(sampleBlocks())))],
  ] as const)("is the same from %s but for coordinates", async (_name, read) => {
    expect(firstDifference(withoutCoordinates(await read()), withoutCoordinates(sample()))).toBeNull();
  });
});
