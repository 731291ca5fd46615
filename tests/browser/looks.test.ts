import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { keepPicture, openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench, type WorkbenchOptions } from "./support/open-workbench";
import { waitUntilRead } from "./support/wait-for";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** What axe finds in the pane's document. */
async function axeFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const { violations } = await frame.evaluate(async () => (window as unknown as { axe: { run: () => Promise<unknown> } }).axe.run()) as AxeResult;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`));
}

const overflow = (frame: Frame): Promise<number> => frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function inWorkbench(options: WorkbenchOptions, work: (opened: OpenWorkbench) => Promise<void>): Promise<void> {
  const opened = await openWorkbench(options);
  try {
    await work(opened);
    expect(opened.trouble).toEqual([]);
  } finally {
    await opened.close();
  }
}

/** Every view that the pane's navigation has. */
async function eachView(pane: Frame, look: (name: string) => Promise<void>): Promise<void> {
  const buttons = pane.getByRole("navigation").first().getByRole("button");
  const count = await buttons.count();
  expect(count).toBeGreaterThanOrEqual(3);
  for (let index = 0; index < count; index += 1) {
    await buttons.nth(index).click();
    await waitUntilRead(pane);
    await look(String(index));
  }
}

describe.each([
  ["320 px, light, Chinese", { paneWidth: 320, colorScheme: "light", query: "lang=zh-CN" }],
  ["350 px, dark, Chinese", { paneWidth: 350, colorScheme: "dark", query: "lang=zh-CN" }],
  ["450 px, light, English", { paneWidth: 450, colorScheme: "light", query: "lang=en-US" }],
  ["320 px, dark, English", { paneWidth: 320, colorScheme: "dark", query: "lang=en-US" }],
  ["350 px, forced colours, Chinese", { paneWidth: 350, colorScheme: "dark", forcedColors: "active", query: "lang=zh-CN" }],
] as const)("the pane at %s", (name, options) => {
  it("has no finding of axe and no sideways scrolling in any view", async () => {
    await inWorkbench(options, async ({ page, pane }) => {
      await eachView(pane, async (view) => {
        expect([view, await axeFindings(pane)]).toEqual([view, []]);
        expect([view, await overflow(pane)]).toEqual([view, 0]);
        await keepPicture(page, `pane ${name} ${view}`);
      });
    });
  });
});

it("is used by keyboard alone: to the payroll view, through an action's preview, and out with Escape", async () => {
  await inWorkbench({}, async ({ page, pane }) => {
    const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? "");
    await pane.getByRole("navigation").first().getByRole("button").first().focus();
    const press = async (key: string, until: RegExp) => {
      for (let count = 0; count < 60; count += 1) {
        if (until.test(await focused())) return;
        await page.keyboard.press(key);
      }
      throw new Error(`no focus on ${until} by ${key}; it is on ${await focused()}`);
    };
    await press("ArrowDown", /人员费用/).catch(() => press("Tab", /^人员费用$/));
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "人员费用" }).waitFor();
    await pane.getByText("22,242,956.88").first().waitFor();
    await press("Tab", /^参数表|^添加所选行/);
    expect(await focused()).toMatch(/参数表|添加所选行/);
  });
});
