import { foldWidth, type Figure } from "../../figures/index";
import { GRADES } from "../../goals/index";
import { reported, type Check } from "../check";

/** `2019工作需要`: a year has its 年. */
export const yearMark: Check = {
  id: "year-mark-missing", group: "form", severities: ["note"], source: "logic",
  *run({ budget, rows }) {
    const texts = [...budget.projects.flatMap(({ goal, purpose }) => [goal, purpose]), ...rows.map(({ indicator }) => indicator.basis)];
    for (const words of texts) {
      for (const { kind, printed, place } of words?.figures ?? []) {
        if (kind === "year" && printed.unit === "" && new RegExp(`${printed.digits}[\\u4e00-\\u9fff]`).test(place.text)) {
          yield reported({ check: yearMark.id, severity: "note", place, parameters: { year: printed.digits } });
        }
      }
    }
  },
};

/** An amount with commas between its digits: `21,7728元`. */
const GROUPED = /[0-9０-９]{1,9}(?:[,，][0-9０-９]{1,9})+(?:[.．][0-9０-９]+)?(?=[万亿千百]?元)/g;
const IN_THREES = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;

/** Commas group digits by three; elsewhere a digit may be missing. The amount is read without them. */
export const digitGrouping: Check = {
  id: "digit-grouping", group: "form", severities: ["warning"], source: "logic",
  *run({ budget, rows }) {
    const texts = [
      ...budget.department.paragraphs.map(({ words }) => words), ...budget.projects.flatMap(({ goal, overallGoal, purpose }) => [goal, overallGoal, purpose]), ...rows.map(({ indicator }) => indicator.description),
    ];
    for (const words of texts) {
      for (const [found] of words?.text.matchAll(GROUPED) ?? []) {
        const digits = foldWidth(found).replaceAll("，", ",");
        const figure = words?.figures.find(({ kind, printed }) => kind === "money" && printed.digits === digits.replaceAll(",", ""));
        if (!figure || IN_THREES.test(digits)) continue;
        yield reported({ check: digitGrouping.id, severity: "warning", place: figure.place, parameters: { words: found, digits: figure.printed.digits } });
      }
    }
  },
};

/** `（1）（2）（4）`: a list counts on, and so do the goal sheets: a number left out may be a project left out. */
export const listNumbering: Check = {
  id: "list-numbering", group: "form", severities: ["note"], source: "logic",
  *run({ budget }) {
    for (const [index, { number, heading, place }] of budget.projects.entries()) {
      const before = budget.projects[index - 1]?.number ?? null;
      if (number === null || before === null || number === before + 1 || heading === null) continue;
      yield reported({ check: listNumbering.id, severity: "note", place: heading.place ?? place, parameters: { number: String(number), before: String(before) } });
    }
    for (const { goal } of budget.projects) {
      let before = 0;
      for (const figure of goal?.figures.filter(isBracketed) ?? []) {
        const value = figure.kind === "money" ? 0 : figure.value.toNumber();
        if (value !== 1 && value !== before + 1) {
          yield reported({ check: listNumbering.id, severity: "note", place: figure.place, parameters: { number: String(value), before: String(before) } });
        }
        before = value;
      }
    }
  },
};

const isBracketed = ({ kind, printed, place }: Figure): boolean => kind === "ordinal" && new RegExp(`^(?:[0-9]{1,2}/)?[(（]${printed.digits}[)）]`).test(place.text);

/** `有所提上` among `显著提升`, `明显提升`: one scale has one word for what it grades. */
export const scaleWording: Check = {
  id: "scale-wording", group: "form", severities: ["note"], source: "logic",
  *run({ rows }) {
    for (const { indicator } of rows) {
      const { bounds } = indicator;
      const aspects = bounds ? GRADES.flatMap((grade) => { const bound = bounds[grade]; return bound.kind === "words" && bound.degree?.aspect ? [{ bound, aspect: bound.degree.aspect }] : []; }) : [];
      const usual = aspects.map(({ aspect }) => aspect).find((aspect, index, all) => all.indexOf(aspect) !== index);
      const odd = aspects.filter(({ aspect }) => aspect !== usual);
      const [only] = odd;
      if (!usual || !only || odd.length > 1 || aspects.length < GRADES.length) continue;
      yield reported({ check: scaleWording.id, severity: "note", place: only.bound.place, related: [indicator.place], parameters: { words: only.bound.text, usual, aspect: only.aspect } });
    }
  },
};
