import { parse, type DefaultTreeAdapterTypes } from "parse5";
import type { Block, Row } from "../block";
import { SourceText } from "../source-text";
import { gridRows, type SpannedCell } from "./grid-rows";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose content is not part of the document's text. */
const UNSEEN = new Set(["script", "style", "head", "template", "noscript", "iframe", "object", "svg", "math", "select", "textarea", "title", "colgroup"]);
/** Elements that run on within a line. */
const INLINE = new Set([
  "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp",
  "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "input", "nobr", "center",
]);

const isElement = (node: Node): node is Element => "tagName" in node;

/** HTML (of the clipboard, of a saved page, of a converted .docx) as blocks. Nothing of it is ever shown or run. */
export function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  const text = new LineGatherer();
  const flush = (): void => {
    for (const line of text.take()) blocks.push({ kind: "paragraph", text: SourceText.of([{ text: line, line: null }]) });
  };
  walk(parse(html), (node) => {
    if (isElement(node) && node.tagName === "table") {
      flush();
      const rows = tableRows(node);
      if (rows.length > 0) blocks.push({ kind: "table", rows });
      return "skip";
    }
    return text.enter(node);
  }, (node) => text.leave(node));
  flush();
  return blocks;
}

/** Walks a tree in the document's order without recursion: markup may be nested without bound. */
function walk(root: Node, enter: (node: Node) => "skip" | undefined, leave: (node: Node) => void): void {
  const open: { node: Node; isLeaving: boolean }[] = [{ node: root, isLeaving: false }];
  while (open.length > 0) {
    const { node, isLeaving } = open.pop() as { node: Node; isLeaving: boolean };
    if (isLeaving) {
      leave(node);
      continue;
    }
    if (enter(node) === "skip" || !("childNodes" in node)) continue;
    open.push({ node, isLeaving: true });
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) open.push({ node: node.childNodes[at] as Node, isLeaving: false });
  }
}

/** Gathers text and breaks it into lines at block elements and `<br>`. */
class LineGatherer {
  private lines: string[] = [];
  private current: string[] = [];

  /** Takes a node in; tells to skip what is unseen. */
  enter(node: Node): "skip" | undefined {
    if (node.nodeName === "#text") this.current.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!isElement(node)) return undefined;
    if (UNSEEN.has(node.tagName)) return "skip";
    if (!INLINE.has(node.tagName)) this.endLine();
    return undefined;
  }

  leave(node: Node): void {
    if (isElement(node) && !INLINE.has(node.tagName)) this.endLine();
  }

  /** The lines so far; starts anew. */
  take(): string[] {
    this.endLine();
    const taken = this.lines;
    this.lines = [];
    return taken;
  }

  private endLine(): void {
    const line = this.current.join("").replace(/\s+/g, " ");
    if (line.trim() !== "") this.lines.push(line);
    this.current = [];
  }
}

/** The table's rows, merged cells filled up; a table within a cell counts as the cell's text. */
function tableRows(table: Element): Row[] {
  const rows: SpannedCell[][] = [];
  let depth = 0;
  walk(table, (node) => {
    if (!isElement(node)) return undefined;
    if (node.tagName === "table") depth += 1;
    if (node.tagName === "tr" && depth === 1) rows.push([]);
    if ((node.tagName === "td" || node.tagName === "th") && depth === 1) {
      rows.at(-1)?.push({ text: cellText(node), rows: spanOf(node, "rowspan"), columns: spanOf(node, "colspan") });
      return "skip";
    }
    if (node.tagName === "caption") {
      rows.push([{ text: cellText(node), rows: 1, columns: 1 }]);
      return "skip";
    }
    return undefined;
  }, (node) => {
    if (isElement(node) && node.tagName === "table") depth -= 1;
  });
  return gridRows(rows);
}

function cellText(cell: Element): SourceText {
  const text = new LineGatherer();
  for (const child of cell.childNodes) walk(child, (node) => text.enter(node), (node) => text.leave(node));
  return SourceText.of(text.take().map((line) => ({ text: line, line: null })));
}

/** `rowspan` or `colspan`, within what a table can have. */
function spanOf(cell: Element, name: "rowspan" | "colspan"): number {
  const value = Number.parseInt(cell.attrs.find((attribute) => attribute.name === name)?.value ?? "1", 10);
  if (name === "rowspan" && value === 0) return Number.MAX_SAFE_INTEGER;
  return Number.isFinite(value) && value >= 1 ? Math.min(value, name === "colspan" ? 1000 : 65534) : 1;
}
