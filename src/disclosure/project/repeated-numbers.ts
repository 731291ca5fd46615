import type { BudgetProject } from "../../domain/budget/index";
import type { Place } from "../../domain/findings/index";

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
const isPlace = (value: object): value is Place => "project" in value && "indicator" in value && "line" in value && "cell" in value && "text" in value;

/**
 * Projects of which several have the same number: their places get the project's place in the document, so that each stays with
 * its own. Others come back as they are. What was one object before is one afterwards: figures are told by what they are.
 */
export function withPositions(projects: readonly BudgetProject[]): readonly BudgetProject[] {
  const labels = projects.map(({ number, position }) => number ?? position);
  if (new Set(labels).size === labels.length) return projects;
  return projects.map((project, index) => {
    const isRepeated = labels.some((label, other) => other !== index && label === labels[index]);
    return isRepeated ? (placed(project, project.position, new Map()) as BudgetProject) : project;
  });
}

function placed(value: unknown, position: number, known: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (known.has(value)) return known.get(value);
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    for (const entry of value) list.push(placed(entry, position, known));
    return list;
  }
  if (!isPlain(value)) return value;
  const copy: Record<string, unknown> = {};
  known.set(value, copy);
  for (const [key, entry] of Object.entries(value)) copy[key] = placed(entry, position, known);
  if (isPlace(value) && value.project !== null) copy["position"] = position;
  return copy;
}
