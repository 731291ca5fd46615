import { applyWrite, MOST_COLOURED, prepareMapColours, prepareUndo, regionColour, type WorkbookPort } from "../../../src/application/index";
import { restoreLimits } from "../../../src/application/writing/restore-limits";
import { formulaMap } from "../../../src/domain/formula-review/index";
import { loadExcelJsWorkbook, openXlsx } from "../../../src/xlsx/index";
import { largeFile, plantedFile } from "../../support/planted-file";

const options = { confirmed: true, now: "2026-11-25T08:00:00Z" };

/** Styles of all cells, as the file has them. */
async function stylesOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { workbook } = await loadExcelJsWorkbook(bytes);
  const styles: Record<string, string> = {};
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => { styles[`${sheet.name}!${cell.address}`] = JSON.stringify(cell.style); })));
  return styles;
}

const regionsOf = async (port: WorkbookPort, sheet: string) => formulaMap((await port.readWorkbook({ sheets: [sheet] })).workbook)[0]!.regions;

describe("the formula map in the sheet", () => {
  it("gives like formulas the same fill, touches nothing else, and goes away without a trace", async () => {
    const file = await plantedFile();
    const port = await openXlsx(file);
    const before = await stylesOf(file);
    const write = (await prepareMapColours(port, "费用"))!;
    expect(write).toMatchObject({ subject: { kind: "formula-colours", sheet: "费用", cells: 16, regions: 3 }, changes: [], overwrites: [], obstacles: [] });
    expect(restoreLimits(write)).toEqual([]);
    const entry = await applyWrite(port, write, options);
    const saved = await port.toBytes();
    const coloured = await stylesOf(saved);
    const changed = Object.keys(coloured).filter((cell) => coloured[cell] !== before[cell]).sort();
    expect(changed).toEqual([...["F2", "F3", "F4", "F5", "F6", "F7", "F9", "F10", "F11", "F12", "F13"], ..."BCDEF".split("").map((column) => `${column}14`)].map((cell) => `费用!${cell}`).sort());
    const regions = await regionsOf(port, "费用");
    for (const { ranges, ...region } of regions) expect([ranges[0], coloured[`费用!${ranges[0]!.split(":")[0]!}`]]).toEqual([ranges[0], expect.stringContaining(regionColour({ ...region }).slice(1))]);
    // As on another day: the file is opened again.
    const later = await openXlsx(saved);
    await applyWrite(later, await prepareUndo(later, entry.id), options);
    expect(await stylesOf(await later.toBytes())).toEqual(before);
  });

  it("colours of a large sheet what can be brought back exactly, the small regions first", async () => {
    const port = await openXlsx(await largeFile(2_000));
    const write = (await prepareMapColours(port, "大表"))!;
    expect(restoreLimits(write)).toEqual([]);
    expect(write.subject).toMatchObject({ kind: "formula-colours" });
    const { cells } = write.subject as { readonly cells: number };
    expect(cells).toBeGreaterThan(0);
    expect(cells).toBeLessThanOrEqual(MOST_COLOURED);
    expect(write.operations.some((operation) => operation.kind === "format" && operation.address === "H500")).toBe(true);
  });

  it("is nothing where there is no formula or no sheet", async () => {
    const port = await openXlsx(await plantedFile());
    expect(await prepareMapColours(port, "说明")).toBeNull();
    expect(await prepareMapColours(port, "没有")).toBeNull();
  });
});
