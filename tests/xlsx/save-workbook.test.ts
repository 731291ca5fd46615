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
