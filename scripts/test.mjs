#!/usr/bin/env node
/**
 * All tests: types, lint and layer rules, build, unit (property, contract, the real office library under jsdom), browser.
 * Ends with one line `N passed, N failed[, N skipped]` over all of them. `--only types,lint,unit` runs some of the steps.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findOrGetBrowser } from "./find-browser.mjs";
import { root } from "./settings.mjs";

const { values } = parseArgs({ options: { only: { type: "string" } } });
const wanted = values.only?.split(",");
const count = { passed: 0, failed: 0, skipped: 0 };
const bin = (name) => path.join(root, "node_modules", name);

/** Runs a command as one check that passes or fails as a whole. */
function check(step, name, args) {
  if (wanted && !wanted.includes(step)) return true;
  const started = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  console.log(`${status === 0 ? "ok" : "FAILED"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  count[status === 0 ? "passed" : "failed"] += 1;
  return status === 0;
}

/** Runs one jest project and adds up its tests; a suite that cannot run counts as a failure. */
function jest(step, environment, args = []) {
  if (wanted && !wanted.includes(step)) return;
  console.log(`\n== jest: ${step}`);
  const out = path.join(root, "build", `jest-${step}.json`);
  rmSync(out, { force: true });
  const { status } = spawnSync(
    process.execPath,
    ["--max-old-space-size=4096", bin("jest/bin/jest.js"), "--selectProjects", step, "--json", `--outputFile=${out}`, "--passWithNoTests=false", ...args],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...environment } },
  );
  try {
    const result = JSON.parse(readFileSync(out, "utf8"));
    const broken = result.numRuntimeErrorTestSuites;
    count.passed += result.numPassedTests;
    count.failed += result.numFailedTests + broken + (status !== 0 && result.numFailedTests + broken === 0 ? 1 : 0);
    count.skipped += result.numPendingTests + result.numTodoTests;
  } catch {
    count.failed += 1;
  }
}

mkdirSync(path.join(root, "build"), { recursive: true });
check("types", "types", [bin("typescript/bin/tsc"), "-p", "tsconfig.json"]);
check("types", "types of the domain, without a host", [bin("typescript/bin/tsc"), "-p", "src/domain/tsconfig.json"]);
check("lint", "lint", [bin("eslint/bin/eslint.js"), ".", "--max-warnings", "0"]);
check("layers", "layer rules", [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "src", "--config", ".dependency-cruiser.cjs"]);
const isBuilt = check("build", "build", ["scripts/build.mjs", "--workbench"]);
// Two at least: jest's own choice on a machine of two cores is one.
jest("unit", { BUDGET_PAYROLL_CASES: process.env.BUDGET_PAYROLL_CASES ?? "1000000" }, [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`]);

if (!wanted || wanted.includes("browser")) {
  const browser = isBuilt ? await findOrGetBrowser() : null;
  if (!browser) {
    console.error(isBuilt ? "FAILED browser tests: no Chromium, Chrome or Edge, and none could be installed; set BROWSER_PATH" : "FAILED browser tests: nothing was built");
    count.failed += 1;
  } else {
    jest("browser", { BROWSER_PATH: browser }, ["--runInBand"]);
  }
}

console.log(`\n${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
