import type { Frame, Page } from "playwright-core";
import { openFile, ribbon, sheetNames, untilSelected } from "./support/drive-workbench";
import { fullWorkbook } from "./support/full-workbook";
import { focusHeading, unreached, walkThrough } from "./support/keyboard-walk";
import { openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { everyView, goTo, unfold, wordsOf } from "./support/pane-scenes";
import { eventually, waitForText, waitForView } from "./support/wait-for";

const words = wordsOf("zh");
let opened: OpenWorkbench;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  await startWorkbench();
  opened = await openWorkbench({ paneWidth: 350, height: 900, query: "lang=zh-CN", reducedMotion: "reduce" });
  page = opened.page;
  pane = await openFile(page, await fullWorkbook(page));
});
afterAll(async () => {
  await opened.close();
  await stopWorkbench();
});

/** Name of what has the focus: its label or text. */
const focused = (): Promise<string> => pane.evaluate(() => {
  const element = document.activeElement;
  return element === null || element === document.body ? "" : element.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? "";
});

/** Presses a key until the focus is on something. */
async function pressUntil(key: string, name: RegExp): Promise<void> {
  for (let count = 0; count < 300; count += 1) {
    if (name.test(await focused())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no focus on ${name} by ${key}; it is on “${await focused()}”`);
}

/** Goes to a view by keyboard: to its entry in the navigation, Enter. */
async function enterView(view: keyof typeof words.common.views): Promise<void> {
  await pane.getByRole("navigation").getByRole("button").first().focus();
  await pressUntil("Tab", new RegExp(`^${words.common.views[view]}$`));
  await page.keyboard.press("Enter");
  await waitForView(pane, words.common.views[view]);
}

it("comes to everything in every view by the Tab key, in order, with the focus to be seen", async () => {
  const faults: string[] = [];
  let walks = 0;
  await everyView({
    page, pane, words,
    look: async (scene) => {
      if (await pane.getByRole("dialog").isVisible()) return;
      const stops = await walkThrough(page, pane);
      walks += 1;
      faults.push(...stops.filter(({ isMarked }) => !isMarked).map(({ name }) => `${scene}: not marked: ${name}`));
      faults.push(...stops.filter(({ isSeen }) => !isSeen).map(({ name }) => `${scene}: out of sight: ${name}`));
      // Things of one row stand beside each other, whatever their heights.
      faults.push(...stops.filter(({ top }, index) => index > 0 && top < stops[index - 1]!.top - 40).map(({ name }) => `${scene}: out of order: ${name}`));
      faults.push(...(await unreached(pane)).map((fault) => `${scene}: ${fault}`));
    },
  });
  expect(walks).toBeGreaterThanOrEqual(20);
  expect(faults).toEqual([]);
});

it("keeps the focus in a preview, leaves it by Escape, and comes back to what was pressed", async () => {
  await enterView("handover");
  await pressUntil("Tab", /^预览移交$/);
  await page.keyboard.press("Enter");
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  const inDialog = (): Promise<boolean> => pane.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null);
  await eventually(async () => expect(await inDialog()).toBe(true));
  for (let count = 0; count < 12; count += 1) {
    await page.keyboard.press("Tab");
    expect([count, await inDialog()]).toEqual([count, true]);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await eventually(async () => expect(await focused()).toBe("预览移交"));
});

it("changes the tab of a view by the arrow keys", async () => {
  await enterView("reconcile");
  await pane.getByText(words.reconcile.bridgeTitle).first().waitFor();
  await pressUntil("Tab", /^问题$/);
  await page.keyboard.press("ArrowRight");
  await waitForText(pane, words.reconcile.coverage.title);
  expect(await focused()).toBe("范围");
  await page.keyboard.press("End");
  await waitForText(pane, words.reconcile.ranges.hint);
  await page.keyboard.press("ArrowRight");
  await waitForText(pane, words.reconcile.bridgeTitle);
  expect(await focused()).toBe("问题");
});

it("opens the amounts of the bridge and jumps to a project's cell", async () => {
  await goTo({ pane, words }, "reconcile");
  await pressUntil("Tab", /^(以表格显示|收起表格)$/);
  if (await focused() === "以表格显示") await page.keyboard.press("Enter");
  await eventually(async () => expect(await focused()).toBe("收起表格"));
  await page.keyboard.press("Tab");
  const place = await pane.evaluate(() => document.activeElement?.getAttribute("title") ?? "");
  const [, sheet = "", address = ""] = /转到 (.*)!([A-Z]+\d+)/.exec(place) ?? [];
  expect([place, address]).toEqual([place, expect.stringMatching(/^[A-Z]+\d+$/)]);
  await page.keyboard.press("Enter");
  await untilSelected(page, sheet, address);
});

it("accepts a finding, with its reason, without a mouse, and the focus is still in the pane", async () => {
  await ribbon(page, "Reconcile");
  await waitForView(pane, words.common.views.reconcile);
  await unfold(pane);
  await focusHeading(page, pane);
  await pressUntil("Tab", /^接受：/);
  const accepts = pane.getByRole("main").getByRole("button", { name: /^接受：/ });
  const count = await accepts.count();
  if (await pane.evaluate(() => document.activeElement?.getAttribute("aria-expanded") === "true")) await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await eventually(async () => expect(await focused()).toMatch(/接受的理由/));
  await page.keyboard.type("已与单位核实");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("审核员");
  await page.keyboard.press("Enter");
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  await pressUntil("Tab", /^写入$/);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await waitForText(pane, "已完成“接受 1 个问题");
  expect(await sheetNames(page)).toContain("核对记录");
  // The finding goes away with the button that had the focus.
  await eventually(async () => expect(await accepts.count()).toBe(count - 1));
  await eventually(async () => expect(await pane.evaluate(() => document.querySelector("main")!.contains(document.activeElement))).toBe(true));
});
