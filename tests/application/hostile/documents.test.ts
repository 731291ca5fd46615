import JSZip from "jszip";
import { checkBudget, prepareBudgetBook, writeNewWorkbook } from "../../../src/application";
import { boxOf } from "../../../src/application/port";
import { readDocx, readFile, readHtml, readText, type ReadOutcome } from "../../../src/disclosure";
import { tooMuchUnpacked } from "../../../src/disclosure/readers/docx-html";
import { createXlsx } from "../../../src/xlsx";
import { countyDocument } from "../../disclosure/support/county-document";
import { loadMammoth } from "../../disclosure/support/reading";
import { writeCellLines, writeDocx, writeHtml, writeSeparated } from "../../disclosure/support/write-document";
import { sayingSize } from "../../support/lying-zip";
import { seededRandom, type SeededRandom } from "../../support/seeded-random";

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

/** A reading with what is made of it: checks, and the book that would be written. Only what a reading may be is returned. */
async function consequences(outcome: ReadOutcome, isPlanned = true): Promise<string> {
  if (outcome.kind === "unusable") return `refused: ${outcome.problem.code}`;
  const { budget, numbers } = outcome.reading;
  expect(numbers.inModel + numbers.notUnderstood).toBe(numbers.total);
  const check = checkBudget(budget, { year: 2020 });
  if (!isPlanned) return JSON.stringify([numbers, check.findings]);
  const { operations } = await prepareBudgetBook(await createXlsx("a.xlsx"), budget, { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 });
  const texts = operations.flatMap((operation) => (operation.kind === "write-cells" ? operation.cells.flat() : []));
  // Formulas are ours: the document's words, marked with ‡, stand in them as quoted texts only.
  expect(texts.filter((content) => content?.kind === "formula" && content.formula.replace(/"(?:[^"]|"")*"/g, "").includes("‡"))).toEqual([]);
  return JSON.stringify([outcome.reading, check.findings, operations]);
}

const MARKS = ["=‡", "+‡", "-‡", "@‡", "=HYPERLINK(\"‡\")", "__proto__", "constructor", "toString", "\u0000", "\u202e", "\ufeff", "\ud800", "９９９", "1e999", "-0", "0.0000000001", "%", "万元", "共计", "（", "）", "\t", "\n", "\"", "\t\"", "1、", "绩效目标表", "优", "≥", "1,2,3,4", "壹佰", "2020年", "每人每月"] as const;

function mutated(text: string, random: SeededRandom): string {
  let changed = text;
  for (let times = random.whole(1, 8); times > 0; times -= 1) {
    const at = random.whole(0, changed.length);
    const end = Math.min(changed.length, at + random.whole(0, 60));
    const mark = random.pick(MARKS);
    changed = random.pick([
      `${changed.slice(0, at)}${changed.slice(end)}`, `${changed.slice(0, at)}${mark}${changed.slice(at)}`, `${changed.slice(0, at)}${mark}${changed.slice(end)}`,
      `${changed.slice(0, end)}${changed.slice(at)}`, `${changed.slice(0, at)}${mark.repeat(40)}${changed.slice(at)}`,
    ]);
  }
  return changed;
}

describe("documents broken at random", () => {
  const { blocks } = countyDocument(1, 2);
  const READERS = [
    ["one cell per line", writeCellLines(blocks), readText], ["one row per line", writeSeparated(blocks), readText], ["HTML", writeHtml(blocks), readHtml],
  ] as const;

  it.each(READERS)("%s: read, checked and planned, twice alike, nothing of it a formula", async (_name, whole, read) => {
    const random = seededRandom(31);
    for (let round = 0; round < 40; round += 1) {
      const text = mutated(whole, random);
      const outcome = await consequences(read(text));
      if (round % 8 === 0) expect(await consequences(read(text))).toBe(outcome);
    }
  });

  it("words, numbers and signs in any order", async () => {
    const random = seededRandom(32);
    const WORDS = [...MARKS, "人员经费", "公用经费", "项目支出", "部门预算", "绩效指标", "产出指标", "工资", "保险", "个月", "人", "元", "，", "。", "：", "12", "2688", "45.5", "<td>", "</table>", "<table>", "&#0;", "&nbsp;"];
    for (let round = 0; round < 150; round += 1) {
      const text = Array.from({ length: random.whole(1, 200) }, () => random.pick(WORDS)).join("");
      await consequences(readText(text));
      await consequences(readHtml(text));
    }
  });

  it("projects, departments and indicators that are called as what every object has", async () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "=1+1", "'", "a".repeat(300), "[1]!*?/\\:"]) {
      const title = /^1、(.+)绩效目标表$/m.exec(writeCellLines(blocks))?.[1] ?? "";
      const text = writeCellLines(blocks).replaceAll(title, name);
      expect(title).not.toBe("");
      await consequences(readText(text));
      await consequences(readText(writeCellLines(blocks).replace(/\t(.{2,12})\n\t(.{2,12})\n/g, `\t${name}\n\t$2\n`)));
    }
  });
});

