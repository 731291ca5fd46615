import type { ExplanationKind } from "../../../../src/domain/findings";
import type { TestBlock } from "../../../disclosure/support/test-document";
import type { SeededRandom } from "../../../support/seeded-random";
import { blocksOf, wan, type CorrectDocument, type CorrectProject, type Token } from "./correct-document";

/** A change to a correct document, and what must be said of it. */
export interface Mutation {
  readonly name: string;
  readonly blocks: readonly TestBlock[];
  /** Number of the project concerned; null for the department. */
  readonly project: number | null;
  /** Kinds of explanation that name the true cause; empty where the finding needs none. */
  readonly causes: readonly ExplanationKind[];
  /** A value that the explanation must name, so that it is this figure and no other. */
  readonly value: string | null;
}

const swapAt = (digits: string, at: number): string => digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);

/** Another number by one slip of the hand. */
export function slipDigits(random: SeededRandom, digits: string): string {
  const places = [...digits].flatMap((digit, at) => (digit === "." ? [] : [at]));
  if (random.whole(0, 1) === 1) {
    const swaps = places.filter((at) => /\d/.test(digits.charAt(at + 1)) && digits[at] !== digits[at + 1] && !(at === 0 && digits[1] === "0"));
    if (swaps.length > 0) return swapAt(digits, random.pick(swaps));
  }
  const at = random.pick(places);
  const other = random.pick([..."123456789"].filter((digit) => digit !== digits[at]));
  return digits.slice(0, at) + other + digits.slice(at + 1);
}

const replaceIn = (text: string, words: string, changed: string): string => {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`Not in the text: ${words}`);
  return text.slice(0, at) + changed + text.slice(at + words.length);
};

const changedGoal = (document: CorrectDocument, project: number, change: (goal: string) => string): TestBlock[] =>
  blocksOf(document, (text, at) => (at === project ? change(text) : text));

/** What the true cause is called when a number of that role is another. */
export const CAUSES: Readonly<Record<Token["role"], readonly ExplanationKind[]>> = {
  headcount: ["headcount"], "all-people": ["headcount"], wage: ["wage"], "wage-amount": ["digits"], insurance: ["digits"], fee: ["digits"], total: ["digits"], part: ["digits"],
  count: ["headcount"], term: ["digits"], result: ["digits"],
};

function digitMutations(random: SeededRandom, document: CorrectDocument): Mutation[] {
  return document.projects.flatMap((project, index) => project.tokens.map((each): Mutation => {
    const changed = slipDigits(random, each.digits);
    const value = CAUSES[each.role][0] === "digits" ? null : each.digits;
    return {
      name: `${each.role} ${each.digits} → ${changed}`, project: index + 1, causes: CAUSES[each.role], value,
      blocks: changedGoal(document, index + 1, (goal) => replaceIn(goal, each.words, each.words.replace(each.digits, changed))),
    };
  }));
}

function unitMutations(document: CorrectDocument): Mutation[] {
  return document.projects.flatMap((project, index) => project.tokens.filter(({ role, words }) => ["total", "part", "wage-amount", "insurance", "result"].includes(role) && /元$/.test(words)).map((each): Mutation => ({
    name: `unit of ${each.words}`, project: index + 1, causes: ["unit"], value: null,
    blocks: changedGoal(document, index + 1, (goal) => replaceIn(goal, each.words, each.words.endsWith("万元") ? each.words.replace("万元", "元") : each.words.replace(/元$/, "万元"))),
  })));
}

function lineMutations(document: CorrectDocument): Mutation[] {
  return document.projects.flatMap((project, index) => project.lines.flatMap((line): Mutation[] => [
    { name: `dropped: ${line}`, project: index + 1, causes: ["omitted"], value: null, blocks: changedGoal(document, index + 1, (goal) => replaceIn(goal, line, "")) },
    { name: `doubled: ${line}`, project: index + 1, causes: ["doubled"], value: null, blocks: changedGoal(document, index + 1, (goal) => replaceIn(goal, line, line + line)) },
  ]));
}

const withProjects = (document: CorrectDocument, projects: readonly CorrectProject[]): TestBlock[] => {
  const original = document.projects.reduce((sum, { fen }) => sum + fen, 0);
  const changed = projects.reduce((sum, { fen }) => sum + fen, 0);
  const basic = Number(wan(document.personnel + document.operating));
  const sum = (fen: number): string => String(Number((basic + Number(wan(fen))).toFixed(2)));
  return blocksOf({ ...document, projects }, (text, at) => (at === null ? text.replaceAll(`${sum(changed)}万元`, `${sum(original)}万元`).replace(`项目支出${wan(changed)}万元`, `项目支出${wan(original)}万元`) : text));
};

