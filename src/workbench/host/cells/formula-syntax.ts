import { type FormulaToken, formulaTokens } from "./formula-tokens";

/** Excel's limits: characters of a formula, characters of a text in it. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/** Why Excel would refuse a formula on entry; null when it would take it. `formula` begins with `=`. */
export function formulaProblem(formula: string): "empty" | "too-long" | "text-too-long" | "syntax" | null {
  if (formula.length > LONGEST_FORMULA) return "too-long";
  const tokens = formulaTokens(formula.slice(1)).filter(({ kind }) => kind !== "space");
  if (tokens.length === 0) return "empty";
  if (tokens.some(({ kind, text }) => kind === "text" && text.slice(1, -1).replaceAll('""', '"').length > LONGEST_TEXT)) return "text-too-long";
  if (tokens.some(({ kind }) => kind === "unknown")) return "syntax";
  return isBalanced(tokens) && operatorsHaveOperands(tokens) ? null : "syntax";
}

function isBalanced(tokens: readonly FormulaToken[]): boolean {
  const open: string[] = [];
  for (const { kind, text } of tokens) {
    if (kind === "open") open.push(text);
    if (kind === "close" && open.pop() !== (text === ")" ? "(" : "{")) return false;
  }
  return open.length === 0;
}

const isOperand = (token: FormulaToken): boolean => ["reference", "text", "name", "number", "error", "structured"].includes(token.kind);

function operatorsHaveOperands(tokens: readonly FormulaToken[]): boolean {
  return tokens.every((token, i) => {
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (token.kind === "operator") {
      const isPostfix = token.text === "%" || token.text === "#";
      const isPrefix = token.text === "+" || token.text === "-" || token.text === "@";
      const hasLeft = before !== undefined && (isOperand(before) || before.kind === "close" || before.text === "%" || before.text === "#");
      const hasRight = after !== undefined && after.kind !== "close" && after.kind !== "separator" && !(after.kind === "operator" && !/^[-+@]$/.test(after.text));
      return (isPostfix || hasRight) && (isPrefix || hasLeft);
    }
    if (isOperand(token)) return after === undefined || !(isOperand(after) && after.kind !== "reference" && token.kind !== "reference") ;
    return true;
  });
}

/**
 * The formula as Excel gives it back: references, functions, TRUE and FALSE in capitals; spaces and texts as typed.
 *
 * @example canonicalFormula("=sum(a1:a2)&\"x\"") // "=SUM(A1:A2)&\"x\""
 */
export function canonicalFormula(formula: string): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind === "reference" || kind === "function" || kind === "error") return text.toUpperCase();
      if (kind === "name" && /^(true|false)$/i.test(text)) return text.toUpperCase();
      return text;
    })
    .join("");
}
