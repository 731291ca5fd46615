import { foldWidth } from "../../figures/index";
import { GRADE_LABELS } from "../../goals/index";
import { reported, type Check, type CheckReport } from "../check";
import { countsProjectPeople } from "../consistency/indicator-headcount";
import type { CheckSubject } from "../subject";
import { boundFigures, gradedStretches, gradeScale, type GradedStretch, type GradeRange, type GradeScale } from "./grade-scale";
import { wantedDirection } from "./indicator-words";
import { boundsPlace, gradeDirection, gradeNames, holesOf, meeting, unreachedGrades } from "./scale-faults";

/** A row's scale with the grades of all values. */
interface Graded {
  readonly scale: GradeScale;
  readonly stretches: readonly GradedStretch[];
}

const SCALES = new WeakMap<CheckSubject, readonly Graded[]>();

/** The rows whose bounds are numbers, worked out once for all checks. */
export function gradedRows(subject: CheckSubject): readonly Graded[] {
  const known = SCALES.get(subject);
  if (known) return known;
  const graded = subject.rows.flatMap((row) => {
    const scale = gradeScale(row);
    return scale ? [{ scale, stretches: gradedStretches(scale) }] : [];
  });
  SCALES.set(subject, graded);
  return graded;
}

const RULE = "财预〔2015〕88号";

/** Bare numbers that are no best grade at its end (100%, the whole headcount). */
const misplacedBare = ({ scale }: Graded) => {
  const bare = scale.ranges.filter(({ isBare }) => isBare);
  const [top] = scale.ranges;
  const isTopAlone = bare.length === 1 && top?.isBare === true;
  return isTopAlone || isEnumeration(scale) ? [] : bare;
};

/** A best grade without sign that is not the end of the scale; what is better falls to 良. */
const topThatIsNoEnd = ({ scale }: Graded): readonly GradeRange[] => {
  const [top] = scale.ranges;
  return top?.isBare === true && !isEnumeration(scale) && !isEndOfScale(top, scale) ? [top] : [];
};

/** What is done every month is done twelve times a year, every quarter four times. */
const TIMES_A_YEAR = [1, 12, 4] as const;

/**
 * Whether a best grade without sign is all that there can be: 100%, 0, the whole headcount, as many as the text says, or
 * as often. `95%` beside `≥90%` is not: 96% would be worse than 95%.
 */
function isEndOfScale({ low: value }: GradeRange, { row, unit, most, ranges }: GradeScale): boolean {
  const [, next] = ranges;
  if (next?.isLowIn === true && next.low === value) return false;
  if (countsProjectPeople(row) || value === 0 || TIMES_A_YEAR.some((times) => times === value) || (unit === "percent" && value === 100)) return true;
  if (unit === "percent") return most !== 100 || ranges.slice(1).some(({ low }) => low > value);
  const { goal, overallGoal, purpose, title } = row.project;
  const said = new Set(foldWidth([goal?.text, overallGoal?.text, purpose?.text, title, row.name, row.description].join(" ")).match(/[0-9]+(?:\.[0-9]+)?/g)?.map(Number) ?? []);
  const people = goal?.figures.flatMap((figure) => (figure.kind === "people" ? [figure.value.toNumber()] : [])) ?? [];
  said.add(people.reduce((sum, number) => sum + number, 0));
  return boundNumbers(ranges[0]).some((number) => TIMES_A_YEAR.some((times) => said.has(number / times)));
}

/** The bound's numbers as they are printed: 4 of 4万人. */
const boundNumbers = (range: GradeRange | undefined): number[] => (range ? boundFigures(range.bound).map(({ printed }) => Number(printed.digits)) : []);

/** `0起 1起 2起 ≥3起`, `10人 9人 8人 ≤7人`: whole numbers one by one, without a sign, leave nothing out. */
function isEnumeration({ ranges, isWhole }: GradeScale): boolean {
  const bare = ranges.filter((range) => range.isBare);
  const steps = bare.slice(1).map(({ low }, index) => low - (bare[index]?.low ?? 0));
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!isWhole || bare.length < 2 || !first || !last || steps.some((step) => Math.abs(step) !== 1 || step !== steps[0])) return false;
  const isDown = steps[0] === -1;
  const isJoined = (range: GradeRange, isAbove: boolean): boolean =>
    range.isBare || (isAbove ? range.low + (range.isLowIn ? 0 : 1) : range.high - (range.isHighIn ? 0 : 1)) === (isAbove ? Math.max(...bare.map(({ low }) => low)) + 1 : Math.min(...bare.map(({ low }) => low)) - 1);
  return isJoined(first, isDown) && isJoined(last, !isDown) && ranges.slice(1, -1).every((range) => range.isBare);
}

/** A value that can occur gets no grade. */
export const gradeHole: Check = {
  id: "grade-hole", group: "grades", severities: ["error", "warning"], source: RULE,
  *run(subject) {
    for (const graded of gradedRows(subject)) {
      if (misplacedBare(graded).length > 0) continue;
      const { scale, stretches } = graded;
      for (const hole of holesOf(stretches).filter((one) => !(isEnumeration(scale) && one.low >= Math.max(...scale.ranges.flatMap(({ isBare, low }) => (isBare ? [low] : [])))))) {
        const beside = scale.ranges.filter(({ low, high, isBare }) => !isBare && (low === hole.low || high === hole.low || low === hole.high || high === hole.high));
        const grades = (beside.length > 0 ? beside : scale.ranges).map(({ grade }) => grade);
        yield reported({
          check: gradeHole.id, severity: isStep(hole) ? "warning" : "error", place: boundsPlace(scale, grades), related: [scale.row.indicator.place],
          parameters: { ...holeWords(hole), unit: scale.unit, name: scale.row.name },
        });
      }
    }
  },
};

