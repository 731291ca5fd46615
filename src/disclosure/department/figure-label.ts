import { DEPARTMENT_FIGURES, type DepartmentFigureId } from "../../domain/budget/index";

/** Words between a figure's name and its amount. */
const CONNECTORS = [
  "预算安排", "共计安排", "安排", "共计", "合计", "总计", "总额", "总金额", "金额", "预算数", "预算", "约为", "为", "约", "共", "计", "是", "达到", "达", "的", "数", ":", "：", "(", "支出", "经费", "（",
];
const QUOTES = /[“”"'‘’「」『』]/g;

/** Labels by length, so that 一般公共预算收入 is not read as 收入. */
const BY_LENGTH: readonly (readonly [label: string, id: DepartmentFigureId])[] = DEPARTMENT_FIGURES.flatMap(
  ({ id, labels }) => labels.map((label): [string, DepartmentFigureId] => [label.replace(QUOTES, ""), id]),
).sort((a, b) => b[0].length - a[0].length);

const endingWith = (words: string): DepartmentFigureId | null => BY_LENGTH.find(([label]) => words.endsWith(label))?.[1] ?? null;

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
