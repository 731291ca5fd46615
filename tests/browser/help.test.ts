import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { ribbon } from "./support/drive-workbench";
import { openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually, PATIENCE } from "./support/wait-for";

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
  help.setDefaultTimeout(PATIENCE);
  await help.waitForLoadState();
  return help;
}

/** Follows a link within a help page. */
async function follow(link: Locator, pathname: string): Promise<void> {
  await link.click();
  await link.page().waitForURL((url) => url.pathname === pathname);
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
    await eventually(async () => expect(await help.evaluate(() => [...document.images].map((image) => image.complete && image.naturalWidth > 100))).toEqual([true]));
    expect(await help.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe("860px");
    expect(await violations(help)).toEqual([]);
    await help.setViewportSize({ width: 320, height: 600 });
    await eventually(async () => expect(await help.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth <= 320])).toEqual([320, true]));
    await help.emulateMedia({ colorScheme: "dark" });
    await eventually(async () => expect(await help.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(31, 31, 31)"));
    expect(await violations(help)).toEqual([]);
    await follow(help.getByRole("link", { name: "English" }), "/addin/help/guide/en/index.html");
    await follow(help.getByRole("link", { name: "All help" }), "/addin/help/index.html");
    await follow(help.getByRole("link", { name: "导入部门公开的预算文本" }), "/addin/help/guide/zh/import.html");
  });

  it("opens from a finding where its check is told of", async () => {
    opened = await openWorkbench({ paneWidth: 350, query: "lang=en-US" });
    const { page, pane } = opened;
    await ribbon(page, "Reconcile");
    await pane.getByRole("button", { name: /^Details: / }).first().click();
    const help = await windowOf(page, () => pane.getByRole("link", { name: "About this check" }).first().click());
    expect(new URL(help.url()).pathname).toBe("/addin/help/checks/en/payroll-stated.html");
    expect(await violations(help)).toEqual([]);
  });
});
