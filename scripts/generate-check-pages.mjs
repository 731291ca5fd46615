#!/usr/bin/env node
/** Writes docs/checks anew from the checks' own metadata and words. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./settings.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "check-pages-"));
try {
  const outfile = path.join(folder, "pages.cjs");
  const contents = `export { CHECKS } from "./src/domain/checks/index"; export { PAYROLL_CHECKS } from "./src/application/reconciliation/payroll-checks"; export { checkPages } from "./src/wording/finding-pages";`;
  await build({ stdin: { contents, resolveDir: root, loader: "ts" }, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "warning" });
  const { CHECKS, PAYROLL_CHECKS, checkPages } = createRequire(import.meta.url)(outfile);
  const docs = path.join(root, "docs/checks");
  rmSync(docs, { recursive: true, force: true });
  for (const { path: name, content } of checkPages([...CHECKS, ...PAYROLL_CHECKS])) {
    const file = path.join(docs, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
