import { amountsInSelection, checkBudget, compareChecks, loadReconciliation, opinionDocument, opinionText, prepareReport, reconcileRanges, reportText, saveSettings, type BudgetCheck, type SelectedAmounts } from "../../../src/application";
import { isZeroYuan, yuan, yuanText } from "../../../src/domain/money";
import type { CellValue, SelectionSnapshot } from "../../../src/sheets";
import { loadMammoth } from "../../disclosure/support/reading";
import { bookOf, budgetWith, write } from "./support/workbooks";

const TOTAL = /全年共需经费[\d.]+万元/;
const checkOf = (amount: string): BudgetCheck => checkBudget(budgetWith(5, (text, project) => (project === 4 ? text.replace(TOTAL, `全年共需经费${amount}万元`) : text)));
const wrong = checkOf("999.5");

describe("the opinion", () => {
  it("is a Word document with the words of the findings, room for replies, and a conclusion left blank", async () => {
    const bytes = await opinionDocument(wrong, "zh");
    expect(await opinionDocument(wrong, "zh")).toEqual(bytes);
    const { value: html } = await (await loadMammoth()).convertToHtml({ buffer: Buffer.from(bytes), arrayBuffer: bytes.slice().buffer });
    for (const heading of ["单位反馈", "是否修改", "完整性", "相关性", "适当性", "可行性", "审核人"]) expect(html).toContain(heading);
    for (const { finding } of wrong.findings.filter(({ finding: { severity } }) => severity !== "note")) expect(html.replace(/<[^>]+>/g, "")).toContain(finding.place.text);
    expect(html).toContain("<table>");
  });

  it("as text is rows of seven cells, none of which a sheet would calculate", () => {
    const evil: BudgetCheck = { ...wrong, findings: wrong.findings.map((one) => ({ ...one, finding: { ...one.finding, place: { ...one.finding.place, text: "=HYPERLINK(\"x\")\t1\n2" } } })) };
    const rows = opinionText(evil, "zh").split("\n").map((line) => line.split("\t"));
    for (const cells of rows) {
      expect([1, 7]).toContain(cells.length);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@]/);
    }
    expect(rows.flat()).toContain("'=HYPERLINK(\"x\") 1 2");
  });

  it("asks about errors and warnings only, and not about what was accepted", () => {
    const [first] = wrong.findings;
    const accepted: BudgetCheck = { ...wrong, findings: wrong.findings.map((one) => ({ ...one, state: { kind: "accepted", acceptance: { fingerprint: one.fingerprint, reason: "", by: "", at: "", withdrawnAt: null, check: "", project: "", words: "", message: "" } } })) };
    expect(opinionText(wrong, "zh").split("\n").length).toBeGreaterThan(1);
    expect(opinionText(accepted, "zh").split("\n")).toHaveLength(1);
    const note: BudgetCheck = { ...wrong, findings: first ? [{ ...first, finding: { ...first.finding, severity: "note" } }] : [] };
    expect(opinionText(note, "en").split("\n")).toHaveLength(1);
  });
});

describe("the report", () => {
  it.each(["zh", "en"] as const)("as text names every finding and the counts (%s)", (language) => {
    const text = reportText(wrong, language);
    expect(text.split("\n").filter((line) => /^\d+\. \[/.test(line))).toHaveLength(wrong.findings.length);
  });

  it("is written into the workbook with links to the cells, beside a former one, and changes no finding", async () => {
    const port = await bookOf(budgetWith(5, (text, project) => (project === 4 ? text.replace(TOTAL, "全年共需经费999.5万元") : text)));
    const before = await loadReconciliation(port);
    if (!before) throw new Error("nothing to reconcile");
    for (let time = 0; time < 2; time += 1) {
      const prepared = await prepareReport(port, before, "zh");
      expect(prepared.overwrites).toEqual([]);
      await write(port, prepared);
    }
    const after = await loadReconciliation(port);
    expect(after?.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
    const sheets = after?.source.workbook.sheets ?? [];
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["核对报告", "审核意见", "核对报告 (2)", "审核意见 (2)"]));
    const links = sheets.find(({ name }) => name === "核对报告")?.used.formulas.flat().filter((formula) => formula?.startsWith("=HYPERLINK(\"#'")) ?? [];
    expect(links).toHaveLength(before.findings.length);
  });

  it("follows the settings of the workbook: what lies within the tolerance is no finding", async () => {
    const port = await bookOf(budgetWith(5, (text, project) => (project === 4 ? text.replace(TOTAL, (all) => all.replace(/([\d.]+)/, (amount) => (Number(amount) + 5).toFixed(2))) : text)));
    const exact = await loadReconciliation(port);
    expect(exact?.findings.some(({ finding }) => finding.check === "project-total")).toBe(true);
    await saveSettings(port, { reconciliation: { tolerance: "60000", unit: "万元", rounding: "half-up" } });
    const tolerant = await loadReconciliation(port);
    expect(tolerant?.settings).toEqual({ tolerance: "60000", unit: "万元", rounding: "half-up" });
    expect(tolerant?.findings.some(({ finding }) => finding.check === "project-total")).toBe(false);
    expect([exact?.coverage.contradicted, tolerant?.coverage.total]).toEqual([expect.any(Number), exact?.coverage.total]);
    expect(tolerant?.coverage.contradicted).toBeLessThan(exact?.coverage.contradicted ?? 0);
  });
});

