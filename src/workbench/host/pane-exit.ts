/** Numbers by which the library says that the Tab key has come to an end of the pane. */
const EXITS: ReadonlyMap<unknown, 1 | -1> = new Map([[13, 1], [14, -1]]);
const STOPS = "a[href], button:not([disabled]), input:not([disabled]):not([hidden]), select:not([disabled]), [tabindex='0']";

/**
 * Where the pane's library says that the focus leaves it, gives the focus to what stands next to the pane's frame in
 * its page, as Excel on the web does: the library takes the Tab key for itself, so that the browser does not.
 *
 * @param data of the library's message: the pane's id and what it tells
 */
export function followExit(frame: HTMLIFrameElement | null, data: unknown): void {
  const step = EXITS.get(Array.isArray(data) ? data[1] : undefined);
  if (!frame || step === undefined) return;
  const stops = [...frame.ownerDocument.querySelectorAll<HTMLElement>(STOPS)].filter((element) => element.getClientRects().length > 0);
  const after = stops.findIndex((element) => (frame.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const at = after === -1 ? stops.length : after;
  const next = step === 1 ? stops[at] ?? stops[0] : stops[at - 1] ?? stops.at(-1);
  next?.focus();
}
