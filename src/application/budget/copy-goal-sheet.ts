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

/** Words behind a number that count people; 人次 counts visits. */
const PEOPLE = "(?:名(?!额)|人(?!次|均|[/／]?月)|个人|位)";
const LEAD = /^(?:.{0,10}?\d+名)?/;
const SHORTEST = 2;

function replacer(from: CopyEnd, to: CopyEnd): (text: string) => string {
  const names = replacedNames(from.title, to.title);
  return (text) => {
    const named = names.reduce((changed, [before, after]) => changed.split(before).join(after), text);
    return from.headcount === null || to.headcount === null ? named : named.replace(headcountPattern(from.headcount), String(to.headcount));
  };
}

/** The headcount before a word for people, in half-width or full-width digits; not as part of another number, nor a rank. */
function headcountPattern(headcount: number): RegExp {
  const digits = [...String(headcount)].map((digit) => `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`).join("");
  return new RegExp(`(?<![0-9０-９.．第]|[0-9][,，])${digits}(?=\\s*${PEOPLE})`, "g");
}

/**
 * What stands for the other project's name: its title, the beginning with the headcount (2018年招67名), and the words that
 * tell both titles apart where they end alike (村医劳务派遣人员工资, 民政劳务派遣人员工资: 村医).
 */
function replacedNames(from: string, to: string): readonly (readonly [string, string])[] {
  if (from === "" || to === "") return [];
  const [lead, otherLead] = [LEAD.exec(from)?.[0] ?? "", LEAD.exec(to)?.[0] ?? ""];
  const [name, otherName] = [from.slice(lead.length), to.slice(otherLead.length)];
  let common = 0;
  while (common < Math.min(name.length, otherName.length) && name.at(-1 - common) === otherName.at(-1 - common)) common += 1;
  const [own, other] = [name.slice(0, name.length - common), otherName.slice(0, otherName.length - common)];
  const isTold = common >= SHORTEST && own.length >= SHORTEST && other.length >= SHORTEST;
  return [
    [from, to] as const,
    ...(lead !== "" && otherLead !== "" && /\d{4}年/.test(lead) ? [[lead, otherLead] as const] : []),
    ...(isTold ? [[own, other] as const] : []),
  ];
}

/** Bounds that count the project's people follow it: the best is its headcount, the others keep their share. */
function replacedBounds({ bounds }: IndicatorDraft, from: CopyEnd, to: CopyEnd): IndicatorDraft["bounds"] {
  const { headcount: before } = from;
  const { headcount: after } = to;
  const isHeadcount = before !== null && after !== null && before > 0 && new RegExp(`^\\D*${before}\\s*${PEOPLE}`).test(bounds.excellent);
  if (!isHeadcount) return bounds;
  const scaled = (text: string): string => text.replace(new RegExp(`\\d+(?=\\s*${PEOPLE})`, "g"), (digits) => exactDecimal(digits).times(after).div(before).ceil().toFixed());
  return Object.fromEntries(GRADES.map((grade) => [grade, scaled(bounds[grade])])) as IndicatorDraft["bounds"];
}
