import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import JSZip from "jszip";
import { run } from "../../src/cli/run";
import { readDocx } from "../../src/disclosure";
import { createXlsx, openXlsx } from "../../src/xlsx/index";
import { blocksOf, correctDocument } from "../domain/checks/support/correct-document";
import { countyDocument } from "../disclosure/support/county-document";
import { loadMammoth } from "../disclosure/support/reading";
import { SAMPLE_DOCX, SAMPLE_TEXT, sampleIt } from "../disclosure/support/sample";
import { writeCellLines, writeDocx, writeHtml } from "../disclosure/support/write-document";
import { encode, memoryWorld as world } from "./support/memory-world";

jest.setTimeout(120_000);

const DOCUMENT = correctDocument(5);
/** The total of project 4 and a headcount of project 1 are other ones. */
const changed = (text: string, project: number | null): string =>
  project === 4 ? text.replace(/全年共需经费[\d.]+万元/, "全年共需经费999.5万元") : project === 1 ? text.replace(/本科(\d+)人/, (_all, count: string) => `本科${Number(count) + 1}人`) : text;
const right = blocksOf(DOCUMENT);
const wrong = blocksOf(DOCUMENT, changed);
const lines = encode(writeCellLines(wrong));

interface Printed {
  readonly file: string;
  readonly summary: Record<string, number>;
  readonly coverage: Record<string, unknown>;
  readonly findings: readonly Record<string, unknown>[];
  readonly notUnderstood: readonly unknown[];
}

async function json(files: Record<string, Uint8Array>, ...args: string[]): Promise<{ status: number; reports: Printed[]; err: string }> {
  const { here, said } = world(files);
  const status = await run([...args, "--json"], here);
  return { status, reports: JSON.parse(said.out) as Printed[], err: said.err };
}

/** Findings without the coordinates of their places: a document has lines, a workbook cells. */
const withoutCoordinates = (findings: readonly Record<string, unknown>[]): string[] =>
  findings.map((finding) => JSON.stringify(finding, (key, value: unknown) => (["line", "sheet", "cell"].includes(key) ? undefined : typeof value === "string" ? value.replace(/\s/g, "") : value))).sort();

/** Related places apart: a workbook may name another cell of the same row. */
const said = (findings: readonly Record<string, unknown>[]): string[] => withoutCoordinates(findings.map((finding) => ({ ...finding, related: (finding.related as unknown[]).length })));

async function bookOf(document: Uint8Array, name: string): Promise<Uint8Array> {
  const { here, files } = world({ [name]: document });
  expect(await run(["fill", name, "--out", "book.xlsx"], here)).toBe(0);
  return files["book.xlsx"] ?? new Uint8Array();
}

/** A workbook of somebody else's. */
async function otherWorkbook(): Promise<Uint8Array> {
  const workbook = await createXlsx("other.xlsx");
  await workbook.apply([{ kind: "add-sheet", sheet: "清单" }, { kind: "write-cells", sheet: "清单", row: 0, column: 0, cells: [[{ kind: "text", text: "名称" }, { kind: "number", number: 3 }]] }]);
  return workbook.toBytes();
}

