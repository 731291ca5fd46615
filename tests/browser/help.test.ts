import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";

jest.setTimeout(300_000);

beforeAll(startWorkbench);
afterAll(stopWorkbench);

let opened: OpenWorkbench;
afterEach(async () => {
  const { trouble } = opened;
  await opened.close();
  expect(trouble).toEqual([]);
});

/** The page that a press opens in a window of its own. */
async function windowOf(page: Page, press: () => Promise<unknown>): Promise<Page> {
  const [help] = await Promise.all([page.context().waitForEvent("page"), press()]);
  await help.waitForLoadState();
  return help;
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => (await (window as unknown as { axe: typeof axe }).axe.run()).violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)));
};

describe("help", () => {
  it("opens in a window of its own from a view's heading, styled, with its pictures, in the pane's language", async () => {
    opened = await openWorkbench({ paneWidth: 320 });
    const { page, pane } = opened;
    const help = await windowOf(page, () => pane.getByRole("link", { name: "“开始”的使用说明（新窗口）" }).click());
    expect(new URL(help.url()).pathname).toBe("/addin/help/guide/zh/start.html");
    expect(await help.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await help.evaluate(() => [...document.images].map((image) => image.complete && image.naturalWidth > 100))).toEqual([true]);
    expect(await help.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe("860px");
    expect(await violations(help)).toEqual([]);
    await help.setViewportSize({ width: 320, height: 600 });
    expect(await help.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await help.emulateMedia({ colorScheme: "dark" });
    expect(await help.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(31, 31, 31)");
    expect(await violations(help)).toEqual([]);
    await help.getByRole("link", { name: "English" }).click();
    expect(new URL(help.url()).pathname).toBe("/addin/help/guide/en/index.html");
    await help.getByRole("link", { name: "All help" }).click();
    await help.getByRole("link", { name: "导入部门公开的预算文本" }).click();
    expect(new URL(help.url()).pathname).toBe("/addin/help/guide/zh/import.html");
  });

  it("opens from a finding where its check is told of", async () => {
    opened = await openWorkbench({ paneWidth: 350, query: "lang=en-US" });
    const { page, pane } = opened;
    await page.locator('[data-control="BudgetPayroll.Reconcile"]').click();
    await pane.getByRole("button", { name: /^Details: / }).first().click();
    const help = await windowOf(page, () => pane.getByRole("link", { name: "About this check" }).first().click());
    expect(new URL(help.url()).pathname).toBe("/addin/help/checks/en/payroll-stated.html");
    expect(await violations(help)).toEqual([]);
  });
});
