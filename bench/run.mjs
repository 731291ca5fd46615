#!/usr/bin/env node
/** Measures everything in one run and prints one table: `npm run bench`. Build first for the pane's start (`npm start` or `npm test` do). */
import { existsSync, mkdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/settings.mjs";
import { paneStart } from "./pane-start.mjs";

const outfile = path.join(root, "build/bench.cjs");
mkdirSync(path.dirname(outfile), { recursive: true });
const sheet = spawnSync(process.execPath, [path.join(root, "node_modules/jest/bin/jest.js"), "--selectProjects", "bench"], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
if (sheet.status !== 0) process.stderr.write(sheet.stderr);
await build({ entryPoints: [path.join(root, "bench/main.ts")], outfile, bundle: true, platform: "node", format: "cjs", target: "node20", packages: "external", logLevel: "warning" });
const status = spawnSync(process.execPath, ["--expose-gc", outfile], { cwd: root, stdio: "inherit" }).status ?? 1;

if (existsSync(path.join(root, "build/workbench/index.html"))) {
  const pane = await paneStart();
  if (pane) console.log(`\npane, from its script's arrival to its first view: ${pane.fromScript.toFixed(0)} ms; from navigation: ${pane.fromNavigation.toFixed(0)} ms (medians of ${pane.runs} cold starts in the workbench)`);
} else {
  console.log("\npane start: not measured, nothing is built (npm start builds it)");
}
process.exit(status || sheet.status || 0);
