import { comparable } from "../reading/labels";
import type { GoalSheetText } from "./book-text";

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

/**
 * Goal sheets without forms of the bureau's that were filled in from them: such a form has a title of its own, and name
 * and goal of a sheet of the book, wherever the user had the name put. One that says something else is a goal sheet like
 * any other.
 */
export function withoutFilledForms(sheets: readonly GoalSheetText[]): GoalSheetText[] {
  return sheets.filter((sheet) => {
    const goal = valueOf(sheet, GOALS);
    if (!isFormTitle(sheet) || goal === "") return true;
    const texts = new Set(sheet.rows.flatMap((row) => row.map(({ text }) => comparable(text))));
    return !sheets.some((other) => other !== sheet && other.heading !== null && !isFormTitle(other) && valueOf(other, GOALS) === goal
      && [valueOf(other, NAME), comparable(other.heading.text).replace(NUMBERED, "").replace(/绩效目标.{0,4}表$/, "")].some((name) => name !== "" && texts.has(name)));
  });
}
