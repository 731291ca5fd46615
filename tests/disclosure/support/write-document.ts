import JSZip from "jszip";
import { gridOf, type TestBlock, type TestCell } from "./test-document";

/** Text as pasted from a page: one cell per line, each with a tab before it, a blank line behind each row. */
export function writeCellLines(blocks: readonly TestBlock[]): string {
  return blocks.map((block) => {
    if ("paragraph" in block) return `${block.paragraph}\n`;
    return gridOf(block.rows).map((row) => `${row.filter(({ covered }) => covered !== "left").map(({ text }) => `\t${text}`).join("\n")}\n`).join("\n");
  }).join("\n");
}

/** Text as copied from a sheet: one row per line, every column there, cells with line breaks in quotation marks. */
export function writeSeparated(blocks: readonly TestBlock[]): string {
  const cell = (text: string): string => (text.includes("\n") ? `"${text.replaceAll('"', '""')}"` : text);
  return blocks.map((block) => {
    if ("paragraph" in block) return `${block.paragraph}\n`;
    return `${gridOf(block.rows).map((row) => row.map(({ text }) => cell(text)).join("\t")).join("\n")}\n`;
  }).join("\n");
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** HTML as word processors (`p`) or spreadsheets (`br`) put it on the clipboard. */
export function writeHtml(blocks: readonly TestBlock[], flavour: "p" | "br" = "p"): string {
  const content = (text: string): string => {
    const lines = text.split("\n").map(escaped);
    return flavour === "p" ? lines.map((line) => `<p class=MsoNormal><span lang=ZH-CN>${line}</span></p>`).join("") : lines.join("<br>\n  ");
  };
  const spans = ({ columns = 1, rows = 1 }: TestCell): string => (columns > 1 ? ` colspan=${columns}` : "") + (rows > 1 ? ` rowspan="${rows}"` : "");
  const body = blocks.map((block) => {
    if ("paragraph" in block) return content(block.paragraph).startsWith("<p") ? content(block.paragraph) : `<div>${content(block.paragraph)}</div>`;
    const rows = block.rows.map((row) => `<tr height=19>\n ${row.map((cell) => `<td${spans(cell)} class=xl65>${content(cell.text)}</td>`).join("\n ")}\n</tr>`).join("\n");
    return `<table border=0 cellpadding=0><col width=64><tbody>${rows}</tbody></table>`;
  }).join("\n");
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style>td {color:red} p:before {content:"12345"}</style></head><body>\n<!--StartFragment-->${body}<!--EndFragment-->\n</body></html>`;
}

/** A .docx with real tables: merged cells by gridSpan and vMerge. */
export async function writeDocx(blocks: readonly TestBlock[]): Promise<Uint8Array> {
  const paragraph = (text: string): string => `<w:p>${text.split("\n").map((line, index) => `<w:r>${index > 0 ? "<w:br/>" : ""}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`).join("")}</w:p>`;
  const body = blocks.map((block) => ("paragraph" in block ? paragraph(block.paragraph) : docxTable(block.rows, paragraph))).join("");
  const zip = new JSZip();
  zip.file("[Content_Types].xml", '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
  zip.file("_rels/.rels", '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file("word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: "uint8array" });
}

function docxTable(rows: readonly (readonly TestCell[])[], paragraph: (text: string) => string): string {
  const grid = gridOf(rows);
  const startsMerge = (row: number, column: number): boolean => grid[row + 1]?.[column]?.covered === "above";
  const cells = (row: number): string => (grid[row] ?? []).map((cell, column) => {
    if (cell.covered === "left") return "";
    const width = 1 + (grid[row] ?? []).slice(column + 1).findIndex(({ covered }) => covered !== "left");
    const columns = width === 0 ? (grid[row] ?? []).length - column : width;
    const merge = cell.covered === "above" ? "<w:vMerge/>" : startsMerge(row, column) ? '<w:vMerge w:val="restart"/>' : "";
    return `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ""}${merge}</w:tcPr>${paragraph(cell.text)}</w:tc>`;
  }).join("");
  return `<w:tbl>${grid.map((_, row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}
