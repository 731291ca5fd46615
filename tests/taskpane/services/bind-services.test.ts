import { HOST } from "../support/fake-services";
import { WorkbookPortError, WriteFailure, type WorkbookPort } from "../../../src/application/index";
import { yuanText } from "../../../src/domain/money/index";
import { bindServices, type PaneServices, type WriteRequest } from "../../../src/taskpane/services/index";
import { createXlsx } from "../../../src/xlsx/index";

const clock = () => new Date("2026-11-20T08:30:00.000Z");

/** The use cases over a workbook in memory. */
const open = async (): Promise<{ readonly services: PaneServices; readonly port: WorkbookPort }> => {
  const port = await createXlsx();
  await port.apply([{ kind: "add-sheet", sheet: "Sheet1" }]);
  return { services: bindServices(port, clock, () => HOST), port };
};
/** Prepares and writes; fails where there is nothing to write. */
const write = async (services: PaneServices, request: WriteRequest) => {
  const preparation = await services.prepare(request, "zh");
  if (preparation.kind !== "ready") throw new Error(`not ready: ${preparation.kind}`);
  const outcome = await services.apply(preparation.prepared, { isConfirmed: false, signal: new AbortController().signal, onProgress: () => undefined });
  if (outcome.kind !== "done") throw new Error(`not done: ${outcome.failure.code} ${outcome.failure.detail}`);
  return outcome.entry;
};

