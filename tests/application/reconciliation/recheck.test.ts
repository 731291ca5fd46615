import fc from "fast-check";
import { loadReconciliation, recheck, WorkbookPortError, type ReconciliationView } from "../../../src/application";
import { toPlainJson } from "../../../src/domain/budget";
import { createXlsx } from "../../../src/xlsx";
import { bookOf, budgetWith, type as typeInto } from "./support/workbooks";

jest.setTimeout(120_000);

const said = (view: ReconciliationView | null): unknown => (view === null ? null : toPlainJson({ ...view, source: null }));

/** Nobody can type into a cell that a merged one covers. */
const insideMerged = (error: unknown): void => {
  if (!(error instanceof WorkbookPortError && error.code === "merged")) throw error;
};

describe("a check of only what has changed", () => {
  it("says what a full check says, whatever is typed into whichever sheets", async () => {
    const port = await bookOf(budgetWith(7));
    let former = await loadReconciliation(port);
    const sheets = former?.source.workbook.sheets.map(({ name }) => name) ?? [];
    const edit = fc.record({ sheet: fc.constantFrom(...sheets), row: fc.nat(20), column: fc.nat(7), text: fc.constantFrom("全年共需经费1万元", "≥80%", "5人", "", "产出指标", "绩效目标", "本科10人，每人每月2688元，共计9元") });
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      for (const { sheet, row, column, text } of edits) await typeInto(port, sheet, row, column, text).catch(insideMerged);
      if (!former) return;
      const partly = await recheck(port, former, edits.map(({ sheet }) => sheet));
      expect(said(partly)).toEqual(said(await loadReconciliation(port)));
      former = partly;
    }), { numRuns: 40 });
  });

  it("gives the former outcome itself where nothing has changed, and reads everything after a sheet has come", async () => {
    const port = await bookOf(budgetWith(8));
    const former = await loadReconciliation(port);
    if (!former) throw new Error("nothing to reconcile");
    expect(await recheck(port, former, [])).toBe(former);
    expect(await recheck(port, former, ["部门预算"])).toBe(former);
    await port.apply([{ kind: "add-sheet", sheet: "新表" }]);
    const after = await recheck(port, former, ["新表"]);
    expect(after?.source.workbook.sheets.map(({ name }) => name)).toContain("新表");
  });

  it("finds nothing to reconcile in a workbook that is no book of ours", async () => {
    const port = await createXlsx("other.xlsx");
    expect(await loadReconciliation(port)).toBeNull();
  });
});
