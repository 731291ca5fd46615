import type { Frame, Page } from "playwright-core";

/** How long a test waits for what the pane shows before it says that it never came: a busy machine takes many times as long as a quiet one. */
export const PATIENCE = 120_000;
const PAUSE = 100;

/**
 * Repeats a read and its assertions until they hold; fails as they last did. For all that follows a click and is not
 * waited for by a locator: texts, counts, the grid's state, what a page reports of itself.
 *
 * @example await eventually(async () => expect(await places(pane)).toHaveLength(2));
 */
export async function eventually(assert: () => Promise<void> | void, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await assert();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }
}

/** The text of the pane's view (or of the whole page), once it matches. */
export async function waitForText(of: Frame | Page, pattern: RegExp | string): Promise<string> {
  const place = "parentFrame" in of ? of.locator("main") : of.locator("body");
  let text = "";
  await eventually(async () => {
    text = await place.innerText();
    if (typeof pattern === "string") expect(text).toContain(pattern);
    else expect(text).toMatch(pattern);
  });
  return text;
}

/** Waits until a view of the pane is shown and has read what it shows. */
export async function waitForView(pane: Frame, heading: string): Promise<void> {
  await pane.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
  await waitUntilRead(pane);
}

/** Waits until the view that is shown has loaded its parts and read what it shows: nothing turns and no bar runs any more. */
export async function waitUntilRead(pane: Frame): Promise<void> {
  await pane.waitForFunction(() => document.querySelector("main h1") !== null && document.querySelector("main [role=progressbar]") === null);
}
