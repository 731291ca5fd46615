import type { DepartmentFigureId } from "../../budget/index";
import { statedProjectAmount } from "../../budget/index";
import { exactDecimal, yuanDecimal } from "../../money/index";
import { reported, type Check } from "../check";
import { withoutSpaces } from "../subject";
import { amountFigures, figuresById } from "./department-figures";
import { likeness } from "./likeness";

/** Half of the pairs of characters alike is taken as the same thing in other words. */
const ALIKE = 0.5;
const HALF = exactDecimal("0.5");

/** `项目支出…主要是A、B以及C`: what is named makes up most of it. */
export const claimMainly: Check = {
  id: "claim-mainly", group: "department", severities: ["warning"], source: "logic",
  *run({ budget }) {
    const expenditure = figuresById(budget.department).get("projectExpenditure");
    for (const { about, words } of budget.department.claims) {
      const named = /^主要(?:是|为|包括|用于)(?!因)(.+)$/.exec(withoutSpaces(words.text))?.[1]?.split(/[、，,]|以及|和|及/).filter((part) => part.length > 2) ?? [];
      if (about !== "projectExpenditure" || !expenditure || named.length === 0) continue;
      const chosen = budget.projects.filter(({ title }) => named.some((item) => likeness(item, title) >= ALIKE));
      if (chosen.some((project) => statedProjectAmount(project).kind === "none")) continue;
      const sum = chosen.reduce((total, project) => {
        const stated = statedProjectAmount(project);
        return stated.kind === "none" ? total : total.plus(yuanDecimal(stated.amount));
      }, exactDecimal(0));
      const whole = yuanDecimal(expenditure.amount.amount);
      if (chosen.length === 0 || whole.lte(0) || sum.div(whole).gte(HALF)) continue;
      yield reported({
        check: claimMainly.id, severity: "warning", place: words.place, related: [expenditure.place, ...chosen.map(({ place }) => place)], stated: sum.toFixed(), unit: "元",
        parameters: { percent: sum.div(whole).times(100).toDecimalPlaces(1).toFixed(), projects: chosen.map(({ number, position }) => String(number ?? position)) },
      });
    }
  },
};

/** Uses that a claim may name, and the figure that must then not be 0. */
const USES: readonly (readonly [words: string, figure: DepartmentFigureId])[] = [
  ["公务车运行", "vehicleRunning"], ["公务用车运行", "vehicleRunning"], ["公车运行", "vehicleRunning"], ["公务用车购置", "vehiclePurchase"],
  ["公务接待", "hospitality"], ["因公出国", "goingAbroad"], ["会议费", "meetings"], ["培训费", "training"],
];

/** A use that the text names as a main one is not 0 in the figures. */
export const namedUse: Check = {
  id: "named-use-is-zero", group: "department", severities: ["warning"], source: "logic",
  *run({ budget }) {
    const figures = amountFigures(budget.department);
    for (const { words } of budget.department.claims) {
      for (const [use, id] of USES) {
        const zero = figures.find((figure) => figure.id === id);
        if (!words.text.includes(use) || !zero || !yuanDecimal(zero.amount.amount).isZero()) continue;
        yield reported({ check: namedUse.id, severity: "warning", place: words.place, related: [zero.place], parameters: { use, figure: zero.label } });
      }
    }
  },
};

const BUYING = /购置|采购|购买|添置|增添/;
const NONE = /无政府采购|没有政府采购|未安排政府采购|无采购预算|不涉及政府采购/;

/** Where no procurement is budgeted, no project buys. */
export const noProcurement: Check = {
  id: "procurement-none", group: "department", severities: ["warning"], source: "logic",
  *run({ budget }) {
    const none = budget.department.paragraphs.find(({ section, words }) => section === "procurement" && NONE.test(withoutSpaces(words.text)));
    if (!none) return;
    const buying = budget.projects.flatMap(({ parts }) => parts.filter(({ label }) => BUYING.test(label)));
    if (buying.length === 0) return;
    yield reported({
      check: noProcurement.id, severity: "warning", place: none.words.place, related: buying.map(({ amount }) => amount.place),
      parameters: { items: buying.map(({ amount }) => amount.place.text) },
    });
  },
};
