#!/usr/bin/env node
/**
 * Starts the add-in in a real Excel (Windows or Mac): trusted certificate, build, server, sideloading.
 * Microsoft's tools are fetched when this is called, so that nobody else has to install them.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { serve } from "./serve.mjs";
import { root } from "./settings.mjs";

const npx = process.platform === "win32" ? "npx.cmd" : "npx";
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    console.error(`\n${[command, ...args].join(" ")} 未成功 / did not succeed`);
    process.exit(status ?? 1);
  }
};

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error("Excel 只在 Windows 和 Mac 上运行；在此请用 npm start 打开工作台。/ Excel runs on Windows and Mac; here npm start opens the workbench.");
  process.exit(1);
}
run(npx, ["--yes", "office-addin-dev-certs@3", "install"]);
run(process.execPath, [path.join(root, "scripts/build.mjs"), "--workbench"]);
const { url } = await serve(3000, { forExcel: true });
console.log(`add-in served at ${url}addin/`);
run(npx, ["--yes", "office-addin-debugging@7", "start", "dist/manifest.xml", "desktop", "--no-debug"]);
console.log("Excel 已启动；按 Ctrl+C 停止服务。/ Excel has started; Ctrl+C stops the server.");
