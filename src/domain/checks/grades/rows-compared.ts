import type { Place } from "../../findings/index";
import { GRADE_LABELS, GRADES, type Grade } from "../../goals/index";
import { reported, type Check } from "../check";
import { countsProjectPeople, projectPeople } from "../consistency/indicator-headcount";
import { withoutSpaces, type IndicatorRow } from "../subject";
import { boundFigures, gradeAt, gradeScale, type GradeScale } from "./grade-scale";
import { isGrowth, wantedDirection } from "./indicator-words";
import { boundsPlace } from "./scale-faults";

const RULE = "财预〔2015〕88号";

/** People reached out of the people there are: 补助覆盖率, 工资发放覆盖率. Not 参保率: those are others. */
const isCoverage = ({ name, description }: IndicatorRow): boolean =>
  /人数占应|人数占.{0,6}(?:人群|应)/.test(description) && /发放|补助|补贴|享受|工资|派遣|救助|资助/.test(name);
/** More people than this are not gone through one by one. */
const MOST_PEOPLE = 20_000;

/** Two rows of one sheet that give one situation different grades: 228 of 253 people is 优 as a share and 差 as a number. */
export const rowsDisagree: Check = {
  id: "grade-rows-disagree", group: "grades", severities: ["warning"], source: RULE,
  *run(subject) {
    for (const count of subject.rows.filter(countsProjectPeople)) {
      const people = projectPeople(count.project);
      const total = people && people.least.eq(people.most) ? people.least.toNumber() : null;
      const top = count.indicator.bounds?.excellent;
      const isOwn = top !== undefined && boundFigures(top).some((figure) => figure.kind !== "money" && figure.value.eq(total ?? -1));
      const ofCount = gradeScale(count);
      if (total === null || !isOwn || !ofCount || total > MOST_PEOPLE) continue;
      for (const share of (subject.rowsOf.get(count.project) ?? []).filter(isCoverage)) {
        const ofShare = gradeScale(share);
        const worst = ofShare?.unit === "percent" ? widestGap(ofCount, ofShare, total) : null;
        if (!ofShare || !worst) continue;
        yield reported({
          check: rowsDisagree.id, severity: "warning", place: boundsPlace(ofCount, ofCount.ranges.map(({ grade }) => grade)),
          related: [count.indicator.place, share.indicator.place],
          parameters: {
            people: worst.people, total, percent: String(Math.round((worst.people * 10_000) / total) / 100), byCount: GRADE_LABELS[worst.byCount], byShare: GRADE_LABELS[worst.byShare],
            count: count.name, share: share.name, shareRow: share.indicator.number,
          },
        });
      }
    }
  },
};

/** The number of people whose two grades lie furthest apart; null where both rows always agree. */
function widestGap(count: GradeScale, share: GradeScale, total: number): { people: number; byCount: Grade; byShare: Grade } | null {
  let widest: { people: number; byCount: Grade; byShare: Grade; gap: number } | null = null;
  for (let people = total; people >= 0; people -= 1) {
    const byCount = gradeAt(count, people);
    const byShare = gradeAt(share, (people * 100) / total);
    if (byCount === null || byShare === null) continue;
    const gap = Math.abs(GRADES.indexOf(byCount) - GRADES.indexOf(byShare));
    if (gap > (widest?.gap ?? 0)) widest = { people, byCount, byShare, gap };
  }
  return widest;
}

/** Times by which the best bounds of one indicator may differ between sheets. */
const MOST_APART = 3;

/** The same indicator elsewhere in the document, with bounds of quite another size: one of the two is not meant so. */
export const sameIndicatorDiffers: Check = {
  id: "grade-same-indicator", group: "grades", severities: ["warning"], source: RULE,
  *run(subject) {
    for (const rows of subject.rowsByName.values()) {
      const shares = rows.flatMap((row) => topShare(row) ?? []);
      const least = shares.reduce((low, share) => (share.top < low.top ? share : low), shares[0] ?? { top: Infinity, row: null });
      for (const { row, top, scale } of shares) {
        if (!least.row || top < least.top * MOST_APART || !isGrowth(row) || wantedDirection(row) === "negative") continue;
        yield reported({
          check: sameIndicatorDiffers.id, severity: "warning", place: boundsPlace(scale, scale.ranges.map(({ grade }) => grade)), related: [row.indicator.place, least.row.indicator.place],
          parameters: { name: row.name, top: `${top}%`, other: `${least.top}%`, otherProject: String(least.row.project.number ?? least.row.project.position), otherRow: least.row.indicator.number },
        });
      }
    }
  },
};

