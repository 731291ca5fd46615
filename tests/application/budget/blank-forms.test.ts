import { applyWrite, draftOf, keepForm, loadBudget, loadForms, prepareBlankForms, prepareBudgetBook, prepareUndo, projectForForm, withFieldCell, withoutSlot, withSlotCategory, withSlotCell, type FormToFill } from "../../../src/application";
import { readText } from "../../../src/disclosure";
import type { SheetSnapshot } from "../../../src/sheets";
import { openXlsx } from "../../../src/xlsx/index";
import { countyDocument } from "../../disclosure/support/county-document";
import { readingOf } from "../../disclosure/support/reading";
import { writeCellLines } from "../../disclosure/support/write-document";
import { formSheet, LABELS_ABOVE_FORM, NATIONAL_FORM, TABLE_FORM } from "../../sheets/blank-form/forms";
import { formFile } from "../../support/form-file";

const NOW = "2026-11-22T08:00:00.000Z";
const { budget } = readingOf(readText(writeCellLines(countyDocument(3, 4).blocks)));

/** A workbook with the budget's book and forms of the bureau's. */
async function bookWith(forms: readonly SheetSnapshot[], isProtected = true) {
  const port = await openXlsx(await formFile(forms, { isProtected }));
  await applyWrite(port, await prepareBudgetBook(port, budget, { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 }), { confirmed: false, now: NOW });
  return port;
}

const context = { department: "某局", year: 2021, unit: "万元" as const };
const toFill = (sheet: string, position = 1, more: Partial<FormToFill["context"]> = {}): FormToFill => ({ sheet, project: budget.projects[position - 1]!, context: { ...context, ...more } });
const cellOf = async (port: Awaited<ReturnType<typeof bookWith>>, sheet: string, row: number, column: number) => {
  const { used } = (await port.readWorkbook({ sheets: [sheet] })).workbook.sheets[0]!;
  return used.values[row - used.row]?.[column - used.column] ?? null;
};

