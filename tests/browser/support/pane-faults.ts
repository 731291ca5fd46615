import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** What axe finds in a document, but for the empty elements by which Fluent keeps the focus in a dialog. */
export async function axeFindings(of: Frame | Page): Promise<string[]> {
  await of.evaluate(AXE);
  const { violations } = await of.evaluate(async () => (window as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<unknown> } }).axe.run({ exclude: [["[data-tabster-dummy]"]] }, { resultTypes: ["violations"] })) as AxeResult;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`));
}

/**
 * What cannot be seen at the pane's width: a document, view or dialog that scrolls sideways, a document that scrolls down beside its view, text that its own box or
 * the window cuts off, a choice whose words are longer than its field. Tables that scroll in a box of their own are
 * meant to.
 */
export const cutOff = (frame: Frame): Promise<string[]> => frame.evaluate(() => {
  const found: string[] = [];
  const nameOf = (element: Element): string => `${element.tagName.toLowerCase()} "${(element.textContent ?? "").trim().slice(0, 60)}"`;
  for (const element of [document.documentElement, document.querySelector("main"), document.querySelector("[role=dialog]"), ...document.querySelectorAll("[role=dialog] [role=group]")]) {
    if (element && element.scrollWidth > element.clientWidth) found.push(`${element.tagName.toLowerCase()} scrolls ${element.scrollWidth - element.clientWidth} px sideways`);
  }
  const { scrollHeight, clientHeight } = document.documentElement;
  if (scrollHeight > clientHeight + 1) found.push(`the document scrolls ${scrollHeight - clientHeight} px down beside the view`);
  const scrolls = (style: CSSStyleDeclaration): boolean => style.overflowX === "auto" || style.overflowX === "scroll";
  const isCut = (text: DOMRect, element: Element): boolean => {
    for (let box: Element | null = element; box !== null; box = box.parentElement) {
      const style = getComputedStyle(box);
      const { left, right } = box.getBoundingClientRect();
      // Words for screen readers alone.
      if (right - left <= 1) return false;
      if (scrolls(style)) return false;
      if (style.overflowX !== "visible" && (text.right > right + 1 || text.left < left - 1)) return true;
    }
    return text.right > window.innerWidth + 1 || text.left < -1;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || (node.textContent ?? "").trim() === "" || element.closest("select, script, style, noscript, [hidden]")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if ([...range.getClientRects()].some((rect) => rect.width > 0 && isCut(rect, element))) found.push(`cut off: ${nameOf(element)}`);
  }
  const context = document.createElement("canvas").getContext("2d")!;
  const room = (element: Element, style: CSSStyleDeclaration): number => element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
  for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement>("select, input:not([type=checkbox], [type=radio], [type=file])")) {
    if (field.clientWidth === 0) continue;
    const style = getComputedStyle(field);
    context.font = style.font;
    const words = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text ?? "" : field.value === "" ? field.placeholder : field.value;
    const over = context.measureText(words).width - room(field, style);
    // Names of projects are as long as they are; our own words and numbers are to be seen whole.
    if (over > 1 && !/^\d+[、.]/.test(words) && words.length <= (field.value === words ? 8 : 24)) found.push(`field too narrow by ${Math.ceil(over)} px: "${words}"`);
  }
  return found;
});
