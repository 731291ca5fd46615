#!/usr/bin/env node
/** Writes docs/checks and docs/rules anew from the metadata and words of the checks and of the formula review's rules. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./settings.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "check-pages-"));
try {
  const outfile = path.join(folder, "pages.cjs");
  const contents = `export { CHECKS } from "./src/domain/checks/index"; export { PAYROLL_CHECKS } from "./src/application/reconciliation/payroll-checks"; export { checkPages } from "./src/wording/finding-pages"; export { FORMULA_RULES } from "./src/domain/formula-review/index"; export { rulePages } from "./src/wording/review-pages";`;
  await build({ stdin: { contents, resolveDir: root, loader: "ts" }, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "warning" });
  const { CHECKS, PAYROLL_CHECKS, checkPages, FORMULA_RULES, rulePages } = createRequire(import.meta.url)(outfile);
  for (const [name, pages] of [["docs/checks", checkPages([...CHECKS, ...PAYROLL_CHECKS])], ["docs/rules", rulePages(FORMULA_RULES)]]) {
    const docs = path.join(root, name);
    rmSync(docs, { recursive: true, force: true });
    for (const page of pages) {
      const file = path.join(docs, page.path);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, page.content);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
