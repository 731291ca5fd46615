#!/usr/bin/env node
/** Builds where needed, serves the workbench and opens it. `--no-open` leaves the browser alone, `--no-build` takes what is built, `--port N` takes another port. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import open from "open";
import { serve } from "./serve.mjs";
import { root } from "./settings.mjs";

const { values } = parseArgs({ options: { "no-open": { type: "boolean" }, "no-build": { type: "boolean" }, port: { type: "string", default: "3000" } } });

function newest(entry) {
  const full = path.join(root, entry);
  if (!existsSync(full)) return 0;
  const stat = statSync(full);
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(full).map((name) => newest(path.join(entry, name)))) : stat.mtimeMs;
}
const built = newest("build/workbench/sample.xlsx");
if (!built || (!values["no-build"] && ["src", "docs/guide", "docs/functions", "docs/checks", "docs/rules", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "scripts"].some((entry) => newest(entry) > built))) {
  console.log("正在构建，约需一分钟… / Building, about a minute…");
  const build = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs"), "--workbench"], { stdio: "inherit" });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

try {
  const { url, isTrusted } = await serve(Number(values.port));
  console.log(`\n预算薪资助手工作台 / Budget & Payroll workbench: ${url}`);
  if (!isTrusted) console.log("浏览器提示证书不受信任时，请点“高级”→“继续前往 localhost”。/ If the browser warns about the certificate: Advanced → Continue to localhost.");
  console.log("按 Ctrl+C 停止。/ Ctrl+C stops.");
  if (!values["no-open"] && !process.env.CI) {
    const child = await open(url).catch(() => null);
    child?.on("error", () => console.log(`请在浏览器中打开 ${url} / Open ${url} in a browser.`));
  }
} catch (error) {
  if (error.code === "EADDRINUSE") console.error(`端口 ${values.port} 已被占用；可用 npm start -- --port 3001。/ Port ${values.port} is in use; try npm start -- --port 3001.`);
  else console.error(error);
  process.exit(1);
}
