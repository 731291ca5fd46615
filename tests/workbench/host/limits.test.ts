/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

let office: BootedOffice;
let grid: MemoryGrid;
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid(), requirementSets: "1.20" });
});
beforeEach(() => {
  grid = new MemoryGrid();
  office.use(grid);
});

const write = (address: string, values: unknown[][], options: { delayForCellEdit?: boolean } = {}): Promise<void> => office.Excel.run(options, async (context) => {
  context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values;
  await context.sync();
});
const contents = (rows: number): unknown[] => grid.sheet("Sheet1").read({ row: 0, column: 0, rowCount: rows, columnCount: 1 }).map(([cell]) => cell?.value);

describe("limits of Excel on the web", () => {
  it("refuses a request of more than 5 MB and does nothing of it", async () => {
    const rows = Array.from({ length: 200 }, () => ["财".repeat(9000)]);
    await expect(write("A1:A200", rows)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(grid.sheet("Sheet1").usedBox()).toBeNull();
  });

  it("refuses an answer of more than 5 MB", async () => {
    const rows = Array.from({ length: 200 }, () => [{ formula: null, value: "财".repeat(9000) }]);
    grid.sheet("Sheet1").write({ row: 0, column: 0, rowCount: 200, columnCount: 1 }, rows);
    await expect(office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").load("values");
      await context.sync();
    })).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("refuses requests while the user edits a cell", async () => {
    grid.isEditing = true;
    await expect(write("A1", [[1]])).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(contents(1)).toEqual([null]);
  });

  it("waits for the user where the add-in asks for it", async () => {
    grid.isEditing = true;
    const done = write("A1", [[1]], { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(contents(1)).toEqual([null]);
    grid.isEditing = false;
    await done;
    expect(contents(1)).toEqual([1]);
  });
});

describe("failures on demand", () => {
  it("fails a coming request as a whole, once", async () => {
    office.host.failNext({ sync: 2 }, 5102);
    await write("A1", [[1]]);
    await expect(write("A2", [[2]])).rejects.toMatchObject({ code: "ActivityLimitReached" });
    await write("A3", [[3]]);
    expect(contents(3)).toEqual([1, null, 3]);
  });

  it("fails at a write of a request; what came before it is done", async () => {
    office.host.failNext({ write: 2 }, "GeneralException");
    await expect(office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const [i, address] of ["A1", "A2", "A3"].entries()) sheet.getRange(address).values = [[i]];
      await context.sync();
    })).rejects.toMatchObject({ code: "GeneralException" });
    expect(contents(3)).toEqual([0, null, null]);
  });

  it("fails at an action", async () => {
    office.host.failNext({ sync: 1, action: 1 }, "AccessDenied");
    await expect(write("A1", [[1]])).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("counts what goes over the wire", async () => {
    office.host.traffic.reset();
    await write("A1", [[1]]);
    expect(office.host.traffic).toMatchObject({ syncs: 1 });
    expect(office.host.traffic.requestBytes).toBeGreaterThan(100);
    expect(office.host.traffic.largestRequest).toBe(office.host.traffic.requestBytes);
  });
});

describe("reading waits for the calculation", () => {
  it("gives values that are calculated after the write", async () => {
    const read = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.formulas = [["=1+1"]];
      range.load("values");
      grid.calculation = new Promise((resolve) => setTimeout(() => {
        grid.sheet("Sheet1").setComputed(0, 0, 2);
        resolve();
      }, 30));
      await context.sync();
      return range.values as unknown;
    });
    expect(read).toEqual([[2]]);
  });

  it("does not wait where calculation is suspended for the request", async () => {
    const read = await office.Excel.run(async (context) => {
      grid.calculation = new Promise(() => undefined);
      context.application.suspendApiCalculationUntilNextSync();
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.formulas = [["=1+1"]];
      range.load("values");
      await context.sync();
      grid.calculation = Promise.resolve();
      return range.values as unknown;
    });
    expect(read).toEqual([[""]]);
  });
});

describe("what the workbench does not have", () => {
  it.each([
    ["a method", (sheet: Excel.Worksheet) => sheet.getRange("A1").getImage(), "Range.getImage"],
    ["a property that is an object", (sheet: Excel.Worksheet) => sheet.charts.load("items"), "Worksheet.charts"],
    ["a value", (sheet: Excel.Worksheet) => sheet.getRange("A1").load("hyperlink"), "Range.hyperlink"],
    ["setting", (sheet: Excel.Worksheet) => { sheet.getRange("A1").style = "Good"; }, "Range.style"],
    ["an event", (sheet: Excel.Worksheet) => sheet.onSingleClicked.add(() => Promise.resolve()), "Worksheet.onSingleClicked"],
  ])("%s fails with its name and is listed", async (_, use, name) => {
    await expect(office.Excel.run(async (context) => {
      use(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    })).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining(name) as string });
    expect(office.host.missingMembers).toContain(name);
  });

  it("loads what it has where nothing is named", async () => {
    const sheet = await office.Excel.run(async (context) => {
      const loaded = context.workbook.worksheets.getItem("Sheet1").load();
      await context.sync();
      return loaded.toJSON();
    });
    expect(sheet).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible", showGridlines: true });
    expect(office.host.missingMembers).toEqual([]);
  });
});

describe("the library's rarer actions", () => {
  it("retrieves as JSON", async () => {
    const read = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1") as unknown as { retrieve(select: string): { toJSON(): unknown } };
      const result = range.retrieve("address,values");
      await context.sync();
      return result.toJSON();
    });
    expect(read).toMatchObject({ address: "Sheet1!A1:B1", values: [["", ""]] });
  });

  it("loads several levels, one selection per class", async () => {
    const names = await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      (context as unknown as { loadRecursive(object: object, options: object, depth: number): void }).loadRecursive(worksheets, { Worksheet: "name" }, 2);
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Sheet1"]);
  });

  it("stops where something is not as the add-in believes", async () => {
    await write("A1", [[1]]);
    const sync = (expected: number) => office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      (range as unknown as { ensureUnchanged(state: object): void }).ensureUnchanged({ values: [[expected]] });
      range.values = [[expected + 1]];
      await context.sync();
    });
    await expect(sync(5)).rejects.toMatchObject({ code: "Conflict" });
    await sync(1);
    expect(contents(1)).toEqual([2]);
  });

  it("sets several properties at once", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").set({ values: [[3]], format: { fill: { color: "#0000FF" }, font: { italic: true } } });
      await context.sync();
    });
    expect(grid.sheet("Sheet1").readStyles({ row: 0, column: 0, rowCount: 1, columnCount: 1 })[0]?.[0]).toMatchObject({ fill: "#0000FF", italic: true });
    expect(contents(1)).toEqual([3]);
  });
});
