/** A help page as plain blocks; written as Markdown, of which the build makes the pages that Excel's help links open. */
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
