/** Finds an installed Chromium, Chrome or Edge, or gets one. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const { env, platform } = process;
const candidates = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium"],
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  win32: [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(Boolean).flatMap((base) => [
    path.join(base, "Google/Chrome/Application/chrome.exe"), path.join(base, "Microsoft/Edge/Application/msedge.exe"), path.join(base, "Chromium/Application/chrome.exe"),
  ]),
};

async function downloaded() {
  const { chromium } = await import("playwright-core");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

/** The browser's path, or null where none is installed. */
export async function findBrowser() {
  if (env.BROWSER_PATH) return existsSync(env.BROWSER_PATH) ? env.BROWSER_PATH : null;
  return (candidates[platform] ?? []).find((file) => existsSync(file)) ?? (await downloaded());
}

/** The browser's path; installs one where there is none. Null where that failed too. */
export async function findOrGetBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log("no Chromium, Chrome or Edge found: getting one");
  const isDebianRoot = platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (isDebianRoot) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { stdio: "inherit", env: { ...env, DEBIAN_FRONTEND: "noninteractive" } });
  } else {
    try {
      execFileSync(process.execPath, [path.join(import.meta.dirname ?? ".", "../node_modules/playwright-core/cli.js"), "install", "chromium"], { stdio: "inherit" });
    } catch {
      return null;
    }
  }
  return findBrowser();
}