describe("inputs of a size that no document has", () => {
  it.each<[string, string]>([
    ["a row of 100,000 cells", Array.from({ length: 100_000 }, (_, at) => `格${at % 10}`).join("\t")],
    ["a form's row of 100,000 cells", `1、甲绩效目标表\n\n绩效指标\t${"产出\t".repeat(100_000)}\n优\t良`],
    ["a column of 20,000 cells", "\t甲\n\n".repeat(20_000)],
    ["one line of 2 million characters", "绩效".repeat(1_000_000)],
    ["20,000 short lines", "共计1万元。\n".repeat(20_000)],
    ["brackets of every kind", "（(【[《".repeat(60_000)],
  ])("%s ends", async (_name, text) => {
    expect((await consequences(readText(text), false)).length).toBeGreaterThan(0);
  });

  it("one line of 60,000 characters full of figures is planned as a book, whose text is refused by its place and not cut off", async () => {
    const line = "其中：人员经费12.5万元，日常公用经费3万元，项目支出5万元；".repeat(1_900);
    const outcome = readText(`2020年部门预算\n二、收支说明\n${line}`);
    if (outcome.kind !== "read") throw new Error("not read");
    const start = performance.now();
    const prepared = await prepareBudgetBook(await createXlsx("a.xlsx"), outcome.reading.budget, { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 });
    // It was half a minute when each format was compared with all before it.
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(prepared.obstacles).toEqual([{ code: "text-too-long", sheet: "部门预算", address: expect.stringMatching(/^[A-Z]+\d+$/) as string }]);
    const address = prepared.obstacles[0]?.address ?? "";
    const { row, column } = boxOf(address);
    const texts = prepared.operations.flatMap((operation) => (operation.kind === "write-cells" && operation.sheet === "部门预算" ? [operation.cells[row - operation.row]?.[column - operation.column]] : []));
    expect(texts).toContainEqual({ kind: "text", text: line });
    const empty = await createXlsx("b.xlsx");
    await expect(writeNewWorkbook(empty, prepared)).rejects.toMatchObject({ code: "obstacle", state: "untouched" });
    expect((await empty.readWorkbook()).workbook.sheets).toEqual([]);
  });

  it.each<[string, string]>([
    ["scripts and frames", `<p>1、甲绩效目标表</p><table><tr><td>甲<script>document.write("<td>1万元")</script><iframe srcdoc="<p>2万元">3万元</iframe><style>4万元</style></td></tr></table>`],
    ["tables within tables", `${"<table><tr><td>".repeat(10_000)}1万元`],
    ["tags that never end", `<table>${"<tr><td>甲".repeat(10_000)}`],
    ["tags that never began", "</td></tr></table>".repeat(20_000)],
    ["an attribute of a million characters", `<td title="${"甲".repeat(1_000_000)}">乙</td>`],
    ["spans of the largest kind", `<table>${"<tr><td colspan=999999999 rowspan=999999999>甲</td><td>乙</td></tr>".repeat(1_000)}</table>`],
    ["entities", "&amp;&lt;&#65;&#x1F600;&#99999999;&unknown;".repeat(10_000)],
  ])("HTML of %s ends, and nothing of a script or frame is read", async (_name, html) => {
    const outcome = await consequences(readHtml(html), false);
    for (const unseen of ["2万元", "3万元", "4万元"]) expect([outcome, JSON.stringify(readHtml(html))].join("")).not.toContain(unseen);
  });
});

