import type { ComponentDefinition, PayrollLine, ProjectReference, StatedScope } from "../../domain/payroll/index";
import { componentLabel } from "../../wording/index";
import type { Speech } from "../texts/index";

/** `2、劳务派遣人员` or the name alone where the project has no number. */
export const projectWords = (project: ProjectReference, { texts }: Speech): string =>
  texts.payroll.projectName(project.number === null ? "" : String(project.number), project.name);

/** `A 组 · 本科`. */
export const lineWords = (line: PayrollLine, { texts }: Speech): string =>
  texts.payroll.lineLabel(line.category, line.group === null ? null : line.group.replace(/组$/, ""));

/** What a stated amount covers within its project: component and people, e.g. `工资 · 本科`. */
export const scopeWords = (
  scope: StatedScope,
  lines: readonly PayrollLine[],
  components: readonly ComponentDefinition[],
  speech: Speech,
): string => {
  const { texts, language } = speech;
  const component = componentLabel(scope.component, components, language);
  const covered = scope.lines === null ? [] : lines.filter((line) => scope.lines?.includes(line.id));
  if (covered.length === 0) return component;
  const groups = new Set(covered.map((line) => line.group));
  const [group] = groups;
  const isWholeGroup = covered.length > 1 && groups.size === 1 && group !== null && group !== undefined;
  const who = isWholeGroup ? texts.payroll.group(group.replace(/组$/, "")) : [...new Set(covered.map((line) => lineWords(line, speech)))].join(texts.frame.listSeparator);
  return `${component} · ${who}`;
};
