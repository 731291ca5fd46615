/** A formula of the kind that our sheets write, as a tree. */
export type FormulaTree =
  | { readonly kind: "number" | "text" | "cell"; readonly text: string }
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly FormulaTree[] }
  | { readonly kind: "operation"; readonly operator: string; readonly left: FormulaTree; readonly right: FormulaTree };

const TOKEN = /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?\d+)(?![\w(.])|([A-Z][A-Z.]*)(?=\()|(<=|>=|<>|[-+*/&=<>(),:]))/y;
const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];

interface Token {
  readonly kind: "text" | "number" | "cell" | "name" | "sign";
  readonly text: string;
}

/** Parses a formula (with its `=`); throws where it holds anything that our generator does not write. */
export function parseFormula(formula: string): FormulaTree {
  const tokens = tokensOf(formula.slice(1));
  let at = 0;
  const peek = () => tokens[at]?.text ?? "";
  const take = (expected?: string): Token => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token.text !== expected)) throw new SyntaxError(`${formula}: expected ${expected ?? "more"} at ${at}`);
    at += 1;
    return token;
  };
  const level = (depth: number): FormulaTree => {
    const operators = LEVELS[depth];
    if (operators === undefined) return primary();
    let left = level(depth + 1);
    while (operators.includes(peek()) && tokens[at]?.kind === "sign") left = { kind: "operation", operator: take().text, left, right: level(depth + 1) };
    return left;
  };
  const primary = (): FormulaTree => {
    const token = take();
    if (token.kind === "text") return { kind: "text", text: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === "number") return { kind: "number", text: token.text };
    if (token.kind === "cell") {
      if (peek() !== ":") return { kind: "cell", text: token.text };
      take(":");
      return { kind: "range", from: token.text, to: take().text };
    }
    if (token.kind === "name") {
      take("(");
      const args: FormulaTree[] = [];
      while (peek() !== ")") {
        args.push(level(0));
        if (peek() === ",") take(",");
      }
      take(")");
      return { kind: "call", name: token.text, arguments: args };
    }
    if (token.text !== "(") throw new SyntaxError(`${formula}: unexpected ${token.text}`);
    const inside = level(0);
    take(")");
    return inside;
  };
  const tree = level(0);
  if (at !== tokens.length) throw new SyntaxError(`${formula}: something is left at ${at}`);
  return tree;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new SyntaxError(`${text}: not understood at ${from}`);
    const kinds = ["text", "number", "cell", "name", "sign"] as const;
    const place = kinds.findIndex((_kind, index) => match[index + 1] !== undefined);
    tokens.push({ kind: kinds[place] ?? "sign", text: match[place + 1] ?? "" });
  }
  return tokens;
}

/** Names of the functions in a formula. */
export function functionsOf(tree: FormulaTree): string[] {
  if (tree.kind === "call") return [tree.name, ...tree.arguments.flatMap(functionsOf)];
  return tree.kind === "operation" ? [...functionsOf(tree.left), ...functionsOf(tree.right)] : [];
}
