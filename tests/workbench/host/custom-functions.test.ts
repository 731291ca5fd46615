/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";
import type { InvokeFunction } from "../../../src/workbench/grid/custom-functions/index";
import type { CustomFunctionArgument, CustomFunctionResult } from "../../../src/workbench/host/index";

let office: BootedOffice;
const calls: unknown[][] = [];
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid() });
  const { CustomFunctions } = office;
  const { Error: FunctionError, ErrorCode } = CustomFunctions;
  const define = (name: string, work: (...args: never[]) => unknown): void => CustomFunctions.associate(name, work as unknown as (...args: unknown[]) => unknown);
  define("ECHO", (...args: unknown[]) => {
    const invocation = args.pop() as CustomFunctions.Invocation;
    calls.push([...args, invocation.address]);
    return "heard";
  });
  define("WAGE", (wage: number, headcount: number, months: number) => wage * headcount * months);
  define("NOTHING", () => null);
  define("MATRIX", () => [["本科", 1], [true, new FunctionError(ErrorCode.invalidValue, "人数不能为负")], [null, new FunctionError(ErrorCode.divisionByZero, "never shown")]]);
  define("LATE", () => new Promise((resolve) => setTimeout(() => resolve("late"), 20)));
  define("REFUSES", () => { throw new FunctionError(ErrorCode.notAvailable, "该日期无参数"); });
  define("RETURNSERROR", () => new FunctionError(ErrorCode.invalidNumber, "not shown"));
  define("THROWS", () => { throw new Error("a defect"); });
  define("NAN", () => Number.NaN);
  define("SEES", (value: { code?: string } | { code?: string }[][]) => (Array.isArray(value) ? value[0]?.[0]?.code : value.code) ?? "no error");
  define("NEVER", () => new Promise(() => undefined));
});
beforeEach(() => {
  office.use(new MemoryGrid());
  calls.length = 0;
});

const invoke = (name: string, args: readonly CustomFunctionArgument[] = [], address = "Sheet1!B3"): Promise<CustomFunctionResult> => office.host.customFunctions.invoke(name, args, address);

describe("custom functions through the library's protocol", () => {
  it.each<[string, string, readonly CustomFunctionArgument[], CustomFunctionResult]>([
    ["a number", "WAGE", [4700, 20, 12], 1_128_000],
    ["nothing, which Excel shows as 0", "NOTHING", [], 0],
    ["a promise's value", "LATE", [], "late"],
    ["rows with errors of single cells", "MATRIX", [], [["本科", 1], [true, { error: "#VALUE!", message: "人数不能为负" }], [0, { error: "#DIV/0!" }]]],
    ["a thrown error with its message", "REFUSES", [], { error: "#N/A", message: "该日期无参数" }],
    ["a returned error, whose message is not shown", "RETURNSERROR", [], { error: "#NUM!" }],
    ["a defect, without its message", "THROWS", [], { error: "#VALUE!" }],
    ["no number", "NAN", [], { error: "#VALUE!" }],
    ["an unknown function", "NOSUCH", [], { error: "#VALUE!" }],
    ["an error in a cell, seen by the function", "SEES", [[[{ error: "#REF!" }]]], "#REF!"],
  ])("give %s", async (_, name, args, expected) => expect(await invoke(name, args)).toEqual(expected));

  it.each([[null, null], ["", ""], [0, 0]] as const)("hand over a blank cell as %j where the host does so; what was left out is always null", async (blankAs, blank) => {
    office.host.configure({ blankAs });
    await invoke("ECHO", [[[1, null], ["a", true]], null, undefined, 5], "'人员 费用'!B3");
    expect(calls).toEqual([[[[1, blank], ["a", true]], null, null, 5, "'人员 费用'!B3"]]);
  });

  it("go out together when made in one recalculation", async () => {
    const channel: string[] = [];
    const listen = (event: MessageEvent<string>): void => { if (event.data.includes("richApiMessage")) channel.push(event.data); };
    window.addEventListener("message", listen);
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => invoke("WAGE", [i, 1, 1], `Sheet1!A${i + 1}`)));
    window.removeEventListener("message", listen);
    expect(results).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(channel).toHaveLength(1);
    expect(office.host.customFunctions.pendingCount).toBe(0);
  });

  it("keep what they said by cell, until the cell is calculated again", async () => {
    await invoke("MATRIX", [], "Sheet1!C5");
    await invoke("REFUSES", [], "Sheet2!C5");
    const { messages } = office.host.customFunctions;
    expect([messages.at("Sheet1", "D6"), messages.at("Sheet2", "C5"), messages.at("Sheet1", "C5")]).toEqual(["人数不能为负", "该日期无参数", null]);
    await invoke("WAGE", [1, 1, 1], "Sheet2!C5");
    expect(messages.at("Sheet2", "C5")).toBe("该日期无参数");
    messages.forget("Sheet2!C5");
    expect(messages.at("Sheet2", "C5")).toBeNull();
  });

  it("can be cancelled, and say when all are answered", async () => {
    const abort = new AbortController();
    const { customFunctions } = office.host;
    const never = customFunctions.invoke("NEVER", [], "Sheet1!A1", { signal: abort.signal });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(customFunctions.pendingCount).toBe(1);
    const settled = customFunctions.settled();
    abort.abort();
    expect(await never).toEqual({ error: "#BUSY!" });
    await settled;
  });

  it("are answered while a request waits for the calculation", async () => {
    const grid = new MemoryGrid();
    office.use(grid);
    const read = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.formulas = [["=PAYROLL.WAGE(2,3,4)"]];
      range.load("values");
      grid.calculation = invoke("WAGE", [2, 3, 4]).then((result) => grid.sheet("Sheet1").setComputed(0, 0, result as number));
      await context.sync();
      return range.values as unknown;
    });
    expect(read).toEqual([[24]]);
  });

  it("fit the grid's way of calling", async () => {
    const call: InvokeFunction = (id, args, address) => office.host.customFunctions.invoke(id, args, address);
    expect(await call("WAGE", [1, 2, 3], "Sheet1!A1")).toBe(6);
  });
});
