import type { Words } from "../../figures/index";
import { reported, type Check } from "../check";
import { withoutSpaces } from "../subject";

/** What calls for a number: recruiting, training, adding, completing so many. */
const COUNTED = /^(?:全年|年内|新增|招收|招聘|引进|培训|完成|办理|发放)/;

/** A department's indicator says how much: targets must be clear and quantified. */
export const targetWithoutNumber: Check = {
  id: "target-without-number", group: "form", severities: ["warning", "note"], source: "财预〔2015〕88号",
  *run({ budget }) {
    for (const { indicators } of budget.department.subGoals) {
      for (const { text, place, figures } of indicators) {
        if (figures.length > 0) continue;
        yield reported({ check: targetWithoutNumber.id, severity: COUNTED.test(withoutSpaces(text)) ? "warning" : "note", place, parameters: { words: text } });
      }
    }
  },
};

/** `30%人`: a share and a number of people at once. */
const TWO_UNITS = /(?<![0-9.])[0-9.]{1,40}\s{0,4}[%％](?:人|名|户|个|家|件|次|元|万元)(?![\u4e00-\u9fff])/;

/** A number has one unit. */
export const twoUnits: Check = {
  id: "two-units", group: "form", severities: ["error"], source: "logic",
  *run({ budget, rows }) {
    const texts: Words[] = [
      ...budget.department.subGoals.flatMap(({ goal, indicators }) => [...(goal ? [goal] : []), ...indicators]),
      ...budget.projects.flatMap(({ goal, purpose }) => [goal, purpose].flatMap((words) => words ?? [])),
      ...rows.flatMap(({ indicator }) => Object.values(indicator.bounds ?? {}).map((bound): Words => ({ text: bound.text, place: bound.place, figures: [] }))),
    ];
    for (const { text, place, figures } of texts) {
      const found = TWO_UNITS.exec(text);
      if (!found) continue;
      yield reported({ check: twoUnits.id, severity: "error", place, parameters: { words: found[0] } }, figures.filter((figure) => found[0].includes(figure.printed.digits)));
    }
  },
};

/** Brackets that are opened are closed. */
export const bracketLeftOpen: Check = {
  id: "bracket-left-open", group: "form", severities: ["note"], source: "logic",
  *run({ rows, budget }) {
    const texts = [
      ...rows.map(({ indicator }) => indicator.name), ...budget.projects.flatMap(({ heading, goal }) => [heading, goal].flatMap((words) => words ?? [])),
    ];
    for (const { text, place } of texts) {
      if (!isBalanced(text)) yield reported({ check: bracketLeftOpen.id, severity: "note", place, parameters: { words: text.length > 40 ? place.text : text } });
    }
  },
};

/** `1)`, `三）`: a number in a list, with a closing bracket that nothing opened. */
const LIST_NUMBER = /(?<![(（0-9一二三四五六七八九十])[0-9一二三四五六七八九十]{1,3}[)）]/g;

/** Whether all brackets are closed, with list numbers such as `1)` or without: `（不低于90）` is none. */
const isBalanced = (text: string): boolean => depth(text) === 0 || depth(text.replace(LIST_NUMBER, "")) === 0;

/** Brackets opened less brackets closed. */
function depth(text: string): number {
  let open = 0;
  for (const character of text) {
    if ("(（[【〔".includes(character)) open += 1;
    if (")）]】〕".includes(character)) open -= 1;
  }
  return open;
}
