#!/usr/bin/env node
/**
 * Packs what is deployed into build/package/: one zip of dist/ with sample configurations of web servers, and the hash
 * of every file. The same dist/ gives the same zip, byte for byte. `--no-build` packs what is built.
 * ADDIN_BASE_URL and ADDIN_OFFICE_JS hold as for the build.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import JSZip from "jszip";
import { root, version } from "./settings.mjs";

/** Beside dist/: what the one who deploys it needs. */
const BESIDE = ["docs/deployment.md", "docs/deployment/nginx.conf", "docs/deployment/web.config", "LICENSE"];
/** The earliest date that a zip can hold: the package does not depend on when it was made. */
const NO_DATE = new Date("1980-01-01T00:00:00Z");

/** Paths of all files in a folder, in an order that depends on nothing but their names. */
function filesIn(folder, inner = "") {
  return readdirSync(path.join(folder, inner), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, path.posix.join(inner, entry.name)) : [path.posix.join(inner, entry.name)]))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);

/** The package of a built folder: the zip's bytes, and what it holds by path. */
export async function packageOf(dist, base = root) {
  const contents = new Map([
    // The command line is for people's own machines and not for the web server.
    ...filesIn(dist).map((name) => [name === "cli.cjs" ? "command-line/budget-payroll.cjs" : `addin/${name}`, readFileSync(path.join(dist, name))]),
    ...BESIDE.map((name) => [path.basename(name), readFileSync(path.join(base, name))]),
  ]);
  const sums = [...contents].map(([name, bytes]) => `${digest(bytes, "sha256", "hex")}  ${name}`).join("\n");
  // As `integrity` attributes have it, for those who compare what a server sends.
  const integrity = Object.fromEntries([...contents].map(([name, bytes]) => [name, { bytes: bytes.length, integrity: `sha384-${digest(bytes, "sha384", "base64")}` }]));
  contents.set("SHA256SUMS", Buffer.from(`${sums}\n`));
  contents.set("integrity.json", Buffer.from(`${JSON.stringify(integrity, null, 2)}\n`));
  const zip = new JSZip();
  for (const [name, bytes] of contents) zip.file(name, bytes, { date: NO_DATE, createFolders: false, unixPermissions: 0o644 });
  const bytes = await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 9 }, platform: "UNIX" });
  return { bytes, contents };
}

async function main() {
  const { values } = parseArgs({ options: { "no-build": { type: "boolean" } } });
  if (!values["no-build"]) {
    const { status } = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs")], { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
  const dist = path.join(root, "dist");
  if (!existsSync(path.join(dist, "taskpane.html"))) {
    console.error("dist/ 还没有构建 / dist/ is not built: npm run build");
    process.exit(1);
  }
  const { bytes, contents } = await packageOf(dist);
  const folder = path.join(root, "build/package");
  mkdirSync(folder, { recursive: true });
  const name = `budget-payroll-addin-${version}.zip`;
  writeFileSync(path.join(folder, name), bytes);
  const sum = digest(bytes, "sha256", "hex");
  writeFileSync(path.join(folder, `${name}.sha256`), `${sum}  ${name}\n`);
  console.log(`build/package/${name}: ${contents.size} files, ${(bytes.length / 1e6).toFixed(2)} MB\nSHA-256 ${sum}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
