import type { Block } from "../block";
import type { SourceText } from "../source-text";
import { isProjectHeading, sectionOf } from "./headings";

/** The document's title and the department that it names. */
export interface DocumentTitle {
  readonly title: SourceText;
  /** Stretch of `nameSource`'s compact text that is the department's name; null where none is named. */
  readonly name: { readonly source: SourceText; readonly start: number; readonly end: number } | null;
  readonly year: string;
}

const LONGEST_TITLE = 60;
const SEARCHED_PARAGRAPHS = 40;
const TITLE = /^(.{0,40}?)(20\d\d)年?度?(.{0,40}?)(?:部门|单位)?(?:综合)?预算(?:信息)?(?:公开|情况|说明|报告|草案)/;
const NAME = /(?:局|委员会|办公室|中心|厅|处|院|部|委|会|政府|学校|中学|小学|大学|大队|支队|队|所|站|馆|社|台|库|署|行|团|组织|公司)$/;

/** What a paragraph says as a title: the year and the name within it (empty where there is none). */
function titleParts(text: SourceText): { readonly name: string; readonly nameStart: number; readonly year: string } | null {
  if (text.text.length > LONGEST_TITLE || /[。；;]/.test(text.text) || isProjectHeading(text)) return null;
  const found = TITLE.exec(text.label);
  if (!found || /^[一二三四五六七八九十]{1,3}、/.test(text.label)) return null;
  const [, before = "", year = "", behind = ""] = found;
  const name = NAME.test(before) ? before : NAME.test(behind) ? behind : "";
  return { name, nameStart: name === "" ? -1 : text.label.indexOf(name), year };
}

const isName = (text: SourceText): boolean => text.text.length <= 40 && NAME.test(text.label) && !/[。，；;：:、0-9]/.test(text.text);

/** Finds the title before the first section. */
export function documentTitle(blocks: readonly Block[]): DocumentTitle | null {
  let lastName: SourceText | null = null;
  for (const block of blocks.slice(0, SEARCHED_PARAGRAPHS)) {
    if (block.kind !== "paragraph") return null;
    if (sectionOf(block.text) !== null) return null;
    const parts = titleParts(block.text);
    if (parts) {
      const name = parts.name === "" ? lastName && { source: lastName, start: 0, end: lastName.compact.text.length } : { source: block.text, start: parts.nameStart, end: parts.nameStart + parts.name.length };
      return { title: block.text, name, year: parts.year };
    }
    if (isName(block.text)) lastName = block.text;
  }
  return null;
}

const nameText = (title: DocumentTitle): string => (title.name ? title.name.source.compact.text.slice(title.name.start, title.name.end) : "");

/**
 * Whether a paragraph is the title of another department's or another year's budget.
 *
 * @param previous the paragraph before it, which may hold the department's name
 */
export function titlesConflict(title: DocumentTitle, text: SourceText, previous: SourceText | null): boolean {
  if (text === title.title) return false;
  const parts = titleParts(text);
  if (!parts) return false;
  const name = parts.name !== "" ? parts.name : previous && isName(previous) ? previous.label : "";
  return parts.year !== title.year || (name !== "" && nameText(title) !== "" && name !== nameText(title));
}
