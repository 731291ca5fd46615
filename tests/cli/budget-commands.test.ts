import fs from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/run";
import { createXlsx, openXlsx } from "../../src/xlsx/index";
import { countyDocument } from "../disclosure/support/county-document";
import { writeCellLines, writeDocx } from "../disclosure/support/write-document";
import { encode, memoryWorld as world } from "./support/memory-world";

const SAMPLE = path.resolve(__dirname, "../../../shared/samples/pingxiang-hrss-2020.txt");

/** A printed model without the coordinates of its places: a document has lines, a workbook cells. */
function withoutPlaces(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => (["line", "sheet", "cell"].includes(key) ? undefined : value));
}

const { blocks, facts } = countyDocument(5, 9);
const text = encode(writeCellLines(blocks));

describe("read", () => {
  it.each([["zh", /a\.txt: 文件中还有另一份预算（第 \d+ 行），没有读取/], ["en", /a\.txt: The document holds another budget \(line \d+\), which was not read/]])("names a second budget that it did not read (%s)", async (language, words) => {
    const { here, said } = world({ "a.txt": encode(`${writeCellLines(blocks)}\n${writeCellLines(countyDocument(10, 2).blocks)}`) });
    expect(await run(["read", "a.txt", "--json", "--lang", language], here)).toBe(0);
    expect(said.err).toMatch(words);
    const { budget, notUnderstood } = JSON.parse(said.out);
    expect(budget.projects).toHaveLength(9);
    expect(notUnderstood.length).toBeGreaterThan(0);
  });

  it("prints the model of a text and of the same document as .docx, amounts in 元 as decimal strings", async () => {
    const { here, said } = world({ "a.txt": text, "a.docx": await writeDocx(blocks) });
    expect(await run(["read", "a.txt", "--json"], here)).toBe(0);
    const fromText = said.out;
    said.out = "";
    expect(await run(["read", "a.docx", "--json"], here)).toBe(0);
    expect(withoutPlaces(said.out)).toEqual(withoutPlaces(fromText));
    const { budget, notUnderstood } = JSON.parse(fromText);
    expect(notUnderstood).toEqual([]);
    expect(budget.department).toMatchObject({ name: { text: facts.name }, year: { value: String(facts.year) } });
    const amount = (id: string) => budget.department.figures.find((figure: { id: string }) => figure.id === id)?.amount;
    expect(amount("income")).toMatchObject({ amount: facts.figures.income, unit: "万元" });
    expect(budget.projects.map(({ number, title }: { number: number; title: string }) => [number, title])).toEqual(facts.projects.map(({ number, title }) => [number, title]));
    expect(budget.projects[0].indicators[0]).toMatchObject({ number: 1, category: "output" });
    expect(said.err).toBe("");
  });

  it.each([["zh", /9 个项目/, /项目1 .*行指标/], ["en", /9 projects/, /Project 1 .*indicator rows/]])("prints a summary for people (%s)", async (language, ...lines) => {
    const { here, said } = world({ "a.txt": text });
    expect(await run(["read", "a.txt", "--lang", language as string], here)).toBe(0);
    for (const line of lines) expect(said.out).toMatch(line);
  });

  it.each([
    ["a missing file", [], "", /a\.bin: 文件不存在/],
    ["an empty file", [0], "empty", /文件是空的/],
    ["a PDF", [...encode("%PDF-1.4 …")], "bytes", /另存为 \.docx/],
    ["a broken .docx", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], "bytes", /压缩包|已损坏/],
    ["bytes that are no text", Array.from({ length: 400 }, (_, index) => index % 9), "bytes", /不是文本/],
    ["a text without a budget", [...encode("今天天气很好。")], "bytes", /没有找到部门预算数/],
  ])("says why it cannot use %s, and ends with 2", async (_name, bytes, kind, message) => {
    const { here, said } = world(kind === "" ? {} : { "a.bin": kind === "empty" ? new Uint8Array() : Uint8Array.from(bytes) });
    expect(await run(["read", "a.bin"], here)).toBe(2);
    expect(said.err).toMatch(message);
  });

  it("says that a workbook without a budget holds none", async () => {
    const workbook = await createXlsx("a.xlsx");
    await workbook.apply([{ kind: "add-sheet", sheet: "表1" }]);
    const { here, said } = world({ "a.xlsx": await workbook.toBytes() });
    expect(await run(["read", "a.xlsx", "--lang", "en"], here)).toBe(2);
    expect(said.err).toMatch(/neither a department sheet nor a goal sheet/);
  });
});

