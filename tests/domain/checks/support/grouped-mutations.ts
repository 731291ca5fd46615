import type { ExplanationKind } from "../../../../src/domain/findings";
import type { TestBlock } from "../../../disclosure/support/test-document";
import type { SeededRandom } from "../../../support/seeded-random";
import { groupedBlocks, type Changes, type GroupedDocument, type PrintedNumber } from "./grouped-document";

/** A change to a correct document by the slips that people make in it, and what must be said of it first. */
export interface GroupedMutation {
  readonly kind: string;
  readonly name: string;
  readonly blocks: readonly TestBlock[];
  /** Number of the project concerned; null for the department. */
  readonly project: number | null;
  /** Kinds of explanation that name the true cause; empty where the finding needs none. */
  readonly causes: readonly ExplanationKind[];
  /** Checks of which one must speak; empty where any may. */
  readonly checks: readonly string[];
  /** Set where nothing was changed but the way it is written: nothing new may be found. */
  readonly isHarmless?: boolean;
}

const FULL_WIDTH = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (digits: string): string => Number(digits.split(".")[0]).toLocaleString("en-US") + (digits.includes(".") ? `.${digits.split(".")[1] ?? ""}` : "");

/** Two neighbouring digits exchanged, so that another number of as many digits comes out. */
function transposed(random: SeededRandom, digits: string): string | null {
  const places = [...digits].flatMap((digit, at) => (/\d/.test(digits.charAt(at + 1)) && digit !== "." && digit !== digits[at + 1] && !(at === 0 && digits[1] === "0") ? [at] : []));
  if (places.length === 0) return null;
  const at = random.pick(places);
  return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
}

/** What the cause is called when two digits of such a number are exchanged. */
const CAUSES: Readonly<Record<PrintedNumber["role"], readonly ExplanationKind[]>> = {
  amount: ["digits"], wage: ["wage"], "line-people": ["headcount"], "group-people": ["headcount"], rate: ["rate"], month: ["months"], total: ["digits"], price: ["rate"],
};

function numberMutations(random: SeededRandom, document: GroupedDocument): GroupedMutation[] {
  return document.projects.flatMap((project, index) => project.numbers.flatMap((entry): GroupedMutation[] => {
    const change = (kind: string, to: string | null, causes: readonly ExplanationKind[], rest: Partial<GroupedMutation> = {}): GroupedMutation[] => (to === null ? [] : [{
      kind, name: `${index + 1} ${entry.words} → ${to}`, project: index + 1, causes, checks: [], ...rest,
      blocks: groupedBlocks(document, { goal: (goal, at) => (at === index ? goal.replace(entry.words, to) : goal) }),
    }]);
    const withDigits = (to: string | null): string | null => (to === null ? null : entry.words.slice(0, entry.words.lastIndexOf(entry.digits)) + to + entry.words.slice(entry.words.lastIndexOf(entry.digits) + entry.digits.length));
    if (entry.role === "month") return change("month 12 → 11", withDigits("11"), ["months"]);
    const isMoney = /元$/.test(entry.words);
    const isLong = entry.digits.split(".")[0]?.length ?? 0;
    // A total carried up to 万元 has lost the digits that would tell.
    const isTelling = entry.role !== "total" || entry.digits.length > 3;
    return [
      ...change("digits exchanged", withDigits(transposed(random, entry.digits)), isTelling ? CAUSES[entry.role] : []),
      ...(isMoney ? change("unit alone", entry.words.endsWith("万元") ? entry.words.replace(/万元$/, "元") : entry.words.replace(/元$/, "万元"), ["unit"]) : []),
      ...change("full-width digits", withDigits(FULL_WIDTH(entry.digits)), [], { isHarmless: true }),
      ...(isMoney && isLong > 4 ? [
        ...change("grouped by threes", withDigits(grouped(entry.digits)), [], { isHarmless: true }),
        ...change("comma misplaced", withDigits(`${entry.digits.slice(0, isLong - 4)},${entry.digits.slice(isLong - 4)}`), [], { checks: ["digit-grouping"] }),
      ] : []),
      ...(entry.role === "total" ? change("last year's total", withDigits(String(Math.round(Number(entry.digits) * 0.93))), []) : []),
    ];
  }));
}

