import JSZip from "jszip";
import { applyWrite, prepareUndo, type PreparedWrite } from "../../src/application";
import type { SheetOperation } from "../../src/application/port";
import { createXlsx, openXlsx, type XlsxWorkbook } from "../../src/xlsx";

const NOW = "2026-01-02T03:04:05Z";
const text = (content: string) => ({ kind: "text", text: content }) as const;

/** The fills of the first row, as another program finds them in the file. */
async function fillsOf(port: XlsxWorkbook, columns: number): Promise<(string | null)[]> {
  const again = await openXlsx(await port.toBytes());
  const { looks = [] } = await again.readWorkbook({ sheets: ["表"], looks: { areas: Array.from({ length: columns }, (_, c) => ({ sheet: "表", address: `${String.fromCharCode(65 + c)}1` })), columns: [], rows: [] } });
  return looks.map((step) => (step.kind === "looks" ? step.looks.styles[0]?.fill ?? null : null));
}

const fill = (address: string, colour: string): SheetOperation => ({ kind: "format", sheet: "表", address, style: { fill: colour } });

describe("a workbook that is saved more than once", () => {
  it("gives the fills that the cells have now, whatever they had when it was saved before", async () => {
    const port = await createXlsx("台账.xlsx");
    await port.apply([{ kind: "add-sheet", sheet: "表" }, { kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[text("甲"), text("乙"), { kind: "blank" }, text("丁")]] }]);
    await port.apply([fill("A1", "#FFFF00"), fill("B1", "#00FF00"), fill("C1", "#0000FF")]);
    expect(await fillsOf(port, 4)).toEqual(["#FFFF00", "#00FF00", "#0000FF", null]);
    await port.apply([{ kind: "clear-formats", sheet: "表", address: "A1" }, { kind: "clear-formats", sheet: "表", address: "C1" }, fill("D1", "#FF0000")]);
    expect(await fillsOf(port, 4)).toEqual([null, "#00FF00", null, "#FF0000"]);
  });

  it("has the user's looks again where a write was taken back after the file had been saved with it", async () => {
    const port = await createXlsx("台账.xlsx");
    await port.apply([{ kind: "add-sheet", sheet: "表" }, { kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[text("甲"), text("乙")]] }, fill("B1", "#00FF00")]);
    const coloured: PreparedWrite = {
      subject: { kind: "formula-colours", sheet: "表", cells: 1, regions: 1 }, operations: [fill("A1", "#FFFF00")], inverse: [{ kind: "clear-formats", sheet: "表", address: "A1" }],
      sheetsAdded: [], sheetsDeleted: [], changes: [], overwrites: [], obstacles: [],
    };
    const { id } = await applyWrite(port, coloured, { confirmed: true, now: NOW });
    expect(await fillsOf(port, 2)).toEqual(["#FFFF00", "#00FF00"]);
    await applyWrite(port, await prepareUndo(port, id), { confirmed: true, now: NOW });
    expect(await fillsOf(port, 2)).toEqual([null, "#00FF00"]);
  });
});

describe("rules for entries of a file that is written again", () => {
  const RULES = [
    '<dataValidation type="decimal" operator="greaterThan" allowBlank="1" showErrorMessage="1" error="不足" sqref="B2:B9 D2"><formula1>A2</formula1></dataValidation>',
    '<dataValidation type="whole" sqref="C1:C1048576"><formula1>$A$1</formula1><formula2>费用!$B$1</formula2></dataValidation>',
    '<dataValidation type="list" imeMode="on" sqref="E2"><formula1>"甲,乙"</formula1></dataValidation>',
  ];
  const NEWER = '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
    + '<x14:dataValidation type="list" allowBlank="1" xr:uid="{00000000-0000-0000-0000-000000000001}"><x14:formula1><xm:f>名单!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>F2:F9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

  async function withRules(): Promise<Uint8Array> {
    const port = await createXlsx();
    await port.apply([{ kind: "add-sheet", sheet: "费用" }, { kind: "add-sheet", sheet: "名单" }, { kind: "write-cells", sheet: "费用", row: 0, column: 0, cells: [[{ kind: "number", number: 1 }]] }]);
    const zip = await JSZip.loadAsync(await port.toBytes());
    const xml = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
    zip.file("xl/worksheets/sheet1.xml", xml.replace("</sheetData>", `</sheetData><dataValidations count="3">${RULES.join("")}</dataValidations>`).replace("</worksheet>", `${NEWER}</worksheet>`));
    return zip.generateAsync({ type: "uint8array" });
  }

  it("are those that it had, in their place among the sheet's parts, those for lists on other sheets too", async () => {
    const port = await openXlsx(await withRules());
    await port.apply([{ kind: "write-cells", sheet: "费用", row: 1, column: 0, cells: [[{ kind: "number", number: 2 }]] }]);
    const xml = await (await JSZip.loadAsync(await port.toBytes())).file("xl/worksheets/sheet1.xml")!.async("string");
    const newer = '<dataValidation sqref="F2:F9" type="list" allowBlank="1"><formula1>名单!$A$1:$A$9</formula1></dataValidation>';
    expect(xml).toContain(`<dataValidations count="4">${RULES.join("")}${newer}</dataValidations><pageMargins`);
    expect(xml).not.toContain("NaN");
    // And again, from what was written.
    const again = await (await JSZip.loadAsync(await (await openXlsx(await port.toBytes())).toBytes())).file("xl/worksheets/sheet1.xml")!.async("string");
    expect(again.match(/<dataValidations.*<\/dataValidations>/)?.[0]).toBe(xml.match(/<dataValidations.*<\/dataValidations>/)?.[0]);
  });

  it("go with their sheet", async () => {
    const port = await openXlsx(await withRules());
    await port.apply([{ kind: "delete-sheet", sheet: "费用" }]);
    const zip = await JSZip.loadAsync(await port.toBytes());
    for (const file of zip.file(/worksheets\//)) expect(await file.async("string")).not.toContain("dataValidation");
  });
});
