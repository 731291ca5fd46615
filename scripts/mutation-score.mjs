#!/usr/bin/env node
/**
 * Mutation score of the domain: how many small slips put into a folder's code its own tests notice (docs/mutation.md).
 * `npm run mutation` measures money, payroll and reconciliation; `npm run mutation -- money` one of them; `--survivors`
 * lists what nobody noticed. Each run measures all of it: Stryker's incremental mode keeps a verdict on a constant of a
 * module though its tests have changed. Fails where a folder is below what the docs promise.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./settings.mjs";

/** The last one that runs with Node.js 20; got by npx when it is wanted, not installed for everybody. */
const STRYKER = "9.6.1";
/** Percent. */
const LOWEST_SCORE = 85;
const FOLDERS = ["money", "payroll", "reconciliation"];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { survivors: { type: "boolean" } } });
const wanted = positionals.length > 0 ? positionals : FOLDERS;
const unknown = wanted.find((folder) => !existsSync(path.join(root, "src/domain", folder)));
if (unknown) {
  console.error(`No folder src/domain/${unknown}`);
  process.exit(2);
}
const scores = wanted.map((folder) => scoreOf(folder, measure(folder)));
print(scores);
process.exit(scores.every(({ score }) => score >= LOWEST_SCORE) ? 0 : 1);

/** Runs Stryker on a folder; returns its report. */
function measure(folder) {
  const out = path.join(root, "build/mutation", folder);
  rmSync(`${out}.json`, { force: true });
  const { status } = spawnSync(
    "npx",
    ["--yes", "-p", `@stryker-mutator/core@${STRYKER}`, "stryker", "run", "scripts/mutation/stryker.config.mjs"],
    // On Windows npx is a script of the shell.
    { cwd: root, stdio: "inherit", shell: process.platform === "win32", env: { ...process.env, MUTATION_FOLDER: folder, BUDGET_PAYROLL_CASES: process.env.BUDGET_PAYROLL_CASES ?? "200" } },
  );
  if (!existsSync(`${out}.json`)) {
    console.error(`Stryker ended with ${status} and no report for ${folder}`);
    process.exit(2);
  }
  return JSON.parse(readFileSync(`${out}.json`, "utf8"));
}

/** Counts a report; the score is what was noticed of all that could be. */
function scoreOf(folder, report) {
  const mutants = Object.entries(report.files).flatMap(([file, { mutants: list, source }]) => list.map((mutant) => ({ file, source, ...mutant })));
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const [killed, timeouts, survived, uncovered] = [count("Killed"), count("Timeout"), count("Survived"), count("NoCoverage")];
  const valid = killed + timeouts + survived + uncovered;
  return {
    folder, mutants: valid, killed, timeouts, survived, uncovered, ignored: count("Ignored"), broken: count("RuntimeError", "CompileError"),
    score: valid === 0 ? 0 : ((killed + timeouts) / valid) * 100,
    left: mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage"),
  };
}

function print(rows) {
  if (values.survivors) for (const { left } of rows) for (const mutant of left) console.log(survivor(mutant));
  console.log("\n| folder | mutants | killed | timeouts | survived | no coverage | score | not run | left as they are |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|");
  for (const row of rows) {
    console.log(`| ${row.folder} | ${row.mutants} | ${row.killed} | ${row.timeouts} | ${row.survived} | ${row.uncovered} | ${row.score.toFixed(1)} % | ${row.broken} | ${row.ignored} |`);
  }
}

/** `src/domain/money/print.ts:30:7 Survived BooleanLiteral: if (!grouping) → if (grouping)` */
function survivor({ file, source, location: { start, end }, status, mutatorName, replacement }) {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const text = lines.map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined)).join(" ");
  return `${file}:${start.line}:${start.column} ${status} ${mutatorName}: ${text.replace(/\s+/g, " ").slice(0, 140)} → ${(replacement ?? "").replace(/\s+/g, " ").slice(0, 140)}`;
}
