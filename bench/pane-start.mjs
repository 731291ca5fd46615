/** Starts the pane in the workbench several times in fresh browser contexts and times it from the arrival of its script. */
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { serve } from "../scripts/serve.mjs";

const RUNS = 7;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Medians in milliseconds, or null where no browser is installed. */
export async function paneStart() {
  const executablePath = await findBrowser();
  if (!executablePath) return null;
  const { url, close } = await serve(0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  const shown = [];
  const ready = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    await context.addInitScript(() => {
      const note = () => {
        if (!window.paneShown && document.querySelector("main h1")) window.paneShown = performance.now();
      };
      new MutationObserver(note).observe(document, { childList: true, subtree: true });
    });
    const page = await context.newPage();
    await page.goto(`${url}?book=blank`);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    await frame.waitForSelector("main h1");
    const times = await frame.evaluate(() => {
      const script = performance.getEntriesByType("resource").find((entry) => entry.name.endsWith("/taskpane.js"));
      return { shown: window.paneShown - script.responseEnd, start: window.paneShown };
    });
    shown.push(times.shown);
    ready.push(times.start);
    await context.close();
  }
  await browser.close();
  await close();
  return { fromScript: median(shown), fromNavigation: median(ready), runs: RUNS };
}
