import { yuan } from "../../domain/money/index";
import type { ComponentDefinition, ProjectReference, StatedAmount } from "../../domain/payroll/index";
import { payrollWords, type Language, type StatedColumn } from "../../wording/index";
import { cellName } from "../cell-address";
import type { CellProblem } from "../cell-problem";
import { componentHeads } from "../payroll/columns";
import { readCoverage } from "../payroll/coverage";
import { projectKey } from "../payroll/criteria";
import type { UnreadStated } from "../payroll/payroll-sheet-content";
import type { FoundHeads } from "./find-blocks";
import { comparable, factorOf, headOf } from "./labels";
import { KnownProjects } from "./projects";
import type { LinesReading } from "./read-lines";
import type { SheetCells } from "./sheet-cells";

/** Stated amounts as the sheet has them. */
export interface StatedReading {
  readonly stated: readonly StatedAmount[];
  readonly rowOfStated: ReadonlyMap<string, number>;
  readonly unread: readonly UnreadStated[];
  readonly problems: readonly CellProblem[];
}

const LANGUAGES: readonly Language[] = ["zh", "en"];
const INPUTS: readonly StatedColumn[] = ["id", "projectNumber", "project", "lines", "component", "unit", "decimals", "stated", "source"];
const MOST_DECIMALS = 10;

/** Reads the block 文件列示金额核对: what is typed there; computed amounts and remarks are ours. */
export function readStated(
  cells: SheetCells, heads: FoundHeads<StatedColumn>, rows: readonly number[], components: readonly ComponentDefinition[], lines: LinesReading,
): StatedReading {
  const { columns } = heads;
  const words = payrollWords(heads.language).statedColumns;
  const componentOf = componentNames(components);
  const projects = new KnownProjects();
  for (const { project } of [...lines.lines, ...lines.unread]) projects.learn(project);
  const rowsOfProject = groupByProject(lines);
  const result = { stated: [] as StatedAmount[], rowOfStated: new Map<string, number>(), unread: [] as UnreadStated[], problems: [] as CellProblem[] };
  const text = (row: number, key: StatedColumn) => cells.text(row, columns[key] ?? null).trim();

  for (const row of rows) {
    if ((["stated", "component"] as const).every((key) => cells.isBlank(row, columns[key] ?? null))) continue;
    const problems: CellProblem[] = [];
    const complain = (code: CellProblem["code"], key: StatedColumn, quoted?: string) => problems.push(cells.problem(code, row, columns[key] ?? cells.firstColumn, words[key], quoted));
    const number = (key: StatedColumn) => {
      const reading = cells.number(row, columns[key] ?? cells.firstColumn, words[key]);
      if (reading.kind === "problem") problems.push(reading.problem);
      return columns[key] !== undefined && reading.kind === "number" ? reading.value : null;
    };
    const amount = number("stated");
    if (amount === null && cells.isBlank(row, columns.stated ?? null)) complain("missing", "stated");
    const projectNumber = columns.projectNumber === undefined ? null : number("projectNumber");
    const project = projects.complete({ number: projectNumber === null ? null : projectNumber.toNumber(), name: text(row, "project") });
    const component = text(row, "component") === "" ? "total" : componentOf.get(comparable(text(row, "component"))) ?? null;
    if (component === null) complain("unknown-choice", "component");
    const unit = readUnit(text(row, "unit"));
    if (unit === null) complain("unknown-choice", "unit");
    const typedDecimals = columns.decimals === undefined ? null : number("decimals");
    if (typedDecimals !== null && !(typedDecimals.isInteger() && typedDecimals.gte(0) && typedDecimals.lte(MOST_DECIMALS))) complain("ambiguous", "decimals");
    const isUnread = problems.length > 0;
    const factor = factorOf(headOf(cells.text(heads.row, columns.stated ?? null)).unit);
    const ofProject = rowsOfProject.get(projectKey(project)) ?? [];
    const coverage = readCoverage(text(row, "lines"), ofProject);
    if (ofProject.length === 0) complain("unknown-line", "project");
    else if (coverage.unknown.length > 0) complain("unknown-line", "lines", coverage.unknown.join("、"));
    result.problems.push(...problems);
    if (isUnread || amount === null || component === null || unit === null) {
      result.unread.push({ index: result.stated.length + result.unread.length, cells: new Map(INPUTS.map((key) => [key, cells.content(row, columns[key] ?? null)])) });
      continue;
    }
    const value = yuan(amount.times(factor));
    const id = newId(text(row, "id") || `s${row + 1}`, result.rowOfStated);
    result.rowOfStated.set(id, row);
    result.stated.push({
      id, amount: value,
      printed: { unit, decimals: typedDecimals === null ? amount.times(factor).div(unit === "万元" ? 10_000 : 1).decimalPlaces() : typedDecimals.toNumber() },
      covers: { project, component, lines: coverage.lines ?? withUnread(ofProject, lines) },
      place: {
        project: project.number, indicator: null, line: null, sheet: cells.sheet,
        cell: cellName(row, columns.stated ?? cells.firstColumn), text: text(row, "source"),
      },
    });
  }
  return result;
}

/** The whole project, unless a row of it could not be read: then its lines by name, so that nobody takes the rest for the whole. */
function withUnread(ofProject: readonly { readonly id: string }[], lines: LinesReading): readonly string[] | null {
  const unread = new Set(lines.unread.map(({ id }) => id));
  return ofProject.some(({ id }) => unread.has(id)) ? ofProject.map(({ id }) => id) : null;
}

/** Ids and groups of all rows, read or not, by project and in the order of the sheet. */
function groupByProject(lines: LinesReading): Map<string, { id: string; group: string | null }[]> {
  const rows = [
    ...lines.lines.map(({ id, group, project }) => ({ row: lines.rowOfLine.get(id) ?? 0, id, group, project })),
    ...lines.unread.map(({ id, group, project, row }) => ({ row, id, group, project })),
  ].sort((a, b) => a.row - b.row);
  const groups = new Map<string, { id: string; group: string | null }[]>();
  const ofProject = (project: ProjectReference) => {
    const known = groups.get(projectKey(project)) ?? [];
    groups.set(projectKey(project), known);
    return known;
  };
  for (const { id, group, project } of rows) ofProject(project).push({ id, group });
  return groups;
}

/** Component ids by what the sheet may call them, the total included. */
function componentNames(components: readonly ComponentDefinition[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const learn = (name: string, id: string) => {
    if (name !== "" && !names.has(comparable(name))) names.set(comparable(name), id);
  };
  for (const language of LANGUAGES) for (const { component, label } of componentHeads(components, language)) learn(label, component.id);
  for (const { id, label } of components) for (const name of [id, label.zh, label.en]) learn(name, id);
  for (const language of LANGUAGES) learn(payrollWords(language).total, "total");
  return names;
}

function readUnit(text: string): StatedAmount["printed"]["unit"] | null {
  const unit = comparable(text);
  if (unit === "" || unit === "元" || unit === "yuan") return "元";
  return unit === "万元" || unit === "万" ? "万元" : null;
}

function newId(wanted: string, taken: ReadonlyMap<string, number>): string {
  let id = wanted;
  for (let copy = 2; taken.has(id); copy += 1) id = `${wanted}(${copy})`;
  return id;
}
