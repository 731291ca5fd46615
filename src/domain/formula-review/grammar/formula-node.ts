/** A row or column number within a formula: as it stands if `fixed`, else how far it is from the formula's own cell. */
export interface Edge {
  readonly at: number;
  readonly fixed: boolean;
}

/** The cells that a reference means, seen from the formula's own cell. */
export interface RelativeArea {
  readonly shape: "cell" | "range" | "columns" | "rows";
  readonly top: Edge;
  readonly left: Edge;
  readonly bottom: Edge;
  readonly right: Edge;
}

/** The sheet in front of an address; `last` is the other end of `First:Last!`; `isExternal` where it lies in another workbook. */
export interface SheetPrefix {
  readonly name: string;
  readonly last: string | null;
  readonly isExternal: boolean;
}

export interface ReferenceNode {
  readonly kind: "reference";
  /** Null: the formula's own sheet. */
  readonly sheet: SheetPrefix | null;
  readonly area: RelativeArea;
}

/** A formula as a tree; the same for all cells that were filled from one another. */
export type FormulaNode =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string }
  /** An argument left out. */
  | { readonly kind: "missing" }
  | ReferenceNode
  | { readonly kind: "name"; readonly name: string; readonly sheet: SheetPrefix | null }
  | { readonly kind: "structured"; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly FormulaNode[] }
  | { readonly kind: "prefix"; readonly operator: "+" | "-" | "@"; readonly operand: FormulaNode }
  | { readonly kind: "postfix"; readonly operator: "%" | "#"; readonly operand: FormulaNode }
  | { readonly kind: "binary"; readonly operator: string; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: "array"; readonly rows: readonly (readonly FormulaNode[])[] }
  /** What is no formula of Excel's. */
  | { readonly kind: "unreadable" };

/** The parts of a node, from left to right. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case "call": return node.arguments;
    case "prefix": case "postfix": return [node.operand];
    case "binary": return [node.left, node.right];
    case "array": return node.rows.flat();
    default: return [];
  }
}