describe("a bureau's form in the workbook", () => {
  it("is found beside the book's own sheets, blank or filled in, and is no project", async () => {
    const port = await bookWith([TABLE_FORM]);
    const before = await loadForms(port);
    expect(before.forms.map(({ sheet, isKept, unit }) => [sheet.name, isKept, unit])).toEqual([[TABLE_FORM.name, false, "万元"]]);
    expect(before.view!.projects.map(({ project }) => project.title)).toEqual(budget.projects.map(({ title }) => title));
    const { write } = (await prepareBlankForms(port, [toFill(TABLE_FORM.name)]))!;
    await applyWrite(port, write, { confirmed: false, now: NOW });
    const after = await loadForms(port);
    expect(after.forms.map(({ sheet }) => sheet.name)).toEqual([TABLE_FORM.name]);
    expect(after.forms[0]!.signature).toBe(before.forms[0]!.signature);
    expect((await loadBudget(port))!.projects.map(({ project }) => project.title)).toEqual(budget.projects.map(({ title }) => title));
  });

  it.each([
    ["an indicator of its own", 1, "入户走访次数"], ["another bound", 3, "≥1%"], ["another basis", 7, "第三方评估报告"],
  ])("becomes a project of its own once people have given it %s: nothing of theirs is passed over", async (_name, column, text) => {
    const port = await bookWith([TABLE_FORM], false);
    const { write } = (await prepareBlankForms(port, [toFill(TABLE_FORM.name)]))!;
    await applyWrite(port, write, { confirmed: false, now: NOW });
    expect((await loadBudget(port))!.projects).toHaveLength(budget.projects.length);
    await port.apply([{ kind: "write-cells", sheet: TABLE_FORM.name, row: 9, column, cells: [[{ kind: "text", text }]] }]);
    const { projects } = (await loadBudget(port))!;
    expect(projects).toHaveLength(budget.projects.length + 1);
    expect(projects.some(({ sheet }) => sheet === TABLE_FORM.name)).toBe(true);
  });

  it.each([["table", TABLE_FORM], ["national form", NATIONAL_FORM]])("of the national layout, whose bounds stand in three cells, is no project either: %s", async (_name, form) => {
    const port = await bookWith([form], false);
    const { write } = (await prepareBlankForms(port, [toFill(form.name, 2)]))!;
    await applyWrite(port, write, { confirmed: false, now: NOW });
    expect((await loadBudget(port))!.projects).toHaveLength(budget.projects.length);
  });

  it("is filled in although its layout is locked, and empty again after one undo", async () => {
    const port = await bookWith([TABLE_FORM]);
    const { write, notFilled } = (await prepareBlankForms(port, [toFill(TABLE_FORM.name, 2)]))!;
    expect(write.obstacles).toEqual([]);
    expect(write.overwrites).toEqual([]);
    expect(notFilled.every(({ reason }) => reason === "no-room")).toBe(true);
    const entry = await applyWrite(port, write, { confirmed: true, now: NOW });
    expect(await cellOf(port, TABLE_FORM.name, 6, 1)).toBe(budget.projects[1]!.goal!.text);
    await applyWrite(port, await prepareUndo(port, entry.id), { confirmed: false, now: NOW });
    expect(await cellOf(port, TABLE_FORM.name, 6, 1)).toBeNull();
    expect(await cellOf(port, TABLE_FORM.name, 1, 0)).toBe("编制单位：");
  });

  it("is filled in again for another project only where that is asked for, after a yes; rows left over are emptied", async () => {
    const port = await bookWith([TABLE_FORM]);
    const [one, two] = [budget.projects[0]!, { ...budget.projects[1]!, indicators: budget.projects[1]!.indicators.slice(0, 1) }];
    const { write, mappings } = (await prepareBlankForms(port, [{ ...toFill(TABLE_FORM.name), project: one }]))!;
    await applyWrite(port, write, { confirmed: true, now: NOW });
    const mapping = mappings[0]!;
    const again = (await prepareBlankForms(port, [{ ...toFill(TABLE_FORM.name), project: two, mapping }]))!;
    expect(again.write.changes).toEqual([]);
    expect(again.notFilled.filter(({ reason }) => reason === "occupied").length).toBeGreaterThan(3);
    const replacing = (await prepareBlankForms(port, [{ ...toFill(TABLE_FORM.name, 2, { isReplacing: true }), project: two, mapping }]))!;
    await applyWrite(port, replacing.write, { confirmed: true, now: NOW });
    expect(await cellOf(port, TABLE_FORM.name, 6, 1)).toBe(two.goal!.text);
    const names = await Promise.all([9, 10, 11, 12, 13, 14].map((row) => cellOf(port, TABLE_FORM.name, row, 1)));
    expect(names.filter((name) => name !== null)).toEqual([two.indicators[0]!.name.text]);
  });

  it("fills copies of a form for several projects with one write", async () => {
    const copies = [1, 2, 3].map((number) => ({ ...TABLE_FORM, name: `表${number}` }));
    const port = await bookWith(copies);
    const { forms } = await loadForms(port);
    expect(new Set(forms.map(({ signature }) => signature)).size).toBe(1);
    const { write } = (await prepareBlankForms(port, copies.map(({ name }, index) => toFill(name, index + 1))))!;
    expect(write.subject).toMatchObject({ sheets: 3 });
    const before = port.syncs;
    await applyWrite(port, write, { confirmed: true, now: NOW });
    expect(port.syncs - before).toBe(2);
    for (const [index, { name }] of copies.entries()) expect(await cellOf(port, name, 6, 1)).toBe(budget.projects[index]!.goal!.text);
  });

  it("writes where the user says, remembers it in the workbook, and forgets it when told", async () => {
    const port = await bookWith([LABELS_ABOVE_FORM], false);
    const form = (await loadForms(port)).forms[0]!;
    const corrected = [
      (mapping: typeof form.mapping) => withFieldCell(mapping, form.sheet, "goal", null),
      (mapping: typeof form.mapping) => withFieldCell(mapping, form.sheet, "name", "$D$7"),
      (mapping: typeof form.mapping) => withFieldCell(mapping, form.sheet, "purpose", "C15"),
      (mapping: typeof form.mapping) => withoutSlot(withSlotCell(withSlotCategory(mapping, 1, "satisfaction"), form.sheet, 1, "target", "D11"), 0),
    ].reduce((mapping, change) => change(mapping), form.mapping);
    await keepForm(port, form.signature, corrected);
    const [kept] = (await loadForms(port)).forms;
    expect(kept).toMatchObject({ isKept: true, mapping: corrected });
    // A7:D7 is merged: what is put into one of its cells goes to its first.
    expect(corrected.fields.find(({ field }) => field === "name")).toMatchObject({ cell: "A7", confidence: "chosen" });
    expect(corrected.fields.find(({ field }) => field === "purpose")).toMatchObject({ cell: "C15", evidence: { side: "inside" } });
    expect(corrected.slots[0]).toMatchObject({ category: "satisfaction", cells: { target: "D11" } });
    const { write } = (await prepareBlankForms(port, [toFill(LABELS_ABOVE_FORM.name)]))!;
    expect(write.changes.find(({ cell }) => cell === "A7")!.after).toEqual({ kind: "text", text: budget.projects[0]!.name?.text ?? budget.projects[0]!.title });
    expect(write.changes.some(({ after }) => after.kind === "text" && after.text === budget.projects[0]!.goal!.text)).toBe(false);
    await keepForm(port, form.signature, null);
    expect((await loadForms(port)).forms[0]).toMatchObject({ isKept: false });
  });

  it("is drafted from the payroll where the project has no goal sheet yet", async () => {
    const port = await bookWith([TABLE_FORM]);
    const { view } = await loadForms(port);
    const own = view!.projects.find(({ lines }) => lines.length > 0)!;
    expect(projectForForm(own, view!)).toBe(own.project);
    const drafted = projectForForm({ ...own, sheet: null, project: { ...own.project, title: "40名劳务派遣人员工资", goal: null, indicators: [] } }, view!);
    expect(draftOf(drafted).goal).toMatch(/共计[\d.]+元/);
    expect(drafted.indicators.length).toBeGreaterThan(0);
  });

  it("is nothing but a sheet where it has two labels", async () => {
    const port = await bookWith([formSheet([["项目名称", ""], ["联系电话", ""]])], false);
    expect((await loadForms(port)).forms).toEqual([]);
    expect(await prepareBlankForms(port, [toFill("绩效目标申报表")])).toBeNull();
  });
});
