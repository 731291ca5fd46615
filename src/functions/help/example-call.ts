import { FUNCTION_IDS } from "../../wording/index";
import type { FunctionId } from "../../wording/index";

/** A call as a formula spells it, with its arguments as a host would hand them over. */
export interface ExampleCall {
  readonly id: FunctionId;
  /** Bare constants, rows of them for `{…}`, null where an argument is left empty. */
  readonly args: readonly unknown[];
}

type Token = { readonly kind: "value"; readonly value: number | string } | { readonly kind: "mark"; readonly mark: string };

const CALL = /^=PAYROLL\.([A-Z]+)\((.*)\)$/;
const TOKEN = /\s*(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?)|([{},;]))/y;

/**
 * Reads a formula of the examples: one call with constants and array constants, as `=PAYROLL.WAGE({1;2},3)`.
 *
 * @throws SyntaxError for anything else: examples are part of the program.
 */
export function parseExampleCall(formula: string): ExampleCall {
  const match = CALL.exec(formula);
  const id = FUNCTION_IDS.find((known) => known === match?.[1]);
  if (match === null || id === undefined) throw new SyntaxError(`Not a call of ours: ${formula}`);
  return { id, args: readArguments(tokensOf(match[2] ?? "")) };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new SyntaxError(`Cannot read the example from: ${text.slice(from)}`);
    const [, string, number, mark] = match;
    if (mark !== undefined) tokens.push({ kind: "mark", mark });
    else if (string !== undefined) tokens.push({ kind: "value", value: string.replaceAll('""', '"') });
    else tokens.push({ kind: "value", value: Number(number) });
  }
  return tokens;
}

function readArguments(tokens: readonly Token[]): unknown[] {
  const args: unknown[] = [];
  let current: unknown = null;
  let rows: unknown[][] | null = null;
  for (const token of tokens) {
    if (token.kind === "value") {
      if (rows === null) current = token.value;
      else rows[rows.length - 1]?.push(token.value);
    } else if (token.mark === "{") rows = [[]];
    else if (token.mark === "}") {
      current = rows;
      rows = null;
    } else if (rows !== null) {
      if (token.mark === ";") rows.push([]);
    } else {
      args.push(current);
      current = null;
    }
  }
  return [...args, current];
}
