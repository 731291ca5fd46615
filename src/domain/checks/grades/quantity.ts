import { GRADES } from "../../goals/index";
import { reported, type Check, type CheckReport } from "../check";
import type { CheckSubject, IndicatorRow } from "../subject";
import { withoutSpaces } from "../subject";
import { likeness } from "../department/likeness";
import { gradeAt, gradeScale } from "./grade-scale";
import { gradeNames } from "./scale-faults";

const RULE = "财预〔2015〕88号";
const MONTHS_OF_YEAR = 12;

/** Times out of the year's months: `发放工资次数占全年月数`, `年发放次数除以12个月`. */
const TIMES_OF_MONTHS = /次数(?:占|与|除以|\/|÷)(?:全年月数|全年的月数|12个?月|12)/;

/** How often a year the text says that something is paid; null where it does not say. */
const FREQUENCIES: readonly (readonly [words: RegExp, times: number])[] = [
  [/一年分?[两二2]次|每年分?[两二2]次|分[两二2]次发放|每半年/, 2], [/一年分?四次|按季度?发放|每季度?发放/, 4], [/一年分?三次/, 3],
  [/一年一次|每年一次|年终一次|一次性发放/, 1], [/每月发放|按月发放|每人每月|月工资|人\/月|按时间进度拨付/, 12],
];

/** What is usually paid once, not by the month. */
const PAID_ONCE = /奖|慰问|一次性|年终|抚恤/;

const timesAYear = (text: string): number | null => FREQUENCIES.find(([words]) => words.test(text))?.[1] ?? null;

/**
 * A share of times out of twelve takes twelve values only: a 良 of ≥95% never happens where 11 of 12 are 91.67%. And
 * where something is paid twice a year, no value but 差 can come out.
 */
export const timesOfMonths: Check = {
  id: "grade-formula", group: "grades", severities: ["error", "warning"], source: RULE,
  *run(subject) {
    for (const row of subject.rows) {
      if (TIMES_OF_MONTHS.test(row.description)) yield* ofTimes(row);
      else if (isRatioForGrowth(row)) {
        yield reported({
          check: timesOfMonths.id, severity: "error", place: row.indicator.description?.place ?? row.indicator.place, related: [row.indicator.place],
          parameters: { case: "ratio-for-growth", name: row.name, formula: row.description },
        });
      }
    }
  },
};

function* ofTimes(row: IndicatorRow): Iterable<CheckReport> {
  const scale = gradeScale(row);
  if (!scale || scale.unit !== "percent") return;
  const goal = withoutSpaces(row.project.goal?.text ?? "");
  const times = timesAYear(goal);
  const most = times ?? MONTHS_OF_YEAR;
  const possible = new Set(Array.from({ length: most + 1 }, (_, count) => gradeAt(scale, (count * 100) / MONTHS_OF_YEAR)));
  const unreached = GRADES.filter((grade) => !possible.has(grade));
  const isMonthsUnsaid = times === null && !/月/.test(goal) && PAID_ONCE.test(goal);
  const place = { ...row.indicator.place, text: row.indicator.description?.text ?? row.indicator.place.text };
  const parameters = { name: row.name, grades: gradeNames(unreached), times: most, percent: (Math.round((most * 10_000) / MONTHS_OF_YEAR) / 100).toString() };
  if (times !== null && !possible.has("excellent")) {
    yield reported({ check: timesOfMonths.id, severity: "error", place, related: row.project.goal ? [row.project.goal.place] : [], parameters: { ...parameters, case: "fewer-times" } });
  } else if (isMonthsUnsaid) {
    yield reported({ check: timesOfMonths.id, severity: "warning", place, related: [], parameters: { ...parameters, case: "not-monthly" } });
  } else if (unreached.length > 0) {
    const bounds = scale.ranges.filter(({ grade }) => unreached.includes(grade)).map(({ bound }) => bound.text);
    const [first] = scale.ranges.filter(({ grade }) => unreached.includes(grade));
    yield reported({
      check: timesOfMonths.id, severity: "warning", place: { ...(first?.bound.place ?? place), text: bounds.join(" ") }, related: [row.indicator.place],
      parameters: { ...parameters, case: "unreachable" },
    });
  }
}

