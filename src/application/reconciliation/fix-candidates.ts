import type Decimal from "decimal.js";
import type { DepartmentBudget } from "../../domain/budget/index";
import { isPlaceOf, type Explanation, type Finding, type Place } from "../../domain/findings/index";
import { GRADES, type Grade, type GradeBound } from "../../domain/goals/index";
import { decimalFromCell, decimalToCell, exactDecimal } from "../../domain/money/index";
import { figuresInText, quotedRange, withFigure, type FigureInText } from "./figure-in-text";

/** What a cell holds as a constant. */
export type Constant = string | number;

/**
 * Changes of the finding's cell that could mend it. None of them is known to be right: `prepareFix` tries them.
 *
 * @param content what the cell holds now
 */
export function fixCandidates({ check, place, parameters, stated, expected, explanation, unit }: Finding, content: Constant, budget: DepartmentBudget): Constant[] {
  if (typeof content === "number") return stated !== null && expected !== null && isCertain(explanation) ? numberCandidates(content, exactDecimal(stated), exactDecimal(expected)) : [];
  const range = quotedRange(content, place.text);
  if (!range) return [];
  const figures = figuresInText(content, range.from, range.to);
  const insert = (at: number, words: string): string => content.slice(0, at) + words + content.slice(at);
  switch (check) {
    case "indicator-headcount":
      return parameters.case === "other" && parameters.most === expected && stated !== null && expected !== null ? replaced(content, figures, exactDecimal(stated), exactDecimal(expected)) : [];
    case "grade-bare-number": return missingSign(place, budget).map((sign) => insert(range.from, sign));
    case "grade-mixed-units": return parameters.main === "percent" && listOf(parameters.bounds).length === 1 && figures.length === 1 && figures[0]?.unit === "" ? [insert(figures[0].to, "%")] : [];
    case "amount-unit-missing": {
      const only = figures.filter(({ unit: printed }) => printed === "万" || printed === "亿");
      return parameters.case === "short" && only.length === 1 && only[0] ? [insert(content.indexOf(only[0].unit, only[0].to) + only[0].unit.length, "元")] : [];
    }
    case "year-mark-missing": {
      const years = figures.filter(({ value }) => value.toFixed() === String(parameters.year));
      return years.length === 1 && years[0] ? [insert(years[0].to, "年")] : [];
    }
    default: return stated !== null && expected !== null && isCertain(explanation) ? figureCandidates(content, figures, exactDecimal(stated), exactDecimal(expected), explanation, unit) : [];
  }
}

/** Only an explanation without rivals that leaves nothing open tells what to change; a total that is rounded is no slip. */
const isCertain = (explanation: Explanation | null): explanation is Explanation =>
  explanation !== null && explanation.alternatives === 0 && explanation.parts.length === 1 && /^-?0(?:\.0+)?$/.test(explanation.remainder) && explanation.kind !== "rounding";

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);

/** The number of a cell that states an amount in 元 or in 万元, as it should be; empty where it states another. */
export function numberCandidates(content: number, stated: Decimal, expected: Decimal): number[] {
  const value = decimalFromCell(content);
  for (const factor of ["1", "10000"]) if (value.times(factor).eq(stated)) return [decimalToCell(exactDecimal(expected.div(factor)))];
  return [];
}

/** The stated figure as it should be; or the factor, or the unit, that the explanation names. */
function figureCandidates(content: string, figures: readonly FigureInText[], stated: Decimal, expected: Decimal, explanation: Explanation, unit: string | null): string[] {
  const { kind, from, to } = explanation;
  const label = explanation.parts[0]?.label ?? "";
  // The unit of a factor or a part, not of what is stated: only that one may change.
  if (kind === "unit" && label !== "") return unitReplaced(content, figures.filter((figure) => figure.unit === from && label === content.slice(figure.from, figure.to) + figure.unit), to);
  if (kind === "unit") {
    const right = figures.filter((figure) => figure.value.times(figure.factor).eq(stated) && figure.unit === to);
    const [only] = right;
    if (only && right.length === 1 && from !== null) return [content.slice(0, only.to) + content.slice(only.to).replace(only.unit, from)];
  }
  const ofFactor = from !== null && to !== null && isNumber(from) && isNumber(to) && !(exactDecimal(from).eq(expected) && exactDecimal(to).eq(stated))
    ? replaced(content, figures, exactDecimal(from), exactDecimal(to)) : [];
  return [...(unit === null ? [] : replaced(content, figures, stated, expected)), ...ofFactor];
}

/** The text with the unit of the one figure changed; nothing where there are several. */
function unitReplaced(content: string, figures: readonly FigureInText[], to: string | null): string[] {
  const [only] = figures;
  return only && figures.length === 1 && to !== null ? [content.slice(0, only.to) + content.slice(only.to).replace(only.unit, to)] : [];
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/** The text with the one figure of that value changed; nothing where several have it. */
function replaced(content: string, figures: readonly FigureInText[], before: Decimal, after: Decimal): string[] {
  const alike = figures.filter(({ value, factor }) => value.times(factor).eq(before));
  const [only] = alike;
  return only && alike.length === 1 ? [withFigure(content, only, after)] : [];
}

/** The sign that the neighbours of a bound without one have: 良 80% between ≥90% and ≥70% is ≥80%; 差 70% below ≥70% is ＜70%. */
function missingSign(place: Place, budget: DepartmentBudget): string[] {
  const bounds = budget.projects.find((project) => isPlaceOf(place, project))?.indicators.find(({ number }) => number === place.indicator)?.bounds;
  if (!bounds) return [];
  const bare = GRADES.filter((grade) => bounds[grade].kind === "value" && bounds[grade].text.replace(/\s/g, "") === place.text.replace(/\s/g, ""));
  const [grade] = bare;
  if (!grade || bare.length !== 1) return [];
  const others = GRADES.filter((one) => one !== grade).map((one) => [one, bounds[one]] as const);
  const lower = others.filter(([, bound]) => bound.kind === "range" && bound.lower?.operator === "≥" && bound.upper === null);
  if (grade === "poor") return lower.length >= 2 ? [styledLess(bounds)] : [];
  return lower.length === others.filter(([one]) => one !== "poor" && !(one === "excellent" && bounds[one].kind === "value")).length ? ["≥"] : [];
}

const styledLess = (bounds: Readonly<Record<Grade, GradeBound>>): string => (GRADES.some((grade) => bounds[grade].text.includes("<")) ? "<" : "＜");
