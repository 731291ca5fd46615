import type { DepartmentBudget } from "../domain/budget/index";
import { isMoneyUnit, type MoneyUnit } from "../domain/figures/index";
import type { Place } from "../domain/findings/index";
import { filledCells, type Block } from "./block";
import { readDepartment } from "./department/department-reader";
import { NumberLedger, spanPlace, type NotUnderstood, type NumberCount } from "./number-ledger";
import { arrangeBlocks } from "./outline/arrange-blocks";
import { statedUnit } from "./outline/form-labels";
import { outlineOf } from "./outline/outline";
import { readProject } from "./project/project-reader";
import { withPositions } from "./project/repeated-numbers";
import type { SourceText } from "./source-text";

/** Something about the document as a whole that the user should know. */
export interface ReadingProblem {
  /**
   * - `second-budget`: the title of another department's or year's budget; it and what follows was not read.
   * - `nothing-found`: neither a figure of a department nor a goal sheet.
   */
  readonly code: "second-budget" | "nothing-found";
  readonly place: Place;
}

/** What a document says, and what of it was not understood. */
export interface DisclosureReading {
  readonly budget: DepartmentBudget;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly numbers: NumberCount;
  readonly problems: readonly ReadingProblem[];
}

const NOWHERE = { project: null, indicator: null } as const;

/**
 * Reads a document's paragraphs and tables. Pure: the same blocks give the same reading.
 * Every number ends in the model or in `notUnderstood`; `numbers` counts both.
 */
export function readBlocks(blocks: readonly Block[]): DisclosureReading {
  const ledger = new NumberLedger();
  const arranged = arrangeBlocks(blocks);
  const outline = outlineOf(arranged);
  const unit = documentUnit(outline.paragraphs.map(({ text }) => text));
  const projects = outline.projects.map((draft, index) => readProject(draft, index + 1, unit, ledger));
  const budget: DepartmentBudget = { department: readDepartment(outline, unit, ledger), projects };
  const { notUnderstood, numbers } = ledger.account(budget, textsOf(arranged));
  const problems: ReadingProblem[] = outline.foreignTitles.map((title) => ({ code: "second-budget", place: spanPlace(title, NOWHERE, 0, title.compact.text.length) }));
  if (projects.length === 0 && budget.department.figures.length === 0) problems.push({ code: "nothing-found", place: EMPTY_PLACE });
  return { budget: { ...budget, projects: withPositions(projects) }, notUnderstood, numbers, problems };
}

const EMPTY_PLACE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };

const textsOf = (blocks: readonly Block[]): SourceText[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.rows.flatMap((row) => filledCells(row))));

/** The unit that the text outside the goal sheets states, or prints most often; 万元, the forms' own, where it prints none. */
function documentUnit(paragraphs: readonly SourceText[]): MoneyUnit {
  const counts = new Map<MoneyUnit, number>();
  for (const paragraph of paragraphs) {
    const stated = paragraph.text.length < 80 ? statedUnit(paragraph.label) : null;
    if (stated && isMoneyUnit(stated)) return stated;
    for (const unit of ["亿元", "万元", "千元"] as const) counts.set(unit, (counts.get(unit) ?? 0) + paragraph.text.split(unit).length - 1);
    counts.set("元", (counts.get("元") ?? 0) + (paragraph.text.match(/\d元/g)?.length ?? 0));
  }
  const [best] = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? "万元";
}
