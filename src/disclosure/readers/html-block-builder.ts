import type { Block } from "../block";
import { SourceText } from "../source-text";
import { gridRows, type SpannedCell } from "./grid-rows";

/** Elements whose content is not part of the document's text. */
const UNSEEN = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"]);
/** Elements that run on within a line. */
const INLINE = new Set([
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "o:p",
  "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
]);

/** A cell being read. */
interface OpenCell {
  readonly lines: TextLines;
  readonly rows: number;
  readonly columns: number;
}

/** Turns tags and text, in order, into paragraphs and tables. A table within a cell counts as the cell's text. */
export class HtmlBlockBuilder {
  private readonly blocks: Block[] = [];
  private readonly outer = new TextLines();
  private rows: SpannedCell[][] | null = null;
  private cell: OpenCell | null = null;
  private nestedTables = 0;
  private unseen: string | null = null;

  startTag(name: string, attributes: readonly { readonly name: string; readonly value: string }[]): void {
    if (UNSEEN.has(name)) this.unseen = name;
    if (this.unseen !== null || INLINE.has(name)) return;
    if (name === "table" && this.cell) this.nestedTables += 1;
    else if (name === "table") this.startTable();
    if (this.rows && this.nestedTables === 0 && (name === "tr" || name === "caption")) this.startRow();
    if (this.rows && this.nestedTables === 0 && (name === "td" || name === "th" || name === "caption")) this.startCell(attributes);
    else this.lines.end();
  }

  endTag(name: string): void {
    if (this.unseen !== null) {
      if (name === this.unseen) this.unseen = null;
      return;
    }
    if (INLINE.has(name)) return;
    this.lines.end();
    if (name === "table" && this.nestedTables > 0) this.nestedTables -= 1;
    else if (this.nestedTables > 0) return;
    else if (name === "table") this.endTable();
    else if (name === "td" || name === "th" || name === "tr" || name === "caption") this.endCell();
  }

  text(characters: string): void {
    if (this.unseen === null) this.lines.add(characters);
  }

  finish(): Block[] {
    this.nestedTables = 0;
    this.endTable();
    this.flush();
    return this.blocks;
  }

  /** The lines that text goes to: the open cell's, or those outside of tables. */
  private get lines(): TextLines {
    return this.cell?.lines ?? this.outer;
  }

  private flush(): void {
    for (const line of this.outer.take()) this.blocks.push({ kind: "paragraph", text: SourceText.of([{ text: line, line: null }]) });
  }

  private startTable(): void {
    this.endTable();
    this.flush();
    this.rows = [];
  }

  private startRow(): void {
    this.endCell();
    this.rows?.push([]);
  }

  private startCell(attributes: readonly { readonly name: string; readonly value: string }[]): void {
    this.endCell();
    if (this.rows?.length === 0) this.rows.push([]);
    this.cell = { lines: new TextLines(), rows: spanOf(attributes, "rowspan"), columns: spanOf(attributes, "colspan") };
  }

  private endCell(): void {
    if (!this.cell) return;
    const { lines, rows, columns } = this.cell;
    this.rows?.at(-1)?.push({ text: SourceText.of(lines.take().map((text) => ({ text, line: null }))), rows, columns });
    this.cell = null;
  }

  /** Text that stands in a table but in no cell comes before it, as browsers show it. */
  private endTable(): void {
    this.endCell();
    if (!this.rows) return;
    this.flush();
    const rows = gridRows(this.rows.filter((row) => row.length > 0));
    if (rows.length > 0) this.blocks.push({ kind: "table", rows });
    this.rows = null;
  }
}

/** Gathers text and breaks it into lines. */
class TextLines {
  private lines: string[] = [];
  private current: string[] = [];

  add(characters: string): void {
    this.current.push(characters);
  }

  end(): void {
    if (this.current.length === 0) return;
    const line = this.current.join("").replace(/\s+/g, " ");
    if (line !== "" && line !== " ") this.lines.push(line);
    this.current = [];
  }

  /** The lines so far; starts anew. */
  take(): string[] {
    this.end();
    const taken = this.lines;
    this.lines = [];
    return taken;
  }
}

/** `rowspan` or `colspan`, within what a table can have. */
function spanOf(attributes: readonly { readonly name: string; readonly value: string }[], name: "rowspan" | "colspan"): number {
  const value = Number.parseInt(attributes.find((attribute) => attribute.name === name)?.value ?? "1", 10);
  if (name === "rowspan" && value === 0) return Number.MAX_SAFE_INTEGER;
  return Number.isFinite(value) && value >= 1 ? Math.min(value, name === "colspan" ? 1000 : 65534) : 1;
}
