import type { BudgetProject } from "../../budget/index";
import type { Words } from "../../figures/index";
import { reported, type Check } from "../check";
import { withoutSpaces } from "../subject";

const isEmpty = (words: Words | null): boolean => words === null || withoutSpaces(words.text) === "";

/** Whether the sheet has the upper rows of the county form, which begin with 项目编码 and 项目名称. */
const hasCountyFields = ({ purpose, plan, indicators }: BudgetProject): boolean =>
  (!isEmpty(purpose) || plan !== null) && indicators.every(({ target }) => target === null);

/** Where a sheet has the form's upper rows, they are filled in. Other forms have other fields. */
export const requiredField: Check = {
  id: "required-field", group: "form", severities: ["warning"], source: "财预〔2015〕88号",
  *run({ budget }) {
    for (const project of budget.projects) {
      const isCountyForm = hasCountyFields(project);
      const missing: string[] = [];
      if (isCountyForm && isEmpty(project.code)) missing.push("项目编码");
      if (isCountyForm && isEmpty(project.name)) missing.push("项目名称");
      if (isEmpty(project.goal)) missing.push("绩效目标");
      for (const field of missing) yield reported({ check: requiredField.id, severity: "warning", place: { ...project.place, line: null, text: field }, parameters: { field, title: project.title } });
    }
  },
};

/** The categories of the county form: output, effect, satisfaction each have a row. The national form may leave some out. */
export const categoryWithoutRows: Check = {
  id: "category-without-rows", group: "form", severities: ["warning"], source: "财预〔2015〕88号",
  *run({ budget }) {
    for (const project of budget.projects) {
      if (project.indicators.length === 0) {
        yield reported({ check: categoryWithoutRows.id, severity: "warning", place: project.place, parameters: { category: "all", title: project.title } });
        continue;
      }
      if (project.indicators.some(({ bounds, target }) => bounds === null || target !== null)) continue;
      for (const category of ["output", "effect", "satisfaction"] as const) {
        if (project.indicators.some((indicator) => indicator.category === category)) continue;
        yield reported({ check: categoryWithoutRows.id, severity: "warning", place: project.place, parameters: { category, title: project.title } });
      }
    }
  },
};

/** Every row says what its grading goes by. */
export const basisMissing: Check = {
  id: "basis-missing", group: "form", severities: ["warning"], source: "财预〔2015〕88号",
  *run({ budget }) {
    for (const project of budget.projects) {
      if (!hasBases(project)) continue;
      for (const { basis, place, name } of project.indicators) {
        if (isEmpty(basis)) yield reported({ check: basisMissing.id, severity: "warning", place, parameters: { name: name.text } });
      }
    }
  },
};

/** Whether the sheet's form has the column at all. */
const hasBases = (project: BudgetProject): boolean => project.indicators.some(({ basis }) => !isEmpty(basis));

const PLACEHOLDER = /[X×]{2,}|_{2,}|＿{2,}|〔〕|【】|待定|待补充|待填|某某|此处填|请填写|请输入/;

/** Nothing is left that was meant to be filled in. */
export const placeholderLeft: Check = {
  id: "placeholder-left", group: "form", severities: ["warning"], source: "logic",
  *run({ budget, rows }) {
    const texts: Words[] = [
      ...budget.department.paragraphs.map(({ words }) => words),
      ...budget.projects.flatMap(({ heading, goal, purpose }) => [heading, goal, purpose].flatMap((words) => words ?? [])),
      ...rows.flatMap(({ indicator }) => [indicator.name, ...(indicator.description ? [indicator.description] : []), ...(indicator.basis ? [indicator.basis] : [])]),
    ];
    for (const words of texts) {
      const found = PLACEHOLDER.exec(words.text);
      if (found) yield reported({ check: placeholderLeft.id, severity: "warning", place: { ...words.place, text: words.text }, parameters: { words: found[0] } });
    }
  },
};
