/** A piece of a formula. `reference` is a cell, range, column or row address without its sheet. */
export interface FormulaToken {
  readonly kind: "reference" | "text" | "sheet" | "name" | "function" | "number" | "error" | "space" | "open" | "close" | "separator" | "operator" | "structured" | "unknown";
  readonly text: string;
}

const PATTERNS: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)/iy],
  ["sheet", /(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy],
  ["reference", /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!])/uy],
  ["reference", /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])/uy],
  ["reference", /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(!])/uy],
  ["function", /[\p{L}_\\][\p{L}\p{N}_.]*(?=\()/uy],
  ["structured", /[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^\]]*\])*\]/uy],
  ["structured", /\[@?(?:[^[\]]|\[[^\]]*\])*\]/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.?]*/uy],
  ["number", /\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y],
  ["open", /[({]/y],
  ["close", /[)}]/y],
  ["separator", /[,;]/y],
  ["operator", /<=|>=|<>|[-+*/^&=<>%@#:!]/y],
];

/** Cuts a formula (with or without its `=`) into pieces; nothing is lost: the texts joined give the formula. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return { kind, text };
  }
  return { kind: "unknown", text: formula.charAt(at) };
}
