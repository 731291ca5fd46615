import type { QuantityFigure } from "../../domain/figures/index";
import { GRADES, type Grade, type GradeBound, type Indicator } from "../../domain/goals/index";
import type { LiveHeadcount } from "./payroll-references";
import { plainPiece, type TextPiece } from "./text-piece";

/** The one number of a bound in single people; null where it has none or several. */
function peopleOf(bound: GradeBound): QuantityFigure | null {
  const figures = bound.kind === "value" ? [bound.figure] : bound.kind === "range" ? [bound.lower, bound.upper].flatMap((limit) => limit?.figure ?? []) : [];
  const [only] = figures;
  return figures.length === 1 && only?.kind === "people" && only.value.eq(only.printed.digits) ? only : null;
}

/**
 * The four bounds of a headcount indicator as formulas: the best grade is the payroll's headcount, the others keep their
 * distance from it in proportion, one person at least from grade to grade, and are never below 0.
 *
 * @example from 408, 405, 400, 390 with 40 people: 40, 39, 38, 37
 * @returns null where a bound is no single number of people, or one lies above the best
 */
export function liveBounds(indicator: Pick<Indicator, "bounds">, headcount: LiveHeadcount): Readonly<Record<Grade, readonly TextPiece[]>> | null {
  const { bounds } = indicator;
  if (!bounds) return null;
  const figures = GRADES.map((grade) => peopleOf(bounds[grade]));
  const best = figures[0]?.value.toNumber() ?? 0;
  if (best <= 0 || figures.some((figure) => figure === null || figure.value.toNumber() > best || !figure.value.isInteger())) return null;
  const numbers = figures.map((figure) => figure?.value.toNumber() ?? 0);
  const pieces = GRADES.map((grade, index) => {
    const number = numbers[index] ?? 0;
    const steps = new Set(numbers.slice(0, index + 1).filter((own) => own !== best)).size;
    return boundPieces(bounds[grade].text, figures[index]?.printed.digits ?? "", liveLimit(headcount, best, number, steps));
  });
  const [excellent, good, fair, poor] = pieces;
  return excellent && good && fair && poor ? { excellent, good, fair, poor } : null;
}

/** The limit for this headcount: as far below it as `number` is below `best`, in proportion. */
function liveLimit({ expression, people }: LiveHeadcount, best: number, number: number, steps: number): TextPiece {
  if (number === best) return { text: String(people), expression };
  const distance = Math.max(steps, Math.floor((people * (best - number)) / best + 0.5));
  return { text: String(Math.max(0, people - distance)), expression: `MAX(0,${expression}-MAX(${steps},ROUND(${expression}*${best - number}/${best},0)))` };
}

/** The bound's text with its number computed; null where the number is not printed as such. */
function boundPieces(text: string, digits: string, limit: TextPiece): TextPiece[] | null {
  const start = text.indexOf(digits);
  if (digits === "" || start < 0) return null;
  return [plainPiece(text.slice(0, start)), limit, plainPiece(text.slice(start + digits.length))].filter(({ text: own, expression }) => own !== "" || expression !== null);
}