describe("check", () => {
  it("prints every key of the format, amounts as decimal strings", async () => {
    const { status, reports, err } = await json({ "a.txt": lines }, "check", "a.txt");
    expect([status, err, reports.length]).toEqual([1, "", 1]);
    const [report] = reports as [Printed];
    expect(Object.keys(report)).toEqual(["file", "summary", "coverage", "findings", "notUnderstood"]);
    expect(Object.keys(report.summary)).toEqual(["errors", "warnings", "notes"]);
    expect(Object.keys(report.coverage)).toEqual(["verified", "contradicted", "unverifiable", "total", "projects"]);
    expect(report.file).toBe("a.txt");
    const total = report.findings.find(({ check, place }) => check === "project-total" && (place as { project: number }).project === 4);
    expect(Object.keys(total ?? {})).toEqual(["check", "severity", "place", "related", "stated", "expected", "difference", "unit", "explanation", "message"]);
    expect(total).toMatchObject({ severity: "error", stated: "9995000", unit: "元", place: { indicator: null, sheet: null, cell: null } });
    expect(typeof (total?.place as { line: unknown }).line).toBe("number");
    for (const finding of report.findings) {
      for (const key of ["stated", "expected", "difference"]) expect(finding[key] === null || /^-?\d+(?:\.\d+)?$/.test(String(finding[key]))).toBe(true);
      if (finding.explanation) expect(finding.explanation).toMatchObject({ kind: expect.any(String), parts: expect.any(Array), remainder: expect.any(String), alternatives: expect.any(Number) });
      expect(Object.keys(finding.place as object)).toEqual(["project", "indicator", "line", "sheet", "cell", "text"]);
    }
  });

  it("says the same of a text, a .docx, a web page and the workbook made from them, places apart", async () => {
    const inputs = { "a.txt": lines, "a.docx": await writeDocx(wrong), "a.html": encode(writeHtml(wrong)), "a.xlsx": await bookOf(lines, "a.txt") };
    const { reports } = await json(inputs, "check", ...Object.keys(inputs));
    expect(reports.map(({ file }) => file)).toEqual(Object.keys(inputs));
    const [text, ...others] = reports as [Printed, ...Printed[]];
    expect(text.findings.length).toBeGreaterThan(1);
    for (const other of others) {
      expect([other.file, said(other.findings)]).toEqual([other.file, said(text.findings)]);
      expect([other.file, other.summary, { ...other.coverage, projects: null }]).toEqual([other.file, text.summary, { ...text.coverage, projects: null }]);
    }
    for (const { place } of others[2]?.findings ?? []) expect(place).toMatchObject({ sheet: expect.any(String), cell: expect.stringMatching(/^[A-Z]+\d+$/) });
  });

  it.each([31, 32])("says the same of an invented county's document in every form (seed %i)", async (seed) => {
    const { blocks } = countyDocument(seed, 12);
    const text = encode(writeCellLines(blocks));
    const inputs = { "a.txt": text, "a.docx": await writeDocx(blocks), "a.html": encode(writeHtml(blocks)), "a.xlsx": await bookOf(text, "a.txt") };
    const { reports } = await json(inputs, "check", ...Object.keys(inputs));
    const [ofText, ...others] = reports as [Printed, ...Printed[]];
    expect(others).toHaveLength(3);
    for (const other of others) expect([other.file, said(other.findings)]).toEqual([other.file, said(ofText.findings)]);
  });

  sampleIt("says the same of the real document as text, as .docx and as a workbook", async () => {
    const text = new Uint8Array(fs.readFileSync(SAMPLE_TEXT));
    const { reports } = await json({ "s.txt": text, "s.docx": new Uint8Array(fs.readFileSync(SAMPLE_DOCX)), "s.xlsx": await bookOf(text, "s.txt") }, "check", "s.txt", "s.docx", "s.xlsx");
    const [ofText, ...others] = reports as [Printed, ...Printed[]];
    expect(ofText.summary.errors).toBeGreaterThan(30);
    for (const other of others) expect([other.file, said(other.findings)]).toEqual([other.file, said(ofText.findings)]);
  });

  it("ends with 0 where nothing is wrong, and with 2 where a file cannot be used: the others are still done", async () => {
    const files = { "right.txt": encode(writeCellLines(right)), "wrong.txt": lines, "other.xlsx": await otherWorkbook(), "broken.docx": encode("PK\u0003\u0004 broken") };
    expect((await json(files, "check", "right.txt")).status).toBe(0);
    const { status, reports, err } = await json(files, "check", "missing.txt", "wrong.txt", "other.xlsx", "broken.docx", "right.txt", "--lang", "en");
    expect(status).toBe(2);
    expect(reports.map(({ file }) => file)).toEqual(["wrong.txt", "right.txt"]);
    expect(err).toMatch(/^missing\.txt: No such file$/m);
    expect(err).toMatch(/^other\.xlsx: The workbook holds neither/m);
    expect(err).toMatch(/^broken\.docx: /m);
  });

  it("checks a workbook that has only a payroll", async () => {
    const { here, files } = world({});
    expect(await run(["sample", "--out", "s.xlsx"], here)).toBe(0);
    const { status, reports } = await json({ "s.xlsx": files["s.xlsx"] ?? new Uint8Array() }, "check", "s.xlsx");
    expect(status).toBe(1);
    const bachelor = reports[0]?.findings.find(({ stated }) => stated === "4386816");
    expect(bachelor).toMatchObject({ check: "payroll-stated", severity: "error", expected: "4354560", difference: "32256", unit: "元", explanation: { kind: "headcount", from: "135", to: "136" }, place: { project: 2, sheet: "人员费用" } });
  });

  it("prints for people in both languages, and says how far it has come", async () => {
    const { here, said: printed } = world({ "a.txt": lines, "b.txt": encode(writeCellLines(right)) });
    expect(await run(["check", "a.txt", "b.txt"], here)).toBe(1);
    expect(printed.out).toMatch(/错误 \d+，警告 \d+，提示 \d+/);
    expect(printed.out).toContain("没有发现问题");
    expect(printed.progress).toEqual(["已核对 1/2", "已核对 2/2", null]);
    printed.out = "";
    await run(["check", "a.txt", "--markdown", "--lang", "en"], here);
    expect(printed.out).toMatch(/^# a\.txt$/m);
    expect(printed.out).toMatch(/^\d+\. \*\*Error\*\* /m);
  });

  it("writes the report as a workbook with links into the checked one, and the opinion as .docx", async () => {
    const book = await bookOf(lines, "a.txt");
    const { here, files, said: printed } = world({ "in/it's 1.xlsx": book });
    expect(await run(["check", "in/it's 1.xlsx", "--out", "out/report.xlsx", "--opinion", "opinion.docx"], here)).toBe(1);
    expect(printed.out).toBe("已写出 out/report.xlsx\n已写出 opinion.docx\n");
    const { workbook } = await (await openXlsx(files["out/report.xlsx"] ?? new Uint8Array(), "report.xlsx")).readWorkbook();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["核对报告", "审核意见"]);
    const formulas = workbook.sheets.flatMap(({ used }) => used.formulas.flat().filter((formula) => formula?.includes("HYPERLINK")));
    expect(formulas.length).toBeGreaterThan(1);
    for (const formula of formulas) expect(formula).toMatch(/^=HYPERLINK\("\.\.\/in\/it's 1\.xlsx#'[^"]+'!\$?[A-Z]+\d+",/);
    const read = await readDocx(files["opinion.docx"] ?? new Uint8Array(), loadMammoth);
    expect(read.kind).toBe("read");
  });

  it("says what cannot be written, and which calls make no sense", async () => {
    const { here, said: printed } = world({ "a.txt": lines });
    expect(await run(["check", "a.txt", "--out", "nowhere/r.xlsx"], here)).toBe(2);
    expect(printed.err).toContain("nowhere/r.xlsx: ");
    expect(await run(["check"], here)).toBe(2);
    expect(await run(["check", "a.txt", "b.txt", "--opinion", "o.docx"], here)).toBe(2);
    expect(await run(["check", "a.txt", "--json", "--markdown"], here)).toBe(2);
    expect(await run(["compare", "a.txt"], here)).toBe(2);
  });

  it("keeps words of the document that look like formulas as text, in the sheets and in the .docx", async () => {
    const evil = blocksOf(DOCUMENT, (text, project) => (project === 4 ? changed(text, 4) : text.replace(/^(4、).*绩效目标表$/, "$1=cmd|' /C calc'!A0绩效目标表")));
    const { here, files } = world({ "a.txt": encode(writeCellLines(evil)) });
    expect(await run(["check", "a.txt", "--out", "r.xlsx", "--opinion", "o.docx"], here)).toBe(1);
    const { workbook } = await (await openXlsx(files["r.xlsx"] ?? new Uint8Array(), "r.xlsx")).readWorkbook();
    for (const { used } of workbook.sheets) for (const formula of used.formulas.flat()) expect(formula === null || /^=(?:HYPERLINK|SUM|[A-Z]+\d+[-/][A-Z]+\d+$)/.test(formula)).toBe(true);
    expect(JSON.stringify(workbook.sheets.map(({ used }) => used.values))).toContain("=cmd|");
    const zip = await JSZip.loadAsync(files["o.docx"] ?? new Uint8Array());
    const xml = await zip.file("word/document.xml")?.async("string");
    expect(xml).toContain("=cmd|");
    expect(xml).not.toMatch(/instrText|w:fldSimple/);
  });
});

describe("compare", () => {
  it("says what was mended, what was not, whose figures changed and what is new", async () => {
    const before = encode(writeCellLines(wrong));
    const after = encode(writeCellLines(blocksOf(DOCUMENT, (text, project) => {
      if (project === 4) return text.replace(/全年共需经费[\d.]+万元/, "全年共需经费998.5万元");
      return project === 6 ? text.replace(/共计[\d.]+万元/, "共计0.5万元") : text;
    })));
    const { here, said: printed } = world({ "old.txt": before, "new.txt": after });
    expect(await run(["compare", "old.txt", "new.txt", "--json"], here)).toBe(1);
    const report = JSON.parse(printed.out) as { summary: Record<string, number>; mended: { place: { project: number } }[]; changed: { before: { stated: string }; after: { stated: string } }[]; added: { place: { project: number } }[] };
    expect(report.changed.map((one) => [one.before.stated, one.after.stated])).toContainEqual(["9995000", "9985000"]);
    expect(new Set(report.mended.map(({ place }) => place.project))).toEqual(new Set([1]));
    expect(report.added.map(({ place }) => place.project)).toContain(6);
    printed.out = "";
    expect(await run(["compare", "old.txt", "new.txt"], here)).toBe(1);
    expect(printed.out).toContain("已改 ");
  });

  it("finds a version the same as itself: nothing mended, nothing new", async () => {
    const { here, said: printed } = world({ "a.txt": lines, "a.xlsx": await bookOf(lines, "a.txt") });
    for (const [one, other] of [["a.txt", "a.txt"], ["a.txt", "a.xlsx"], ["a.xlsx", "a.txt"]] as const) {
      printed.out = "";
      await run(["compare", one, other, "--json"], here);
      expect((JSON.parse(printed.out) as { summary: object }).summary).toMatchObject({ mended: 0, changed: 0, added: 0 });
    }
  });
});

describe("the command as one file", () => {
  it("checks many files on threads as it checks each alone, in the order in which they were given", () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "check-"));
    try {
      const cli = path.join(folder, "cli.cjs");
      buildSync({ entryPoints: [path.resolve(__dirname, "../../src/cli/main.ts")], bundle: true, platform: "node", format: "cjs", outfile: cli, logLevel: "error" });
      const files = Array.from({ length: 6 }, (_, index) => path.join(folder, `${index}.txt`));
      files.forEach((file, index) => fs.writeFileSync(file, index % 2 === 0 ? lines : writeCellLines(right)));
      const printed = (...args: string[]): Printed[] => {
        const { stdout, stderr } = spawnSync(process.execPath, [cli, "check", ...args, "--json"], { encoding: "utf8" });
        expect(stderr).toBe("");
        return JSON.parse(stdout) as Printed[];
      };
      expect(printed(...files)).toEqual([...printed(files[0] ?? ""), ...printed(files[1] ?? ""), ...files.slice(2).map((file, index) => ({ ...(printed(files[index % 2] ?? "")[0] as Printed), file }))]);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
