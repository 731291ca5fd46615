import type { Frame } from "playwright-core";
import { openBlank, openFile } from "./support/drive-workbench";
import { fullWorkbook } from "./support/full-workbook";
import { keepPanePicture, openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench, type WorkbenchOptions } from "./support/open-workbench";
import { axeFindings, cutOff } from "./support/pane-faults";
import { everyEmptyView, everyView, wordsOf, type Scene } from "./support/pane-scenes";

let book: Buffer;
beforeAll(async () => {
  await startWorkbench();
  await inWorkbench({ paneWidth: 420, height: 900, query: "lang=zh-CN" }, async ({ page }) => { book = await fullWorkbook(page); });
});
afterAll(stopWorkbench);

async function inWorkbench(options: WorkbenchOptions, work: (opened: OpenWorkbench) => Promise<void>): Promise<void> {
  const opened = await openWorkbench(options);
  try {
    await work(opened);
    // The failure that a scene asks for is told of by the host.
    expect(opened.trouble.filter((line) => !line.includes("Injected failure: GeneralException"))).toEqual([]);
  } finally {
    await opened.close();
  }
}

describe.each([
  ["320 px, light, Chinese", { paneWidth: 320, colorScheme: "light", query: "lang=zh-CN" }],
  ["350 px, dark, Chinese", { paneWidth: 350, colorScheme: "dark", query: "lang=zh-CN" }],
  ["450 px, light, English", { paneWidth: 450, colorScheme: "light", query: "lang=en-US" }],
  ["320 px, dark, English", { paneWidth: 320, colorScheme: "dark", query: "lang=en-US" }],
  ["350 px, forced colours, Chinese", { paneWidth: 350, colorScheme: "dark", forcedColors: "active", query: "lang=zh-CN" }],
] as const)("the pane at %s", (name, options) => {
  it("has no finding of axe, nothing cut off and no sideways scrolling in any view or dialog", async () => {
    await inWorkbench({ ...options, height: 1_000 }, async ({ page }) => {
      const words = wordsOf(options.query === "lang=en-US" ? "en" : "zh");
      const faults: string[] = [];
      const look = async (scene: string): Promise<void> => {
        await keepPanePicture(page, `pane ${name}, ${scene}`);
        const opened = page.frames().find((frame) => frame.parentFrame() !== null)!;
        faults.push(...[...await axeFindings(opened), ...await cutOff(opened)].map((fault) => `${scene}: ${fault}`));
      };
      const sceneOf = (shown: Frame): Scene => ({ page, pane: shown, words, look });
      await everyEmptyView(sceneOf(await openBlank(page)));
      await everyView(sceneOf(await openFile(page, book)));
      expect(faults).toEqual([]);
    });
  });
});
