import type { PayrollLine, StatedAmount } from "../../domain/payroll/index";
import { payrollWords, type Language } from "../../wording/index";
import { projectKey } from "./criteria";
import type { LinesByProject } from "./lines-by-project";
import type { UnreadLine } from "./payroll-sheet-content";

/** Which lines a stated amount covers, as the sheet says it. */
export type Coverage =
  | { readonly kind: "project" }
  | { readonly kind: "group"; readonly group: string }
  | { readonly kind: "lines"; readonly ids: readonly string[] };

/** Between the ids of covered lines; either language's list is read. */
const SEPARATOR = /[、,，;；\s]+/;

/**
 * The shortest true words for what is covered: the whole project, a group of it, or lines by their ids.
 * Ids with list separators in them are not told apart on the sheet.
 */
export function coverageOf(stated: StatedAmount, lines: LinesByProject, unread: readonly UnreadLine[]): Coverage {
  const { lines: ids, project } = stated.covers;
  if (ids === null) return { kind: "project" };
  const ofProject = lines.of(project);
  const key = projectKey(project);
  const unreadIds = unread.filter((line) => projectKey(line.project) === key).map((line) => line.id);
  if (unreadIds.some((id) => ids.includes(id)) && ids.length === ofProject.length + unreadIds.length) return { kind: "project" };
  const group = ofProject.find((line) => line.id === ids[0])?.group ?? null;
  const isWhole = group !== null && ids.length > 1 && sameList(idsOfGroup(ofProject, group), ids);
  return isWhole && isGroupName(group, ofProject) ? { kind: "group", group } : { kind: "lines", ids };
}

const idsOfGroup = (lines: readonly PayrollLine[], group: string): string[] => lines.filter((line) => line.group === group).map((line) => line.id);

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);

/** Whether a group's name cannot be taken for anything else in the column of covered lines. */
const isGroupName = (group: string, lines: readonly PayrollLine[]): boolean =>
  group.trim() === group && group !== "" && !SEPARATOR.test(group) && !isAllWord(group) && !lines.some(({ id }) => id === group);

const isAllWord = (text: string): boolean =>
  (["zh", "en"] as const).some((language) => payrollWords(language).allLines.toLowerCase() === text.toLowerCase());

/** The coverage in words, e.g. 全部, A or p7-2、p7-3. */
export function coverageText(coverage: Coverage, language: Language): string {
  const words = payrollWords(language);
  if (coverage.kind === "project") return words.allLines;
  return coverage.kind === "group" ? coverage.group : coverage.ids.join(words.listSeparator);
}

/**
 * The ids of the covered lines from the words on the sheet: null for the whole project; `unknown` lists what is
 * neither a line's id nor a group of the project.
 */
export function readCoverage(text: string, ofProject: readonly { readonly id: string; readonly group: string | null }[]):
  { readonly lines: readonly string[] | null; readonly unknown: readonly string[] } {
  const trimmed = text.trim();
  if (trimmed === "" || isAllWord(trimmed)) return { lines: null, unknown: [] };
  const idsNamed = (name: string): string[] => {
    const own = ofProject.filter(({ id }) => id === name);
    return (own.length > 0 ? own : ofProject.filter(({ group }) => group === name)).map(({ id }) => id);
  };
  const whole = idsNamed(trimmed);
  if (whole.length > 0) return { lines: whole, unknown: [] };
  const names = trimmed.split(SEPARATOR).filter(Boolean);
  return { lines: names.flatMap((name) => (idsNamed(name).length > 0 ? idsNamed(name) : [name])), unknown: names.filter((name) => idsNamed(name).length === 0) };
}
