import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Frame, Page, Worker } from "playwright-core";
import { largeFile, plantedFile } from "../support/planted-file";
import { cell, openFile, ribbon, saveBytes, select, sheetNames, type, untilSelected, writeFromPane } from "./support/drive-workbench";
import { keepPicture, openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually, waitForView } from "./support/wait-for";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let opened: OpenWorkbench;
let workers: string[];
beforeEach(async () => {
  opened = await openWorkbench({ paneWidth: 350, height: 900 });
  workers = [];
  opened.page.on("worker", (worker: Worker) => workers.push(new URL(worker.url()).pathname));
});
afterEach(async () => {
  const { trouble } = opened;
  await opened.close();
  expect(trouble).toEqual([]);
});

const show = async (page: Page, pane: Frame): Promise<void> => {
  await ribbon(page, "FormulaReview");
  await waitForView(pane, "公式审阅");
};
const review = async (pane: Frame): Promise<void> => {
  await pane.getByRole("button", { name: "审阅整个工作簿" }).click();
  await pane.getByRole("heading", { name: /发现的问题/ }).waitFor();
};
const places = (pane: Frame): Promise<string[]> => pane.locator("main button[aria-expanded]").filter({ hasText: "!" }).allInnerTexts();
/** The cells of the findings listed, sorted. */
const cellsFound = async (pane: Frame): Promise<(string | undefined)[]> => (await places(pane)).map((one) => /费用!\w+/.exec(one)?.[0]).sort();

/** Fills of all cells of a sheet, as the file has them. */
async function fillsOf(page: Page, sheet: string): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await saveBytes(page) as unknown as ArrayBuffer);
  const fills: Record<string, string> = {};
  book.getWorksheet(sheet)!.eachRow((row) => row.eachCell((one) => {
    if (one.fill?.type === "pattern" && one.fill.pattern === "solid") fills[one.address] = (one.fill.fgColor?.argb ?? "").slice(-6);
  }));
  return fills;
}

describe("a workbook with planted faults", () => {
  it("is reviewed in a worker: found, jumped to, fitted, undone", async () => {
    const { page } = opened;
    const pane = await openFile(page, await plantedFile(), "费用.xlsx");
    await show(page, pane);
    await review(pane);
    expect(workers).toEqual(["/addin/taskpane.review-worker.js"]);
    await eventually(async () => expect(await cellsFound(pane)).toEqual(["费用!F6", "费用!F8"]));
    await keepPicture(page, "formula-review-found");

    await pane.getByRole("button", { name: /费用!F6/ }).click();
    await pane.getByRole("button", { name: "转到 F6" }).click();
    await untilSelected(page, "费用", "F6");
    await keepPicture(page, "formula-review-finding");

    await writeFromPane(pane, () => pane.getByRole("button", { name: "F6 改用此公式…" }).click());
    await pane.getByText(/已完成“改用/).first().waitFor();
    expect(await cell(page, "费用", "F6")).toMatchObject({ formula: "=SUM(B6:E6)", value: 1020 });
    await pane.getByRole("button", { name: /费用!F6/ }).waitFor({ state: "detached" });
    // With May put right, what is left of the difference between rows and columns is the number typed for July.
    await eventually(async () => expect(await cellsFound(pane)).toEqual(["费用!F14", "费用!F8"]));

    await writeFromPane(pane, () => pane.getByRole("button", { name: "撤销" }).first().click());
    await pane.getByRole("button", { name: /费用!F6/ }).waitFor();
    expect(await cell(page, "费用", "F6")).toMatchObject({ formula: "=SUM(C6:E6)", value: 915 });
  });

  it("is looked at only where the user has selected, and says when it has changed since", async () => {
    const { page } = opened;
    const pane = await openFile(page, await plantedFile());
    await show(page, pane);
    await select(page, "费用", "A7:F14");
    await pane.getByRole("button", { name: "只看所选区域" }).click();
    await pane.getByText("只列出与 费用!A7:F14 有关的问题").waitFor();
    await eventually(async () => expect(await cellsFound(pane)).toEqual(["费用!F8"]));
    await type(page, "费用", "F8", "=SUM(B8:E8)");
    await pane.getByText("工作簿在审阅之后有改动").first().waitFor();
    await pane.getByRole("button", { name: "重新审阅" }).click();
    await select(page, "费用", "A7:F14");
    await pane.getByText(/没有发现问题/).first().waitFor();
  });

  it("is coloured by its formula map, and the colours go away without a trace", async () => {
    const { page } = opened;
    const pane = await openFile(page, await plantedFile());
    const before = await fillsOf(page, "费用");
    expect(before).toEqual({ A1: "FFCC00", F3: "99CCFF" });
    await show(page, pane);
    await review(pane);
    await writeFromPane(pane, () => pane.getByRole("button", { name: "在表中着色…" }).click());
    await pane.getByRole("button", { name: "去掉颜色…" }).waitFor();
    const coloured = await fillsOf(page, "费用");
    expect(Object.keys(coloured)).toHaveLength(1 + 11 + 5);
    expect(coloured["F6"]).not.toBe(coloured["F5"]);
    expect(coloured["F4"]).toBe(coloured["F5"]);
    await keepPicture(page, "formula-review-coloured");
    await writeFromPane(pane, () => pane.getByRole("button", { name: "去掉颜色…" }).click());
    await pane.getByRole("button", { name: "在表中着色…" }).waitFor();
    expect(await fillsOf(page, "费用")).toEqual(before);
  });

  it("gets a report of its own sheets", async () => {
    const { page } = opened;
    const pane = await openFile(page, await plantedFile());
    await show(page, pane);
    await review(pane);
    await writeFromPane(pane, () => pane.getByRole("button", { name: "写出审阅报告…" }).click());
    await pane.getByText(/已完成“写出公式审/).first().waitFor();
    expect(await sheetNames(page)).toEqual(expect.arrayContaining(["公式审阅报告", "公式审阅范围"]));
    await pane.getByText("看过 2 张工作表的 16 个公式").waitFor();
    await keepPicture(page, "formula-review-report");
  });
});