/** `80%-89%` beside `≥90%`: written for whole numbers, though 89.5% can occur. */
const isStep = (hole: { low: number; high: number; isLowIn: boolean; isHighIn: boolean }): boolean =>
  !hole.isLowIn && !hole.isHighIn && hole.high - hole.low === 1 && Number.isInteger(hole.low);

const holeWords = (hole: { low: number; high: number; isLowIn: boolean; isHighIn: boolean }) => ({
  low: Number.isFinite(hole.low) ? String(hole.low) : "", high: Number.isFinite(hole.high) ? String(hole.high) : "",
  lowSign: hole.isLowIn ? "≥" : ">", highSign: hole.isHighIn ? "≤" : "<",
});

/** A number without a sign that leaves values without a grade, or that a sign must have been meant for. */
export const bareNumber: Check = {
  id: "grade-bare-number", group: "grades", severities: ["error", "warning"], source: RULE,
  *run(subject) {
    for (const graded of gradedRows(subject)) {
      const misplaced = misplacedBare(graded);
      const bare = misplaced.length > 0 ? misplaced : topThatIsNoEnd(graded);
      if (bare.length === 0) continue;
      const { scale, stretches } = graded;
      const isLeaving = misplaced.length > 0 && holesOf(stretches).length > 0;
      yield reported({
        check: bareNumber.id, severity: isLeaving ? "error" : "warning", place: boundsPlace(scale, bare.map(({ grade }) => grade)), related: [scale.row.indicator.place],
        parameters: { bounds: bare.map(({ bound }) => bound.text), grades: gradeNames(bare.map(({ grade }) => grade)), name: scale.row.name },
      });
    }
  },
};

/** Two grades take the same value: at one point, or over a stretch. */
export const boundsMeet: Check = {
  id: "grade-overlap", group: "grades", severities: ["warning", "note"], source: RULE,
  *run(subject) {
    for (const graded of gradedRows(subject)) {
      if (unreachedGrades(graded.stretches).length === 0) yield* meetings(graded);
    }
  },
};

/** `80%-90%` beside `≥90%`: usual, and reading best first settles it. */
const isPlainSpan = (...ranges: readonly GradeRange[]): boolean =>
  ranges.some(({ bound }) => /[0-9%％万个人件次]\s*(?:-|~|～|—|至|到)\s*[0-9]/.test(bound.text));

function* meetings({ scale }: Graded): Iterable<CheckReport> {
  for (const [index, better] of scale.ranges.entries()) {
    for (const worse of scale.ranges.slice(index + 1)) {
      const met = meeting(better, worse);
      if (!met) continue;
      yield reported({
        check: boundsMeet.id, severity: met.kind === "touch" && isPlainSpan(better, worse) ? "note" : "warning", place: boundsPlace(scale, [better.grade, worse.grade]), related: [scale.row.indicator.place],
        parameters: { case: met.kind, at: String(met.at), unit: scale.unit, better: GRADE_LABELS[better.grade], worse: GRADE_LABELS[worse.grade], name: scale.row.name },
      });
    }
  }
}

/** A grade that no value reaches when the bounds are read best first. */
export const gradeUnreached: Check = {
  id: "grade-unreached", group: "grades", severities: ["warning"], source: RULE,
  *run(subject) {
    for (const graded of gradedRows(subject)) {
      const { scale, stretches } = graded;
      const unreached = unreachedGrades(stretches);
      if (unreached.length === 0 || misplacedBare(graded).length > 0) continue;
      yield reported({
        check: gradeUnreached.id, severity: "warning", place: boundsPlace(scale, scale.ranges.map(({ grade }) => grade)), related: [scale.row.indicator.place],
        parameters: { case: "bounds", grades: gradeNames(unreached), name: scale.row.name },
      });
    }
  },
};

/** A better value gets a worse grade. */
export const gradeDirectionWrong: Check = {
  id: "grade-direction", group: "grades", severities: ["error"], source: RULE,
  *run(subject) {
    for (const graded of gradedRows(subject)) {
      const { scale, stretches } = graded;
      const [top] = scale.ranges;
      const direction = gradeDirection(top?.isBare ? stretches.filter(({ low, isPoint }) => low < top.low || (isPoint && low === top.low)) : stretches);
      const wanted = wantedDirection(scale.row);
      if (direction === null || misplacedBare(graded).length > 0 || direction === wanted || (direction !== "mixed" && wanted === null)) continue;
      const twin = subject.rowsByName.get(scale.row.name)?.find((other) => other !== scale.row && other.indicator.bounds?.excellent.text !== scale.row.indicator.bounds?.excellent.text);
      yield reported({
        check: gradeDirectionWrong.id, severity: "error", place: boundsPlace(scale, scale.ranges.map(({ grade }) => grade)),
        related: [scale.row.indicator.place, ...(twin ? [twin.indicator.place] : [])],
        parameters: { case: direction === "mixed" ? "mixed" : wanted ?? "mixed", name: scale.row.name, twin: twin ? String(twin.project.number ?? twin.project.position) : "" },
      });
    }
  },
};
