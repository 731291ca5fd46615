import JSZip from "jszip";
import { fileProblem, openWorkbookFile } from "../../../src/workbench/files/index";
import { fileWith } from "./file-fixture";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
/** The head of the container in which old .xls files and encrypted workbooks come. */
const compound = (name: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((sign, index) => { bytes[1024 + index * 2] = sign.charCodeAt(0); });
  return bytes;
};
async function problemOf(bytes: Uint8Array): Promise<ReturnType<typeof fileProblem>> {
  const error: unknown = await openWorkbookFile(bytes, "预算.xlsx").then(() => { throw new Error("it could be opened"); }, (reason: unknown) => reason);
  return fileProblem(error, "预算.xlsx");
}

describe("a file that cannot be opened", () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ["is empty", () => new Uint8Array(), "bad-file"],
    ["is a text", () => text("姓名,工资"), "bad-file"],
    ["is cut off", async () => (await fileWith((workbook) => { workbook.addWorksheet("表"); })).slice(0, 2000), "bad-file"],
    ["is a zip of something else", async () => new JSZip().file("a.txt", "b").generateAsync({ type: "uint8array" }), "bad-file"],
    ["has no cells that can be read", async () => {
      const zip = await JSZip.loadAsync(await fileWith((workbook) => { workbook.addWorksheet("表"); }));
      zip.file("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row");
      return zip.generateAsync({ type: "uint8array" });
    }, "bad-file"],
    ["is encrypted", () => compound("EncryptedPackage"), "password-protected"],
    ["is an old .xls", () => compound("Workbook"), "bad-file"],
  ])("because it %s is named with its reason in both languages", async (_, make, code) => {
    const problem = await problemOf(await make());
    expect(problem.code).toBe(code);
    expect(problem.zh).toContain("“预算.xlsx”");
    expect(problem.en).toContain("has not been changed");
    expect(problem.zh).not.toMatch(/[A-Za-z]{4,} [a-z]+/);
  });
});