function projectMutations(random: SeededRandom, document: CorrectDocument): Mutation[] {
  const at = random.whole(0, document.projects.length - 1);
  const chosen = document.projects[at] as CorrectProject;
  return [
    { name: `project ${at + 1} dropped`, project: null, causes: ["omitted"], value: null, blocks: withProjects(document, document.projects.filter((project) => project !== chosen)) },
    { name: `project ${at + 1} doubled`, project: null, causes: ["doubled"], value: null, blocks: withProjects(document, [...document.projects, chosen]) },
  ];
}

function departmentMutations(random: SeededRandom, document: CorrectDocument): Mutation[] {
  const texts = blocksOf(document).flatMap((block) => ("paragraph" in block ? [block.paragraph] : []));
  const figures = texts.flatMap((text) => [...text.matchAll(/(预算收入|支出预算为|基本支出|人员经费|日常公用经费|项目支出|运行经费共计安排|安排|运维费|运行维护费|接待费|增加)(\d+(?:\.\d+)?)万元/g)].map(([words = "", , digits = ""]) => ({ text, words, digits })));
  const changed = (entry: { text: string; words: string }, to: string): TestBlock[] => blocksOf(document, (text) => (text === entry.text ? replaceIn(text, entry.words, to) : text));
  return figures.filter(({ digits }) => digits.length > 1).flatMap((entry): Mutation[] => {
    const slipped = slipDigits(random, entry.digits);
    return [
      { name: `department: ${entry.words} → ${slipped}`, project: null, causes: ["digits"], value: null, blocks: changed(entry, entry.words.replace(entry.digits, slipped)) },
      ...(entry.words.startsWith("增加") ? [] : [{ name: `department: unit of ${entry.words}`, project: null, causes: ["unit" as const], value: null, blocks: changed(entry, entry.words.replace("万元", "元")) }]),
    ];
  });
}

/** Bounds of one row changed: hole, order, direction, unit, headcount of another project. */
function thresholdMutations(document: CorrectDocument): Mutation[] {
  const change = (project: number, row: number, cells: (bounds: readonly string[]) => readonly string[], name: string, causes: readonly ExplanationKind[] = []): Mutation => ({
    name, project: project + 1, causes, value: null,
    blocks: blocksOf({ ...document, projects: document.projects.map((entry, index) => (index !== project ? entry : {
      ...entry, rows: entry.rows.map((cellsOfRow, at) => (at === row ? [...cellsOfRow.slice(0, 3), ...cells(cellsOfRow.slice(3, 7)), ...cellsOfRow.slice(7)] as unknown as CorrectProject["rows"][number] : cellsOfRow)),
    })) }),
  });
  const other = document.projects[1]?.rows[1] ?? [];
  return [
    change(0, 1, () => other.slice(3, 7), "headcount of another project", ["foreign"]), change(0, 2, ([a = "", b = "", c = ""]) => [a, b, c, "＜70%"], "hole under the last bound"),
    change(3, 0, ([a = "", b = "", c = ""]) => [a, b, c, "＜7"], "percent sign lost"), change(3, 0, ([a = "", , c = "", d = ""]) => [a, "≥96%", c, d], "bounds out of order"),
    change(3, 2, () => ["≥10%", "≥8%", "≥5%", "＜5%"], "direction turned round"), change(4, 1, () => ["≥90%", "≥80%", "≥70%", "＜70%"], "percent on a count"),
    change(4, 4, ([a = "", , c = "", d = ""]) => [a, "80%", c, d], "sign lost"), change(5, 3, ([a = "", , c = "", d = ""]) => [a, "不太明显", c, d], "scale out of order"),
    change(5, 0, ([a = "", b = "", c = ""]) => [a, b, c, "≤70%"], "bounds touch"), change(6, 1, ([a = "", b = ""]) => [a, b, "≥20件", "＜15件"], "hole in numbers"),
  ];
}

/** Every kind of change to one document, one at a time. */
export const mutationsOf = (random: SeededRandom, document: CorrectDocument): Mutation[] => [
  ...digitMutations(random, document), ...unitMutations(document), ...lineMutations(document), ...projectMutations(random, document), ...departmentMutations(random, document), ...thresholdMutations(document),
];
