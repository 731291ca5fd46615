import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../../src/disclosure";
import { CHECKS, runChecks } from "../../../src/domain/checks";
import { readingOf } from "../../disclosure/support/reading";

const FOLDER = join(__dirname, "../../cases/correct-layouts");

/**
 * Invented budgets of invented counties, right in every figure, in layouts and wordings unlike the sample's: other forms,
 * other sections, other ways to name people and their cost. What may be said of them is form, by the file.
 */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "civil-affairs.txt": [],
  // 机关运行经费 of the bureau alone beside 公用经费 with its schools.
  "education.txt": ["department-sum warning"],
  // Spans written with a dash; times in a row without numbers.
  "health.txt": ["grade-overlap note", "grade-overlap note", "grade-overlap note", "grade-unit note"],
  "national-form.txt": [],
  // 70%以上 and 70%以下 both hold 70; 95%-98% and 90%-95% both hold 95.
  "police.txt": ["grade-overlap note", "grade-overlap warning"],
  // One project of several is published.
  "summary-table.txt": ["project-expenditure warning"],
  // 100%, 99%-95%, 94%-90%: 99.5% and 94.5% have no grade; 90% is in two.
  "urban-management.txt": ["grade-hole warning", "grade-hole warning", "grade-overlap note"],
};

describe("correct budgets in other layouts", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

  it("are each listed here with what may be said of them", () => {
    expect(files.sort()).toEqual(Object.keys(SAID).sort());
  });

  it.each(files)("have no error, and few warnings: %s", (name) => {
    const { budget, notUnderstood } = readingOf(readText(readFileSync(join(FOLDER, name), "utf8")));
    const { findings, coverage } = runChecks(CHECKS, budget);
    expect(findings.map(({ check, severity }) => `${check} ${severity}`).sort()).toEqual(SAID[name]);
    expect(notUnderstood).toEqual([]);
    expect(budget.projects.length).toBeGreaterThan(0);
    expect(coverage.verified).toBeGreaterThan(coverage.contradicted);
  });
});
