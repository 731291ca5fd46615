import { loadReconciliation, prepareSample, writeNewWorkbook, type CheckedFinding, type WorkbookPort } from "../../../src/application";
import { exactDecimal } from "../../../src/domain/money";
import { findingText } from "../../../src/wording";
import { createXlsx } from "../../../src/xlsx";
import { bookOf, budgetWith } from "./support/workbooks";

const budget = budgetWith(5);

async function findingsOf(port: WorkbookPort): Promise<readonly CheckedFinding[]> {
  const view = await loadReconciliation(port);
  if (!view) throw new Error("nothing to reconcile");
  return view.findings;
}

/** Cell of the payroll table in the row of a category of the first project, under a head. */
async function payrollCell(port: WorkbookPort, head: string, category: string): Promise<{ row: number; column: number; value: number }> {
  const { workbook } = await port.readWorkbook({ sheets: ["人员费用"] });
  const used = workbook.sheets[0]?.used;
  const heads = used?.values.findIndex((cells) => cells.includes(head) && cells.includes("类别")) ?? -1;
  const column = used?.values[heads]?.indexOf(head) ?? -1;
  const row = used?.values.findIndex((cells, at) => at > heads && cells.includes(category)) ?? -1;
  return { row: row + (used?.row ?? 0), column: column + (used?.column ?? 0), value: Number(used?.values[row]?.[column]) };
}

const put = (port: WorkbookPort, { row, column }: { row: number; column: number }, number: number) =>
  port.apply([{ kind: "write-cells", sheet: "人员费用", row, column, cells: [[{ kind: "number", number }]] }]);

describe("the payroll sheet of a book", () => {
  it("gives no finding of its own while it says what the goal sheets say", async () => {
    expect(await findingsOf(await bookOf(budget))).toEqual([]);
  });

  it.each([["人数", "headcount", 1, "人"], ["工资（元/人·月）", "wage", 100, "元"]])("that has another %s than a goal sheet is found, with both cells", async (head, factor, more, unit) => {
    const port = await bookOf(budget);
    const cell = await payrollCell(port, head, "本科");
    expect(cell.value).toBeGreaterThan(0);
    await put(port, cell, cell.value + Number(more));
    const found = (await findingsOf(port)).filter(({ finding }) => finding.check === "payroll-goal-sheet");
    expect(found).toHaveLength(1);
    expect(found[0]?.finding).toMatchObject({
      severity: "error", unit, stated: String(cell.value), expected: String(cell.value + Number(more)), parameters: { case: "factor", factor, category: "本科" }, place: { project: 1, cell: expect.any(String) },
      related: [{ sheet: "人员费用" }],
    });
    for (const language of ["zh", "en"] as const) expect(findingText(found[0]!.finding, language)).toContain("本科");
  });

  it("that lacks a line, or has one more, is found as a warning", async () => {
    const port = await bookOf(budget);
    const cell = await payrollCell(port, "类别", "本科");
    await port.apply([{ kind: "write-cells", sheet: "人员费用", row: cell.row, column: cell.column, cells: [[{ kind: "text", text: "博士" }]] }]);
    const found = (await findingsOf(port)).filter(({ finding }) => finding.check === "payroll-goal-sheet");
    expect(found.map(({ finding }) => [finding.severity, finding.parameters.case, finding.parameters.category])).toEqual([["warning", "line-missing", "本科"], ["warning", "line-extra", "博士"]]);
  });
});

describe("a payroll sheet alone", () => {
  it("is checked by its stated amounts, each difference explained, every amount ticked", async () => {
    const port = await createXlsx("sample.xlsx");
    await writeNewWorkbook(port, await prepareSample(port));
    const view = await loadReconciliation(port);
    expect(view?.basis).toBe("payroll");
    const errors = view?.findings.filter(({ finding }) => finding.severity === "error") ?? [];
    expect(errors.map(({ finding }) => [finding.place.project, finding.difference, finding.explanation?.kind, finding.explanation?.from, finding.explanation?.to])).toEqual(expect.arrayContaining([
      [2, "32256", "headcount", "135", "136"], [2, "-30240", "headcount", "267", "266"],
    ]));
    expect(view?.coverage.contradicted).toBe(errors.length);
    expect((view?.coverage.verified ?? 0) + (view?.coverage.contradicted ?? 0) + (view?.coverage.unverifiable ?? 0)).toBe(view?.coverage.total);
    for (const { finding } of view?.findings ?? []) {
      expect(finding.place.cell).toMatch(/^[A-Z]+\d+$/);
      if (finding.explanation) {
        const parts = finding.explanation.parts.reduce((sum, { effect }) => sum.plus(effect), exactDecimal(finding.explanation.remainder));
        expect(parts.toFixed()).toBe(finding.difference);
      }
    }
  });
});
