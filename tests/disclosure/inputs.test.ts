import JSZip from "jszip";
import { seededRandom } from "../support/seeded-random";
import { fileFormat, MOST_CHARACTERS, readDocx, readFile, readHtml, readTable, readText, type ReadOutcome } from "../../src/disclosure";
import { loadMammoth, readingOf } from "./support/reading";
import { writeDocx } from "./support/write-document";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8])]);
const compound = (stream: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0), ...utf16(stream).slice(2)]);
const zipOf = async (name: string): Promise<Uint8Array> => new JSZip().file(name, "x").generateAsync({ type: "uint8array" });
const problemOf = (outcome: ReadOutcome): unknown => (outcome.kind === "unusable" ? outcome.problem : outcome.kind);

describe("files that are not read", () => {
  it.each<[name: string, bytes: () => Uint8Array | Promise<Uint8Array>, format: string]>([
    ["a.doc", () => compound("WordDocument"), "doc"], ["a.wps", () => compound("WordDocument"), "wps"], ["a.xls", () => compound("Workbook"), "xls"], ["a.et", () => compound("Workbook"), "et"],
    ["renamed.txt", () => compound("Workbook"), "xls"], ["locked.docx", () => compound("EncryptedPackage"), "encrypted-office"], ["a.pdf", () => utf8("%PDF-1.7\n…"), "pdf"], ["a.rtf", () => utf8("{\\rtf1 …}"), "rtf"],
    ["a.xlsx", () => zipOf("xl/workbook.xml"), "xlsx"], ["a.zip", () => zipOf("readme"), "zip"], ["a.ofd", () => zipOf("OFD.xml"), "ofd"], ["a.png", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1]), "image"],
  ])("%s says how to convert it", async (name, bytes, format) => {
    const outcome = await readFile(await bytes(), name, loadMammoth);
    expect(problemOf(outcome)).toMatchObject({ code: "convert-first", format, advice: { zh: expect.stringMatching(/[请]/), en: expect.stringMatching(/\w/) } });
  });

  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "empty"], ["blank text", utf8(" \n\t\n"), "empty"], ["bytes of no kind", Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251), "not-text"],
  ])("%s", async (_name, bytes, code) => {
    expect(problemOf(await readFile(bytes, "a.txt", loadMammoth))).toEqual({ code });
  });

  it("a broken .docx says so", async () => {
    const whole = await writeDocx([{ paragraph: "甲" }]);
    const damaged = whole.map((byte, index) => (index > 40 && index < whole.length - 400 ? byte ^ 0x5a : byte));
    expect(problemOf(await readDocx(damaged, loadMammoth))).toMatchObject({ code: "broken-file" });
    expect(problemOf(await readDocx(utf8("PK no zip"), loadMammoth))).toMatchObject({ code: "broken-file" });
  });

  it("a converter that cannot be loaded is a message, not a crash", async () => {
    const outcome = await readDocx(await writeDocx([{ paragraph: "甲" }]), async () => { throw new Error("offline"); });
    expect(problemOf(outcome)).toEqual({ code: "broken-file", detail: "offline" });
  });

  it("too much is refused with the limit", () => {
    expect(problemOf(readText("甲".repeat(MOST_CHARACTERS + 1)))).toMatchObject({ code: "too-large", limit: MOST_CHARACTERS, unit: "characters" });
    expect(problemOf(readText("1 ".repeat(1_000_000)))).toMatchObject({ code: "too-large", size: 1_000_000, unit: "numbers" });
    expect(problemOf(readHtml("<p>1</p>".repeat(300_000)))).toMatchObject({ code: "too-large", unit: "numbers" });
  });

  it("50 MB is refused by its size", async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x31);
    expect(problemOf(await readFile(bytes, "a.txt", loadMammoth))).toMatchObject({ code: "too-large" });
  });
});

