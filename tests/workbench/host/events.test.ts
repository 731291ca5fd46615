/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

let office: BootedOffice;
let grid: MemoryGrid;
let heard: unknown[];
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid(), requirementSets: "1.20" });
});
beforeEach(() => {
  grid = new MemoryGrid({ sheets: ["Sheet1", "Sheet2"] });
  office.use(grid);
  heard = [];
});

const listen = (register: (workbook: Excel.Workbook) => void): Promise<void> => office.Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
  context.workbook.worksheets.getItem("Sheet2").load("id");
  await context.sync();
  register(context.workbook);
  sheet.load("id");
  await context.sync();
});
/** Listeners for the whole workbook live on in the library, hence one list per test. */
const hearing = () => {
  const list = heard;
  return (...facts: unknown[]): Promise<void> => {
    list.push(facts);
    return Promise.resolve();
  };
};
const cell = { row: 3, column: 3, rowCount: 1, columnCount: 1 };
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("events through the real library", () => {
  it("tells of changes by the user and by the add-in, with the range", async () => {
    const hear = hearing();
    await listen(({ worksheets }) => worksheets.onChanged.add((event) => hear(event.type, event.worksheetId, event.address, event.changeType, event.triggerSource)));
    grid.sheet("Sheet2").write(cell, [[{ formula: null, value: 9 }]], "user");
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[1, 2]];
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual([
      ["WorksheetChanged", grid.sheet("Sheet2").id, "D4", "RangeEdited", "Unknown"], ["WorksheetChanged", grid.sheet("Sheet1").id, "A1:B1", "RangeEdited", "ThisLocalAddin"],
    ]);
  });

  it("gives the changed range as an object", async () => {
    let range: Promise<unknown> = Promise.resolve();
    await listen(({ worksheets }) => worksheets.onChanged.add((event) => {
      range = office.Excel.run(async (context) => {
        const found = event.getRange(context).load("address,values");
        await context.sync();
        return [found.address, found.values];
      });
      return Promise.resolve();
    }));
    grid.sheet("Sheet2").write(cell, [[{ formula: null, value: 9 }]], "user");
    await delivered();
    expect(await range).toEqual(["Sheet2!D4", [[9]]]);
  });

  it("tells a sheet's listeners of that sheet only, of inserted rows too, and stops when asked", async () => {
    const hear = hearing();
    let handle!: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("id");
      handle = sheet.onChanged.add((event) => hear(event.changeType, event.address));
      await context.sync();
    });
    grid.sheet("Sheet2").write(cell, [[{ formula: null, value: 9 }]], "user");
    grid.sheet("Sheet1").insert("row", 2, 3);
    await delivered();
    expect(heard).toEqual([["RowInserted", "3:5"]]);
    await office.Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
    grid.sheet("Sheet1").write(cell, [[{ formula: null, value: 1 }]], "user");
    await delivered();
    expect(heard).toHaveLength(1);
  });

  it("tells of selections, in both of the library's ways", async () => {
    const hear = hearing();
    await listen((workbook) => {
      workbook.worksheets.onSelectionChanged.add((event) => hear(event.type, event.address));
      workbook.onSelectionChanged.add(() => hear("workbook"));
    });
    grid.select(grid.sheet("Sheet1").id, { row: 1, column: 1, rowCount: 2, columnCount: 2 });
    await delivered();
    expect(heard).toEqual(expect.arrayContaining([["WorksheetSelectionChanged", "B2:C3"], ["workbook"]]));
  });

  it("tells of sheets that come, go, change their names and are shown", async () => {
    const hear = hearing();
    await listen(({ worksheets }) => {
      worksheets.onAdded.add((event) => hear("added", event.worksheetId));
      worksheets.onDeleted.add((event) => hear("deleted", event.worksheetId));
      worksheets.onActivated.add((event) => hear("activated", event.worksheetId));
      worksheets.onDeactivated.add((event) => hear("deactivated", event.worksheetId));
      worksheets.onNameChanged.add((event) => hear("named", event.nameBefore, event.nameAfter));
    });
    const [first, second] = grid.sheets().map(({ id }) => id);
    grid.activate(second!);
    const added = grid.addSheet("新");
    added.name = "新名";
    grid.deleteSheet(added.id);
    await delivered();
    expect(heard).toEqual([["deactivated", first], ["activated", second], ["added", added.id], ["named", "新", "新名"], ["deleted", added.id]]);
  });

  it("tells of tables and of protection", async () => {
    const hear = hearing();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B3", true);
      table.load("id");
      sheet.load("id");
      await context.sync();
      table.onChanged.add((event) => hear("table", event.address));
      sheet.onProtectionChanged.add((event) => hear("protected", event.isProtected));
      await context.sync();
      sheet.getRange("B2:D2").values = [[1, 2, 3]];
      sheet.protection.protect();
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual(expect.arrayContaining([["table", "B2"], ["protected", true]]));
    expect(heard).toHaveLength(2);
  });

  it("is silent while events are off", async () => {
    const hear = hearing();
    await listen(({ worksheets }) => worksheets.onChanged.add((event) => hear(event.address)));
    await office.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[1]];
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual([["A2"]]);
  });
});
