/** Excel's limit, in UTF-16 units. */
const LONGEST_NAME = 31;
/** Characters that Excel refuses in a sheet's name, and what stands for them. */
const REPLACEMENTS: Readonly<Record<string, string>> = { "[": "［", "]": "］", ":": "：", "*": "＊", "?": "？", "/": "／", "\\": "＼" };
const RESERVED = "history";

/** A name that Excel takes for a sheet: no forbidden characters, not too long, not empty. */
export function validSheetName(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]/g, (character) => REPLACEMENTS[character] ?? "").replace(/[\u0000-\u001f\u007f]/g, "").trim();
  const cut = cutTo(clean, LONGEST_NAME).replace(/^'+|'+$/g, "").trim();
  if (cut === "") return "绩效目标表";
  return cut.toLowerCase() === RESERVED ? `${cut}_` : cut;
}

/**
 * A name like `name` that no other sheet has; upper and lower case are the same.
 *
 * @example freeSheetName("3、教师/工资", new Set(["3、教师／工资"])) // "3、教师／工资 (2)"
 */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  const valid = validSheetName(name);
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  if (!used.has(valid.toLowerCase())) return valid;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = `${cutTo(valid, LONGEST_NAME - suffix.length).trimEnd()}${suffix}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** The first so many UTF-16 units, no character cut in two. */
function cutTo(text: string, length: number): string {
  const cut = text.slice(0, length);
  const last = cut.charCodeAt(cut.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}

/** A sheet's name as it stands in a formula: `'1、甲''乙'!`. */
export const sheetReference = (name: string): string => `'${name.replaceAll("'", "''")}'!`;
