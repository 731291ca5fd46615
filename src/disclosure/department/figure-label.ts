import { DEPARTMENT_FIGURES, type DepartmentFigureId } from "../../domain/budget/index";

/** Words between a figure's name and its amount. */
const CONNECTORS = [
  "预算安排", "共计安排", "安排", "共计", "合计", "总计", "总额", "总金额", "金额", "预算数", "预算", "约为", "为", "约", "共", "计", "是", "达到", "达", "的", "数", ":", "：", "(", "支出", "经费", "（", "财政拨款",
];
const QUOTES = /[“”"'‘’「」『』]/g;

/** Labels by length, so that 一般公共预算收入 is not read as 收入. */
const BY_LENGTH: readonly (readonly [label: string, id: DepartmentFigureId])[] = DEPARTMENT_FIGURES.flatMap(
  ({ id, labels }) => labels.map((label): [string, DepartmentFigureId] => [label.replace(QUOTES, ""), id]),
).sort((a, b) => b[0].length - a[0].length);

/** Labels that name the figure only where nothing else stands before them: 教育支出 is not the expenditure. */
const WEAK: ReadonlySet<string> = new Set(["收入", "支出", "收支", "财政拨款", "货物", "工程", "服务", "货物类", "工程类", "服务类", "公用经费", "其他资金", "经营收入"]);
/** What may stand before a weak label. */
const LEAD = /^(?:\d{4}年度?|本年度?|当年|全年|预计|总|我|县|市|区|部门|单位|本|局|预算|其中|包括|和|及|:|、|[(])*$/;
/** Parts of the budget: their basic and project expenditure is not the department's. */
const PART_OF_BUDGET = /一般公共预算|政府性?基金|基金预算|财政拨款|国有资本|财政专户|局?本级|下属|所属|上年|去年/;
const WHOLE_FIGURES: ReadonlySet<DepartmentFigureId> = new Set<DepartmentFigureId>([
  "income", "expenditure", "incomeAndExpenditure", "basicExpenditure", "projectExpenditure", "personnelExpenditure", "operatingExpenditure",
]);

/** The figure whose label the words end with; null where none, or where the words before make another figure of it. */
function endingWith(words: string): DepartmentFigureId | null {
  const [label, id] = BY_LENGTH.find(([candidate]) => words.endsWith(candidate)) ?? [];
  if (label === undefined || id === undefined) return null;
  const lead = clauseEnd(words.slice(0, -label.length));
  if (WEAK.has(label) && !LEAD.test(lead)) return null;
  return WHOLE_FIGURES.has(id) && PART_OF_BUDGET.test(lead + label) ? null : id;
}

/** The words behind the last comma, colon, bracket or stop. */
const clauseEnd = (words: string): string => words.slice(Math.max(...["，", ",", "。", ";", "；", "、", ":", "：", "(", "（", ")", "）", "\n"].map((end) => words.lastIndexOf(end))) + 1);

/**
 * The figure that the words before an amount name; null where they name none that is known.
 *
 * @param before compact text that ends where the amount begins
 */
export function namedFigure(before: string): DepartmentFigureId | null {
  let words = before.slice(-60).replace(QUOTES, "");
  for (let round = 0; round < 6; round += 1) {
    const id = endingWith(words);
    if (id) return id;
    const connector = CONNECTORS.find((candidate) => words.endsWith(candidate));
    if (connector === undefined) return null;
    words = words.slice(0, -connector.length);
  }
  return null;
}

/** The figure whose label a table's cell is, numbering and remarks aside. */
export function labelledFigure(label: string): DepartmentFigureId | null {
  const plain = label.replace(QUOTES, "").replace(/^(?:其中[:：]?|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）])/, "").replace(/[:：]$/, "");
  const exact = BY_LENGTH.find(([candidate]) => candidate === plain)?.[1];
  return exact ?? BY_LENGTH.find(([candidate]) => candidate.length >= 4 && plain.endsWith(candidate))?.[1] ?? null;
}

/** The words that name an amount, without what only leads to them. */
export function printedLabel(before: string): string {
  const clause = before.slice(Math.max(...["，", ",", "。", ";", "；", "\n"].map((end) => before.lastIndexOf(end))) + 1);
  return clause.replace(/^.*其中[:：]?/, "").replace(/^(?:包括|和|及|与|以及|:|\)|\()+/, "").replace(/[:：]$/, "");
}
