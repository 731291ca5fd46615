import type { Edge, FormulaNode, ReferenceNode } from "./formula-node";

/** Ranges up to this many cells are added up cell by cell, so that SUM(A1:A3) and A1+A2+A3 read alike. */
const SMALL_RANGE = 24;
const EXPANDED_TERMS = 200;

/** One summand of a formula, in canonical form. */
export interface Term {
  readonly sign: 1 | -1;
  readonly text: string;
}

/**
 * What a formula calculates, without how it is written: signs, brackets, order of summands and factors, SUM against +.
 * Two formulas with the same canonical text give the same result for numbers wherever they stand.
 *
 * @example canonicalText of =+D5+C5, =C5+D5 and =SUM(C5:D5) is the same
 */
export function canonicalText(node: FormulaNode): string {
  switch (node.kind) {
    case "number": return String(node.value);
    case "text": return JSON.stringify(node.text);
    case "boolean": return node.value ? "TRUE" : "FALSE";
    case "error": return node.code;
    case "missing": return "";
    case "reference": return referenceText(node);
    case "name": return `${node.sheet?.name.toUpperCase() ?? ""}!${node.name}`;
    case "structured": return node.text.toUpperCase();
    case "array": return `{${node.rows.map((row) => row.map(canonicalText).join(",")).join(";")}}`;
    case "unreadable": return "?";
    case "postfix": return `${canonicalText(node.operand)}${node.operator}`;
    case "call": return node.name === "SUM" ? sumText(node) : `${node.name}(${node.arguments.map(canonicalText).join(",")})`;
    case "prefix": return node.operator === "@" ? canonicalText(node.operand) : sumText(node);
    case "binary":
      if (node.operator === "+" || node.operator === "-") return sumText(node);
      if (node.operator === "*" || node.operator === "/") return productText(node);
      return `(${canonicalText(node.left)}${node.operator}${canonicalText(node.right)})`;
  }
}

const edgeText = ({ at, fixed }: Edge): string => (fixed ? `${at}` : `[${at}]`);

function referenceText({ sheet, area: { shape, top, left, bottom, right } }: ReferenceNode): string {
  const first = `R${edgeText(top)}C${edgeText(left)}`;
  const where = sheet ? `${sheet.name.toUpperCase()}:${sheet.last ?? ""}!` : "";
  return where + (shape === "cell" ? first : `${first}:R${edgeText(bottom)}C${edgeText(right)}`);
}

/** The summands of a formula, small ranges under SUM cell by cell; a formula that adds nothing up is its own only summand. */
export function termsOf(node: FormulaNode): readonly Term[] {
  const terms: Term[] = [];
  addTerms(node, 1, false, terms);
  return terms;
}

function sumText(node: FormulaNode): string {
  const terms = termsOf(node);
  if (terms.length === 1 && terms[0]?.sign === 1) return terms[0].text;
  return `(${terms.map(({ sign, text }) => (sign === 1 ? "+" : "-") + text).sort().join("")})`;
}

function addTerms(node: FormulaNode, sign: 1 | -1, isSummed: boolean, terms: Term[]): void {
  const opposite = sign === 1 ? -1 : 1;
  if (node.kind === "prefix" && node.operator !== "@") addTerms(node.operand, node.operator === "-" ? opposite : sign, false, terms);
  else if (node.kind === "binary" && (node.operator === "+" || node.operator === "-")) {
    addTerms(node.left, sign, false, terms);
    addTerms(node.right, node.operator === "-" ? opposite : sign, false, terms);
  } else if (node.kind === "call" && node.name === "SUM") for (const part of node.arguments) addTerms(part, sign, true, terms);
  else if (node.kind === "binary" && node.operator === "," && isSummed) {
    addTerms(node.left, sign, true, terms);
    addTerms(node.right, sign, true, terms);
  } else if (isSummed && node.kind === "reference" && node.area.shape === "range") {
    const cells = terms.length > EXPANDED_TERMS ? null : cellsOf(node);
    if (cells) for (const text of cells) terms.push({ sign, text });
    else terms.push({ sign, text: `Σ${referenceText(node)}` });
  } else terms.push({ sign, text: canonicalText(node) });
}

/** The cells of a small range one by one; null where it is large, or its edges are not all relative or all fixed alike. */
function cellsOf({ sheet, area: { top, left, bottom, right } }: ReferenceNode): string[] | null {
  if (top.fixed !== bottom.fixed || left.fixed !== right.fixed) return null;
  if ((bottom.at - top.at + 1) * (right.at - left.at + 1) > SMALL_RANGE) return null;
  const cells: string[] = [];
  for (let row = top.at; row <= bottom.at; row += 1) for (let column = left.at; column <= right.at; column += 1) {
    const [r, c] = [{ at: row, fixed: top.fixed }, { at: column, fixed: left.fixed }];
    cells.push(referenceText({ kind: "reference", sheet, area: { shape: "cell", top: r, left: c, bottom: r, right: c } }));
  }
  return cells;
}

function productText(node: FormulaNode): string {
  const factors: string[] = [];
  addFactors(node, "*", factors);
  return `(${factors.sort().join("")})`;
}

function addFactors(node: FormulaNode, operator: "*" | "/", factors: string[]): void {
  if (node.kind === "binary" && (node.operator === "*" || node.operator === "/")) {
    addFactors(node.left, operator, factors);
    addFactors(node.right, node.operator === "*" ? operator : operator === "*" ? "/" : "*", factors);
  } else factors.push(operator + canonicalText(node));
}
