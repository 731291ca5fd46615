import type { AssetsTable, Department, DepartmentChange, DepartmentClaim, DepartmentFigure, DocumentSection, Organisation } from "../../domain/budget/index";
import type { MoneyUnit, QuantityFigure, Words } from "../../domain/figures/index";
import type { NumberLedger, ReadText } from "../number-ledger";
import type { Outline, SectionTable } from "../outline/outline";
import { readDepartmentParagraph } from "./department-paragraph";
import { readAssets, readFigureTable, readOrganisations } from "./department-tables";
import { readGoalSection } from "./goal-section";
import { append } from "../append";

const NOWHERE = { project: null, indicator: null } as const;
/** Sections whose paragraphs state the department's figures; `unknown` and `title` where a document has no headings. */
const FIGURE_SECTIONS: ReadonlySet<DocumentSection> = new Set(["overview", "operating-costs", "three-public", "procurement", "assets", "unknown", "title"]);

/** Reads what the document says outside its goal sheets. */
export function readDepartment(outline: Outline, unit: MoneyUnit, ledger: NumberLedger): Department {
  const paragraphs = outline.paragraphs.map(({ section, text }) => ({ section, read: ledger.read(text, NOWHERE) }));
  const figures: DepartmentFigure[] = [];
  const changes: DepartmentChange[] = [];
  const claims: DepartmentClaim[] = [];
  for (const { section, read } of paragraphs) {
    if (!FIGURE_SECTIONS.has(section)) continue;
    const found = readDepartmentParagraph(read, section, ledger, NOWHERE);
    append(figures, found.figures);
    append(changes, found.changes);
    append(claims, found.claims);
  }
  const tables = readTables(outline.tables, unit, ledger);
  const goals = readGoalSection(paragraphs.filter(({ section }) => section === "performance").map(({ read }) => read), ledger, NOWHERE);
  return {
    name: nameOf(outline, ledger), title: outline.title ? ledger.read(outline.title.title, NOWHERE).words : null, year: yearOf(outline, paragraphs, ledger), unit,
    organisations: tables.organisations, figures: [...figures, ...tables.figures], changes, claims, ...goals, assets: tables.assets,
    paragraphs: paragraphs.map(({ section, read }) => ({ section, words: read.words })),
  };
}

function readTables(tables: readonly SectionTable[], unit: MoneyUnit, ledger: NumberLedger): { organisations: Organisation[]; assets: AssetsTable | null; figures: DepartmentFigure[] } {
  const organisations: Organisation[] = [];
  const figures: DepartmentFigure[] = [];
  let assets: AssetsTable | null = null;
  for (const table of tables) {
    const units = readOrganisations(table, ledger, NOWHERE);
    if (units) append(organisations, units);
    else {
      const found: AssetsTable | null = assets === null ? readAssets(table, unit, ledger, NOWHERE) : null;
      if (found) assets = found;
      else append(figures, readFigureTable(table, unit, ledger, NOWHERE) ?? []);
    }
  }
  return { organisations, assets, figures };
}

function nameOf(outline: Outline, ledger: NumberLedger): Words | null {
  const name = outline.title?.name;
  return name ? ledger.wordsOf(ledger.read(name.source, NOWHERE), NOWHERE, name.start, name.end) : null;
}

/** The year of the title, or the first one that a paragraph of figures names. */
function yearOf(outline: Outline, paragraphs: readonly { section: DocumentSection; read: ReadText }[], ledger: NumberLedger): QuantityFigure | null {
  const title = outline.title ? ledger.read(outline.title.title, NOWHERE) : null;
  const reads = title ? [title] : paragraphs.filter(({ section }) => FIGURE_SECTIONS.has(section)).map(({ read }) => read);
  for (const read of reads) for (const { figure } of read.figures) if (figure.kind === "year") return figure;
  return null;
}
