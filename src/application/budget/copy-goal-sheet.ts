import { exactDecimal } from "../../domain/money/index";
import { GRADES } from "../../domain/goals/index";
import type { GoalSheetDraft, IndicatorDraft } from "./goal-sheet-draft";

/** A project that a goal sheet is copied from or to. */
export interface CopyEnd {
  readonly number: number | null;
  readonly title: string;
  /** Its people; null where it has none, then headcounts stay. */
  readonly headcount: number | null;
}

/**
 * A goal sheet copied from another project: its title and headcount are replaced wherever they stand (goal text, names,
 * descriptions, all four bounds), code and name are left open.
 *
 * @param goal the other project's own goal text, drafted from its payroll lines; null takes the copied one with its
 * names and headcounts replaced
 * @example copyGoalSheet(draft, { number: 5, title: "21名村医…", headcount: 21 }, { number: 6, title: "40名…", headcount: 40 }, null)
 */
export function copyGoalSheet(draft: GoalSheetDraft, from: CopyEnd, to: CopyEnd, goal: string | null): GoalSheetDraft {
  const replaced = replacer(from, to);
  return {
    number: to.number, title: to.title, code: "", name: "", purpose: replaced(draft.purpose), goal: goal ?? replaced(draft.goal), plan: draft.plan,
    indicators: draft.indicators.map((indicator): IndicatorDraft => ({
      ...indicator, name: replaced(indicator.name), description: replaced(indicator.description), bounds: replacedBounds(indicator, from, to),
    })),
  };
}

function replacer(from: CopyEnd, to: CopyEnd): (text: string) => string {
  return (text) => {
    const named = from.title === "" ? text : text.split(from.title).join(to.title);
    if (from.headcount === null || to.headcount === null) return named;
    return named.replace(new RegExp(`(?<![0-9.])${from.headcount}(?=\\s*(?:名|人|个人|位))`, "g"), String(to.headcount));
  };
}

/** Bounds that count the project's people follow it: the best is its headcount, the others keep their share. */
function replacedBounds({ bounds }: IndicatorDraft, from: CopyEnd, to: CopyEnd): IndicatorDraft["bounds"] {
  const { headcount: before } = from;
  const { headcount: after } = to;
  const isHeadcount = before !== null && after !== null && before > 0 && new RegExp(`^\\D*${before}\\s*(?:人|名)`).test(bounds.excellent);
  if (!isHeadcount) return bounds;
  const scaled = (text: string): string => text.replace(/\d+(?=\s*(?:人|名))/g, (digits) => exactDecimal(digits).times(after).div(before).ceil().toFixed());
  return Object.fromEntries(GRADES.map((grade) => [grade, scaled(bounds[grade])])) as IndicatorDraft["bounds"];
}