function textMutations(document: GroupedDocument): GroupedMutation[] {
  return document.projects.flatMap((project, index): GroupedMutation[] => {
    const goal = (kind: string, name: string, change: (text: string) => string, causes: readonly ExplanationKind[], checks: readonly string[] = []): GroupedMutation =>
      ({ kind, name: `${index + 1} ${name}`, project: index + 1, causes, checks, blocks: groupedBlocks(document, { goal: (text, at) => (at === index ? change(text) : text) }) });
    const people = /^\d+/.exec(project.title)?.[0];
    return [
      ...project.lines.flatMap((line) => [
        goal("line doubled", line, (text) => text.replace(line, `${line}\n${line.replace(/^（\d）/, "")}`), ["doubled"], ["duplicate-line"]), goal("line left out", line, (text) => text.replace(`${line}\n`, ""), ["omitted"]),
      ]),
      ...(people === undefined ? [] : [{
        kind: "headcount in the heading", name: `${index + 1} ${people}`, project: index + 1, causes: ["headcount" as const], checks: ["headcount-sum"],
        blocks: groupedBlocks(document, { heading: (text, at) => (at === index ? text.replace(people, String(Number(people) + 10)) : text) }),
      }]),
      ...(project.plan ? ([["falls", ["25.00", "75.00", "50.00", "100.00"]], ["by quarters", ["25.00", "25.00", "25.00", "25.00"]], ["ends early", ["25.00", "50.00", "75.00", "90.00"]]] as const).map(([name, steps]): GroupedMutation => ({
        kind: "plan", name, project: index + 1, causes: [], checks: ["spending-plan"], blocks: groupedBlocks(document, { plan: () => steps }),
      })) : []),
      { kind: "project left out", name: String(index + 1), project: null, causes: ["omitted"], checks: ["project-expenditure"], blocks: groupedBlocks(document, { without: index }) },
    ];
  });
}

/** Every row: each sign lost and turned, neighbouring bounds exchanged, the percent sign lost, the row doubled with another threshold. */
function rowMutations(document: GroupedDocument): GroupedMutation[] {
  return document.projects.flatMap((project, index) => project.rows.flatMap((row, at) => {
    const write = (kind: string, name: string, rows: readonly (readonly string[])[], checks: readonly string[] = []): GroupedMutation => {
      const changes: Changes = { rows: (own, of) => (of === index ? [...own.slice(0, at), ...rows, ...own.slice(at + 1)] : own) };
      return { kind, name: `${index + 1} ${row[1]}: ${name}`, project: index + 1, causes: [], checks, blocks: groupedBlocks(document, changes) };
    };
    const withBound = (column: number, to: string): readonly string[] => row.map((cell, place) => (place === column ? to : cell));
    const bounds = [3, 4, 5, 6];
    const exchanged = [3, 4, 5].flatMap((column) => (row[column] === row[column + 1] ? [] : [write("bounds exchanged", `${row[column] ?? ""} and ${row[column + 1] ?? ""}`, [row.map((cell, place) => (place === column ? row[column + 1] ?? "" : place === column + 1 ? row[column] ?? "" : cell))])]));
    const signed = bounds.filter((column) => /^[≥＜]/.test(row[column] ?? "")).flatMap((column) => {
      const bound = row[column] ?? "";
      return [
        write("sign lost", bound, [withBound(column, bound.slice(1))]), write("sign turned", bound, [withBound(column, (bound.startsWith("≥") ? "≤" : "＞") + bound.slice(1))]),
        ...(bound.endsWith("%") ? [write("percent sign lost", bound, [withBound(column, bound.slice(0, -1))], ["grade-mixed-units"])] : []),
      ];
    });
    const doubled = /\d/.test(row[4]) ? [write("row doubled with another threshold", row[4], [row, withBound(4, row[4].replace(/\d+/, (digits) => String(Number(digits) + 1)))], ["duplicate-row"])] : [];
    return [...exchanged, ...signed, ...doubled];
  }));
}

/** Every slip of one document, one at a time. */
export const groupedMutationsOf = (random: SeededRandom, document: GroupedDocument): GroupedMutation[] => [...numberMutations(random, document), ...textMutations(document), ...rowMutations(document)];
