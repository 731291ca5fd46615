/**
 * Runs the tests of one folder of the domain for Stryker, within its own process: they are pure functions, so one
 * bundle of them, evaluated anew for each mutant, takes milliseconds where a start of Jest takes most of a second.
 *
 * Jest's own `expect` and `each` judge. What the tests of the domain do not use is not there (hooks, mocks, timers):
 * a test that needs it fails in the first run, before any mutant.
 */
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";

const require = createRequire(import.meta.url);
const { expect } = require("expect");
const { bind } = require("jest-each");

/** Stryker's word for a test that passed, failed, did not run. */
const [PASSED, FAILED] = [0, 1];

class DomainTestRunner {
  static inject = [];

  /** Stryker need not start another process to run code of a module once more. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // The same cases for every mutant, and no search for the smallest one: that it fails is enough.
    require("fast-check").configureGlobal({ seed: 393, endOnFailure: true });
    this.script = await bundle(testFiles(`tests/domain/${process.env.MUTATION_FOLDER}`));
    globalThis.__stryker__ ??= {};
  }

  async dryRun({ coverageAnalysis }) {
    const state = globalThis.__stryker__;
    const run = await runTests(this.script, { onTest: (id) => (state.currentTestId = id) });
    delete state.currentTestId;
    if (run.error) return { status: "error", errorMessage: run.error };
    return { status: "complete", tests: run.tests, ...(coverageAnalysis === "off" ? {} : { mutantCoverage: state.mutantCoverage }) };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const state = globalThis.__stryker__;
    const activate = () => (state.activeMutant = activeMutant.id);
    Object.assign(state, { activeMutant: undefined, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    if (mutantActivation === "static") activate();
    const run = await runTests(this.script, { onLoaded: activate, only: testFilter && new Set(testFilter), isFirstFailureEnough: !disableBail });
    state.activeMutant = undefined;
    if (state.hitCount > state.hitLimit) return { status: "timeout", reason: `Hit limit reached (${state.hitCount}/${state.hitLimit})` };
    if (run.error) return { status: "error", errorMessage: run.error };
    const failed = run.tests.filter(({ status }) => status === FAILED);
    const [first] = failed;
    return first
      ? { status: "killed", killedBy: failed.map(({ id }) => id), failureMessage: first.failureMessage, nrOfTests: run.tests.length }
      : { status: "survived", nrOfTests: run.tests.length };
  }
}

const testFiles = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".test.ts")).sort().map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")));

/** All test files and what they import as one script; decimal.js and fast-check stay outside, loaded once. */
async function bundle(files) {
  const { outputFiles: [built] } = await require("esbuild").build({
    stdin: { contents: files.map((file) => `testFile(${JSON.stringify(file)}); require(${JSON.stringify(`./${file}`)});`).join("\n"), resolveDir: process.cwd() },
    bundle: true, write: false, platform: "node", format: "cjs", target: "es2022", external: ["decimal.js", "fast-check"], logLevel: "silent",
  });
  return new Script(`(require) => {${built.text}\n}`, { filename: "domain-tests.cjs" });
}

/** Evaluates the script, so that every module starts afresh, and runs the tests that it declares. */
async function runTests(script, { onLoaded = () => {}, onTest = () => {}, only = null, isFirstFailureEnough = false }) {
  const declared = declareTests();
  try {
    script.runInThisContext()(require);
  } catch (error) {
    return { error: String(error?.stack ?? error), tests: [] };
  }
  onLoaded();
  const tests = [];
  for (const { id, fileName, body } of declared) {
    if (only && !only.has(id)) continue;
    onTest(id);
    const started = performance.now();
    const failureMessage = await failureOf(body);
    tests.push({ id, name: id, fileName, timeSpentMs: Math.round(performance.now() - started), ...(failureMessage === null ? { status: PASSED } : { status: FAILED, failureMessage }) });
    if (failureMessage !== null && isFirstFailureEnough) break;
  }
  return { tests };
}

async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

/** Puts `describe`, `it`, `test` and `expect` in reach; the list fills as the script declares its tests. */
function declareTests() {
  const declared = [];
  const taken = new Map();
  let at = [];
  const describe = (name, body) => {
    at.push(name);
    body();
    at.pop();
  };
  const it = (name, body) => {
    const full = [...at, name].join(" ");
    const times = (taken.get(full) ?? 0) + 1;
    taken.set(full, times);
    declared.push({ id: times === 1 ? full : `${full} #${times}`, fileName: path.resolve(at[0] ?? ""), body });
  };
  describe.each = bind(describe, false);
  it.each = bind(it, false);
  Object.assign(globalThis, { describe, it, test: it, expect, testFile: (file) => (at = [file]) });
  return declared;
}

export const strykerPlugins = [{ kind: "TestRunner", name: "domain", injectableClass: DomainTestRunner }];
