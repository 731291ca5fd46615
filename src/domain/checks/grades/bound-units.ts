import type { Figure } from "../../figures/index";
import { GRADES } from "../../goals/index";
import { reported, type Check } from "../check";
import type { IndicatorRow } from "../subject";
import { boundFigures, figureUnit, type ScaleUnit } from "./grade-scale";
import { isCount, isShare } from "./indicator-words";

const RULE = "财预〔2015〕88号";

/** 0 without a unit is 0 of anything. */
const isNothing = (figure: Figure): boolean => figureUnit(figure) === "plain" && figure.kind !== "money" && figure.value.isZero();

/** The bounds that hold numbers, with the unit of each. */
function unitsOf({ indicator }: IndicatorRow): { text: string; unit: ScaleUnit }[] {
  const { bounds } = indicator;
  return bounds ? GRADES.flatMap((grade) => boundFigures(bounds[grade]).filter((figure) => !isNothing(figure)).map((figure) => ({ text: bounds[grade].text, unit: figureUnit(figure) }))) : [];
}

/** The four bounds as they stand in the row. */
const allBounds = ({ indicator }: IndicatorRow): string => (indicator.bounds ? GRADES.map((grade) => indicator.bounds?.[grade].text ?? "").join(" ") : "");

/** One row's bounds are in one unit: 5 beside 5% is something else. */
export const mixedUnits: Check = {
  id: "grade-mixed-units", group: "grades", severities: ["error", "note"], source: RULE,
  *run({ rows }) {
    for (const row of rows) {
      const units = unitsOf(row);
      const kinds = new Set(units.map(({ unit }) => unit));
      if (kinds.size < 2) continue;
      const main = (["percent", "people", "count", "months", "money"] as const).find((unit) => kinds.has(unit)) ?? "plain";
      const odd = units.filter(({ unit }) => unit !== main);
      const isCountOnly = kinds.size === 2 && kinds.has("plain") && main !== "percent" && main !== "money";
      const first = GRADES.map((grade) => row.indicator.bounds?.[grade]).find((bound) => bound?.text === odd[0]?.text);
      yield reported({
        check: mixedUnits.id, severity: isCountOnly ? "note" : "error", place: first?.place ?? row.indicator.place, related: [row.indicator.place],
        parameters: { bounds: [...new Set(odd.map(({ text }) => text))], main, all: allBounds(row), name: row.name },
      }, first ? boundFigures(first) : []);
    }
  },
};

/** A number of people or things is not graded in percent, and a share not in people or things. */
export const unitOfQuantity: Check = {
  id: "grade-unit", group: "grades", severities: ["error", "note"], source: RULE,
  *run({ rows }) {
    for (const row of rows) {
      const kinds = new Set(unitsOf(row).map(({ unit }) => unit));
      const [unit] = kinds;
      if (kinds.size !== 1 || unit === undefined) continue;
      const isPercentOnCount = unit === "percent" && isCount(row);
      const isCountOnShare = (unit === "people" || unit === "count") && isShare(row) && !isCount(row) && /率$|[%％]/.test(row.name + (row.indicator.name.text.includes("%") ? "%" : ""));
      const place = { ...(row.indicator.bounds?.excellent.place ?? row.indicator.place), text: allBounds(row) };
      if (isPercentOnCount || isCountOnShare) {
        yield reported({ check: unitOfQuantity.id, severity: "error", place, related: [row.indicator.place], parameters: { case: isPercentOnCount ? "percent-on-count" : "count-on-share", name: row.name } });
      } else if (unit === "plain" && !/[(（][^()（）]{1,6}[)）]?$|[%％]/.test(row.indicator.name.text)) {
        yield reported({ check: unitOfQuantity.id, severity: "note", place, related: [row.indicator.place], parameters: { case: "none", name: row.name } });
      }
    }
  },
};

/** The variable that a bound names is the indicator's: not 还款率 under 代偿率. */
export const boundVariable: Check = {
  id: "grade-variable", group: "grades", severities: ["error"], source: RULE,
  *run({ rows }) {
    for (const { indicator, name, description } of rows) {
      const { bounds } = indicator;
      if (!bounds) continue;
      const seen = new Set<string>();
      for (const grade of GRADES) {
        const bound = bounds[grade];
        const variable = bound.kind === "range" || bound.kind === "value" ? bound.variable : null;
        if (variable === null || !/(?:率|比例|数量|人数|金额|度)$/.test(variable) || (name + description).includes(variable) || seen.has(variable)) continue;
        seen.add(variable);
        yield reported({ check: boundVariable.id, severity: "error", place: bound.place, related: [indicator.place], parameters: { variable, name } }, boundFigures(bound));
      }
    }
  },
};

/** Degrees in words get worse from grade to grade. */
export const scaleOrder: Check = {
  id: "grade-scale-order", group: "grades", severities: ["warning"], source: RULE,
  *run({ rows }) {
    for (const row of rows) {
      const { bounds } = row.indicator;
      const degrees = bounds ? GRADES.flatMap((grade) => { const bound = bounds[grade]; return bound.kind === "words" && bound.degree ? [{ bound, rank: bound.degree.rank }] : []; }) : [];
      if (degrees.length < GRADES.length) continue;
      const wrong = degrees.findIndex(({ rank }, index) => index > 0 && rank <= (degrees[index - 1]?.rank ?? 0));
      if (wrong < 0) continue;
      const [before, after] = [degrees[wrong - 1], degrees[wrong]];
      if (!before || !after) continue;
      yield reported({
        check: scaleOrder.id, severity: "warning", place: { ...after.bound.place, text: `${before.bound.text} ${after.bound.text}` }, related: [row.indicator.place],
        parameters: { name: row.name, better: before.bound.text, worse: after.bound.text },
      });
    }
  },
};