describe("fill", () => {
  it.each([
    ["word for word", []],
    ["in the submission version", ["--submission"]],
    ["with figures that follow the payroll sheet", ["--live"]],
  ])("writes a book %s that reads back as the same budget", async (name, options) => {
    const { here, said } = world({ "a.txt": text });
    expect(await run(["fill", "a.txt", "--out", "b.xlsx", ...options], here)).toBe(0);
    expect(said.out).toMatch(/已写出 b\.xlsx/);
    said.out = "";
    await run(["read", "a.txt", "--json"], here);
    const document = withoutPlaces(said.out) as { budget: unknown; notUnderstood: unknown };
    said.out = "";
    expect(await run(["read", "b.xlsx", "--json"], here)).toBe(0);
    const book = withoutPlaces(said.out) as { budget: { projects: unknown[] }; notUnderstood: unknown };
    if (name === "with figures that follow the payroll sheet") expect(book.budget.projects).toHaveLength(9);
    else expect(book).toMatchObject({ budget: document.budget as object, notUnderstood: document.notUnderstood as object });
  });

  it("takes the form that is asked for", async () => {
    const { here, files } = world({ "a.txt": text });
    expect(await run(["fill", "a.txt", "-o", "b.xlsx", "--template", "national"], here)).toBe(0);
    const { workbook } = await (await openXlsx(files["b.xlsx"]!)).readWorkbook();
    const sheet = workbook.sheets.find(({ name }) => name.startsWith("1、"))!;
    expect(sheet.used.values.flat()).toEqual(expect.arrayContaining(["一级指标", "三级指标", "指标值"]));
  });

  it.each([
    ["no file", ["fill", "--out", "b.xlsx"], /请给出一个文件/],
    ["two files", ["fill", "a.txt", "a.txt", "--out", "b.xlsx"], /请给出一个文件/],
    ["no place to write to", ["fill", "a.txt"], /--out/],
    ["a form that there is not", ["fill", "a.txt", "--out", "b.xlsx", "--template", "mars"], /hebei-county-2020, national/],
    ["a folder that is not there", ["fill", "a.txt", "--out", "nowhere/b.xlsx"], /无法写出/],
    ["a document without a budget", ["fill", "c.txt", "--out", "b.xlsx"], /没有找到部门预算数/],
  ])("ends with 2 for %s", async (_name, args, message) => {
    const { here, said } = world({ "a.txt": text, "c.txt": encode("只有文字。") });
    expect(await run(args, here)).toBe(2);
    expect(said.err).toMatch(message);
  });
});

// The sample lies beside the repository where it is developed; elsewhere the invented documents stand in.
if (fs.existsSync(SAMPLE)) describe("the sample", () => {
  it("is read, written and read back the same", async () => {
    const { here, said } = world({ "s.txt": new Uint8Array(fs.readFileSync(SAMPLE)) });
    await run(["read", "s.txt", "--json"], here);
    const document = withoutPlaces(said.out) as { budget: { projects: { indicators: unknown[] }[] } };
    expect(document.budget.projects).toHaveLength(28);
    expect(document.budget.projects.flatMap(({ indicators }) => indicators)).toHaveLength(261);
    said.out = "";
    expect(await run(["fill", "s.txt", "--out", "b.xlsx"], here)).toBe(0);
    said.out = "";
    await run(["read", "b.xlsx", "--json"], here);
    expect(withoutPlaces(said.out)).toMatchObject({ budget: document.budget });
  });
});
