import { comparable } from "../reading/labels";
import type { GoalSheetText } from "./book-text";
import { FIRST_HEADS, NAME_HEADS } from "./indicator-heads";

const NAME = new Set(["项目名称"]);
const GOALS = new Set(["绩效目标", "年度目标", "年度绩效目标", "年度总体目标", "项目绩效目标"]);
const NUMBERED = /^(?:第?[\d一二三四五六七八九十]{1,4}[、.．]|[(（][\d一二三四五六七八九十]{1,4}[)）])/;

/** A title that names the form alone, `2021年度项目支出绩效目标申报表`, or none. */
const isFormTitle = ({ heading }: GoalSheetText): boolean =>
  heading === null || (!NUMBERED.test(heading.text.trim())
    && /^(?:20\d\d年?度?)?(?:[省市县区]级)?(?:部门|财政|预算|专项|项目|支出|资金|整体)*绩效目标(?:申报|批复|审核|情况)?表(?:\([^()]{0,12}\))?$/.test(comparable(heading.text)));

function valueOf({ rows }: GoalSheetText, labels: ReadonlySet<string>): string {
  for (const row of rows) {
    const at = row.findIndex(({ text }) => labels.has(comparable(text).replace(/:$/, "")));
    const value = at < 0 ? "" : comparable(row[at + 1]?.text ?? "");
    if (value !== "") return value;
  }
  return "";
}

/** A bureau's form that nobody has filled in: no title of a project, no name, no goal, no indicator. */
export const isBlankForm = (sheet: GoalSheetText, hasIndicators: boolean): boolean =>
  !hasIndicators && isFormTitle(sheet) && valueOf(sheet, NAME) === "" && valueOf(sheet, GOALS) === "";

/** Texts of a sheet's indicators, row by row: the name, and what stands behind it. */
function indicatorRows({ rows }: GoalSheetText): { readonly name: string; readonly others: readonly string[] }[] {
  const texts = rows.map((row) => row.map(({ text }) => comparable(text)));
  const head = texts.findIndex((row) => row.some((text) => FIRST_HEADS.has(text)) && row.some((text) => NAME_HEADS.has(text)));
  const at = texts[head]?.findIndex((text) => NAME_HEADS.has(text)) ?? -1;
  return at < 0 ? [] : texts.slice(head + 1).flatMap((row) => (row[at] ? [{ name: row[at], others: row.slice(at + 1).filter((text) => text !== "") }] : []));
}

/**
 * Whether a sheet says nothing about indicators that another one does not say: forms take a bound apart into sign, number
 * and unit, so each text must be part of the other sheet's row. Signs and units alone say nothing.
 */
function hasOnlyIndicatorsOf(sheet: GoalSheetText, other: GoalSheetText): boolean {
  const said = indicatorRows(other).map(({ name, others }) => ({ name, all: others.join("|") }));
  const isSaid = (all: string) => (text: string): boolean => all.includes(text) || /^\D{1,2}$/.test(text);
  return indicatorRows(sheet).every(({ name, others }) => said.some((row) => row.name === name && others.every(isSaid(row.all))));
}

/**
 * Goal sheets without forms of the bureau's that were filled in from them: such a form has a title of its own, and name
 * and goal of a sheet of the book, wherever the user had the name put, and no indicator that the sheet of the book does
 * not have. One that says something else is a goal sheet like any other.
 */
export function withoutFilledForms(sheets: readonly GoalSheetText[]): GoalSheetText[] {
  return sheets.filter((sheet) => {
    const goal = valueOf(sheet, GOALS);
    if (!isFormTitle(sheet) || goal === "") return true;
    const texts = new Set(sheet.rows.flatMap((row) => row.map(({ text }) => comparable(text))));
    return !sheets.some((other) => other !== sheet && other.heading !== null && !isFormTitle(other) && valueOf(other, GOALS) === goal
      && hasOnlyIndicatorsOf(sheet, other)
      && [valueOf(other, NAME), comparable(other.heading.text).replace(NUMBERED, "").replace(/绩效目标.{0,4}表$/, "")].some((name) => name !== "" && texts.has(name)));
  });
}