describe("the use cases bound to a workbook", () => {
  it("find nothing of ours in a new workbook", async () => {
    const { services } = await open();
    const { sheets, journal, payroll } = await services.read();
    expect({ purposes: sheets.map(({ purpose }) => purpose), journal, payroll }).toEqual({ purposes: sheets.map(() => null), journal: [], payroll: null });
  });

  it("write the sample, find its five projects and the two wrong amounts", async () => {
    const { services } = await open();
    await write(services, { kind: "sample" });
    const { payroll, journal } = await services.read();
    expect(journal.map(({ subject, state }) => [subject.kind, state])).toEqual([["sample", "done"]]);
    expect(payroll?.cost.projects.map(({ total }) => yuanText(total))).toEqual(["16720525.44", "844739.28", "1621123.2", "504207.12", "2552361.84"]);
    expect(payroll?.comparisons.filter(({ verdict }) => verdict === "different").map(({ difference }) => difference && yuanText(difference))).toEqual(["32256", "-30240"]);
  });

  it("write an empty payroll of the clock's year", async () => {
    const { services } = await open();
    await write(services, { kind: "empty-payroll" });
    const { payroll } = await services.read();
    expect([payroll?.payroll.year, payroll?.payroll.lines.length]).toEqual([2026, 0]);
  });

  it("write parameters once", async () => {
    const { services } = await open();
    await write(services, { kind: "parameters" });
    const again = await services.prepare({ kind: "parameters" }, "zh");
    expect(again.kind === "ready" && again.prepared.operations).toEqual([]);
  });

  it("switch formulas, freeze them and write them again", async () => {
    const { services } = await open();
    await write(services, { kind: "sample" });
    const styleAfter = async (request: WriteRequest) => {
      await write(services, request);
      return (await services.read()).payroll?.style;
    };
    expect(await styleAfter({ kind: "formula-style", style: "functions" })).toBe("functions");
    expect(await styleAfter({ kind: "freeze" })).toBe("values");
    expect(await styleAfter({ kind: "rebuild" })).toBe("native");
  });

  it("take a write back, and say so in the journal", async () => {
    const { services } = await open();
    const { id } = await write(services, { kind: "sample" });
    await write(services, { kind: "undo", entryId: id });
    const { payroll, journal, sheets } = await services.read();
    expect({ payroll, ours: sheets.flatMap(({ purpose }) => purpose ?? []) }).toEqual({ payroll: null, ours: ["audit-trail"] });
    expect(journal.find((entry) => entry.id === id)?.state).toBe("taken-back");
  });

  it("know a write that was taken back already", async () => {
    const { services } = await open();
    const { id } = await write(services, { kind: "sample" });
    await write(services, { kind: "undo", entryId: id });
    await expect(services.prepare({ kind: "undo", entryId: id }, "zh").catch((error: unknown) => Promise.reject(new Error(services.failureOf(error).code)))).rejects.toThrow("no-such-write");
  });

  it.each<WriteRequest>([{ kind: "rebuild" }, { kind: "freeze" }, { kind: "formula-style", style: "native" }])("have nothing to do for %j without a payroll", async (request) => {
    const { services } = await open();
    expect(await services.prepare(request, "zh")).toEqual({ kind: "no-payroll" });
  });

  it("add the rows that are selected, and say which cells of others could not be read", async () => {
    const { services, port } = await open();
    const text = (value: string) => ({ kind: "text", text: value }) as const;
    const number = (value: number) => ({ kind: "number", number: value }) as const;
    await port.apply([{ kind: "write-cells", sheet: "Sheet1", row: 0, column: 0, cells: [
      [text("项目"), text("学历"), text("人数"), text("月工资"), text("月数")],
      [text("派遣人员"), text("本科"), number(135), number(2688), number(12)],
      [text("派遣人员"), text("专科"), text("八人"), number(2520), number(12)],
    ] }]);
    await port.select("Sheet1", "A1:E3");
    const preparation = await services.prepare({ kind: "selected-lines" }, "zh");
    expect(preparation).toMatchObject({ kind: "ready", prepared: { subject: { kind: "payroll-lines-added", count: 1 } }, problems: [{ sheet: "Sheet1", cell: "C3", code: "text-for-number" }] });
    await write(services, { kind: "selected-lines" });
    const { payroll } = await services.read();
    expect(payroll?.payroll.lines.map(({ category, headcount }) => [category, headcount.value])).toEqual([["本科", 135]]);
    expect(payroll && yuanText(payroll.cost.total)).toBe("4354560");
  });

  it("say so where the selected rows are no payroll", async () => {
    const { services } = await open();
    expect((await services.prepare({ kind: "selected-lines" }, "zh")).kind).toBe("unreadable");
  });

  it("refuse a write once it is cancelled, and leave the workbook untouched", async () => {
    const { services } = await open();
    const preparation = await services.prepare({ kind: "sample" }, "zh");
    if (preparation.kind !== "ready") throw new Error(preparation.kind);
    const outcome = await services.apply(preparation.prepared, { isConfirmed: false, signal: AbortSignal.abort(), onProgress: () => undefined });
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "cancelled" }, workbook: "untouched" });
    expect((await services.read()).payroll).toBeNull();
  });
});

describe("failures", () => {
  const { failureOf } = bindServices({} as WorkbookPort, clock, () => HOST);
  it.each([
    ["of the port, with its place", new WorkbookPortError("protected", "AccessDenied", { sheet: "人员费用", address: "B5" }), { code: "protected", place: "人员费用!B5" }],
    ["of the port, with a sheet alone", new WorkbookPortError("not-found", "gone", { sheet: "参数", address: null }), { code: "not-found", place: "参数" }],
    ["of a write that the host stopped", new WriteFailure("stopped", "restored", "host", { portCode: "cell-edit-mode" }), { code: "cell-edit-mode", place: null }],
    ["of a write that the host stopped without a reason", new WriteFailure("stopped", "restored", "host"), { code: "failed", place: null }],
    ["of a workbook that changed since", new WriteFailure("changed-since", "untouched", "changed", { place: { sheet: "人员费用", address: "C3" } }), { code: "changed-since", place: "人员费用!C3" }],
    ["of a part of the pane that did not load", Object.assign(new Error("Loading chunk writing failed"), { name: "ChunkLoadError" }), { code: "not-loaded", place: null }],
    ["of something else", new Error("?"), { code: "failed", place: null }],
    ["that is no error at all", "?", { code: "failed", place: null }],
  ])("%s", (_, error, expected) => expect(failureOf(error)).toMatchObject(expected));
});