describe("Word documents that are broken", () => {
  const { blocks } = countyDocument(1, 1);
  const changed = async (part: string, change: (xml: string) => string | null): Promise<Uint8Array> => {
    const zip = await JSZip.loadAsync(await writeDocx(blocks));
    const after = change((await zip.file(part)?.async("string")) ?? "");
    if (after === null) zip.remove(part);
    else zip.file(part, after);
    return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  };
  const DOCUMENT = "word/document.xml";

  it.each<[string, string, (xml: string) => string | null]>([
    ["cut off", DOCUMENT, (xml) => xml.slice(0, xml.length / 2)], ["no markup", DOCUMENT, () => "预算"], ["missing", DOCUMENT, () => null], ["empty", DOCUMENT, () => ""],
    ["without relationships", "_rels/.rels", () => null], ["with a relationship to itself", "_rels/.rels", (xml) => xml.replace(/Target="[^"]*"/, 'Target="_rels/.rels"')],
    ["with a relationship out of the package", "_rels/.rels", (xml) => xml.replace(/Target="[^"]*"/, 'Target="../../../../etc/passwd"')],
    ["without content types", "[Content_Types].xml", () => null], ["with wrong content types", "[Content_Types].xml", () => "<Types/>"],
    ["with entities that multiply", DOCUMENT, (xml) => xml.replace(/<w:document/, '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document').replace("<w:t", "<w:t>&b;</w:t><w:t")],
    ["with an entity that names a file", DOCUMENT, (xml) => xml.replace(/<w:document/, '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document').replace("<w:t", "<w:t>&f;</w:t><w:t")],
    ["with tables within tables", DOCUMENT, (xml) => xml.replace("<w:p>", `${"<w:tbl><w:tr><w:tc>".repeat(300)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(300)}<w:p>`)],
    ["with a span of a billion", DOCUMENT, (xml) => xml.replace(/w:gridSpan w:val="\d+"/g, 'w:gridSpan w:val="999999999"')],
    ["with a picture that is not there", DOCUMENT, (xml) => xml.replace("<w:t", '<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId99" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing><w:t')],
  ])("%s", async (_name, part, change) => {
    const bytes = await changed(part, change);
    const outcome = await consequences(await readDocx(bytes, loadMammoth));
    expect(outcome).not.toContain("root:");
    expect(await consequences(await readDocx(bytes, loadMammoth))).toBe(outcome);
  });

  it("bytes changed or cut off anywhere", async () => {
    const random = seededRandom(33);
    const whole = await writeDocx(blocks);
    for (let round = 0; round < 60; round += 1) {
      const bytes = whole.slice(0, round % 2 === 0 ? random.whole(1, whole.length) : whole.length);
      for (let times = round % 2 === 0 ? 0 : random.whole(1, 12); times > 0; times -= 1) bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
      await consequences(await readFile(bytes, "a.docx", loadMammoth));
    }
  });

  describe("that are larger unpacked than any document", () => {
    const BLANKS = 100 * 1024 * 1024;
    const packedWith = async (name: string, contents: Uint8Array): Promise<Uint8Array> => {
      const zip = await JSZip.loadAsync(await writeDocx(blocks));
      zip.file(name, contents);
      return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    };

    it.each([
      ["as their directory says", BLANKS], ["whatever their directory says", 1000],
    ])("are not given to the converter, %s", async (_name, said) => {
      const bytes = sayingSize(await packedWith(DOCUMENT, new Uint8Array(BLANKS).fill(32)), BLANKS, said);
      expect(bytes.length).toBeLessThan(300_000);
      const load = jest.fn(loadMammoth);
      expect(await readFile(bytes, "a.docx", load)).toMatchObject({ kind: "unusable", problem: { code: "too-large", unit: "bytes" } });
      expect(load).not.toHaveBeenCalled();
    });

    it("are not unpacked further than the limit", async () => {
      const bytes = sayingSize(await packedWith("word/footer9.xml", new Uint8Array(BLANKS)), BLANKS, 1000);
      const size = await tooMuchUnpacked(bytes, 1024 * 1024);
      expect(size).toBeGreaterThan(1024 * 1024);
      // The zip's reader hands on what one piece of the file holds.
      expect(size).toBeLessThan(40 * 1024 * 1024);
    });

    it("count parts of any name; pictures by a limit of their own", async () => {
      const [size, limit] = [3 * 1024 * 1024, 1024 * 1024];
      const [other, picture] = [await packedWith("word/document.bin", new Uint8Array(size)), await packedWith("word/media/a.png", new Uint8Array(size))];
      for (const said of [size, 1000]) {
        expect(await tooMuchUnpacked(sayingSize(other, size, said), limit)).toBeGreaterThan(limit);
        expect(await tooMuchUnpacked(sayingSize(picture, size, said), limit, 2 * limit)).toBeGreaterThan(2 * limit);
      }
      expect(await tooMuchUnpacked(picture, limit, 8 * limit)).toBeNull();
    });
  });
});
