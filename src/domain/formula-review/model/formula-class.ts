import { canonicalText, partsOf, type FormulaNode, type ReferenceNode } from "../grammar/index";

/** A reference and the function whose argument it is (null: none, it stands in plain arithmetic). */
export interface ReferenceUse {
  readonly node: ReferenceNode;
  readonly call: string | null;
  readonly argument: number;
  /** The operator next above it, within the same argument; null where there is none. */
  readonly operator: string | null;
}

/** All cells whose formulas read the same in R1C1 form. */
export class FormulaClass {
  readonly id: number;
  readonly node: FormulaNode;
  #canonical: string | null = null;
  #shape: string | null = null;
  #uses: readonly ReferenceUse[] | null = null;
  #calls: ReadonlySet<string> | null = null;

  constructor(id: number, node: FormulaNode) {
    this.id = id;
    this.node = node;
  }

  /** What is calculated, however it is written. */
  get canonical(): string {
    return (this.#canonical ??= canonicalText(this.node));
  }

  /** The formula without its addresses and numbers: what kind of calculation it is. */
  get shape(): string {
    return (this.#shape ??= shapeOf(this.node));
  }

  get uses(): readonly ReferenceUse[] {
    if (this.#uses === null) {
      const uses: ReferenceUse[] = [];
      collectUses(this.node, null, 0, null, uses);
      this.#uses = uses;
    }
    return this.#uses;
  }

  /** Names of the functions called. */
  get calls(): ReadonlySet<string> {
    if (this.#calls === null) {
      const calls = new Set<string>();
      walk(this.node, (node) => {
        if (node.kind === "call") calls.add(node.name);
      });
      this.#calls = calls;
    }
    return this.#calls;
  }

  /** Whether it refers to any cell, name or table at all. */
  get hasReferences(): boolean {
    if (this.uses.length > 0) return true;
    let found = false;
    walk(this.node, (node) => {
      found ||= node.kind === "name" || node.kind === "structured";
    });
    return found;
  }
}

/** Calls `visit` for a node and all its parts, without recursion. */
export function walk(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  const waiting: FormulaNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    visit(next);
    const parts = partsOf(next);
    for (let at = parts.length - 1; at >= 0; at -= 1) waiting.push(parts[at]!);
  }
}

function collectUses(node: FormulaNode, call: string | null, argument: number, operator: string | null, uses: ReferenceUse[]): void {
  if (node.kind === "reference") uses.push({ node, call, argument, operator });
  else if (node.kind === "call") node.arguments.forEach((part, index) => collectUses(part, node.name, index, null, uses));
  else {
    const above = node.kind === "binary" || node.kind === "prefix" || node.kind === "postfix" ? node.operator : operator;
    for (const part of partsOf(node)) collectUses(part, call, argument, above, uses);
  }
}

function shapeOf(node: FormulaNode): string {
  switch (node.kind) {
    case "number": return "0";
    case "text": return "\"\"";
    case "reference": return node.area.shape === "cell" ? "A" : "A:A";
    case "call": return `${node.name}(${node.arguments.map(shapeOf).join(",")})`;
    case "prefix": return node.operator === "-" ? `-${shapeOf(node.operand)}` : shapeOf(node.operand);
    case "postfix": return shapeOf(node.operand) + node.operator;
    case "binary": return `(${shapeOf(node.left)}${node.operator}${shapeOf(node.right)})`;
    case "array": return "{}";
    case "name": return "n";
    case "structured": return "s";
    case "error": return node.code;
    case "boolean": return "b";
    case "missing": case "unreadable": return node.kind;
  }
}
