import type { CustomFunctionsMetadata, FunctionResult, InvokeFunction } from "../../../src/workbench/grid/index";
import { box, closeGrids, newGrid, put, values } from "./grid-fixture";

afterEach(closeGrids);

const metadata: CustomFunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "ECHO", name: "ECHO", parameters: [{ name: "value", type: "any", dimensionality: "matrix" }, { name: "more", type: "any", dimensionality: "matrix", optional: true }, { name: "policy", type: "string", dimensionality: "scalar", optional: true }] },
    { id: "DOUBLE", name: "DOUBLE", description: "Twice a number", parameters: [{ name: "number", type: "number", dimensionality: "scalar" }] },
    { id: "SUMALL", name: "SUMALL", parameters: [{ name: "number", type: "number", dimensionality: "scalar", repeating: true }] },
    { id: "GIVE", name: "GIVE", parameters: [{ name: "key", type: "string", dimensionality: "scalar" }] },
    { id: "SWITCHED", name: "SWITCHED", parameters: [{ name: "on", type: "boolean", dimensionality: "scalar" }] },
  ],
};

const gifts: Readonly<Record<string, FunctionResult>> = {
  table: [["合计", 1], ["", true]],
  column: [[1], [2], [{ error: "#N/A", message: "没有适用的参数" }]],
  one: [[7]],
  ragged: [[1, 2], [3]],
  empty: [],
  "null": null,
  infinite: Infinity,
  text: "=SUM(1)",
  error: { error: "#VALUE!", message: "人数不能为负" },
};

interface Recorded {
  readonly calls: { id: string; args: unknown; address: string }[];
  readonly invoke: InvokeFunction;
}

function recorder(): Recorded {
  const calls: Recorded["calls"] = [];
  const answer = (id: string, args: readonly unknown[]): FunctionResult => {
    if (id === "DOUBLE") return (args[0] as number) * 2;
    if (id === "SUMALL") return (args[0] as number[]).reduce((sum, each) => sum + each, 0);
    if (id === "GIVE") {
      if (args[0] === "throw") throw new Error("the pane does not answer");
      return gifts[args[0] as string];
    }
    return "ok";
  };
  return {
    calls,
    invoke: async (id, args, address) => {
      calls.push({ id, args, address });
      await new Promise((resolve) => setTimeout(resolve, 5));
      return answer(id, args);
    },
  };
}

async function evaluated(formulas: readonly string[], cells: Parameters<typeof put>[3] = []) {
  const { grid, sheet } = newGrid();
  const recorded = recorder();
  grid.registerCustomFunctions({ namespace: "MY", metadata, invoke: recorded.invoke });
  if (cells.length > 0) put(sheet, 0, 0, cells);
  put(sheet, 0, 10, formulas.map((formula) => [formula]));
  await grid.calculated();
  return { grid, sheet, calls: recorded.calls, results: values(sheet, box(0, 10, formulas.length, 1)).map(([value]) => value) };
}

describe("arguments", () => {
  const cells = [[1, "x", true, null], ["=NA()", 2, null, "0012"]];
  it.each<[string, string, unknown]>([
    ["a cell for rows and columns is one row", "=MY.ECHO(A1)", [[[1]], undefined, undefined]],
    ["a blank cell is a null within rows", "=MY.ECHO(D1)", [[[null]], undefined, undefined]],
    ["a range keeps blanks, texts, booleans and errors", "=MY.ECHO(A1:D2)", [[[1, "x", true, null], [{ error: "#N/A" }, 2, null, "0012"]], undefined, undefined]],
    ["a constant", '=MY.ECHO("甲")', [[["甲"]], undefined, undefined]],
    ["an array", "=MY.ECHO({1,2;3,4})", [[[1, 2], [3, 4]], undefined, undefined]],
    ["an argument left out between others is undefined", '=MY.ECHO(A1,,"half-up")', [[[1]], undefined, "half-up"]],
    ["a calculated range", "=MY.ECHO(B2:B2*2)", [[[4]], undefined, undefined]],
    ["a blank for a number is 0", "=MY.DOUBLE(D1)", [0]],
    ["true for a number is 1", "=MY.DOUBLE(C1)", [1]],
    ["a numeric text for a number is the number", "=MY.DOUBLE(D2)", [12]],
    ["a number for a text is a text", "=MY.GIVE(A1)", ["1"]],
    ["a blank for a text is blank", "=MY.GIVE(D1)", [""]],
    ["a number for a boolean", "=MY.SWITCHED(A1)", [true]],
    ["a repeating parameter gets a list", "=MY.SUMALL(A1,B2,5)", [[1, 2, 5]]],
    ["a lower-case name is the same function", "=my.double(21)", [21]],
  ])("%s", async (_, formula, args) => {
    const { calls } = await evaluated([formula], cells);
    expect(calls).toEqual([{ id: expect.any(String), args, address: "Sheet1!K1" }]);
  });

  it.each<[string, string, string]>([
    ["a text for a number", '=MY.DOUBLE("x")', "#VALUE!"],
    ["an error for a number", "=MY.DOUBLE(A2)", "#N/A"],
    ["a text for a boolean", '=MY.SWITCHED("x")', "#VALUE!"],
  ])("refuse %s without a call", async (_, formula, error) => {
    const { calls, results } = await evaluated([formula], cells);
    expect(calls).toEqual([]);
    expect(results).toEqual([{ error }]);
  });

  it("a range for a scalar makes one call for each cell and spills", async () => {
    const { sheet, calls } = await evaluated(["=MY.DOUBLE(A1:A3)"], [[1], [2], [3]]);
    expect(calls).toHaveLength(3);
    expect(values(sheet, box(0, 10, 3, 1))).toEqual([[2], [4], [6]]);
  });

  it("name the calling cell with its sheet as Excel quotes it", async () => {
    const { grid } = newGrid();
    const recorded = recorder();
    grid.registerCustomFunctions({ namespace: "MY", metadata, invoke: recorded.invoke });
    put(grid.addSheet("人员 费用"), 4, 27, [["=MY.DOUBLE(1)"]]);
    await grid.calculated();
    expect(recorded.calls[0]!.address).toBe("'人员 费用'!AB5");
  });
});

