#!/usr/bin/env node
/**
 * Builds what is deployed into dist/. With --workbench also the workbench into build/workbench/.
 * ADDIN_BASE_URL sets where the add-in is served from, ADDIN_OFFICE_JS (cdn, china, local) where office.js comes from.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { weighBundles } from "./bundle-budgets.mjs";
import { writeHelp } from "./build-help.mjs";
import { pagePolicy, withPolicy } from "./content-policy.mjs";
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
writeFileSync(path.join(dist, "manifest.xml"), readFileSync(path.join(root, "manifest.xml"), "utf8").replaceAll(DEFAULT_BASE_URL, baseUrl));
const pane = readFileSync(path.join(dist, "taskpane.html"), "utf8");
writeFileSync(path.join(dist, "taskpane.html"), withPolicy(withOfficeJs(pane, officeJs), officeJs));
if (officeJs === "local") copyOfficeJs(path.join(dist, "office"));

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

/** The files of the client library that an Excel pane loads, unchanged from the npm package. */
function copyOfficeJs(folder) {
  const source = path.join(root, "node_modules/@microsoft/office-js/dist");
  for (const file of ["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "excel-mac-16.00.js", "excel-ios-16.00.js", "en-us", "zh-cn"]) {
    if (existsSync(path.join(source, file))) cpSync(path.join(source, file), path.join(folder, file), { recursive: true });
  }
}