describe("two versions", () => {
  it("each finding of either is in exactly one list", () => {
    const [first, second, right] = [wrong, checkOf("998.5"), checkBudget(budgetWith(5))];
    for (const [before, after] of [[first, second], [first, right], [right, first], [first, first]] as const) {
      const { mended, open, changed, added } = compareChecks(before, after);
      expect([...mended, ...changed.map((one) => one.before)].length + open.length).toBe(before.findings.length);
      expect([...open, ...changed.map((one) => one.after), ...added].map(({ id }) => id).sort()).toEqual(after.findings.map(({ id }) => id).sort());
    }
    expect(compareChecks(first, right).mended).toHaveLength(first.findings.length);
    expect(compareChecks(first, second).changed.map((one) => one.after.finding.stated)).toContain("9985000");
    expect(compareChecks(right, first).added).toHaveLength(first.findings.length);
  });

  it("a reason that was accepted carries over to a document, and is asked again when the figure has changed", () => {
    const found = wrong.findings.find(({ finding }) => finding.check === "project-total");
    if (!found) throw new Error("the total is not found");
    const acceptances = [{ fingerprint: found.fingerprint, reason: "含上年结转", by: "审核人", at: "2026-01-01T00:00:00Z", withdrawnAt: null, check: "", project: "", words: "", message: "" }];
    const budget = (amount: string) => budgetWith(5, (text, project) => (project === 4 ? text.replace(TOTAL, `全年共需经费${amount}万元`) : text));
    const stateOf = (check: BudgetCheck) => check.findings.find(({ finding }) => finding.check === "project-total")?.state.kind;
    expect(stateOf(checkBudget(budget("999.5"), { acceptances }))).toBe("accepted");
    expect(stateOf(checkBudget(budget("998.5"), { acceptances }))).toBe("returned");
  });
});

describe("any ranges", () => {
  const selection = (values: readonly (readonly CellValue[])[], row = 1, column = 0): SelectionSnapshot => ({
    sheet: "表", address: "A2", block: { row, column, values, formulas: values.map((cells) => cells.map(() => null)), numberFormats: values.map((cells) => cells.map(() => "General")) },
  });
  const amounts = (values: readonly (readonly CellValue[])[]): SelectedAmounts => amountsInSelection(selection(values));

  it("a part that was left out is named by the label beside it", () => {
    const outcome = reconcileRanges(amounts([["项目", "金额"], ["办公费", 81234], ["差旅费", 37562], ["会议费", 20911]]), amounts([[102145]]));
    expect(outcome && [yuanText(outcome.sum), yuanText(outcome.difference)]).toEqual(["139707", "-37562"]);
    expect(outcome?.explanation).toMatchObject({ kind: "omitted", parts: [{ label: "差旅费" }] });
  });

  it("is nothing within the tolerance, and null without one total", () => {
    const parts = amounts([[1], [2]]);
    const tolerated = reconcileRanges(parts, amounts([[3.01]]), yuan("0.01"));
    expect(tolerated && isZeroYuan(tolerated.difference)).toBe(true);
    expect(reconcileRanges(parts, amounts([[1], [2]]))).toBeNull();
    expect(reconcileRanges(amounts([["无"]]), amounts([[1]]))).toBeNull();
  });

  it("lists texts and errors that stand where amounts are wanted; heads and blanks are none", () => {
    const { amounts: read, problems } = amounts([["金额"], [1], ["约三万"], [null], [{ error: "#N/A" }], [2]]);
    expect(read.map(({ amount }) => yuanText(amount))).toEqual(["1", "2"]);
    expect(problems).toEqual([{ sheet: "表", cell: "A4", text: "约三万" }, { sheet: "表", cell: "A6", text: "#N/A" }]);
  });
});