/** A growth rate worked out as this year's over last year's, without taking off the whole. */
const isRatioForGrowth = ({ name, description }: IndicatorRow): boolean =>
  /增长率|增幅|增速|提高率/.test(name) && /20\d\d年[^/÷]{0,40}[/÷]20\d\d年/.test(description) && !/[-－−–]\s*1|[-－−–]\s*100|-|减|差额|增长额|增加额|增加数/.test(description);

/** What the name says is measured, and what the description measures instead. */
interface QuantityFault {
  readonly code: string;
  readonly isFound: (row: IndicatorRow, subject: CheckSubject) => boolean;
}

const FAULTS: readonly QuantityFault[] = [
  // Satisfaction measured as how many were asked.
  { code: "coverage-for-satisfaction", isFound: ({ name, description }) => /满意/.test(name) && (/^调查[^，,满]{0,14}占[^，,满]{1,16}满意率$/.test(description) || (!/满意/.test(description) && /调查.{0,14}占.{1,16}(?:比例|比率)/.test(description))) },
  // A growth rate measured in points.
  { code: "points-for-growth", isFound: ({ name, description }) => /增长率|增幅/.test(name) && /百分点/.test(description) },
  // Money measured in people.
  { code: "people-for-money", isFound: ({ name, description }) => /^(?:资金|补助金|补贴资金|经费)|贷款(?:回收|发放|偿还)率$/.test(name) && /人数占[^，。]{0,14}人数/.test(description) && !/金额/.test(description) },
  // A share of one whole in the name, of another in the description.
  { code: "other-whole", isFound: hasOtherWhole },
  // Two shares in one row: one number cannot grade both.
  { code: "two-quantities", isFound: ({ name }) => /率、[^、]{2,12}率/.test(name) },
  // A share of two numbers of different things: periods and people.
  { code: "two-numbers", isFound: ({ description }) => isOfTwoNumbers(description) },
  // What another row of the sheet is called: 专任教师数量占… under 任课教师比, beside 专任教师比率.
  { code: "other-row", isFound: (row, subject) => rowNamedSo(row, subject) !== null },
  // A share without its 占: 满意的人员全部调研对象的比率.
  { code: "no-whole", isFound: ({ description }) => /(?:人员|人数|数量|对象)(?:全部|全体)[^占与比除]{2,12}的(?:比例|比率)$/.test(description) && !/占/.test(description) },
  // One insurance in the name, all of them in the description.
  { code: "other-insurance", isFound: ({ name, description }) => /(?:工伤|失业|养老|医疗|生育)保险/.test(name) && /社会保险/.test(description) && !/(?:工伤|失业|养老|医疗|生育)保险/.test(description) },
  // The satisfaction of one group, or with one thing, described as that of another.
  { code: "other-satisfaction", isFound: hasOtherSatisfaction },
  // Two satisfactions in one description: 服务满意和公益性岗位安置满意度.
  { code: "two-satisfactions", isFound: ({ description }) => /[^较分别本]满意[和及与、](?!较|比较|基本|很)[^满，。；]{3,14}满意[度率]$/.test(description) },
  // The satisfaction of relatives of whom the text says nothing: 子女 where it pays the 妻子.
  { code: "other-kin", isFound: (row) => otherKin(row) !== null },
  // A share that the description makes no share of anything.
  { code: "share-of-nothing", isFound: ({ name, description }) => description !== "" && /率$/.test(name) && !/比|率|占|\/|÷|%|情况|程度|满意|数/.test(description) },
  // A degree graded in percent, where nothing says percent of what.
  { code: "percent-of-degree", isFound: isPercentOfDegree },
];

/** The description measures what the name says. */
export const quantityOfIndicator: Check = {
  id: "grade-quantity", group: "grades", severities: ["warning"], source: RULE,
  *run(subject) {
    for (const row of subject.rows) {
      for (const { code, isFound } of FAULTS) {
        if (!isFound(row, subject)) continue;
        const { description, place, bounds } = row.indicator;
        const degreeText = bounds && code === "percent-of-degree" ? GRADES.map((grade) => bounds[grade].text).join(" ") : null;
        yield reported({
          check: quantityOfIndicator.id, severity: "warning", place: degreeText ? { ...(bounds?.excellent.place ?? place), text: degreeText } : { ...place, text: description?.text ?? place.text },
          related: [place, ...wordedTwins(subject, row)], parameters: { case: code, name: row.name, description: row.description, other: code === "other-row" ? rowNamedSo(row, subject)?.name ?? "" : code === "other-kin" ? otherKin(row) ?? "" : "" },
        });
      }
    }
  },
};

