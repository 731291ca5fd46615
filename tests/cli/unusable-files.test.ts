import { countyDocument } from "../disclosure/support/county-document";
import { writeCellLines } from "../disclosure/support/write-document";
import { TABLE_FORM } from "../sheets/blank-form/forms";
import { formFile } from "../support/form-file";
import { encode, memoryWorld, type Files } from "./support/memory-world";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A compound file of Office's whose directory names that stream. */
const compound = (stream: string): Uint8Array => Uint8Array.from([...OLE, ...new Array<number>(504).fill(0), ...[...stream].flatMap((sign) => [sign.charCodeAt(0), 0]), 0, 0]);
const ZIP_HEAD = "PK\u0003\u0004";

const ODD: Files = {
  "empty.xlsx": new Uint8Array(), "empty.docx": new Uint8Array(), "cut.xlsx": encode(`${ZIP_HEAD} and no directory`), "cut.docx": encode(`${ZIP_HEAD} and no directory`),
  "old.xls": compound("Workbook"), "old.et": compound("Workbook"), "old.doc": compound("WordDocument"), "old.wps": compound("WordDocument"), "old.xlsx": compound("Workbook"),
  "locked.xlsx": compound("EncryptedPackage"), "locked.docx": compound("EncryptedPackage"), "scan.pdf": encode("%PDF-1.4"), "all.zip": encode(`${ZIP_HEAD} and no directory`),
};
const OF_ALL: readonly (readonly [file: string, zh: RegExp, en: RegExp])[] = [
  ["missing.xlsx", /文件不存在/, /No such file/], ["folder/", /这是文件夹/, /This is a folder/],
  ["empty.xlsx", /文件是空的/, /The file is empty/], ["empty.docx", /文件是空的/, /The file is empty/],
  ["cut.xlsx", /已损坏.*重新复制/, /damaged/], ["cut.docx", /已损坏.*重新复制/, /damaged/],
  ["old.xls", /旧格式的工作簿.*另存为 \.xlsx/, /old format.*\.xlsx/], ["old.et", /旧格式的工作簿.*另存为 \.xlsx/, /old format.*\.xlsx/], ["old.xlsx", /旧格式的工作簿.*另存为 \.xlsx/, /old format.*\.xlsx/],
  ["old.doc", /旧格式的文字文档.*另存为 \.docx/, /old format.*\.docx/], ["old.wps", /旧格式的文字文档.*另存为 \.docx/, /old format.*\.docx/],
  ["locked.xlsx", /打开密码.*取消/, /password/], ["locked.docx", /打开密码.*取消/, /password/], ["scan.pdf", /另存为 \.docx.*文字识别/, /text recognition/], ["all.zip", /压缩包.*解压/, /unpack/],
];
const TEXT_FILES: Files = { "a.txt": encode(writeCellLines(countyDocument(5, 3).blocks)) };

/** Calls in which `FILE` stands for the file. */
const CALLS = [
  ["check", "FILE"], ["payroll", "FILE"], ["review", "FILE"], ["read", "FILE"], ["fill", "FILE", "--out", "o.xlsx"], ["handover", "FILE", "--out", "o.xlsx"],
  ["compare", "FILE", "a.txt"], ["compare", "a.txt", "FILE"], ["fill", "FILE", "--form", "form.xlsx", "--out", "o.xlsx"], ["fill", "a.txt", "--form", "FILE", "--out", "o.xlsx"],
] as const;

describe.each(CALLS.map((call) => [call.join(" "), call] as const))("%s", (_name, call) => {
  it.each(["zh", "en"] as const)("says of every file that cannot be used what to do with it, ends with 2 and writes nothing (%s)", async (language) => {
    const files = { ...ODD, ...TEXT_FILES, "form.xlsx": await formFile([TABLE_FORM]) };
    for (const [file, zh, en] of OF_ALL) {
      const { run, said, files: after } = memoryWorld({ ...files });
      const status = await run(...call.map((part) => (part === "FILE" ? file : part)), "--lang", language);
      expect([file, status, Object.keys(after)]).toEqual([file, 2, Object.keys(files)]);
      expect(said.err.startsWith(`${file}: `)).toBe(true);
      expect(said.err).toMatch(language === "zh" ? zh : en);
      expect(said.err).not.toMatch(/Error|undefined|导入框|import box/);
    }
  });
});

describe("a file that is no workbook", () => {
  it.each([["payroll"], ["handover", "--out", "o.xlsx"], ["review"]])("is named as such where a workbook is wanted: %s", async (...args) => {
    const { run, said } = memoryWorld({ "a.docx": encode("<p>text</p>"), ...TEXT_FILES });
    expect(await run(...args, "a.docx")).toBe(2);
    expect(said.err).toMatch(/^a\.docx: 这不是工作簿/);
  });
});

describe("a file that is too large", () => {
  it("is not read, and that is said", async () => {
    const { here, said, run } = memoryWorld();
    const read = { ...here, readFile: () => Promise.reject(Object.assign(new Error("314572800 > 209715200"), { code: "EFBIG" })) };
    Object.assign(here, read);
    expect(await run("check", "huge.xlsx")).toBe(2);
    expect(said.err).toBe("huge.xlsx: 文件太大 (314572800 > 209715200)\n");
  });
});
