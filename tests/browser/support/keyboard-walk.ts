import type { Frame, Page } from "playwright-core";

/** One stop of the Tab key. */
export interface Stop {
  readonly name: string;
  /** Whether something about it, or about what it stands in, looks different from before. */
  readonly isMarked: boolean;
  /** Whether it is within what the pane shows. */
  readonly isSeen: boolean;
  /** Pixels from the top of the view's content. */
  readonly top: number;
}

interface Walking {
  readonly isStop: (element: Element) => boolean;
  readonly nameOf: (element: Element) => string;
  readonly lookOf: (element: Element) => string;
  readonly before: WeakMap<Element, string>;
  readonly visited: Set<Element>;
}
type WithWalking = { walking: Walking };

const MOST = 400;

/** Puts the focus on the view's heading, as when the view is arrived at, and the keyboard into the pane. */
export async function focusHeading(page: Page, pane: Frame): Promise<void> {
  await pane.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
  await page.locator("iframe").focus();
  await pane.locator("main h1").focus();
}

/** Goes through the view by the Tab key alone, from its heading to where the pane ends. */
export async function walkThrough(page: Page, pane: Frame): Promise<Stop[]> {
  await prepare(pane);
  await focusHeading(page, pane);
  const stops: Stop[] = [];
  while (stops.length < MOST) {
    await page.keyboard.press("Tab");
    if (!await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)) return stops;
    const stop = await pane.evaluate((): Stop | null => {
      const { nameOf, lookOf, before, visited } = (window as unknown as WithWalking).walking;
      const element = document.activeElement;
      const main = document.querySelector("main")!;
      if (element === null || !main.contains(element)) return null;
      visited.add(element);
      const { top, bottom, width } = element.getBoundingClientRect();
      const shown = main.getBoundingClientRect();
      return {
        name: nameOf(element),
        isMarked: lookOf(element) !== before.get(element),
        isSeen: width > 0 && bottom > shown.top && top < shown.bottom,
        top: Math.round(top + main.scrollTop),
      };
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`the Tab key does not leave the pane after ${MOST} stops; the last: ${stops.slice(-5).map(({ name }) => name).join(" | ")}`);
}

/** What the walk has not come to though a mouse could press it. */
export const unreached = (pane: Frame): Promise<string[]> => pane.evaluate(() => {
  const { isStop, nameOf, visited } = (window as unknown as WithWalking).walking;
  const found: string[] = [];
  for (const element of document.querySelectorAll("main *")) {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    if (isStop(element)) {
      // Of a group of choices or tabs one is a stop, the arrow keys go to the others.
      const group = element.closest("[role=tablist], [role=radiogroup]");
      const isReached = visited.has(element) || (group !== null && [...visited].some((one) => group.contains(one)));
      if (!isReached) found.push(`no stop: ${nameOf(element)}`);
      continue;
    }
    // React keeps what it was given on the element.
    const key = Object.keys(element).find((name) => name.startsWith("__reactProps$"));
    const props = key === undefined ? {} : (element as unknown as Record<string, { readonly onClick?: unknown }>)[key];
    const isInStop = element.closest("a[href], button, input, select, textarea, label, [tabindex], form") !== null;
    // A picture of a table beside it, which has a button for each of its places.
    const isPicture = element.getAttribute("role") === "img" && element.closest("section, main")!.querySelector("table button, li button, button") !== null;
    if (typeof props?.onClick === "function" && !isInStop && !isPicture) found.push(`for the mouse only: ${nameOf(element)}`);
  }
  return found;
});

const prepare = (pane: Frame): Promise<void> => pane.evaluate(() => {
  const STOPS = "a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), [tabindex='0']";
  const PARTS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "borderBottomColor", "borderBottomWidth", "backgroundColor", "transform", "color"] as const;
  const own = (element: Element, pseudo: string | null): string => {
    const style = getComputedStyle(element, pseudo);
    return PARTS.map((part) => style[part]).join(";");
  };
  const walking: Walking = {
    isStop: (element) => element.matches(STOPS) && !(element as HTMLElement).hidden && getComputedStyle(element).visibility !== "hidden" && !(element instanceof HTMLInputElement && element.type === "file"),
    nameOf: (element) => `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? (element.textContent ?? "").trim().slice(0, 50)}`,
    // A field of Fluent shows the focus on the box around its input, a checkbox on what follows it.
    lookOf: (element) => [element, element.parentElement, element.nextElementSibling, element.parentElement?.nextElementSibling]
      .flatMap((one) => (one ? [own(one, null), own(one, "::before"), own(one, "::after")] : [])).join("|"),
    before: new WeakMap(),
    visited: new Set(),
  };
  (window as unknown as WithWalking).walking = walking;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const element of document.querySelectorAll(`main ${STOPS.replaceAll(", ", ", main ")}`)) walking.before.set(element, walking.lookOf(element));
});
