import { compactText, type CompactText } from "../domain/figures/index";

/** A line of text as the source has it; `line` counts from 1 where the source has lines. */
export interface SourceLine {
  readonly text: string;
  readonly line: number | null;
}

/** Where a text stands when it comes from a workbook. */
export interface SheetCoordinates {
  readonly sheet: string | null;
  readonly cell: string | null;
}

const NOWHERE: SheetCoordinates = { sheet: null, cell: null };
const ENDS_A_SENTENCE = new Set(["。", "；", ";", "：", ":", "！", "!", "？", "?"]);
const STARTS_AN_ITEM =
  /^(?:[（(][0-9０-９一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,3}[、．.）)/／](?![0-9０-９])|[0-9０-９]{1,3}、|[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十0-9]{1,3}(?:部分|章|条)|绩效目标[：:]|绩效指标[：:])/;

/**
 * A paragraph or a cell: its words with runs of spaces made one, lines that only wrap joined, and the way back to the
 * lines of the source.
 */
export class SourceText {
  private cachedCompact: CompactText | null = null;

  private constructor(
    readonly text: string,
    private readonly starts: readonly { readonly offset: number; readonly line: number | null }[],
    readonly coordinates: SheetCoordinates,
    /** The texts that this one was joined from; none for a text of the source. */
    readonly parts: readonly SourceText[] = [],
  ) {}

  /**
   * @param lines the text line by line. A line break stays only where a sentence or an item ends: elsewhere the line is
   *   taken as wrapped.
   */
  static of(lines: readonly SourceLine[], coordinates: SheetCoordinates = NOWHERE): SourceText {
    const pieces: string[] = [];
    const starts: { offset: number; line: number | null }[] = [];
    let offset = 0;
    let previous = "";
    for (const { text, line } of lines) {
      const clean = collapseSpaces(text);
      if (clean === "") continue;
      const joint = previous === "" ? "" : jointBetween(previous, clean);
      starts.push({ offset: offset + joint.length, line });
      pieces.push(joint, clean);
      offset += joint.length + clean.length;
      previous = clean;
    }
    return new SourceText(pieces.join(""), starts, coordinates);
  }

  /** Several texts as one, each beginning on a line of its own. */
  static join(parts: readonly SourceText[]): SourceText {
    const [first] = parts;
    if (first === undefined) return SourceText.of([]);
    if (parts.length === 1) return first;
    let offset = 0;
    const starts: { offset: number; line: number | null }[] = [];
    for (const part of parts) {
      for (const start of part.starts) starts.push({ offset: start.offset + offset, line: start.line });
      offset += part.text.length + 1;
    }
    return new SourceText(parts.map(({ text }) => text).join("\n"), starts, first.coordinates, parts);
  }

  get isBlank(): boolean {
    return this.text === "";
  }

  /** The text made ready for reading numbers and labels. */
  get compact(): CompactText {
    this.cachedCompact ??= compactText(this.text);
    return this.cachedCompact;
  }

  /** The text as a label: compact, without line breaks. */
  get label(): string {
    return this.compact.text.includes("\n") ? this.compact.text.replaceAll("\n", "") : this.compact.text;
  }

  /** The source's line at a place of `text`; null where the source has no lines. */
  lineAt(offset: number): number | null {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.starts[low]?.line ?? null;
  }
}

/** Spaces of all kinds as one space, none at the ends. Zero-width characters go. */
const collapseSpaces = (text: string): string => text.replace(/[\u200b-\u200d\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim();

const isWordCharacter = (character: string): boolean => /[0-9A-Za-z]/.test(character);

/** What stands between two lines of one text: a line break, a space between Latin words, or nothing. */
function jointBetween(previous: string, next: string): string {
  const last = previous.charAt(previous.length - 1);
  const endsSentence = ENDS_A_SENTENCE.has(last) || (last === "." && !/[0-9]/.test(previous.charAt(previous.length - 2)));
  if (endsSentence || STARTS_AN_ITEM.test(next)) return "\n";
  return isWordCharacter(last) && isWordCharacter(next.charAt(0)) ? " " : "";
}