describe("what somebody has accepted", () => {
  it("is out of the way, and comes back when its formula changes", async () => {
    const { page } = opened;
    const pane = await openFile(page, await plantedFile());
    await show(page, pane);
    await review(pane);
    await pane.getByRole("button", { name: /费用!F6/ }).click();
    await pane.getByRole("button", { name: "接受…" }).click();
    await pane.locator("form textarea").fill("五月一科没有支出");
    await pane.locator("form input").fill("王审核");
    await keepPicture(page, "formula-review-accept");
    await writeFromPane(pane, () => pane.locator("form button[type=submit]").click());
    await pane.getByRole("button", { name: "已接受的 1 处" }).waitFor();
    await eventually(async () => expect(await cellsFound(pane)).not.toContain("费用!F6"));
    await type(page, "费用", "F6", "=SUM(D6:E6)");
    await pane.getByRole("button", { name: "重新审阅" }).click();
    await pane.getByRole("button", { name: /费用!F6 又出现/ }).waitFor();
  });
});

describe.each([
  ["320 px, light, Chinese", { paneWidth: 320, colorScheme: "light", query: "lang=zh-CN" }],
  ["350 px, dark, Chinese", { paneWidth: 350, colorScheme: "dark", query: "lang=zh-CN" }],
  ["450 px, light, English", { paneWidth: 450, colorScheme: "light", query: "lang=en-US" }],
  ["320 px, dark, English", { paneWidth: 320, colorScheme: "dark", query: "lang=en-US" }],
  ["350 px, forced colours, Chinese", { paneWidth: 350, colorScheme: "dark", forcedColors: "active", query: "lang=zh-CN" }],
] as const)("the review at %s", (name, options) => {
  it("has no finding of axe and no sideways scrolling, with everything opened by keyboard", async () => {
    await opened.close();
    opened = await openWorkbench({ ...options, height: 1_600 });
    const { page } = opened;
    const pane = await openFile(page, await plantedFile());
    await ribbon(page, "FormulaReview");
    await pane.getByRole("button", { name: /审阅整个工作簿|Review the whole/ }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: /费用!F6/ }).waitFor();
    const closed = pane.locator("main button[aria-expanded=false]");
    for (let count = await closed.count(); count > 0; count = await closed.count()) {
      const button = (await closed.first().elementHandle())!;
      await button.focus();
      await page.keyboard.press("Enter");
      await pane.waitForFunction((pressed) => pressed.getAttribute("aria-expanded") !== "false", button);
    }
    await keepPicture(page, `formula-review ${name}`);
    await pane.evaluate(axeSource);
    const findings = await pane.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`));
    });
    expect(findings).toEqual([]);
    expect(await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await pane.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
  });
});

describe("200,000 cells", () => {
  it("are reviewed while the pane goes on drawing, and the review is stopped at once", async () => {
    const { page } = opened;
    const pane = await openFile(page, await largeFile(10_000));
    await show(page, pane);
    await pane.evaluate(() => {
      const seen = window as unknown as { gaps: { at: string; gap: number }[] };
      seen.gaps = [];
      let last = performance.now();
      const tick = (): void => {
        const now = performance.now();
        seen.gaps.push({ at: document.querySelector("main [role=status]:not(:empty)")?.textContent ?? "", gap: now - last });
        last = now;
        setTimeout(tick, 0);
      };
      tick();
    });
    // Pressed from within the page as soon as formulas are being reviewed: a fast machine would be done before a driver has found the button.
    await pane.evaluate(() => {
      const main = document.querySelector("main")!;
      const watch = new MutationObserver(() => {
        const stop = [...main.querySelectorAll("button")].find(({ textContent }) => textContent === "停止");
        if (!stop || !main.innerText.includes("正在审阅公式")) return;
        watch.disconnect();
        stop.click();
      });
      watch.observe(main, { subtree: true, childList: true, characterData: true });
    });
    await pane.getByRole("button", { name: "审阅整个工作簿" }).click();
    await pane.getByText("已停止").first().waitFor();
    expect(await pane.getByRole("heading", { name: /发现的问题/ }).count()).toBe(0);
    await pane.getByRole("button", { name: "审阅整个工作簿" }).click();
    await pane.getByRole("heading", { name: /发现的问题/ }).waitFor();
    const found = (await places(pane)).join("\n");
    expect(found).toContain("大表!H500");
    expect(found).toContain("大表!K9995");
    const gaps = await pane.evaluate(() => (window as unknown as { gaps: { at: string; gap: number }[] }).gaps);
    const whileReviewing = gaps.filter(({ at }) => at.includes("正在审阅")).map(({ gap }) => gap);
    console.log(`longest pause of the pane while 200,000 cells are reviewed: ${Math.round(Math.max(...whileReviewing))} ms (${whileReviewing.length} ticks)`);
    expect(whileReviewing.length).toBeGreaterThan(10);
    await keepPicture(page, "formula-review-large");
  });
});
