import type { GoalSheetDraft } from "../../../src/application/index";
import { KeptDrafts } from "../../../src/taskpane/goal-sheets/kept-drafts";

const SHEET: GoalSheetDraft = { number: 2, title: "派遣人员工资", code: "", name: "派遣人员工资", purpose: "发放工资", goal: "本科135人，共计4354560元。", plan: null, indicators: [] };
const RAISED: GoalSheetDraft = { ...SHEET, goal: "本科136人，共计4386816元。" };

describe("a draft that is kept while other views are shown", () => {
  it("takes over what the payroll has changed meanwhile, and keeps what was typed", () => {
    const drafts = new KeptDrafts();
    drafts.keep(2, { ...SHEET, code: "P-001" }, SHEET);
    expect(drafts.at(2, RAISED)).toEqual({ ...RAISED, code: "P-001" });
    // The form is open again: what is typed now was begun on the newer sheet.
    drafts.keep(2, { ...RAISED, code: "P-002" }, RAISED);
    expect(drafts.at(2, SHEET)).toEqual({ ...SHEET, code: "P-002" });
  });

  it("keeps a text that was typed where the sheet has another one by now", () => {
    const drafts = new KeptDrafts();
    drafts.keep(2, { ...SHEET, goal: "自己写的目标" }, SHEET);
    drafts.keep(2, { ...SHEET, goal: "自己写的目标" }, RAISED);
    expect(drafts.at(2, RAISED)).toEqual({ ...RAISED, goal: "自己写的目标" });
  });

  it("is gone where the sheet holds it, where it was thrown away and where another project has its place", () => {
    const drafts = new KeptDrafts();
    drafts.keep(2, RAISED, SHEET);
    expect(drafts.at(2, { ...RAISED, title: "另一个项目" })).toBeNull();
    expect([drafts.has(2, SHEET.title), drafts.at(2, RAISED), drafts.has(2, SHEET.title)]).toEqual([true, null, false]);
    drafts.keep(2, RAISED, SHEET);
    drafts.keep(2, SHEET, SHEET);
    expect(drafts.has(2, SHEET.title)).toBe(false);
  });
});