describe("results", () => {
  it.each<[string, unknown]>([
    ["one", 7],
    ["null", 0],
    ["infinite", { error: "#NUM!" }],
    ["ragged", { error: "#VALUE!" }],
    ["empty", { error: "#VALUE!" }],
    ["text", "=SUM(1)"],
    ["error", { error: "#VALUE!" }],
    ["throw", { error: "#VALUE!" }],
  ])("of kind %s", async (key, expected) => {
    const { results } = await evaluated([`=MY.GIVE("${key}")`]);
    expect(results).toEqual([expected]);
  });

  it("spill where they are rows and columns", async () => {
    const { sheet } = await evaluated(['=MY.GIVE("table")']);
    expect(values(sheet, box(0, 10, 2, 2))).toEqual([["合计", 1], ["", true]]);
  });

  it("keep the error of one cell to that cell", async () => {
    const { sheet } = await evaluated(['=MY.GIVE("column")']);
    expect(values(sheet, box(0, 10, 3, 1))).toEqual([[1], [2], [{ error: "#N/A" }]]);
  });

  it.each([
    ["the function's message", '=MY.GIVE("error")', "人数不能为负"],
    ["that of a failed call", '=MY.GIVE("throw")', "the pane does not answer"],
    ["none where the result is right", "=MY.DOUBLE(2)", null],
  ])("keep %s with the cell", async (_, formula, message) => {
    const { grid, sheet } = await evaluated([formula]);
    expect(grid.functionMessage(sheet.id, 0, 10)).toBe(message);
  });
});

describe("calculation", () => {
  it("waits for a function that another needs, and native formulas wait with it", async () => {
    const { results } = await evaluated(["=MY.DOUBLE(MY.DOUBLE(3))", "=SUM(K1,1)", "=IFERROR(MY.DOUBLE(K2),0)"]);
    expect(results).toEqual([12, 13, 26]);
  });

  it("shows #BUSY! until the answer comes", async () => {
    const { grid, sheet } = newGrid();
    let answer: (value: number) => void = () => {};
    grid.registerCustomFunctions({ namespace: "MY", metadata, invoke: () => new Promise((resolve) => { answer = resolve; }) });
    put(sheet, 0, 0, [["=MY.DOUBLE(1)"]]);
    while (values(sheet, box(0, 0))[0]![0] === null) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(values(sheet, box(0, 0))).toEqual([[{ error: "#BUSY!" }]]);
    answer(5);
    await grid.calculated();
    expect(values(sheet, box(0, 0))).toEqual([[5]]);
  });

  it("sends all calls of one calculation off before the first answer", async () => {
    const { grid, sheet } = newGrid();
    const waiting: (() => void)[] = [];
    let largest = 0;
    grid.registerCustomFunctions({
      namespace: "MY", metadata,
      invoke: (_, args) => new Promise((resolve) => {
        waiting.push(() => resolve((args[0] as number) * 2));
        largest = Math.max(largest, waiting.length);
        if (waiting.length === 50) for (const go of waiting.splice(0)) go();
      }),
    });
    put(sheet, 0, 0, Array.from({ length: 50 }, (_, row) => [row, `=MY.DOUBLE(A${row + 1})`]));
    await grid.calculated();
    expect(largest).toBe(50);
    expect(values(sheet, box(49, 1))).toEqual([[98]]);
  });

  it("calls again only where an argument has changed", async () => {
    const { grid, sheet, calls } = await evaluated(["=MY.DOUBLE(A1)", "=MY.DOUBLE(B1)"], [[1, 2]]);
    calls.splice(0);
    put(sheet, 0, 0, [[5]]);
    await grid.calculated();
    expect(calls).toEqual([{ id: "DOUBLE", args: [5], address: "Sheet1!K1" }]);
    expect(values(sheet, box(0, 10, 2, 1))).toEqual([[10], [4]]);
  });

  it("keeps a cell's message with it when rows are inserted above", async () => {
    const { grid, sheet } = await evaluated(['=MY.GIVE("error")']);
    sheet.insert("row", 0, 2);
    await grid.calculated();
    expect(grid.functionMessage(sheet.id, 2, 10)).toBe("人数不能为负");
    expect(grid.functionMessage(sheet.id, 0, 10)).toBeNull();
  });

  it("finds functions that are registered after the formula was written, and loses them when they are taken away", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [["=MY.DOUBLE(4)"]]);
    await grid.calculated();
    expect(values(sheet, box(0, 0))).toEqual([[{ error: "#NAME?" }]]);
    const remove = grid.registerCustomFunctions({ namespace: "MY", metadata, invoke: recorder().invoke });
    await grid.calculated();
    expect(values(sheet, box(0, 0))).toEqual([[8]]);
    remove();
    await grid.calculated();
    expect(values(sheet, box(0, 0))).toEqual([[{ error: "#NAME?" }]]);
  });

  it("spills a column of results over a column of arguments under MAP and LAMBDA", async () => {
    const { sheet } = await evaluated(["=MAP(A1:A3,LAMBDA(each,MY.DOUBLE(each)))"], [[1], [2], [3]]);
    expect(values(sheet, box(0, 10, 3, 1))).toEqual([[2], [4], [6]]);
  });
});
