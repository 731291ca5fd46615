import { loadReconciliation, mayHaveFix, prepareFix, prepareUndo, type ReconciliationView, type WorkbookPort } from "../../../src/application";
import { bookOf, budgetWith, write } from "./support/workbooks";

async function loaded(port: WorkbookPort): Promise<ReconciliationView> {
  const view = await loadReconciliation(port);
  if (!view) throw new Error("nothing to reconcile");
  return view;
}

const texts = ({ source }: ReconciliationView): string => JSON.stringify(source.workbook.sheets.map(({ name, used }) => [name, used.values]));

describe("a fix", () => {
  it("changes one figure, and the table of the book that states it again, takes the finding away, and can be taken back", async () => {
    const right = budgetWith(5);
    const goal = right.projects[3]?.goal?.text ?? "";
    const [, digits = ""] = /全年共需经费([\d.]+)万元/.exec(goal) ?? [];
    const wrong = digits.replace(/^(\d)(\d)/, "$2$1");
    const port = await bookOf(budgetWith(5, (text, project) => (project === 4 ? text.replace(`全年共需经费${digits}万元`, `全年共需经费${wrong}万元`) : text)));
    const before = await loaded(port);
    const found = before.findings.find(({ finding }) => finding.place.project === 4 && finding.check === "project-total");
    expect(found && mayHaveFix(before, found)).toBe(true);
    const fix = await prepareFix(port, found?.id ?? "");
    expect(fix?.write.changes.map(({ sheet, cell }) => `${sheet}!${cell}`).sort()).toEqual([fix, ...(fix?.alsoChanged ?? [])].map((one) => `${one?.sheet}!${one?.cell}`).sort());
    expect(fix?.alsoChanged.map(({ sheet }) => sheet)).toEqual(["项目"]);
    expect(String(fix?.before).replace(wrong, digits)).toBe(fix?.after);
    const entry = await write(port, fix!.write);
    expect((await loaded(port)).findings).toEqual([]);
    await write(port, await prepareUndo(port, entry.id));
    expect(texts(await loaded(port))).toBe(texts(before));
  });

  it("is none where a headcount or its amount may be wrong: two changes would do", async () => {
    const port = await bookOf(budgetWith(6, (text, project) => (project === 6 ? text.replace(/全县(\d+)个行政村/, (_all, count: string) => `全县${Number(count) + 10}个行政村`) : text)));
    const view = await loaded(port);
    const errors = view.findings.filter(({ finding }) => finding.place.project === 6 && finding.severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    for (const { id } of errors) expect(await prepareFix(port, id)).toBeNull();
  });

  it("is none in a cell with a formula", async () => {
    const port = await bookOf(budgetWith(5, (text, project) => (project === 4 ? text.replace(/全年共需经费[\d.]+万元/, "全年共需经费8万元") : text)));
    const view = await loaded(port);
    const found = view.findings.find(({ finding }) => finding.place.project === 4);
    const { sheet, cell } = found!.finding.place;
    const row = Number(/\d+/.exec(cell ?? "")?.[0]) - 1;
    await port.apply([{ kind: "write-cells", sheet: sheet ?? "", row, column: 1, cells: [[{ kind: "formula", formula: '="共需经费8万元"&""', cached: String(view.source.workbook.sheets.find(({ name }) => name === sheet)?.used.values[row]?.[1]) }]] }]);
    const again = await loaded(port);
    for (const { id } of again.findings) expect(await prepareFix(port, id)).toBeNull();
  });

  it("is none for a finding that is gone", async () => {
    expect(await prepareFix(await bookOf(budgetWith(5)), "0123456789ab")).toBeNull();
  });
});
