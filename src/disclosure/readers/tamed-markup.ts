/** A tag longer than this loses its attributes: embedded pictures, or markup made to stall a reader. */
const LONGEST_TAG = 4000;

/**
 * The markup without comments and without what makes single tags huge. Each character is looked at a bounded number of
 * times, whatever the input.
 */
export function tamedMarkup(html: string): string {
  const pieces: string[] = [];
  const closings = new NextOf(html, ">");
  const commentEnds = new NextOf(html, "-->");
  let kept = 0;
  let at = html.indexOf("<");
  while (at >= 0) {
    let next = at + 1;
    if (html.startsWith("<!--", at)) {
      const end = commentEnds.from(at + 4);
      if (end >= 0) {
        pieces.push(html.slice(kept, at));
        kept = next = end + 3;
      }
    } else if (/[A-Za-z/!?]/.test(html.charAt(at + 1))) {
      const end = closings.from(at);
      if (end < 0 || end - at > LONGEST_TAG) {
        const name = /^<\/?[A-Za-z][A-Za-z0-9:]{0,20}/.exec(html.slice(at, at + 24))?.[0] ?? "";
        pieces.push(html.slice(kept, at), name === "" ? "" : `${name}>`);
        kept = next = end < 0 ? html.length : end + 1;
      } else next = end + 1;
    }
    at = html.indexOf("<", next);
  }
  pieces.push(html.slice(kept));
  return pieces.join("");
}

/** Finds the next occurrence of a text; asked in rising order, it passes over the whole only once. */
class NextOf {
  private found = -2;

  constructor(private readonly text: string, private readonly pattern: string) {}

  from(at: number): number {
    if (this.found !== -1 && this.found < at) this.found = this.text.indexOf(this.pattern, at);
    return this.found;
  }
}
