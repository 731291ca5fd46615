import type { Page } from "playwright-core";
import { openWorkbench, startWorkbench, stopWorkbench, drawnPaneOf, type OpenWorkbench } from "./support/open-workbench";
import { eventually, waitForView } from "./support/wait-for";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

let opened: OpenWorkbench;
afterEach(async () => {
  const { trouble } = opened;
  await opened.close();
  expect(trouble).toEqual([]);
});

const pressReconcile = (page: Page): Promise<void> => page.locator("[data-control='BudgetPayroll.Reconcile']").click();

describe("a button of the ribbon", () => {
  it("leads to its view when it is pressed while the workbook and the pane are still loading", async () => {
    opened = await openWorkbench({
      whileLoading: async (page) => {
        await page.route(/\/sample\.xlsx$/, async (route) => { await new Promise((resolve) => { setTimeout(resolve, 1_000); }); await route.continue(); });
        await pressReconcile(page);
        expect(await page.locator("iframe").count()).toBe(0);
      },
    });
    await waitForView(opened.pane, "核对");
  });

  it("leads to its view when the pane's own script comes behind the library", async () => {
    opened = await openWorkbench({
      whileLoading: async (page) => {
        await page.route(/\/taskpane\.js$/, async (route) => { await new Promise((resolve) => { setTimeout(resolve, 2_000); }); await route.continue(); });
        await page.locator("iframe").waitFor();
        await pressReconcile(page);
      },
    });
    await waitForView(opened.pane, "核对");
  });

  it("leads to its view in the pane of a workbook that was just opened", async () => {
    opened = await openWorkbench();
    await opened.page.evaluate(async () => { (await (window as unknown as { workbench: { ready: Promise<{ openBlank(): void }> } }).workbench.ready).openBlank(); });
    await pressReconcile(opened.page);
    await eventually(async () => expect(await (await drawnPaneOf(opened.page)).getByRole("heading", { level: 1, name: "核对", exact: true }).count()).toBe(1));
  });
});