function topShare(row: IndicatorRow): { row: IndicatorRow; top: number; scale: GradeScale } | null {
  const scale = gradeScale(row);
  const top = scale?.ranges[0]?.low;
  return scale && scale.unit === "percent" && top !== undefined && Number.isFinite(top) && top > 0 ? { row, top, scale } : null;
}

/** A target that the text sets: `全年结案率100%`, `职业培训总人数300人以上`. */
const TARGET = /([\u4e00-\u9fff]{2,16}?(?:率|人数|次数|数量))(?:保持在|达到|控制在|不低于|为|达|在)?([0-9]+(?:\.[0-9]+)?)(%|人|次)/g;

interface Target {
  readonly what: string;
  readonly value: number;
  readonly unit: "percent" | "people";
  readonly text: string;
}

function targetsOf(text: string): Target[] {
  return [...withoutSpaces(text).matchAll(TARGET)].map(([whole, what = "", value = "", unit]) => ({
    what: what.replace(/^(?:全年|年度|全县|受理|实现|确保|力争|同比)+/, "").replace("总", ""), value: Number(value), unit: unit === "%" ? "percent" : "people", text: whole,
  }));
}

/** A target in the text that asks for more than the best grade does. */
export const targetAgainstBounds: Check = {
  id: "grade-target", group: "grades", severities: ["warning"], source: RULE,
  *run(subject) {
    const { subGoals } = subject.budget.department;
    const ofDepartment = subGoals.flatMap(({ indicators }) => indicators.flatMap((words) => targetsOf(words.text).map((target) => ({ target, place: words.place }))));
    for (const project of subject.budget.projects) {
      const own = project.goal ? targetsOf(project.goal.text).map((target) => ({ target, place: { ...(project.goal as NonNullable<typeof project.goal>).place, text: target.text } })) : [];
      for (const row of subject.rowsOf.get(project) ?? []) {
        const scale = gradeScale(row);
        const top = scale?.ranges[0];
        if (!scale || !top || !Number.isFinite(top.low) || wantedDirection(row) === "negative") continue;
        const missed = [...own, ...ofDepartment].find(({ target }) => isAbout(target, row) && isUnit(target, scale) && target.value > top.low) ?? ofDescription(row, scale, top.low);
        if (!missed) continue;
        yield reported({
          check: targetAgainstBounds.id, severity: "warning", place: top.bound.place, related: [missed.place, row.indicator.place], stated: String(top.low), expected: String(missed.target.value),
          unit: missed.target.unit === "percent" ? "%" : "人", parameters: { name: row.name, target: missed.target.text, bound: top.bound.text },
        });
      }
    }
  },
};

/** A share that the description itself asks for: `…等公共就业服务，且免费率达到100%` where 优 is ≥90%. */
function ofDescription({ description, indicator }: IndicatorRow, scale: GradeScale, least: number): { readonly target: Target; readonly place: Place } | null {
  const [, text, what = "", value = ""] = /(?:^|[且并其，,、])(((?![且并其])[\u4e00-\u9fff]{2,8}?率)(?:达到|不低于|保持在)([0-9]+(?:\.[0-9]+)?)[%％])$/.exec(description) ?? [];
  if (text === undefined || !indicator.description || scale.unit !== "percent" || Number(value) <= least) return null;
  return { target: { what, value: Number(value), unit: "percent", text }, place: { ...indicator.description.place, text } };
}

/** `人事争议调解成功率` and `案件调解率`: one rate, whether it says 成功 or not. */
const isSameRate = (what: string, name: string): boolean => /(?:成功|完成)率$/.test(what) && name.length <= 6 && what.replace(/(?:成功|完成)率$/, "率").endsWith(name.slice(-3));

/** The row measures what the target is set for: its name ends with the target's words, or it counts them: 结案数占… for 结案率. */
const isAbout = ({ what }: Target, { name, description }: IndicatorRow): boolean =>
  what.length >= 3 && (name.endsWith(what) || isSameRate(what, name) || (what.endsWith(name) && name.length >= 4) || (/^[^率]{2,}率$/.test(what) && description.startsWith(`${what.slice(0, -1)}数占`)));

const isUnit = (target: Target, scale: GradeScale): boolean =>
  (target.unit === "percent" ? scale.unit === "percent" : scale.unit === "people" || (scale.unit === "plain" && scale.isWhole));
