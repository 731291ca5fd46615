import ExcelJS from "exceljs";
import JSZip from "jszip";
import { loadBudget, loadReconciliation, reviewHandover, reviewWorkbook, WorkbookPortError } from "../../src/application";
import { openXlsx, type XlsxWorkbook } from "../../src/xlsx";
import { refuseTooMuch } from "../../src/xlsx/package/bounded";
import { sayingSize } from "../support/lying-zip";
import { seededRandom, type SeededRandom } from "../support/seeded-random";

/** A workbook with a bit of everything that a reader looks at; names that JavaScript objects have of their own among it. */
async function seed(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("费用");
  sheet.addRow(["__proto__", "constructor", "合计", "toString"]);
  for (let row = 2; row <= 6; row += 1) sheet.addRow([row, row * 2, { formula: `SUM(A${row}:B${row})`, result: row * 3 }, "=1+1"]);
  sheet.mergeCells("F1:G2");
  sheet.getCell("B3").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFCC00" } };
  sheet.getCell("A8").dataValidation = { type: "list", formulae: ['"甲,乙"'] };
  const other = book.addWorksheet("__proto__");
  other.getCell("A1").value = { text: "链接", hyperlink: "https://example.invalid/" };
  other.getCell("B2").value = new Date(Date.UTC(2020, 0, 1));
  book.definedNames.add("费用!$A$2:$A$6", "名称");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Change = (xml: string) => string;

/** The workbook with one part changed. */
async function changed(bytes: Uint8Array, part: string, change: Change): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(part, change((await zip.file(part)?.async("string")) ?? ""));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const SHEET = "xl/worksheets/sheet1.xml";
const before = (end: string, put: string): Change => (xml) => xml.replace(end, `${put}${end}`);

/** What all views read of a workbook, as text. */
async function everythingOf(port: XlsxWorkbook): Promise<string> {
  const { workbook } = await port.readWorkbook();
  const review = reviewWorkbook(workbook);
  const budget = await loadBudget(port);
  const reconciliation = await loadReconciliation(port);
  const handover = await reviewHandover(port);
  return JSON.stringify([workbook, review.findings, budget?.projects.length ?? null, reconciliation?.findings.length ?? null, handover]);
}

/** Opens and reads a file; a refusal is its code. Anything else that is thrown is a fault of ours. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    return await everythingOf(await openXlsx(bytes, "a.xlsx"));
  } catch (error) {
    if (error instanceof WorkbookPortError) return `refused: ${error.code}`;
    throw error;
  }
}

// exceljs warns of long names of sheets.
beforeAll(() => { jest.spyOn(console, "warn").mockImplementation(() => undefined); });
afterAll(() => { jest.restoreAllMocks(); });

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

describe("files made to stall or to mislead a reader", () => {
  it.each<[name: string, part: string, change: Change, expected: RegExp]>([
    ["a dimension of all cells", SHEET, (xml) => xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>'), /^\[/],
    ["an entry in the last cell", SHEET, before("</sheetData>", row(1048576, '<c r="XFD1048576"><v>1</v></c>')), /^\[.*"unread":{"address":"A1:XFD1048576"/],
    ["a row beyond the last", SHEET, before("</sheetData>", row(99999999, '<c r="A99999999"><v>1</v></c>')), /bad-file/],
    ["a column beyond the last", SHEET, before("</sheetData>", row(9, '<c r="ZZZZ9"><v>1</v></c>')), /^(\[|refused)/],
    ["a merged area of all cells", SHEET, (xml) => xml.replace(/<mergeCell ref="[^"]*"/, '<mergeCell ref="A1:XFD1048576"'), /too-large/],
    ["choices for all cells", SHEET, (xml) => xml.replace(/sqref="A8"/, 'sqref="A1:XFD1048576"'), /^\[/],
    ["a name for all cells", "xl/workbook.xml", (xml) => xml.replace("费用!$A$2:$A$6", "费用!$A$1:$XFD$1048576"), /^\[/],
    ["names that objects have of their own", "xl/workbook.xml", (xml) => xml.replace("</definedNames>", ["constructor", "__proto__", "toString"].map((name) => `<definedName name="${name}">'__proto__'!$A$1:$B$2</definedName>`).join("") + "</definedNames>"), /^\[/],
    ["a shared string out of bounds", SHEET, (xml) => xml.replace('t="s"><v>0</v>', 't="s"><v>99999999</v>'), /bad-file/],
    ["a negative shared string", SHEET, (xml) => xml.replace('t="s"><v>0</v>', 't="s"><v>-1</v>'), /bad-file/],
    ["a style out of bounds", SHEET, (xml) => xml.replace(/ s="\d+"/, ' s="99999"'), /^\[/],
    ["a shared formula without its first cell", SHEET, before("</sheetData>", row(9, '<c r="A9"><f t="shared" si="77"/><v>1</v></c>')), /^(\[|refused)/],
    ["a formula of 9,000 characters", SHEET, before("</sheetData>", row(9, `<c r="A9"><f>${"A1+".repeat(3000)}A1</f><v>1</v></c>`)), /^\[/],
    ["brackets upon brackets in a formula", SHEET, before("</sheetData>", row(9, `<c r="A9"><f>${"(".repeat(50_000)}1${")".repeat(50_000)}</f><v>1</v></c>`)), /^\[/],
    ["quotes upon quotes in a formula", SHEET, before("</sheetData>", row(9, `<c r="A9"><f>${"'".repeat(50_000)}</f><v>1</v></c>`)), /^\[/],
    ["open brackets in a formula", SHEET, before("</sheetData>", row(9, `<c r="A9"><f>${"[".repeat(50_000)}</f><v>1</v></c>`)), /^\[/],
    ["deep markup", SHEET, before("</sheetData>", row(9, `<c r="A9"><f>1</f>${"<x>".repeat(20_000)}${"</x>".repeat(20_000)}</c>`)), /^(\[|refused)/],
    ["markup that ends too early", SHEET, (xml) => xml.slice(0, xml.length / 2), /^(\[|refused)/],
    ["no markup at all", SHEET, () => "绩效目标", /^(\[|refused)/],
    ["entities that multiply", SHEET, (xml) => xml.replace(/<worksheet/, '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet').replace("<v>0</v>", "<v>&b;</v>"), /^(\[|refused)/],
    ["an entity that names a file", "xl/sharedStrings.xml", (xml) => xml.replace(/<sst/, '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst').replace("合计", "&f;"), /^(\[|refused)/],
    ["two sheets of one name", "xl/workbook.xml", (xml) => xml.replace(/name="__proto__"/, 'name="费用"'), /^(\[|refused)/],
    ["a sheet without a name", "xl/workbook.xml", (xml) => xml.replace(/name="__proto__"/, 'name=""'), /^(\[|refused)/],
    ["a sheet's name of 400 characters", "xl/workbook.xml", (xml) => xml.replace(/name="__proto__"/, `name="${"名".repeat(400)}"`), /^(\[|refused)/],
    ["a relationship to nothing", "xl/_rels/workbook.xml.rels", (xml) => xml.replace(/worksheets\/sheet2\.xml/, "worksheets/sheet99.xml"), /^(\[|refused)/],
    ["a relationship to itself", "xl/_rels/workbook.xml.rels", (xml) => xml.replace(/worksheets\/sheet1\.xml/, "workbook.xml"), /^(\[|refused)/],
    ["a relationship out of the package", "xl/_rels/workbook.xml.rels", (xml) => xml.replace(/worksheets\/sheet1\.xml/, "../../../../etc/passwd"), /^(\[|refused)/],
    ["two sheets in one part", "xl/_rels/workbook.xml.rels", (xml) => xml.replace(/worksheets\/sheet2\.xml/, "worksheets/sheet1.xml"), /^(\[|refused)/],
    ["no relationships", "xl/_rels/workbook.xml.rels", () => "<Relationships/>", /^(\[|refused)/],
    ["wrong content types", "[Content_Types].xml", () => "<Types/>", /^(\[|refused)/],
    ["a custom part that is no XML", "customXml/item1.xml", () => "]]>&<", /^\[/],
    ["a journal that is no journal", "customXml/item1.xml", () => '<data xmlns="urn:budget-payroll-assistant:journal">{"version":1,"next":1,"owned":[],"entries":[{"__proto__":{"polluted":1}}]}</data>', /^(\[|refused)/],
    ["settings of another shape", "customXml/item1.xml", () => '<data xmlns="urn:budget-payroll-assistant:settings">{"version":1,"__proto__":{"polluted":1},"reconciliation":[],"formMappings":3}</data>', /^\[/],
  ])("%s", async (_name, part, change, expected) => {
    const bytes = await changed(await seed(), part, change);
    const outcome = await outcomeOf(bytes);
    expect(outcome).toMatch(expected);
    expect(await outcomeOf(bytes)).toBe(outcome);
  });

  it("takes texts like formulas for texts", async () => {
    const { workbook } = await (await openXlsx(await seed())).readWorkbook();
    expect(workbook.sheets[0]!.used.values.map((cells) => cells[3])).toEqual(["toString", "=1+1", "=1+1", "=1+1", "=1+1", "=1+1"]);
    expect(workbook.sheets[0]!.used.formulas.map((cells) => cells[3])).toEqual([null, null, null, null, null, null]);
  });

  it("stops unpacking what is more than a workbook can be, whatever its directory says", async () => {
    const zip = await JSZip.loadAsync(await seed());
    await refuseTooMuch(zip);
    const size = 8 * 1024 * 1024;
    zip.file("xl/worksheets/sheet3.xml", new Uint8Array(size));
    const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    expect(bytes.length).toBeLessThan(100_000);
    for (const packed of [bytes, sayingSize(bytes, size, 1000)]) {
      await expect(refuseTooMuch(await JSZip.loadAsync(packed), size / 2)).rejects.toMatchObject({ code: "too-large" });
    }
  });
});

describe("files broken at random", () => {
  const PARTS = [SHEET, "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"];
  const ODD = ["<", ">", "&", '"', "/>", "</row>", "<c>", "r=\"\"", "-1", "1e999", "NaN", "99999999999", "\u0000", "甲", "A0", "XFE1", "=1", "__proto__", "<v/>", "t=\"s\"", "t=\"e\"", "&#x0;", "&#1114112;", "<![CDATA["];

  const mutated = (xml: string, random: SeededRandom): string => {
    let text = xml;
    for (let times = random.whole(1, 4); times > 0; times -= 1) {
      const at = random.whole(0, text.length);
      const end = Math.min(text.length, at + random.whole(0, 12));
      text = random.pick([`${text.slice(0, at)}${text.slice(end)}`, `${text.slice(0, at)}${random.pick(ODD)}${text.slice(end)}`, `${text.slice(0, end)}${text.slice(at)}`]);
    }
    return text;
  };

  it("are read or refused, twice alike", async () => {
    const random = seededRandom(20);
    const whole = await seed();
    const outcomes = { read: 0, refused: 0 };
    for (let round = 0; round < 150; round += 1) {
      const bytes = await changed(whole, random.pick(PARTS), (xml) => mutated(xml, random));
      const outcome = await outcomeOf(bytes);
      outcomes[outcome.startsWith("refused") ? "refused" : "read"] += 1;
      if (round % 10 === 0) expect(await outcomeOf(bytes)).toBe(outcome);
    }
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(10);
  });

  it("cut off anywhere or with bytes changed are refused or read", async () => {
    const random = seededRandom(21);
    const whole = await seed();
    for (let round = 0; round < 80; round += 1) {
      const bytes = whole.slice(0, round % 2 === 0 ? random.whole(1, whole.length) : whole.length);
      for (let times = round % 2 === 0 ? 0 : random.whole(1, 20); times > 0; times -= 1) bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
      await outcomeOf(bytes);
    }
  });
});
