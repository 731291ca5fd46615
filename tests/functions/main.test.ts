import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { FUNCTION_IDS } from "../../src/wording/index";

const ROOT = path.resolve(__dirname, "../..");

type Call = (...args: unknown[]) => unknown;

/** A bare engine: the language's own objects and `CustomFunctions`, nothing else. */
function loadBundle(code: string) {
  const calls = new Map<string, Call>();
  class HostError extends Error {
    constructor(readonly code: string, message?: string) {
      super(message);
    }
  }
  const context = vm.createContext({
    CustomFunctions: {
      associate: (id: string, call: Call) => calls.set(id, call),
      Error: HostError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext('for (const name of ["Promise", "setTimeout", "console", "queueMicrotask", "Intl", "WebAssembly", "SharedArrayBuffer", "Atomics"]) delete globalThis[name];', context);
  vm.runInContext(code, context, { filename: "functions.js" });
  return { calls, context, HostError };
}

describe("the functions' bundle", () => {
  const { outputFiles: [output] } = buildSync({
    entryPoints: [path.join(ROOT, "src/functions/main.ts")], bundle: true, minify: true, format: "iife", target: "es2020", write: false,
  });
  const code = output?.text ?? "";
  const { calls, context, HostError } = loadBundle(code);
  const call = (id: string, ...args: unknown[]): unknown => calls.get(id)?.(...args);
  const errorOf = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };

  it("is small", () => {
    expect(gzipSync(code).length).toBeLessThan(60_000);
  });

  it("loads without window, document, timers and promises, and associates every function", () => {
    expect([...calls.keys()]).toEqual(FUNCTION_IDS);
  });

  it("answers at once, from whichever realm the arrays come", () => {
    expect(call("WAGE", 2688, 135, 12)).toBe(4354560);
    expect(JSON.stringify(call("WAGE", [[3024], [2688]], [[6], [135]]))).toBe("[[217728],[4354560]]");
    expect(vm.runInContext("CustomFunctions.associate.length", context)).toBe(2);
  });

  it("throws the host's own error for a call, in Chinese unless told otherwise", () => {
    const error = errorOf(() => call("WAGE", "无"));
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("月工资") });
    vm.runInContext('setFunctionLanguage("en")', context);
    expect(errorOf(() => call("WAGE", "无"))).toMatchObject({ message: expect.stringContaining("monthlyWage") });
    vm.runInContext('setFunctionLanguage("zh")', context);
  });

  it("throws #N/A where nothing is in force", () => {
    expect(errorOf(() => call("PARAMETER", "a", "2020-01-01", [["a", "2021-01-01", null, 1]]))).toMatchObject({ code: "#N/A" });
  });

  it("puts the host's own error into the cell of a column", () => {
    const result = call("WAGE", [[2688], [-1]], 1) as unknown[][];
    expect(result[0]?.[0]).toBe(32256);
    expect(result[1]?.[0]).toBeInstanceOf(HostError);
    expect(result[1]?.[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("月工资") });
  });
});
