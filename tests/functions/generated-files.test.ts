import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FUNCTION_IDS } from "../../src/wording/index";
import { deployedFiles, documentationFiles } from "../../src/functions/index";

const DOCS = path.resolve(__dirname, "../../docs/functions");
const BASE = "https://example.test/addin";

describe("generated files", () => {
  it("docs/functions is what the definitions give (else: node scripts/generate-function-files.mjs --docs)", () => {
    const generated = documentationFiles();
    const committed = readdirSync(DOCS, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(DOCS, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
    expect(committed.sort()).toEqual(generated.map((file) => file.path).sort());
    for (const { path: name, content } of generated) expect([name, readFileSync(path.join(DOCS, name), "utf8")]).toEqual([name, content]);
  });

  const files = deployedFiles(BASE);

  it("has a page behind every help link", () => {
    const paths = new Set(files.map((file) => file.path));
    for (const name of ["functions.json", "functions-zh-cn.json"]) {
      const { functions } = JSON.parse(files.find((file) => file.path === name)?.content ?? "{}") as { functions: { helpUrl: string }[] };
      expect(functions).toHaveLength(FUNCTION_IDS.length);
      for (const { helpUrl } of functions) expect(paths).toContain(helpUrl.slice(BASE.length + 1));
    }
  });

  it("links only to pages that exist, and runs no script", () => {
    const paths = new Set(files.map((file) => file.path));
    for (const { path: name, content } of files.filter((file) => file.path.endsWith(".html"))) {
      expect(content).toContain("<!doctype html>");
      expect(content).not.toMatch(/<script/i);
      expect(content).not.toMatch(/undefined|NaN/);
      for (const [, target = ""] of content.matchAll(/href="([^"]+)"/g)) expect(paths).toContain(path.posix.join(path.posix.dirname(name), target));
    }
  });

  it("shows computed results on the pages", () => {
    const page = files.find((file) => file.path === "help/functions/zh/costtable.html")?.content ?? "";
    expect(page).toContain("504207.12");
    expect(page).toContain("=PAYROLL.COSTTABLE({&quot;研究生&quot;");
  });
});
