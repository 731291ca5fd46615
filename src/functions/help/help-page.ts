/** A help page as plain blocks; rendered as Markdown for the repository and as HTML for the help links of Excel. */
export interface HelpPage {
  readonly title: string;
  readonly blocks: readonly HelpBlock[];
}

export type HelpBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly HelpCell[])[] }
  /** To a page beside this one; the target has no file extension. */
  | { readonly kind: "link"; readonly text: string; readonly target: string };

/** Text, code, or a link to a page beside this one. */
export type HelpCell = string | { readonly code: string } | { readonly text: string; readonly target: string };

const markdownText = (text: string): string => text.replace(/([\\|<>*_`])/g, "\\$1").replace(/\n/g, "<br>");
const markdownCode = (text: string): string =>
  text.split("\n").map((line) => `\`${line.replaceAll("|", "\\|")}\``).join("<br>");
const markdownCell = (cell: HelpCell): string => {
  if (typeof cell === "string") return markdownText(cell);
  return "code" in cell ? markdownCode(cell.code) : `[${markdownText(cell.text)}](${cell.target}.md)`;
};
const markdownRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function markdownBlock(block: HelpBlock): string {
  switch (block.kind) {
    case "heading": return `## ${markdownText(block.text)}`;
    case "paragraph": return markdownText(block.text);
    case "code": return `\`\`\`\n${block.text}\n\`\`\``;
    case "list": return block.items.map((item) => `- ${markdownText(item)}`).join("\n");
    case "link": return `[${markdownText(block.text)}](${block.target}.md)`;
    case "table": return [
      markdownRow(block.head.map(markdownText)), markdownRow(block.head.map(() => "---")),
      ...block.rows.map((row) => markdownRow(row.map(markdownCell))),
    ].join("\n");
  }
}

export const toMarkdown = ({ title, blocks }: HelpPage): string =>
  `${[`# ${markdownText(title)}`, ...blocks.map(markdownBlock)].join("\n\n")}\n`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>" };
const htmlText = (text: string): string => text.replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character);
const htmlCode = (text: string): string => `<code>${htmlText(text)}</code>`;
const htmlCell = (cell: HelpCell): string => {
  if (typeof cell === "string") return htmlText(cell);
  return "code" in cell ? htmlCode(cell.code) : `<a href="${cell.target}.html">${htmlText(cell.text)}</a>`;
};

function htmlBlock(block: HelpBlock): string {
  switch (block.kind) {
    case "heading": return `<h2>${htmlText(block.text)}</h2>`;
    case "paragraph": return `<p>${htmlText(block.text)}</p>`;
    case "code": return `<p>${htmlCode(block.text)}</p>`;
    case "list": return `<ul>${block.items.map((item) => `<li>${htmlText(item)}</li>`).join("")}</ul>`;
    case "link": return `<p><a href="${block.target}.html">${htmlText(block.text)}</a></p>`;
    case "table": return `<table><thead><tr>${block.head.map((cell) => `<th scope="col">${htmlText(cell)}</th>`).join("")}</tr></thead>`
      + `<tbody>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlCell(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table>`;
  }
}

const STYLE = "body{font:15px/1.6 system-ui,'Microsoft YaHei',sans-serif;max-width:860px;margin:24px auto;padding:0 20px;color:#242424;background:#fff}"
  + "table{border-collapse:collapse}th,td{border:1px solid #8a8886;padding:4px 10px;text-align:left;vertical-align:top}"
  + "code{font-family:Consolas,monospace;overflow-wrap:anywhere}a{color:#0f548c}";

/** A page without scripts, in Chinese or English. */
export const toHtml = (page: HelpPage, language: "zh" | "en"): string => [
  "<!doctype html>",
  `<html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
  `<title>${htmlText(page.title)}</title><style>${STYLE}</style></head><body><main>`,
  `<h1>${htmlText(page.title)}</h1>`,
  ...page.blocks.map(htmlBlock),
  "</main></body></html>\n",
].join("\n");
