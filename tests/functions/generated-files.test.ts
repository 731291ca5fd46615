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

  it("has a page behind every help link", () => {
    const pages = new Set(documentationFiles().map((file) => `${BASE}/help/functions/${file.path.replace(/\.md$/, ".html")}`));
    const files = deployedFiles(BASE);
    expect(files.map((file) => file.path).sort()).toEqual(["functions-zh-cn.json", "functions.json"]);
    for (const { content } of files) {
      const { functions } = JSON.parse(content) as { functions: { helpUrl: string }[] };
      expect(functions).toHaveLength(FUNCTION_IDS.length);
      for (const { helpUrl } of functions) expect(pages).toContain(helpUrl);
    }
  });

  it("shows computed results on the pages", () => {
    const page = documentationFiles().find((file) => file.path === "zh/costtable.md")?.content ?? "";
    expect(page).toContain("504207.12");
    expect(page).toContain('=PAYROLL.COSTTABLE({"研究生"');
  });
});
