import { applyWrite, loadBudget, prepareGoalSheets, prepareLinesFromSelection, prepareSample, prepareUndo, type WorkbookPort } from "../../../src/application/index";
import { createXlsx } from "../../../src/xlsx/index";
import { write } from "../../contract/port-harness";

const NOW = "2026-11-26T08:00:00.000Z";
const SHEET = "人员费用";
const done = async (port: WorkbookPort, prepared: Parameters<typeof applyWrite>[1]): Promise<string> => (await applyWrite(port, prepared, { confirmed: true, now: NOW })).id;

/** The sample, its goal sheets following the payroll, and a sheet of the user's that refers to the payroll. */
async function workbook(): Promise<WorkbookPort> {
  const port = await createXlsx("预算.xlsx");
  await done(port, await prepareSample(port));
  const { projects } = (await loadBudget(port))!;
  const positions = projects.map(({ project }) => ({ position: project.position, draft: null }));
  await done(port, (await prepareGoalSheets(port, positions, { template: null, version: null, isLive: true, year: 2020 }))!.write!);
  await port.apply([
    { kind: "add-sheet", sheet: "汇总" },
    write("汇总", 0, 0, [[`=${SHEET}!N58`, `=SUM(${SHEET}!$N$56:$N$58)`, `=${SHEET}!N12*1`, "=A1+B1", `="${SHEET}!N58"`]]),
    write(SHEET, 54, 15, [["联系人", "占比"], ["甲某", "=N56/$N$12"]]),
    write(SHEET, 1, 15, [["=N56"]]),
  ]);
  return port;
}

/** Adds a line of a project that the payroll lacks: a row among the totals, so that all below moves down by one. */
async function addProject(port: WorkbookPort) {
  await port.apply([{ kind: "add-sheet", sheet: "花名册" }, write("花名册", 0, 0, [["项目", "类别", "人数", "月数", "月工资"], ["新项目", "本科", 12, 12, 2688]])]);
  await port.select("花名册", "A1:E2");
  return (await prepareLinesFromSelection(port, 2020)).write!;
}

/** What formulas of other sheets refer to on the payroll sheet: the first cells of its rows. */
async function referredTo(port: WorkbookPort): Promise<string[]> {
  const { sheets } = (await port.readWorkbook()).workbook;
  const { used } = sheets.find(({ name }) => name === SHEET)!;
  return sheets.filter(({ name }) => name !== SHEET && name !== "花名册").flatMap(({ name, used: { formulas } }) => formulas.flat().flatMap((formula) =>
    [...(formula ?? "").matchAll(/人员费用'?!\$?[A-Z]+\$?(\d+)(?!")/g)].map(([, row]) => `${name}: ${JSON.stringify(used.values[Number(row) - 1 - used.row]?.slice(0, 5))}`)));
}
const formulasOf = async (port: WorkbookPort, sheet: string): Promise<(string | null)[]> => (await port.readWorkbook({ sheets: [sheet] })).workbook.sheets.find(({ name }) => name === sheet)!.used.formulas.flat();

describe("formulas that refer to a payroll sheet whose rows move", () => {
  it("go on referring to the same lines: goal texts that follow the payroll, and the user's own", async () => {
    const port = await workbook();
    const before = await referredTo(port);
    expect(before.length).toBeGreaterThan(100);
    const prepared = await addProject(port);
    expect(prepared.overwrites.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expect.arrayContaining(["汇总!A1", "汇总!B1", "汇总!C1"]));
    expect(prepared.overwrites.some(({ sheet }) => /^\d+、/.test(sheet))).toBe(false);
    await done(port, prepared);
    expect(await referredTo(port)).toEqual(before);
    expect(await formulasOf(port, "汇总")).toEqual([`=${SHEET}!N59`, `=SUM(${SHEET}!$N$57:$N$59)`, `=${SHEET}!N13*1`, "=A1+B1", `="${SHEET}!N58"`]);
    const own = await formulasOf(port, SHEET);
    expect(own).toContain("=N57/$N$13");
    expect(own).toContain("=N57");
  });

  it("are as before once it is taken back", async () => {
    const port = await workbook();
    const [before, summary] = [await referredTo(port), await formulasOf(port, "汇总")];
    const id = await done(port, await addProject(port));
    await done(port, await prepareUndo(port, id));
    expect(await referredTo(port)).toEqual(before);
    expect(await formulasOf(port, "汇总")).toEqual(summary);
  });
});
