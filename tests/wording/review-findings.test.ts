import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FORMULA_RULES, reviewFormulas, type ReviewFinding } from "../../src/domain/formula-review/index";
import { reviewFindingText, reviewRuleReason, reviewRuleText, reviewRuleTitle, reviewSubjectTitle } from "../../src/wording/index";
import { rulePages } from "../../src/wording/review-pages";
import { sheet, workbook, type Cell } from "../domain/formula-review/build-workbook";

const products = (row: number, replacement: Cell): ReviewFinding => {
  const rows = Array.from({ length: 8 }, (_, at): Cell[] => [at + 1, at + 2, at === row ? replacement : `=A${at + 1}*B${at + 1}`]);
  return reviewFormulas(workbook(sheet(rows)), { only: ["unlike-neighbours", "typed-over-formula"] }).findings[0]!;
};

describe.each(["zh", "en"] as const)("in %s", (language) => {
  it.each(FORMULA_RULES.map(({ id, subject }) => ({ id, subject })))("$id has a title and a reason, its subject a name", ({ id, subject }) => {
    for (const text of [reviewRuleTitle(id, language), reviewRuleReason(id, language), reviewRuleText(id, language), reviewSubjectTitle(subject, language)]) {
      expect(text.length).toBeGreaterThan(1);
      expect(/[\u4e00-\u9fff]/.test(text.replace(/[元万]/g, ""))).toBe(language === "zh");
    }
  });

  it.each(FORMULA_RULES.map(({ id }) => id))("%s says what it found", (id) => {
    const found = { ...products(3, 99), check: id, parameters: {} };
    expect(reviewFindingText(found, language).what).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

it.each([
  ["zh", "=A4*A4 与同一列另外 7 个公式不同：算法相同，引用的单元格不同", "C4 宜为 =A4*B4"],
  ["en", "=A4*A4 differs from 7 other formulas in its column: the same calculation of other cells", "C4 would fit as =A4*B4"],
] as const)("a formula unlike its neighbours, in %s", (language, what, fits) => {
  expect(reviewFindingText(products(3, "=A4*A4"), language)).toMatchObject({ what, fits });
});

it.each([
  ["zh", "99 是键入的数字，同一列另有 7 个相同的公式；按公式应为 20", "把握"],
  ["en", "99 was typed; 7 cells of its column hold the same formula, which would give 20", "sure"],
] as const)("a typed number, in %s", (language, what, sureness) => {
  const text = reviewFindingText(products(3, 99), language);
  expect(text.what).toBe(what);
  expect(text.sureness).toContain(sureness);
});

describe("the pages of the rules", () => {
  const DOCS = path.resolve(__dirname, "../../docs/rules");

  it("docs/rules is what the rules give (else: node scripts/generate-check-pages.mjs)", () => {
    const generated = rulePages(FORMULA_RULES);
    expect(generated.length).toBe(3 + 2 * FORMULA_RULES.length);
    const committed = readdirSync(DOCS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => path.relative(DOCS, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
    expect(committed.sort()).toEqual(generated.map((page) => page.path).sort());
    for (const { path: name, content } of generated) expect([name, readFileSync(path.join(DOCS, name), "utf8")]).toEqual([name, content]);
  });
});
