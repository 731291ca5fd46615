import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { PAYROLL_CHECKS } from "../../src/application/reconciliation/payroll-checks";
import { CHECKS } from "../../src/domain/checks/index";
import { FORMULA_RULES } from "../../src/domain/formula-review/index";
import { functionsMetadata } from "../../src/functions/metadata/index";
import { VIEWS } from "../../src/taskpane/app/index";
import { checkPage, guidePage, rulePage } from "../../src/taskpane/help/index";
import { root, runModule } from "../deployment/run-module";

const PICTURES = path.join(root, "docs/guide/pictures");
const LANGUAGES = ["zh", "en"] as const;
const pages = new Map(runModule(`
  import { helpPages } from "./scripts/build-help.mjs";
  console.log(JSON.stringify([...helpPages()]));
`) as readonly (readonly [string, string])[]);
const pictures = readdirSync(PICTURES).map((name) => `guide/pictures/${name}`);
const linksOf = (html: string): string[] => [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, target = ""]) => target.replaceAll("&amp;", "&"));

/** What is wrong with an address within the help; null where it leads somewhere. */
const wrong = (address: string): string | null => {
  const [file = "", anchor] = address.split("#");
  if (file === "help.css" || pictures.includes(file)) return null;
  const html = pages.get(file);
  if (html === undefined) return `${address}: no such page`;
  return anchor === undefined || html.includes(`id="${anchor}"`) ? null : `${address}: no such part`;
};
const within = (address: string): string => address.replace(/^help\//, "");

describe("the help", () => {
  it("links only to what is there", () => {
    const broken = [...pages].flatMap(([name, html]) => linksOf(html).flatMap((target) => {
      const resolved = target.startsWith("#") ? `${name}${target}` : path.posix.join(path.posix.dirname(name), target);
      return wrong(resolved) === null ? [] : [`${name}: ${target}`];
    }));
    expect(broken).toEqual([]);
  });

  it("can be reached whole from its first page", () => {
    const seen = new Set<string>(["index.html"]);
    for (const name of seen) {
      for (const target of linksOf(pages.get(name) ?? "")) {
        const [file = ""] = path.posix.join(path.posix.dirname(name), target).split("#");
        if (pages.has(file)) seen.add(file);
      }
    }
    expect([...pages.keys()].filter((name) => !seen.has(name))).toEqual([]);
  });

  it.each(LANGUAGES)("has a page for each function, check and rule in %s", (language) => {
    const wanted = [
      ...functionsMetadata(language, "https://example.test/addin").functions.map(({ helpUrl }) => helpUrl.replace("https://example.test/addin/", "")),
      ...[...CHECKS, ...PAYROLL_CHECKS].map(({ id }) => checkPage(id, language)),
      ...FORMULA_RULES.map(({ id }) => rulePage(id, language)),
    ];
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.map((address) => wrong(within(address))).filter((one) => one !== null)).toEqual([]);
  });

  it.each(LANGUAGES)("tells of each view of the pane in %s", (language) => {
    expect(VIEWS.map(({ id }) => wrong(within(guidePage(id, language)))).filter((one) => one !== null)).toEqual([]);
  });

  it("is where the manifest says", () => {
    const addresses = [...readFileSync(path.join(root, "manifest.xml"), "utf8").matchAll(/"https:\/\/localhost:3000\/addin\/help\/([^"]+)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.map(wrong).filter((one) => one !== null)).toEqual([]);
  });

  it("runs no script, has no style of its own, says its language and allows nothing from elsewhere", () => {
    for (const [name, html] of pages) {
      expect([name, html]).toEqual([name, expect.not.stringMatching(/<script|<style|\sstyle=|\son[a-z]+=|https?:|undefined|NaN|\[object/i)]);
      expect([name, html]).toEqual([name, expect.stringContaining(`<html lang="${name.includes("/en/") ? "en" : "zh-CN"}">`)]);
      expect(html).toContain(`content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"`);
    }
  });

  it("has every picture that is told of, each with words, small, and no other", () => {
    const shown = [...pages].flatMap(([name, html]) => [...html.matchAll(/<img src="([^"]+)" alt="([^"]*)">/g)].map(([, source = "", words = ""]) => {
      expect([name, source, words]).toEqual([name, source, expect.stringMatching(/\S/)]);
      return path.posix.join(path.posix.dirname(name), source);
    }));
    expect([...new Set(shown)].sort()).toEqual([...pictures].sort());
    const most = (picture: string): number => (picture.endsWith("/workbench.png") ? 160_000 : 60_000);
    for (const picture of pictures) expect([picture, statSync(path.join(root, "docs", picture)).size <= most(picture)]).toEqual([picture, true]);
  });
});

/** Words of Excel and of the texts themselves that the guide quotes; all else in quotation marks is the pane's or the ribbon's. */
const NOT_OURS = ["文件 → 另存为", "审阅", "移动或复制工作表"];

it.each([["zh", 80], ["en", 4]] as const)("quotes what the pane really says in %s", (language, least) => {
  const sources = ["src/taskpane", "src/wording"].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(path.join(root, folder, name), "utf8")));
  const said = [...sources, readFileSync(path.join(root, "manifest.xml"), "utf8")].join("\n");
  const folder = path.join(root, "docs/guide", language);
  const quoted = readdirSync(folder).flatMap((name) => [...readFileSync(path.join(folder, name), "utf8").matchAll(/“([^”]+)”/g)].map(([, words = ""]) => `${name}: ${words}`));
  expect(quoted.length).toBeGreaterThan(least);
  expect(quoted.filter((one) => !NOT_OURS.includes(one.replace(/^[^:]+: /, "")) && !said.includes(one.replace(/^[^:]+: /, "")))).toEqual([]);
});

describe("Markdown", () => {
  const render = (markdown: string): string => runModule(`
    import { renderMarkdown } from "./scripts/build-help.mjs";
    console.log(JSON.stringify(renderMarkdown(${JSON.stringify(markdown)}, "guide/zh/import.md", new Map([["guide/zh/start.md", null], ["guide/zh/README.md", null]]))));
  `) as string;

  it("shows HTML as text, but breaks lines in tables", () => {
    expect(render("a <b>x</b> <img src=x onerror=alert(1)>")).not.toMatch(/<b>|<img/);
    expect(render("<script>alert(1)</script>")).toContain("&lt;script&gt;");
    expect(render("| a |\n| --- |\n| `1`<br>`2` |")).toContain("<br>");
  });

  it("makes links between pages links between HTML pages", () => {
    expect(render("[x](start.md#here) [y](README.md)")).toContain('<a href="start.html#here">x</a> <a href="index.html">y</a>');
  });

  it.each(["[x](missing.md)", "[x](https://example.test/)", "[x](javascript:alert)", "![x](missing.png)"])("refuses %s", (markdown) => {
    expect(() => render(markdown)).toThrow(/not part of the help/);
  });
});
