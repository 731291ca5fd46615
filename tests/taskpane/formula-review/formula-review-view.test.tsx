/** @jest-environment jsdom */
import { act } from "react";
import axe from "axe-core";
import { reviewOfArea, reviewStates, reviewWorkbook, WorkbookPortError, type CheckedReviewFinding } from "../../../src/application/index";
import { formulaMap } from "../../../src/domain/formula-review/index";
import type { ReviewRequest, ReviewRun, RunHooks } from "../../../src/taskpane/review-runner/index";
import { createPreferences } from "../../../src/taskpane/preferences/index";
import { createFakeServices, entry, type FakeServices } from "../support/fake-services";
import { openPane } from "../support/pane";
import { allByRole, byRole, cleanUp, click, settle, shownText } from "../support/render";
import { plantedWorkbook, sheetOf } from "./planted-workbook";

HTMLCanvasElement.prototype.getContext = () => null;
afterEach(cleanUp);

const runOf = (workbook = plantedWorkbook(), more: Partial<ReviewRun> = {}): ReviewRun => {
  const review = more.review ?? reviewWorkbook(workbook);
  return { name: workbook.name, area: null, isInWorker: true, review, maps: formulaMap(workbook), checked: reviewStates(review, workbook), ...more };
};

const open = async (reviewing: FakeServices["reviewing"] = async () => runOf(), language: "zh" | "en" = "zh"): Promise<FakeServices> => {
  const fake = createFakeServices();
  fake.reviewing = reviewing;
  await openPane({ fake, initialView: "formula-review", hostLanguage: language });
  await settle();
  return fake;
};
const reviewed = async (reviewing?: FakeServices["reviewing"], language: "zh" | "en" = "zh"): Promise<FakeServices> => {
  const fake = await open(reviewing, language);
  await click(byRole("button", language === "zh" ? "审阅整个工作簿" : "Review the whole workbook"));
  return fake;
};
const card = (place: string): HTMLElement => byRole("button", new RegExp(place));
const put = async (select: HTMLSelectElement, value: string): Promise<void> => {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")!.set!.call(select, value);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settle();
};
const type = async (field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> => {
  await act(async () => {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, "value")!.set!.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
};
const violations = async (): Promise<string[]> => {
  const { violations: found } = await axe.run(document.body, { resultTypes: ["violations"], preload: false, rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
};

describe("the formula review view", () => {
  it("says what it does before it has done anything, and reads nothing by itself", async () => {
    const fake = await open();
    expect(shownText()).toContain("只读不写");
    expect(fake.reviews).toEqual([]);
  });

  it("lists what is wrong with the planted workbook, and nothing else", async () => {
    await reviewed();
    expect(shownText()).toContain("看过 2 张工作表的 16 个公式");
    expect(allByRole("button", /费用![A-Z]/).map((one) => one.textContent)).toEqual([expect.stringContaining("费用!F6"), expect.stringContaining("费用!F8")].sort());
  });

  it("shows the neighbour's formula beside the odd one, marked where they differ", async () => {
    await reviewed();
    await click(card("费用!F6"));
    const rows = [...document.querySelectorAll("table[aria-label=对照] tr")].map((row) => row.textContent);
    expect(rows).toEqual([expect.stringContaining("本格 F6=SUM(C6:E6)"), expect.stringMatching(/^相邻 F\d+=SUM\(B\d+:E\d+\)$/), "宜为 F6=SUM(B6:E6)"]);
    expect([...document.querySelectorAll("table[aria-label=对照] mark")].map((one) => one.textContent)).toEqual(["C6", expect.stringMatching(/^B\d+$/), "B6"]);
    expect(shownText()).toContain("不同之处：本格 C6，按相邻公式为 B6");
  });

  it("goes to a cell, and asks for the formula that fits", async () => {
    const fake = await reviewed();
    await click(card("费用!F6"));
    await click(byRole("button", "转到 F6"));
    expect(fake.selected).toEqual(["费用!F6"]);
    await click(byRole("button", "F6 改用此公式…"));
    expect(fake.asked).toMatchObject([{ kind: "formula-fit", cells: ["F6"], finding: { check: "unlike-neighbours", fits: [{ cell: "F6", formula: "=SUM(B6:E6)" }] } }]);
  });

  it("reviews again after the pane has written, in the same way", async () => {
    const fake = await reviewed();
    await click(card("费用!F6"));
    await click(byRole("button", "F6 改用此公式…"));
    const { outcome } = fake;
    let finish: () => void = () => undefined;
    fake.outcome = (write) => new Promise((resolve) => { finish = () => resolve(outcome(write)); });
    await click(byRole("button", "写入"));
    await act(async () => {
      fake.change("费用", "F6");
      finish();
    });
    expect(shownText()).not.toContain("工作簿在审阅之后有改动");
    for (let round = 0; round < 1_000 && fake.reviews.length < 2; round += 1) await act(async () => { await new Promise((resolve) => setTimeout(resolve, 20)); });
    expect(fake.reviews).toHaveLength(2);
    expect(fake.reviews[1]).toEqual(fake.reviews[0]);
  });

  it("says so where the cells have changed since", async () => {
    const fake = await reviewed();
    fake.preparation = () => ({ kind: "changed-since-review" });
    await click(card("费用!F6"));
    await click(byRole("button", "F6 改用此公式…"));
    expect(shownText()).toContain("这些单元格在审阅之后有改动");
  });

  it("filters by severity and groups by sheet", async () => {
    await reviewed();
    const filters = () => allByRole("button").filter((one) => one.hasAttribute("aria-pressed"));
    expect(filters().length).toBeGreaterThan(0);
    for (const filter of filters()) await click(filter);
    expect(shownText()).toContain("所选级别没有问题");
    for (const filter of filters()) await click(filter);
    await put(document.querySelector<HTMLSelectElement>("main select")!, "sheet");
    expect(allByRole("heading", /^费用（2）$/)).toHaveLength(1);
  });

  it("reviews the selection, and says what it was", async () => {
    const fake = await open(async ({ scope }) => (scope === "selection" ? runOf(plantedWorkbook(), { area: { sheet: "费用", address: "A1:F7" }, review: reviewOfArea(reviewWorkbook(plantedWorkbook()), "费用", "A1:F7") }) : runOf()));
    await click(byRole("button", "只看所选区域"));
    expect(fake.reviews).toEqual([{ scope: "selection", rules: { on: [], off: [] } }]);
    expect(shownText()).toContain("只列出与 费用!A1:F7 有关的问题");
    expect(allByRole("button", /费用!F/)).toHaveLength(1);
  });

  it("shows progress, stops on demand and keeps the last result", async () => {
    let hooks: RunHooks | null = null;
    let isFirst = true;
    const fake = await reviewed((_: ReviewRequest, own: RunHooks) => {
      if (isFirst) {
        isFirst = false;
        return Promise.resolve(runOf());
      }
      hooks = own;
      return new Promise((_resolve, reject) => own.signal.addEventListener("abort", () => reject(new WorkbookPortError("cancelled", "x"))));
    });
    await click(byRole("button", "审阅整个工作簿"));
    await act(async () => hooks!.onProgress("reviewing", 0.43));
    expect(shownText()).toContain("正在审阅公式 43%");
    expect(byRole("progressbar").getAttribute("aria-valuenow")).toBe("0.43");
    await click(byRole("button", "停止"));
    expect(shownText()).toContain("已停止");
    expect(allByRole("button", /费用!F/)).toHaveLength(2);
    expect(fake.reviews).toHaveLength(2);
  });

  it("says why a review failed and offers another try", async () => {
    const fake = await reviewed(async () => { throw new Error("boom"); });
    expect(shownText()).toContain("没能审阅");
    await click(byRole("button", "重试"));
    expect(fake.reviews).toHaveLength(2);
  });

  it("says when the workbook was changed since", async () => {
    const fake = await reviewed();
    expect(shownText()).not.toContain("有改动");
    await act(async () => fake.change("费用", "B2"));
    expect(shownText()).toContain("工作簿在审阅之后有改动");
    await click(byRole("button", "重新审阅"));
    expect(fake.reviews).toHaveLength(2);
    expect(shownText()).not.toContain("工作簿在审阅之后有改动");
  });

  it("keeps the result while another view is shown", async () => {
    const fake = await reviewed();
    await click(allByRole("button", "设置")[0]!);
    await click(allByRole("button", "公式审阅")[0]!);
    expect(allByRole("button", /费用!F/)).toHaveLength(2);
    expect(fake.reviews).toHaveLength(1);
  });

  it("tells nothing found from nothing to look at", async () => {
    await reviewed(async () => runOf({ name: "x", activeSheet: "a", sheets: [sheetOf("a", [[1, 2, "=A1+B1"]], () => 3)] }));
    expect(shownText()).toContain("没有发现问题");
    await cleanUp();
    await reviewed(async () => runOf({ name: "x", activeSheet: "a", sheets: [sheetOf("a", [[1, 2]])] }));
    expect(shownText()).toContain("没有公式可看");
  });

  it("draws the map, with a table that says the same", async () => {
    const fake = await reviewed();
    const picture = document.querySelector("svg[role=img]")!;
    expect(picture.getAttribute("aria-label")).toMatch(/工作表“费用”的公式地图，范围 A1:F14：3 种公式，其中 1 种只有一格/);
    await click(byRole("button", "3 种公式的清单"));
    expect([...document.querySelectorAll("main tbody tr")].map((row) => row.textContent)).toEqual(expect.arrayContaining([expect.stringMatching(/F6.*=SUM\(C6:E6\).*1$/)]));
    await click(byRole("button", "在表中着色…"));
    expect(fake.asked).toEqual([{ kind: "formula-colours", sheet: "费用" }]);
  });

  it("takes the colours away by taking the colouring back", async () => {
    const fake = createFakeServices();
    fake.workbook = { ...fake.workbook, journal: [entry({ id: "w9", subject: { kind: "formula-colours", sheet: "费用", cells: 16, regions: 3 } })] };
    fake.reviewing = async () => runOf();
    await openPane({ fake, initialView: "formula-review" });
    await settle();
    await click(byRole("button", "审阅整个工作簿"));
    await click(byRole("button", "去掉颜色…"));
    expect(fake.asked).toEqual([{ kind: "undo", entryId: "w9" }]);
  });

  it("switches rules off and keeps it", async () => {
    const fake = createFakeServices();
    fake.reviewing = async () => runOf();
    const preferences = createPreferences(() => null);
    await openPane({ fake, initialView: "formula-review", preferences });
    await settle();
    await click(byRole("button", /^规则：启用/));
    await click(byRole("checkbox", /^与相邻公式不一致/));
    expect(preferences.read().reviewRules).toEqual({ on: [], off: ["unlike-neighbours"] });
    await click(byRole("button", "审阅整个工作簿"));
    expect(fake.reviews).toEqual([{ scope: "workbook", rules: { on: [], off: ["unlike-neighbours"] } }]);
    await click(byRole("button", "恢复默认"));
    expect(preferences.read().reviewRules).toEqual({ on: [], off: [] });
  });

  it("accepts a finding with a reason and a name", async () => {
    const fake = await reviewed();
    await click(card("费用!F6"));
    await click(byRole("button", "接受…"));
    const form = document.querySelector("form")!;
    expect(form.getAttribute("aria-label")).toBe("接受：与相邻公式不一致");
    await type(form.querySelector("textarea")!, "一科没有支出");
    await type(form.querySelector("input")!, "王审核");
    await click(form.querySelector<HTMLElement>("button[type=submit]")!);
    expect(fake.asked).toMatchObject([{ kind: "accept-review-findings", reason: "一科没有支出", by: "王审核", findings: [{ finding: { check: "unlike-neighbours", place: { cell: "F6" } } }] }]);
  });

  it("keeps accepted findings out of the way, says who accepted them, and takes it back on demand", async () => {
    const withState = (state: "accepted" | "returned"): ReviewRun => {
      const run = runOf();
      const checked = run.checked.map((one): CheckedReviewFinding => (one.finding.place.cell !== "F6" ? one : {
        ...one,
        state: { kind: state, acceptance: { fingerprint: one.fingerprint, reason: "一科没有支出", by: "王审核", at: "2026-11-25T08:00:00Z", withdrawnAt: null, check: "", project: "", words: "", message: "" } },
      }));
      return { ...run, checked };
    };
    const fake = await reviewed(async () => withState("accepted"));
    expect(shownText()).toContain("发现的问题（1）");
    expect(allByRole("button", /费用!F6/)).toHaveLength(0);
    await click(byRole("button", "已接受的 1 处"));
    await click(card("费用!F6"));
    expect(shownText()).toMatch(/王审核 于 .* 接受：一科没有支出/);
    await click(byRole("button", "撤回接受…"));
    expect(fake.asked).toMatchObject([{ kind: "withdraw-acceptance", findings: [{ finding: { place: { cell: "F6" } } }] }]);
    await cleanUp();

    await reviewed(async () => withState("returned"));
    expect(shownText()).toContain("发现的问题（2）");
    expect(shownText()).toContain("又出现");
    await click(card("费用!F6"));
    expect(shownText()).toMatch(/接受过：一科没有支出。此后公式或数字有改动/);
  });

  it("writes the report, and copies as text", async () => {
    const fake = await reviewed();
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text: string) => void copied.push(text) } });
    await click(byRole("button", "复制为文字"));
    expect(copied[0]).toMatch(/^公式审阅：费用\.xlsx\n看过 2 张工作表的 16 个公式\n\n1\. \[/);
    expect(copied[0]).toContain("费用!F6");
    expect(copied[0]).toContain("F6 宜为 =SUM(B6:E6)");
    expect(shownText()).toContain("已复制");
    await click(byRole("button", "写出审阅报告…"));
    expect(fake.asked).toMatchObject([{ kind: "review-report", name: "费用.xlsx", review: { summary: { errors: expect.any(Number) as number } } }]);
  });

  it.each(["zh", "en"] as const)("has no finding of axe with everything opened, in %s", async (language) => {
    await reviewed(undefined, language);
    for (const toggle of allByRole("button").filter((one) => one.getAttribute("aria-expanded") === "false")) await click(toggle);
    expect(await violations()).toEqual([]);
    // axe takes as long as the machine lets it.
  }, 240_000);
});
