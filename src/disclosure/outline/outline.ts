import type { DocumentSection } from "../../domain/budget/index";
import { filledCells, type Block, type Row, type Table } from "../block";
import { SourceText } from "../source-text";
import { documentTitle, titlesConflict, type DocumentTitle } from "./document-title";
import { formLabel, type FormLabel } from "./form-labels";
import { isProjectHeading, isWholeDepartmentHeading, sectionOf } from "./headings";
import { append } from "../append";

/** What belongs to one goal sheet, before it is read. */
export interface ProjectDraft {
  readonly heading: SourceText | null;
  readonly notes: SourceText[];
  readonly rows: Row[];
}

/** A table outside the goal sheets, with the paragraphs right above it. */
export interface SectionTable {
  readonly section: DocumentSection;
  readonly captions: readonly SourceText[];
  readonly table: Table;
}

/** The document sorted by what it is about. */
export interface Outline {
  readonly title: DocumentTitle | null;
  readonly paragraphs: { readonly section: DocumentSection; readonly text: SourceText }[];
  readonly tables: SectionTable[];
  readonly projects: ProjectDraft[];
  /** Titles of further departments or years; what follows them is in `foreign`. */
  readonly foreignTitles: SourceText[];
  readonly foreign: SourceText[];
}

/** Goes through the blocks once and sorts them. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const outline: Outline = { title: documentTitle(blocks), paragraphs: [], tables: [], projects: [], foreignTitles: [], foreign: [] };
  new Outliner(outline).run(blocks);
  return outline;
}

class Outliner {
  private section: DocumentSection = "title";
  private project: ProjectDraft | null = null;
  private captions: SourceText[] = [];
  private isForeign = false;
  private previous: SourceText | null = null;
  /** Whether paragraphs go on with the text field that the sheet's rows ended with. */
  private isFieldOpen = false;

  constructor(private readonly outline: Outline) {}

  run(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (this.isForeign) append(this.outline.foreign, textsOf(block));
      else if (block.kind === "paragraph") this.takeParagraph(block.text);
      else this.takeTable(block);
      this.previous = block.kind === "paragraph" ? block.text : null;
    }
  }

  private takeParagraph(text: SourceText): void {
    if (this.outline.title && titlesConflict(this.outline.title, text, this.previous)) {
      this.isForeign = true;
      this.outline.foreignTitles.push(text);
      this.outline.foreign.push(text);
      return;
    }
    if (isProjectHeading(text)) {
      this.isFieldOpen = false;
      this.project = isWholeDepartmentHeading(text) ? null : { heading: text, notes: [], rows: [] };
      if (this.project) this.outline.projects.push(this.project);
      else this.addParagraph(text);
      return;
    }
    const section = sectionOf(text);
    if (section) {
      this.project = null;
      this.section = section;
      this.addParagraph(text);
    } else if (this.project) this.takeNote(this.project, text);
    else this.addParagraph(text);
  }

  private addParagraph(text: SourceText): void {
    this.outline.paragraphs.push({ section: this.section, text });
    this.captions.push(text);
  }

  /**
   * A paragraph among a sheet's rows: before the indicators it goes on with the text field above. A field's label may
   * stand in a paragraph of its own, where the form's lines were pasted without their tabs.
   */
  private takeNote(project: ProjectDraft, text: SourceText): void {
    const label = formLabel(text);
    if (isTextField(label) && !/[:：]./.test(text.label)) {
      project.rows.push({ cells: [text] });
      this.isFieldOpen = true;
    } else if (this.isFieldOpen && label === null && !IS_REMARK.test(text.label)) project.rows.push({ cells: [SourceText.of([]), text] });
    else {
      this.isFieldOpen = false;
      project.notes.push(text);
    }
  }

  private takeTable(table: Table): void {
    this.isFieldOpen = false;
    if (isGoalTable(table)) {
      append(this.projectFor(table).rows, table.rows);
      const [label] = table.rows.at(-1)?.cells ?? [];
      this.isFieldOpen = label !== undefined && isTextField(formLabel(label));
      return;
    }
    if (this.project && this.project.rows.length > 0 && isContinuation(table, this.project)) {
      append(this.project.rows, table.rows);
      return;
    }
    this.outline.tables.push({ section: this.section, captions: this.captions.slice(-4), table });
    this.captions = [];
  }

  /** The sheet that a goal table belongs to: the one begun, unless the table brings a second goal. */
  private projectFor(table: Table): ProjectDraft {
    const current = this.project;
    if (current && !(hasLabel(current.rows, "goal") && hasLabel(table.rows, "goal")) && !(hasLabel(current.rows, "name") && hasLabel(table.rows, "name"))) return current;
    this.project = { heading: current ? null : this.headingAbove(), notes: [], rows: [] };
    this.outline.projects.push(this.project);
    return this.project;
  }

  /** Above a goal table without a standard heading: a short numbered paragraph right before it. */
  private headingAbove(): SourceText | null {
    const last = this.outline.paragraphs.at(-1);
    if (!last || last.section === "title" || last.text.text.length > 80 || sectionOf(last.text) !== null) return null;
    if (!/^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|项目)/.test(last.text.label) || /[。；;：:]$/.test(last.text.label)) return null;
    this.outline.paragraphs.pop();
    return last.text;
  }
}

const isTextField = (label: FormLabel | null): boolean => label === "goal" || label === "purpose" || label === "overall-goal";
/** A remark below a text belongs to the sheet, not to the text. */
const IS_REMARK = /^(?:注|备注|说明|填表说明|单位|金额单位)[:：]/;

const textsOf = (block: Block): SourceText[] => (block.kind === "paragraph" ? [block.text] : block.rows.flatMap((row) => filledCells(row)));

const hasLabel = (rows: readonly Row[], label: string): boolean => rows.some((row) => row.cells.some((cell) => formLabel(cell) === label));

/** A table with a goal sheet's fields, or with its indicator head. */
function isGoalTable(table: Table): boolean {
  return table.rows.some((row) => {
    const labels = row.cells.map(formLabel);
    const [first] = filledCells(row);
    return labels.includes("indicator-header") || labels.includes("plan") || labels.includes("purpose") || (first !== undefined && (formLabel(first) === "goal" || formLabel(first) === "overall-goal"));
  });
}

/** Rows as wide as the sheet's own that follow it without a heading: the table was broken by a page. */
function isContinuation(table: Table, project: ProjectDraft): boolean {
  const width = project.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  return table.rows.every((row) => row.cells.length <= width) && table.rows.some((row) => row.cells.length >= 4);
}
