import type { SubGoal } from "../../domain/budget/index";
import type { Words } from "../../domain/figures/index";
import type { NumberLedger, ReadText, Whereabouts } from "../number-ledger";
import { append } from "../append";

/** The overall goal, the goals it is split into, and the measures. */
export interface GoalSection {
  readonly overallGoal: Words | null;
  readonly subGoals: readonly SubGoal[];
  readonly measures: readonly Words[];
}

const OVERALL = /总体(?:绩效)?目标[:：]?$/;
const SPLIT = /分项(?:绩效)?目标[:：]?$|职责分类(?:绩效)?目标[:：]?$/;
const MEASURES = /保障措施[:：]?$|主要措施[:：]?$|实现.{0,12}目标的.{0,6}措施[:：]?$/;
const PROJECTS = /预算项目绩效目标|项目绩效目标$/;
const SUB_HEADING = /^(?:[一二三四五六七八九十]{1,3}是|[一二三四五六七八九十]{1,3}、|[(（]?[0-9]{1,2}[)）]?[、.．])/;
const GOAL = /^绩效目标[:：]/;
const INDICATORS = /^绩效指标[:：]/;

/** Reads the paragraphs of the performance section that stand before the goal sheets. */
export function readGoalSection(paragraphs: readonly ReadText[], ledger: NumberLedger, where: Whereabouts): GoalSection {
  let part: "none" | "overall" | "split" | "measures" = "none";
  const overall: ReadText[] = [];
  const subGoals: { heading: Words; goal: Words | null; indicators: Words[] }[] = [];
  const measures: Words[] = [];
  for (const read of paragraphs) {
    const label = read.compact;
    const isShort = label.length <= 40;
    if (isShort && PROJECTS.test(label)) part = "none";
    else if (isShort && OVERALL.test(label)) part = "overall";
    else if (isShort && SPLIT.test(label)) part = "split";
    else if (isShort && MEASURES.test(label)) part = "measures";
    else if (part === "overall") overall.push(read);
    else if (part === "measures") measures.push(read.words);
    else if (part === "split") takeSubGoal(read, subGoals, ledger, where);
  }
  return { overallGoal: mergedWords(overall), subGoals, measures };
}

function takeSubGoal(read: ReadText, subGoals: { heading: Words; goal: Words | null; indicators: Words[] }[], ledger: NumberLedger, where: Whereabouts): void {
  for (const [start, end] of linesOf(read.compact)) {
    const line = read.compact.slice(start, end);
    const current = subGoals.at(-1);
    if (GOAL.test(line) && current) current.goal = ledger.wordsOf(read, where, start + 5, end);
    else if (INDICATORS.test(line) && current) append(current.indicators, clauseWords(read, ledger, where, start + 5, end));
    else if (SUB_HEADING.test(line) || !current) subGoals.push({ heading: ledger.wordsOf(read, where, start, end), goal: null, indicators: [] });
    else append(current.indicators, clauseWords(read, ledger, where, start, end));
  }
}

function linesOf(text: string): [start: number, end: number][] {
  const lines: [number, number][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line !== "") lines.push([start, start + line.length]);
    start += line.length + 1;
  }
  return lines;
}

/** The clauses of a stretch, one Words each. */
function clauseWords(read: ReadText, ledger: NumberLedger, where: Whereabouts, start: number, end: number): Words[] {
  const clauses: Words[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !"；;。".includes(read.compact.charAt(at))) continue;
    if (at > from) clauses.push(ledger.wordsOf(read, where, from, at));
    from = at + 1;
  }
  return clauses;
}

function mergedWords(reads: readonly ReadText[]): Words | null {
  const [first] = reads;
  if (!first) return null;
  return { text: reads.map(({ words }) => words.text).join("\n"), place: first.words.place, figures: reads.flatMap(({ words }) => words.figures) };
}