describe("files that are read", () => {
  const document = "1、甲绩效目标表\n\n\t绩效目标\n\t全年需经费5万元。\n";
  it.each<[string, Uint8Array]>([["UTF-8", utf8(document)], ["UTF-8 with mark", utf8(`\ufeff${document}`)], ["UTF-16", utf16(document)]])("text in %s", async (_name, bytes) => {
    expect(readingOf(await readFile(bytes, "a.txt", loadMammoth)).budget.projects.map(({ title }) => title)).toEqual(["甲"]);
  });

  it("text in GB 18030", async () => {
    // 甲绩效目标表
    const heading = [0xbc, 0xd7, 0xbc, 0xa8, 0xd0, 0xa7, 0xc4, 0xbf, 0xb1, 0xea, 0xb1, 0xed];
    expect(readingOf(await readFile(Uint8Array.from([...heading, 10]), "a.txt", loadMammoth)).budget.projects.map(({ title }) => title)).toEqual(["甲"]);
  });

  it.each([
    ["a page", "<!DOCTYPE html><html><body><p>1、甲绩效目标表</p><table><tr><td>绩效目标<td>全年需经费5万元。</table>"],
    ["a fragment", "<table><tr><td colspan=2>1、甲绩效目标表</td></tr><tr><td>绩效目标</td><td>全年需经费5万元。</td></tr></table>"],
    ["markup with scripts, comments and missing end tags", "<html><script>var a = '<table>9万元';</script><style>p{width:8px}</style><!-- 7万元 --><p>1、甲绩效目标表<table><tbody><tr><td>绩效目标<td><b>全年需经费<i>5</b></i>万元。"],
    ["a nested table", "<p>1、甲绩效目标表</p><table><tr><td>绩效目标</td><td><table><tr><td>全年需经费5万元。</td></tr></table></td></tr></table>"],
  ])("HTML: %s", async (_name, html) => {
    const { budget, numbers } = readingOf(await readFile(utf8(html), "a.htm", loadMammoth));
    expect(budget.projects.map(({ title, goal }) => [title, goal?.text])).toEqual([["甲", "全年需经费5万元。"]]);
    expect(numbers).toEqual({ total: 2, inModel: 2, notUnderstood: 0 });
  });

  it("cells of a sheet keep sheet and address", () => {
    const { budget } = readingOf(readTable([["1、甲绩效目标表", ""], [{ text: "绩效目标", cell: "A2" }, { text: "全年需\n经费5万元。", cell: "B2" }]], "项目1"));
    expect(budget.projects[0]?.total?.amount.place).toEqual({ project: 1, indicator: null, line: null, sheet: "项目1", cell: "B2", text: "全年需经费5万元" });
  });

  it.each(["text", "html"])("%s is told by its beginning", (format) => {
    expect(fileFormat(utf8(format === "text" ? "金额<70%" : "  <TABLE border=0>"))).toBe(format);
  });
});

describe("hostile input", () => {
  it.each<[string, string]>([
    ["opening brackets", "(".repeat(200_000)], ["quotation marks at cells", '\t"a\n'.repeat(50_000)], ["tabs", `甲${"\t".repeat(200_000)}`], ["deep markup", "<div><b><table><tr><td>".repeat(20_000)],
    ["formatting that a tree would multiply", Array.from({ length: 20_000 }, (_, index) => `<b id=${index}><p>`).join("")], ["a tag without end", `<td ${"a ".repeat(100_000)}`], ["many lone signs", "<1".repeat(100_000)],
    ["one endless sentence", "每人每月1元，".repeat(20_000)], ["numerals", "十".repeat(200_000)], ["digits", "9".repeat(500_000)], ["headings", "1、甲绩效目标表\n\n".repeat(5_000)], ["cells over many rows", `<table>${"<tr><td rowspan=65000 colspan=1000>甲".repeat(5_000)}`],
  ])("%s gives a reading or a message", (_name, text) => {
    for (const outcome of [readText(text), readHtml(text)]) expect(["read", "unusable"]).toContain(outcome.kind);
  });

  it("random bytes", async () => {
    const random = seededRandom(5);
    for (let round = 0; round < 40; round += 1) {
      const bytes = Uint8Array.from({ length: random.whole(1, 5_000) }, () => random.whole(0, 255));
      const outcome = await readFile(bytes, "a.docx", loadMammoth);
      expect(["read", "unusable"]).toContain(outcome.kind);
    }
  });
});
