/**
 * Makes the help of the Markdown under docs/: the guide, and a page for each function, check and rule. The pages run no
 * script, load nothing but their style sheet and pictures, and link to each other only.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Marked } from "marked";
import { root } from "./settings.mjs";

const FOLDERS = ["guide", "functions", "checks", "rules"];
const LANGUAGES = ["zh", "en"];
const PICTURES = "guide/pictures";
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const WORDS = {
  zh: {
    tag: "zh-CN", help: "帮助", product: "预算薪资助手", contents: "全部帮助", other: "English",
    sections: { guide: "使用指南", functions: "PAYROLL 函数", checks: "检查项", rules: "公式审阅规则" },
  },
  en: {
    tag: "en", help: "Help", product: "Budget & Payroll Assistant", contents: "All help", other: "中文",
    sections: { guide: "User guide", functions: "PAYROLL functions", checks: "Checks", rules: "Rules of the formula review" },
  },
};

const escaped = (text) => text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]);

/** The anchor of a heading, as GitHub gives it: the same links hold in both places. */
const anchorOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replace(/\s/g, "-");

/** Where a page of docs/ is in the help: `guide/zh/README.md` is `guide/zh/index.html`. */
const pageOf = (source) => source.replace(/(^|\/)README\.md$/, "$1index.md").replace(/\.md$/, ".html");

const relative = (from, to) => path.posix.relative(path.posix.dirname(from), to);

/**
 * One page's Markdown as HTML. HTML in the text is shown as text, except the line breaks in tables.
 *
 * @throws Error for a link or a picture that is not part of the help
 */
export function renderMarkdown(markdown, source, known) {
  const target = (href) => {
    const [file, anchor] = href.split("#");
    const found = file === "" ? source : path.posix.join(path.posix.dirname(source), decodeURIComponent(file));
    if (/^[a-z][a-z0-9+.-]*:/i.test(href) || !known.has(found)) throw new Error(`docs/${source} links to ${href}, which is not part of the help`);
    return `${file === "" ? "" : relative(pageOf(source), pageOf(found))}${anchor === undefined ? "" : `#${anchor}`}`;
  };
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }) => (/^<br\s*\/?>$/.test(text) ? "<br>" : escaped(text)),
      heading({ tokens, depth, text }) { return `<h${depth} id="${escaped(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`; },
      link({ href, tokens }) { return `<a href="${escaped(target(href))}">${this.parser.parseInline(tokens)}</a>`; },
      image: ({ href, text }) => `<img src="${escaped(target(href))}" alt="${escaped(text)}">`,
    },
  });
  return marked.parse(markdown);
}

const titleOf = (markdown, source) => {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined) throw new Error(`docs/${source} has no title`);
  return title.replace(/\\(.)/g, "$1");
};

const shell = ({ language, title, styleSheet, navigation, body }) => `<!doctype html>
<html lang="${WORDS[language].tag}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${escaped(title)} – ${escaped(WORDS[language].product)}</title><link rel="stylesheet" href="${styleSheet}"></head><body>
${navigation}<main>
${body}</main></body></html>
`;

function pageHtml(page, pages) {
  const { source, language, markdown } = page;
  const words = WORDS[language];
  const at = pageOf(source);
  const otherLanguage = language === "zh" ? "en" : "zh";
  const [folder, , name] = source.split("/");
  const counterpart = [`${folder}/${otherLanguage}/${name}`, `${folder}/${otherLanguage}/README.md`].find((one) => pages.has(one));
  const links = [
    `<a href="${relative(at, "index.html")}">${words.contents}</a>`,
    ...(name === "README.md" || name === "index.md" ? [] : [`<a href="index.html">${words.sections[folder]}</a>`]),
    ...(counterpart === undefined ? [] : [`<a lang="${WORDS[otherLanguage].tag}" hreflang="${WORDS[otherLanguage].tag}" href="${relative(at, pageOf(counterpart))}">${words.other}</a>`]),
  ];
  return shell({
    language, title: titleOf(markdown, source), styleSheet: relative(at, "help.css"),
    navigation: `<nav aria-label="${words.help}">${links.join(" · ")}</nav>`, body: renderMarkdown(markdown, source, pages),
  });
}

/** The first page: what there is, in both languages. */
function contentsHtml(pages) {
  const section = (language) => {
    const words = WORDS[language];
    const guide = [...pages.values()].filter((page) => page.source.startsWith(`guide/${language}/`) && !page.source.endsWith("README.md"));
    const entry = (source, text, inner = "") => `<li><a href="${pageOf(source)}">${escaped(text)}</a>${inner}</li>`;
    const tasks = guide.length === 0 ? "" : `<ul>${guide.map(({ source, markdown }) => entry(source, titleOf(markdown, source))).join("")}</ul>`;
    return `<section lang="${words.tag}"><h2>${words.help}</h2><ul>${entry(`guide/${language}/README.md`, words.sections.guide, tasks)}${
      FOLDERS.slice(1).map((folder) => entry(`${folder}/${language}/index.md`, words.sections[folder])).join("")}</ul></section>`;
  };
  const body = `<h1>${WORDS.zh.product} <span lang="en">${escaped(WORDS.en.product)}</span></h1>\n${LANGUAGES.map(section).join("\n")}\n`;
  return shell({ language: "zh", title: WORDS.zh.help, styleSheet: "help.css", navigation: "", body });
}

/** The help's pages by their paths in it. */
export function helpPages(docs = path.join(root, "docs")) {
  const pages = new Map(FOLDERS.flatMap((folder) => LANGUAGES.flatMap((language) => readdirSync(path.join(docs, folder, language)).filter((name) => name.endsWith(".md")).sort().map((name) => {
    const source = `${folder}/${language}/${name}`;
    return [source, { source, language, markdown: readFileSync(path.join(docs, source), "utf8") }];
  }))));
  const known = new Map([...pages, ...readdirSync(path.join(docs, PICTURES)).map((name) => [`${PICTURES}/${name}`, null])]);
  const written = [...pages.values()].map((page) => [pageOf(page.source), pageHtml(page, known)]);
  return new Map([["index.html", contentsHtml(pages)], ...written]);
}

/** Writes the help into a folder, anew. */
export function writeHelp(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, html] of helpPages()) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  cpSync(path.join(root, "docs", PICTURES), path.join(folder, PICTURES), { recursive: true });
  cpSync(path.join(root, "scripts/help.css"), path.join(folder, "help.css"));
}
