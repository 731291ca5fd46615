/**
 * Renders into jsdom with React alone, and finds elements the way a user does: by role and accessible name.
 * The names follow the part of the accessible-name rules that the pane uses: aria-labelledby, aria-label, content.
 */
import { act, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
// Rendering takes its time where the machine is busy; nothing is timed in these tests.
jest.setTimeout(60_000);
/** jsdom has no layout: nothing ever resizes. */
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

const roots: Root[] = [];

/** Lets promises and effects settle. */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 5; round += 1) await act(async () => { await new Promise((resolve) => setTimeout(resolve, 0)); });
};

export const render = async (element: ReactElement): Promise<HTMLElement> => {
  const container = document.createElement("div");
  container.id = "root";
  document.body.append(container);
  const root = createRoot(container);
  roots.push(root);
  await act(async () => root.render(element));
  await settle();
  return container;
};

/** Removes what was rendered; for `afterEach`. */
export const cleanUp = async (): Promise<void> => {
  for (const root of roots.splice(0)) await act(async () => root.unmount());
  document.body.innerHTML = "";
};

const spaceless = (text: string): string => text.replace(/\s+/g, " ").trim();

export const nameOf = (element: Element): string => {
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy !== null) return spaceless(labelledBy.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" "));
  const label = element.getAttribute("aria-label");
  if (label !== null) return label;
  if (element instanceof HTMLInputElement) return spaceless([...(element.labels ?? [])].map((one) => one.textContent ?? "").join(" "));
  return spaceless(element.textContent ?? "");
};

const SELECTORS = {
  button: "button",
  checkbox: "input[type=checkbox]",
  radio: "input[type=radio]",
  heading: "h1,h2,h3",
  dialog: "[role=dialog],[role=alertdialog]",
  progressbar: "[role=progressbar]",
  navigation: "nav",
  link: "a[href]",
} as const;

export const allByRole = (role: keyof typeof SELECTORS, name?: string | RegExp): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(SELECTORS[role])].filter((element) => {
    if (name === undefined) return true;
    const own = nameOf(element);
    return typeof name === "string" ? own === name : name.test(own);
  });

/** The one element of the role with the name; throws with what there is instead. */
export const byRole = (role: keyof typeof SELECTORS, name?: string | RegExp): HTMLElement => {
  const [found, ...more] = allByRole(role, name);
  if (found === undefined || more.length > 0) {
    throw new Error(`${found === undefined ? "no" : "more than one"} ${role} named ${String(name)}; there are: ${allByRole(role).map(nameOf).join(" | ")}`);
  }
  return found;
};

export const click = async (element: HTMLElement): Promise<void> => {
  await act(async () => {
    element.focus();
    element.click();
  });
  await settle();
};

/** What is shown, in one line. */
export const shownText = (element: Element = document.body): string => spaceless(element.textContent ?? "");
