import type { DepartmentBudget } from "../../domain/budget/index";
import type { Words } from "../../domain/figures/index";
import { isPlaceOf, type Place } from "../../domain/findings/index";

/** A paragraph with the words in question in it. */
export interface MarkedParagraph {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** More than this around the words is left out. */
const AROUND = 160;

/** The paragraph or cell of the budget that has the quoted words in it and more than them; null where there is none, or several. */
export const paragraphOf = (budget: DepartmentBudget, place: Place): MarkedParagraph | null => {
  const quoted = place.text.trim();
  if (quoted === "") return null;
  const found = new Set(textsAt(budget, place).map(({ text }) => text).filter((text) => text.includes(quoted) && text.trim() !== quoted));
  const [text] = found;
  if (text === undefined || found.size > 1) return null;
  const from = text.indexOf(quoted);
  const to = from + quoted.length;
  const before = text.slice(0, from);
  const after = text.slice(to);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    words: quoted,
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
};

function textsAt({ department, projects }: DepartmentBudget, place: Place): readonly Words[] {
  if (place.project === null) {
    return [
      ...department.paragraphs.map(({ words }) => words), ...department.claims.map(({ words }) => words), ...department.measures,
      ...department.subGoals.flatMap(({ goal, indicators }) => [...(goal ? [goal] : []), ...indicators]), ...(department.overallGoal ? [department.overallGoal] : []),
    ];
  }
  const project = projects.find((one) => isPlaceOf(place, one));
  if (!project) return [];
  const { heading, goal, overallGoal, purpose, notes, fields, indicators } = project;
  const row = indicators.find(({ number }) => number === place.indicator);
  const ofRow = row ? [row.name, row.description, row.basis, ...row.other].flatMap((words) => words ?? []) : [];
  return [...[heading, goal, overallGoal, purpose].flatMap((words) => words ?? []), ...notes, ...fields.map(({ value }) => value), ...ofRow];
}
