import type { BudgetProject } from "../../domain/budget/index";
import { textCell } from "../cell-content";
import type { SheetPlan } from "../sheet-plan";
import { BODY_SIZE, FormColumns } from "./form-columns";
import { FormHead } from "./form-head";
import { ABOVE_LEFT } from "./form-styles";
import type { GoalSheetOptions, GoalSheetPlaces, SigningPersons } from "./goal-sheet-options";
import { IndicatorTable } from "./indicator-table";
import { MARGINS } from "./page";
import { freeSheetName } from "./sheet-names";
import { SheetWriter } from "./sheet-writer";
import { heightOfLines } from "./text-measure";

const SIGNATURE_HEIGHT = 36;

/** A goal sheet's plan, and where its parts stand. */
export interface PlacedGoalSheet {
  readonly plan: SheetPlan;
  readonly places: GoalSheetPlaces;
}

/**
 * A project's goal sheet in the standard form, ready for printing: one page wide, heights computed, no row split by a
 * page break, the category again after one. Texts are those of the document, word for word, but for those that
 * `options.live` computes. Source: the form template's.
 *
 * @example goalSheetPlan(project, { template: HEBEI_COUNTY_2020, version: "publication", department: "某局", year: 2020, unit: "万元" })
 */
export function placedGoalSheet(project: BudgetProject, options: GoalSheetOptions): PlacedGoalSheet {
  const columns = new FormColumns(options.template, project);
  const writer = new SheetWriter(columns.room.height);
  const head = new FormHead(writer, columns, project, options);
  head.write();
  const isSubmission = options.version === "submission";
  const table = new IndicatorTable(writer, columns, project, options);
  table.write(isSubmission ? SIGNATURE_HEIGHT : 0);
  if (isSubmission) writeSignatures(writer, columns, options);
  const plan: SheetPlan = {
    name: options.name ?? goalSheetName(project, new Set()),
    purpose: "goal-sheet",
    subject: String(project.position),
    cells: writer.draft.cells,
    formats: writer.draft.formats,
    merges: writer.merges,
    columnWidths: columns.widths,
    rowHeights: writer.draft.rowHeights,
    tables: [],
    freeze: null,
    print: {
      orientation: options.template.orientation, paper: "A4", fitToOnePageWide: true, titleRows: writer.titleRows, centerHorizontally: true,
      footer: FOOTER, pageBreaks: writer.pageBreaks, margins: MARGINS,
    },
  };
  return {
    plan,
    places: {
      goal: head.goalCells, indicatorRows: table.rows,
      columns: new Map([...columns.list.map(({ id }, column) => [id as string, column] as const), ...columns.further.map((_, index) => [`other${index}`, columns.list.length + index] as const)]),
    },
  };
}

/** As `placedGoalSheet`, the plan alone. */
export const goalSheetPlan = (project: BudgetProject, options: GoalSheetOptions): SheetPlan => placedGoalSheet(project, options).plan;

/** Excel's codes for page and pages. */
const FOOTER = "第 &P 页，共 &N 页";

/** A name for the project's sheet that no other sheet has. */
export function goalSheetName(project: BudgetProject, taken: ReadonlySet<string>): string {
  const title = project.title === "" ? project.heading?.text ?? "" : project.title;
  return freeSheetName(`${project.number ?? project.position}、${title === "" ? "绩效目标表" : title}`, taken);
}

function writeSignatures(writer: SheetWriter, columns: FormColumns, options: GoalSheetOptions): void {
  const { signatures } = options.template;
  const filled = personsInOrder(options.persons);
  writer.write(columns.split(0, signatures.length).map((stretch, index) => ({
    ...stretch, content: textCell(`${signatures[index] ?? ""}${filled[index] ?? ""}`), style: ABOVE_LEFT,
  })), Math.max(SIGNATURE_HEIGHT, heightOfLines(2, BODY_SIZE)));
}

const personsInOrder = (persons: SigningPersons | undefined): readonly (string | undefined)[] =>
  [persons?.preparedBy, persons?.telephone, persons?.responsible, persons?.date];
