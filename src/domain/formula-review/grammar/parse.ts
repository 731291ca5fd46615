import { partsOf, type FormulaNode, type ReferenceNode, type RelativeArea, type SheetPrefix } from "./formula-node";
import type { Token, WrittenEdge, WrittenReference } from "./token";

/** Excel allows 64 levels of functions; more brackets than this are no formula that it would take. */
const DEEPEST = 256;
/** A tree deeper than this (a sum of more than a thousand cells, one by one) is passed over, so that no work on it can run out of stack. */
const DEEPEST_TREE = 1_024;
const PRECEDENCE: Readonly<Record<string, number>> = {
  "=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "<>": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
};

class Unreadable extends Error {}

/**
 * The tree of a formula's tokens, with relative references seen from the cell at `row`, `column` (from 0).
 * Never fails: what is no formula becomes a node `unreadable`.
 */
export function parseFormula(tokens: readonly Token[], row: number, column: number): FormulaNode {
  try {
    const node = new Parser(tokens, row, column).whole();
    return tokens.length > DEEPEST_TREE && isTooDeep(node) ? { kind: "unreadable" } : node;
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "unreadable" };
    throw error;
  }
}

function isTooDeep(root: FormulaNode): boolean {
  let level: readonly FormulaNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_TREE) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

/** Descends by precedence: comparison, &, + −, * /, ^, %, sign, then union, intersection and range. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #row: number;
  readonly #column: number;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], row: number, column: number) {
    this.#tokens = tokens;
    this.#row = row;
    this.#column = column;
  }

  whole(): FormulaNode {
    const node = this.#expression(1);
    if (this.#at < this.#tokens.length) throw new Unreadable();
    return node;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #isOperator(text: string): boolean {
    const token = this.#peek();
    return token?.kind === "operator" && token.text === text;
  }

  #take(kind: Token["kind"]): Token {
    const token = this.#peek();
    if (token?.kind !== kind) throw new Unreadable();
    this.#at += 1;
    return token;
  }

  #expression(lowest: number): FormulaNode {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable();
    let left = this.#signed();
    for (;;) {
      const token = this.#peek();
      const precedence = token?.kind === "operator" ? PRECEDENCE[token.text] : undefined;
      if (token === undefined || precedence === undefined || precedence < lowest) break;
      this.#at += 1;
      left = { kind: "binary", operator: token.text, left, right: this.#expression(precedence + 1) };
    }
    this.#depth -= 1;
    return left;
  }

  /** Signs bind more tightly than ^ in Excel: -2^2 is 4. */
  #signed(): FormulaNode {
    const signs: ("+" | "-" | "@")[] = [];
    for (let token = this.#peek(); token?.kind === "operator" && (token.text === "+" || token.text === "-" || token.text === "@"); token = this.#peek()) {
      signs.push(token.text);
      this.#at += 1;
    }
    let node = this.#percent();
    for (const operator of signs.reverse()) node = { kind: "prefix", operator, operand: node };
    return node;
  }

  #percent(): FormulaNode {
    let node = this.#range();
    while (this.#isOperator("%")) {
      this.#at += 1;
      node = { kind: "postfix", operator: "%", operand: node };
    }
    return node;
  }

  #range(): FormulaNode {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable();
    const node = this.#joined();
    this.#depth -= 1;
    return node;
  }

  #joined(): FormulaNode {
    let node = this.#operand();
    for (;;) {
      if (this.#isOperator("#")) {
        this.#at += 1;
        node = { kind: "postfix", operator: "#", operand: node };
      } else if (this.#isOperator(":")) {
        this.#at += 1;
        node = joined(node, this.#operand());
      } else if (this.#peek()?.kind === "space") {
        this.#at += 1;
        node = { kind: "binary", operator: " ", left: node, right: this.#range() };
      } else return node;
    }
  }

  #operand(): FormulaNode {
    const token = this.#peek();
    if (!token) throw new Unreadable();
    this.#at += 1;
    switch (token.kind) {
      case "number": return { kind: "number", value: Number(token.text) };
      case "text": return { kind: "text", text: token.text };
      case "boolean": return { kind: "boolean", value: token.text === "TRUE" };
      case "error": return this.#error(token);
      case "reference": return this.#reference(token, null);
      case "name": return { kind: "name", name: token.text, sheet: null };
      case "structured": return { kind: "structured", text: token.text };
      case "sheet": return this.#onSheet(token);
      case "function": return this.#call(token);
      case "open": return this.#bracketed();
      case "array-open": return this.#array();
      default: throw new Unreadable();
    }
  }

  /** `#REF!A1`: the sheet was deleted; the address behind it means nothing. */
  #error(token: Token): FormulaNode {
    const next = this.#peek();
    if (token.text === "#REF!" && (next?.kind === "reference" || next?.kind === "name") && next.start === token.end) this.#at += 1;
    return { kind: "error", code: token.text };
  }

  #onSheet(token: Token): FormulaNode {
    const sheet = sheetPrefix(token.text);
    const next = this.#peek();
    if (!next) throw new Unreadable();
    this.#at += 1;
    if (next.kind === "reference") return this.#reference(next, sheet);
    if (next.kind === "name") return { kind: "name", name: next.text, sheet };
    if (next.kind === "error") return { kind: "error", code: next.text };
    if (next.kind === "structured") return { kind: "structured", text: next.text };
    throw new Unreadable();
  }

  #call(token: Token): FormulaNode {
    this.#take("open");
    const name = token.text.replace(/^(?:_XLFN\.)?(?:_XLWS\.)?/, "");
    const parts: FormulaNode[] = [];
    if (this.#peek()?.kind === "close") {
      this.#at += 1;
      return { kind: "call", name, arguments: parts };
    }
    for (;;) {
      const next = this.#peek();
      parts.push(next?.kind === "separator" || next?.kind === "close" ? { kind: "missing" } : this.#expression(1));
      if (this.#peek()?.kind !== "separator") break;
      this.#at += 1;
    }
    this.#take("close");
    return { kind: "call", name, arguments: parts };
  }

  /** Brackets; a list of references in brackets is their union. */
  #bracketed(): FormulaNode {
    let node = this.#expression(1);
    while (this.#peek()?.kind === "separator") {
      this.#at += 1;
      node = { kind: "binary", operator: ",", left: node, right: this.#expression(1) };
    }
    this.#take("close");
    return node;
  }

  #array(): FormulaNode {
    const rows: FormulaNode[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.#signed());
      const next = this.#peek();
      this.#at += 1;
      if (next?.kind === "array-close") return { kind: "array", rows };
      if (next?.kind === "row-separator") rows.push([]);
      else if (next?.kind !== "separator") throw new Unreadable();
    }
  }

  #reference(token: Token, sheet: SheetPrefix | null): ReferenceNode {
    if (!token.reference) throw new Unreadable();
    return { kind: "reference", sheet, area: this.#area(token.reference) };
  }

  #area(written: WrittenReference): RelativeArea {
    const row = ({ at, fixed }: WrittenEdge): WrittenEdge => ({ at: fixed ? at : at - this.#row, fixed });
    const column = ({ at, fixed }: WrittenEdge): WrittenEdge => ({ at: fixed ? at : at - this.#column, fixed });
    switch (written.shape) {
      case "cell": {
        const [top, left] = [row(written.row), column(written.column)];
        return { shape: "cell", top, left, bottom: top, right: left };
      }
      case "columns":
        return { shape: "columns", top: { at: 0, fixed: true }, left: column(written.first), bottom: { at: 1_048_575, fixed: true }, right: column(written.last) };
      case "rows":
        return { shape: "rows", top: row(written.first), left: { at: 0, fixed: true }, bottom: row(written.last), right: { at: 16_383, fixed: true } };
    }
  }
}

/** Two cells joined by a colon are a range; anything else keeps the operator (`A1:INDEX(…)`). */
function joined(left: FormulaNode, right: FormulaNode): FormulaNode {
  if (left.kind === "reference" && right.kind === "reference" && left.area.shape === "cell" && right.area.shape === "cell" && right.sheet === null) {
    const [a, b] = [left.area, right.area];
    const [top, bottom] = inOrder(a.top, b.top);
    const [first, last] = inOrder(a.left, b.left);
    return { kind: "reference", sheet: left.sheet, area: { shape: "range", top, left: first, bottom, right: last } };
  }
  return { kind: "binary", operator: ":", left, right };
}

/** Corners may be written in any order; with one edge fixed and the other not, the order depends on the cell and stays. */
const inOrder = (a: WrittenEdge, b: WrittenEdge): [WrittenEdge, WrittenEdge] => (a.fixed === b.fixed && b.at < a.at ? [b, a] : [a, b]);

function sheetPrefix(text: string): SheetPrefix {
  const [name = "", last = null] = text.split(":");
  return { name, last, isExternal: text.includes("[") };
}