/** `完成期数及人数占…`: periods and people have no common number. */
function isOfTwoNumbers(description: string): boolean {
  const [, one, other] = /(.)数(?:及|和|与)(.)数占/.exec(description) ?? [];
  return one !== undefined && one !== other;
}

/** Relatives, by who they are to the person. */
const KIN: readonly (readonly [who: string, words: RegExp])[] = [["配偶", /妻子|丈夫|配偶/], ["子女", /子女|儿子|女儿|孩子/], ["父母", /父母|父亲|母亲|双亲/]];

/** The relatives that the text pays, where the row asks others: null where it asks the same, or the text names none. */
function otherKin({ project, name }: IndicatorRow): string | null {
  const goal = project.goal?.text ?? "";
  const ofName = KIN.find(([, words]) => words.test(name));
  const ofGoal = KIN.filter(([, words]) => words.test(goal));
  return ofName && /满意/.test(name) && ofGoal.length > 0 && !ofGoal.includes(ofName) && !/(?:家属|遗属[^，。]{0,4}(?:人员|等)|亲属)/.test(goal) ? ofGoal.map(([, words]) => words.exec(goal)?.[0] ?? "").join("、") : null;
}

/** The other row of the sheet whose name says what this row's description counts, while the row's own name does not. */
function rowNamedSo({ project, name, description }: IndicatorRow, subject: CheckSubject): IndicatorRow | null {
  const counted = /^(?:按照)?(?:各类)?([^占，,、和及与]{3,8}?)(?:数量|人数|数)?占/.exec(description)?.[1];
  if (counted === undefined || name.includes(counted)) return null;
  const shares = new Set(["率", "比", "比率", "比例", "占比"].map((ending) => counted + ending));
  return (subject.rowsOf.get(project) ?? []).find((other) => other.name !== name && shares.has(other.name) && !other.description.startsWith(counted)) ?? null;
}

/** `占申请人员的比率` against `占应享受人员的比率`. */
function hasOtherWhole({ name, description }: IndicatorRow): boolean {
  const ofName = /占([^占的]{2,10}?)(?:总数|数量|人数|人员)?的(?:比例|比率)/.exec(name)?.[1];
  const ofDescription = /占([^占]{2,16}?)(?:总数|数量|人数|人员)?的(?:比例|比率)/.exec(description)?.[1];
  return ofName !== undefined && ofDescription !== undefined && !ofDescription.includes(ofName) && !ofName.includes(ofDescription);
}

/** Less likeness than this in who is satisfied with what. */
const ALIKE = 0.3;

function hasOtherSatisfaction({ name, description }: IndicatorRow): boolean {
  const ofName = /^(.+?)(?:的)?满意[度率]?$/.exec(name)?.[1];
  const ofDescription = /^(.+?)(?:的)?满意[度率]$/.exec(description)?.[1];
  return ofName !== undefined && ofDescription !== undefined && !ofDescription.includes(ofName) && likeness(ofName, ofDescription) < ALIKE;
}

function isPercentOfDegree({ name, description, indicator }: IndicatorRow): boolean {
  const top = indicator.bounds?.excellent;
  const figure = top?.kind === "range" ? top.lower?.figure : top?.kind === "value" ? top.figure : undefined;
  return figure?.kind === "percent" && /(?:情况|改善|能力提升|水平提升|提升)$/.test(name) && !/比例|比率|占|率|百分|满意|程度/.test(name + description);
}

/** The same indicator elsewhere, graded in words. */
const wordedTwins = (subject: CheckSubject, row: IndicatorRow) =>
  (subject.rowsByName.get(row.name) ?? []).filter(({ indicator }) => indicator.bounds?.excellent.kind === "words").slice(0, 3).map(({ indicator }) => indicator.place);
