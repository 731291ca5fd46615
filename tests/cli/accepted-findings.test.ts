import { loadReconciliation, prepareAcceptance } from "../../src/application/index";
import { openXlsx } from "../../src/xlsx/index";
import { bookOf, budgetWith, write } from "../application/reconciliation/support/workbooks";
import { write as cells } from "../contract/port-harness";
import { memoryWorld } from "./support/memory-world";

jest.setTimeout(60_000);

/** A book whose fourth project states another total, and the same with every finding accepted. */
const WRONG = budgetWith(5, (text, project) => (project === 4 ? text.replace(/全年共需经费[\d.]+万元/, "全年共需经费999.5万元") : text));
let open: Uint8Array;
let accepted: Uint8Array;
let sample: Uint8Array;
beforeAll(async () => {
  const book = await bookOf(WRONG);
  open = await book.toBytes();
  accepted = await acceptAll(open, () => true);
  const { run, files } = memoryWorld();
  await run("sample", "--out", "s.xlsx");
  sample = files["s.xlsx"] ?? new Uint8Array();
});

async function acceptAll(bytes: Uint8Array, isMeant: (stated: string | null) => boolean): Promise<Uint8Array> {
  const port = await openXlsx(bytes, "book.xlsx");
  const view = await loadReconciliation(port);
  const meant = view?.findings.filter(({ finding }) => isMeant(finding.stated)) ?? [];
  await write(port, await prepareAcceptance(port, meant, view?.projects ?? [], { reason: "合同另有约定", by: "王审核", at: "2026-01-01T00:00:00Z" }, "zh"));
  return port.toBytes();
}

interface Printed {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly findings: readonly { readonly severity: string; readonly accepted?: { readonly reason: string; readonly by: string } }[];
}

describe("findings that were accepted in the workbook", () => {
  it("are shown as accepted and count neither for the summary nor for the exit status", async () => {
    const { run, said } = memoryWorld({ "open.xlsx": open, "accepted.xlsx": accepted });
    expect(await run("check", "open.xlsx", "--json")).toBe(1);
    const [before] = JSON.parse(said.out) as [Printed];
    said.out = "";
    expect(await run("check", "accepted.xlsx", "--json")).toBe(0);
    const [after] = JSON.parse(said.out) as [Printed];
    expect(before.findings.some(({ severity }) => severity === "error")).toBe(true);
    expect(after.findings).toHaveLength(before.findings.length);
    expect(after.summary).toEqual({ errors: 0, warnings: 0, notes: 0 });
    for (const finding of after.findings) expect(finding.accepted).toMatchObject({ reason: "合同另有约定", by: "王审核" });
    said.out = "";
    expect(await run("check", "accepted.xlsx")).toBe(0);
    expect(said.out).toContain("错误 0，警告 0，提示 0");
    expect(said.out).toContain("（已接受：王审核，合同另有约定）");
    expect(await run("check", "open.xlsx", "accepted.xlsx")).toBe(1);
  });

  it("say who and why in Markdown, in the report, and ask for no answer in the opinion", async () => {
    const { run, said, files } = memoryWorld({ "a.xlsx": accepted });
    expect(await run("check", "a.xlsx", "--out", "r.xlsx", "--markdown", "--lang", "en")).toBe(0);
    expect(said.out).toContain("(accepted: 王审核, 合同另有约定)");
    const { workbook } = await (await openXlsx(files["r.xlsx"] ?? new Uint8Array())).readWorkbook();
    const [report, opinion] = workbook.sheets.map(({ used }) => JSON.stringify(used.values));
    expect(report).toContain("合同另有约定");
    expect(opinion).not.toContain("999.5");
  });

  it("carry over to the next version in a comparison, and come back when their figures change", async () => {
    const next = await openXlsx(open, "next.xlsx");
    const { workbook } = await next.readWorkbook();
    const places = workbook.sheets.flatMap(({ name, used }) => used.values.flatMap((row, r) => row.flatMap((value, c) => (typeof value === "string" && value.includes("999.5万元") ? [{ name, row: r + used.row, column: c + used.column, value }] : []))));
    expect(places.length).toBeGreaterThan(0);
    const after = await openXlsx(accepted, "after.xlsx");
    for (const { name, row, column, value } of places) await after.apply([cells(name, row, column, [[value.replace("999.5", "998.5")]])]);
    const { run, said } = memoryWorld({ "accepted.xlsx": accepted, "open.xlsx": open, "changed.xlsx": await after.toBytes() });
    expect(await run("compare", "accepted.xlsx", "open.xlsx", "--json")).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ left: { errors: 0 }, summary: { mended: 0, changed: 0, added: 0 } });
    expect(await run("check", "changed.xlsx")).toBe(1);
  });

  it("the same for a payroll sheet alone: what is left decides", async () => {
    const one = await acceptAll(sample, (stated) => stated === "4386816");
    const both = await acceptAll(sample, () => true);
    const { run, said } = memoryWorld({ "one.xlsx": one, "both.xlsx": both });
    expect(await run("check", "one.xlsx", "--json")).toBe(1);
    expect(await run("check", "both.xlsx")).toBe(0);
    expect(said.out).toContain("已接受：王审核");
  });
});
