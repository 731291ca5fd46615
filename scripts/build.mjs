#!/usr/bin/env node
/**
 * Builds what is deployed into dist/. With --workbench also the workbench into build/workbench/.
 * ADDIN_BASE_URL sets where the add-in is served from, ADDIN_OFFICE_JS (cdn, china, local) where office.js comes from.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { weighBundles } from "./bundle-budgets.mjs";
import { writeHelp } from "./build-help.mjs";
import { pagePolicy, withPolicy } from "./content-policy.mjs";
import { manifestFor, officeFilesFor, paneFor } from "./deployed-files.mjs";
import { writeFunctionFiles } from "./generate-function-files.mjs";
import { OFFICE_JS_SOURCES, withOfficeJs } from "./office-js.mjs";
import { baseUrl, DEFAULT_BASE_URL, officeJs, root } from "./settings.mjs";

const require = createRequire(import.meta.url);
const dist = path.join(root, "dist");
const page = path.join(root, "build/workbench");
const withWorkbench = process.argv.includes("--workbench");

function compile(names) {
  const webpack = require("webpack");
  const configurations = require(path.join(root, "webpack.config.js")).filter((one) => names.includes(one.name));
  return new Promise((resolve, reject) => {
    const compiler = webpack(configurations);
    compiler.run((error, stats) => {
      if (error) return reject(error);
      if (stats.hasErrors()) return reject(new Error(stats.toString({ preset: "errors-only" })));
      compiler.close(() => resolve());
    });
  });
}

pagePolicy(officeJs); // Refuses an unknown source before anything is built.
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await compile(["taskpane", "functions", "cli", ...(withWorkbench ? ["workbench"] : [])]);

await writeFunctionFiles({ outDir: dist, baseUrl });
writeHelp(path.join(dist, "help"));
writeFileSync(path.join(dist, "manifest.xml"), manifestFor(readFileSync(path.join(root, "manifest.xml"), "utf8"), baseUrl));
const pane = readFileSync(path.join(dist, "taskpane.html"), "utf8");
writeFileSync(path.join(dist, "taskpane.html"), paneFor(pane, officeJs));
const clientLibrary = path.join(root, "node_modules/@microsoft/office-js/dist");
for (const file of officeFilesFor(officeJs)) cpSync(path.join(clientLibrary, file), path.join(dist, "office", file), { recursive: true });

if (withWorkbench) {
  const addin = path.join(page, "addin");
  rmSync(addin, { recursive: true, force: true });
  cpSync(dist, addin, { recursive: true });
  writeFileSync(path.join(addin, "manifest.xml"), readFileSync(path.join(root, "manifest.xml")));
  writeFileSync(path.join(addin, "taskpane.html"), withPolicy(withOfficeJs(pane, "workbench"), "local"));
  if (baseUrl !== DEFAULT_BASE_URL) await writeFunctionFiles({ outDir: addin, baseUrl: DEFAULT_BASE_URL });
  execFileSync(process.execPath, [path.join(dist, "cli.cjs"), "sample", "--out", path.join(page, "sample.xlsx"), "--force"], { stdio: ["ignore", "ignore", "inherit"] });
}
const { lines, isKept } = weighBundles(dist);
for (const { name, bytes, limit, isKept: ok } of lines) console.log(`${ok ? "  " : "! "}${name}: ${(bytes / 1000).toFixed(1)} kB gzipped of ${limit / 1000} kB`);
if (!isKept) process.exitCode = 1;
console.log(`built ${path.relative(root, dist)}/ for ${baseUrl}, office.js from ${OFFICE_JS_SOURCES[officeJs]}${withWorkbench ? `, and ${path.relative(root, page)}/` : ""}`);
