/** @jest-environment jsdom */
import { act } from "react";
import { HOST } from "./support/fake-services";
import { bindServices, type UnreadSheets } from "../../src/taskpane/services/index";
import type { SheetSnapshot } from "../../src/sheets/index";
import { createXlsx } from "../../src/xlsx/index";
import { openPane } from "./support/pane";
import { byRole, cleanUp, click, shownText } from "./support/render";

afterEach(cleanUp);

const AREA = { address: "A1:XFD1048576", rowCount: 1_048_576, columnCount: 16_384 };
const LARGE = { sheet: "附表", ...AREA };

it("names above every view the sheets that were not read, and leads to where their contents end", async () => {
  const { services } = await openPane({ initialView: "handover" });
  expect(shownText()).not.toContain("没有读取");
  await act(async () => services.leaveOut([LARGE]));
  expect(shownText()).toContain("1 张工作表没有读取");
  expect(shownText()).toContain("没有读取工作表“附表”：内容一直到 XFD1048576");
  await click([...document.querySelectorAll("button")].find((button) => button.textContent.includes("附表"))!);
  expect(services.selected).toEqual(["附表!XFD1048576"]);
  await click(byRole("button", "核对"));
  expect(shownText()).toContain("1 张工作表没有读取");
  await act(async () => services.leaveOut([]));
  expect(shownText()).not.toContain("没有读取");
});

describe("what the readings left out", () => {
  /** Services over a workbook of three sheets of which those named are too large. */
  const open = async (large: Set<string>): Promise<{ unread: UnreadSheets; read: () => Promise<unknown>; readOne: () => Promise<unknown> }> => {
    const file = await createXlsx();
    await file.apply(["甲", "乙", "丙"].map((sheet) => ({ kind: "add-sheet", sheet }) as const));
    const whole = file.readWorkbook.bind(file);
    file.readWorkbook = async (options = {}) => {
      const reading = await whole(options);
      const sheets = reading.workbook.sheets.map((sheet): SheetSnapshot => (large.has(sheet.name) && !options.withoutCells ? { ...sheet, unread: AREA } : sheet));
      return { ...reading, workbook: { ...reading.workbook, sheets } };
    };
    const services = bindServices(file, () => new Date(0), () => HOST);
    return { unread: services.unread, read: services.reviewHandover, readOne: services.read };
  };

  it("is noted whoever reads, told to who listens, and forgotten when a reading finds the sheet readable", async () => {
    const large = new Set(["甲", "丙"]);
    const { unread, read, readOne } = await open(large);
    const told: number[] = [];
    const stop = unread.listen(() => told.push(unread.current().length));
    await read();
    expect(unread.current().map(({ sheet }) => sheet)).toEqual(["甲", "丙"]);
    const same = unread.current();
    await read();
    await readOne();
    expect(unread.current()).toBe(same);
    large.delete("甲");
    await read();
    expect(unread.current().map(({ sheet }) => sheet)).toEqual(["丙"]);
    stop();
    large.clear();
    await read();
    expect([unread.current(), told]).toEqual([[], [2, 1]]);
  });
});
