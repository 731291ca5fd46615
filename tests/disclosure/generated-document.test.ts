import { yuanText } from "../../src/domain/money";
import type { BudgetProject } from "../../src/domain/budget";
import type { Figure } from "../../src/domain/figures";
import { readText } from "../../src/disclosure";
import { countyDocument } from "./support/county-document";
import { INPUTS, readingOf } from "./support/reading";
import { firstDifference, withoutCoordinates } from "./support/same-model";
import { writeCellLines } from "./support/write-document";

const amounts = (figures: readonly (Figure | null)[]): (string | null)[] => figures.map((figure) => (figure?.kind === "money" ? yuanText(figure.amount) : figure ? figure.value.toFixed() : null));

const factsOf = (project: BudgetProject): unknown => ({
  number: project.number, title: project.title, total: project.total && yuanText(project.total.amount.amount),
  wageAmounts: amounts(project.costs.wageAmounts.map(({ amount }) => amount)), insurance: amounts(project.costs.insurance.map(({ amount }) => amount)),
  fees: amounts(project.costs.fees.map(({ amount }) => amount)), parts: amounts(project.parts.map(({ amount }) => amount)),
  price: project.unitPrices[0] ? { price: yuanText(project.unitPrices[0].price.amount), counts: amounts(project.unitPrices[0].counts) } : null,
  equation: project.equations[0] ? { terms: project.equations[0].terms.map(({ sign, figure }) => (sign === "-" ? "-" : "") + figure.printed.digits), result: project.equations[0].result.figure.printed.digits } : null,
  categories: (["output", "effect", "satisfaction"] as const).map((category) => project.indicators.filter((indicator) => indicator.category === category).length),
});

describe("a document of an invented county", () => {
  it.each([[1, 28], [2, 28], [3, 40], [4, 64]])("gives back its known figures (seed %i, %i projects)", (seed, count) => {
    const { blocks, facts } = countyDocument(seed, count);
    const { budget, notUnderstood, problems } = readingOf(readText(writeCellLines(blocks)));
    expect(budget.department.name?.text).toBe(facts.name);
    expect(budget.department.year?.value.toNumber()).toBe(facts.year);
    expect(Object.fromEntries(Object.keys(facts.figures).map((id) => [id, amounts([budget.department.figures.find((figure) => figure.id === id)?.amount ?? null])[0]]))).toEqual(facts.figures);
    expect(budget.projects.map(factsOf)).toEqual(facts.projects);
    expect(notUnderstood.map(({ text }) => text)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each(INPUTS)("reads the same from %s", async (_name, read) => {
    const { blocks } = countyDocument(11);
    expect(firstDifference(withoutCoordinates(await read(blocks)), withoutCoordinates(readingOf(readText(writeCellLines(blocks)))))).toBeNull();
  });

  it("knows the line of every place in text, and none elsewhere", async () => {
    const { blocks } = countyDocument(12);
    const text = writeCellLines(blocks);
    const lines = text.split("\n");
    const { budget } = readingOf(readText(text));
    for (const project of budget.projects) {
      for (const indicator of project.indicators) expect(lines[(indicator.name.place.line ?? 0) - 1]).toContain(indicator.name.text);
      expect(lines[(project.total?.amount.place.line ?? 1) - 1]).toContain(project.total?.amount.place.text ?? "");
    }
    const html = await (INPUTS[2] as (typeof INPUTS)[number])[1](blocks);
    expect(html.budget.projects.every(({ place }) => place.line === null)).toBe(true);
  });
});
