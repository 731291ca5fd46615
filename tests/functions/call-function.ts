import { callOf, FUNCTIONS, setFunctionLanguage } from "../../src/functions/index";
import type { FunctionId } from "../../src/wording/index";

/** The error object of a stand-in host. */
export class HostError {
  constructor(readonly code: "value" | "not-available", readonly message: string) {}
}

export const setLanguage = setFunctionLanguage;

/** Calls a function as a host does. An error that the host would show comes back as a `HostError`, thrown or not. */
export function callFunction(id: FunctionId, ...args: unknown[]): unknown {
  const definition = FUNCTIONS.find((one) => one.id === id);
  if (definition === undefined) throw new RangeError(`No function ${id}`);
  try {
    return callOf(definition, { createError: (code, message) => new HostError(code, message) })(...args);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** A #VALUE! whose message contains all of these words. */
export const valueError = (...words: string[]): unknown => errorWith("value", words);
/** A #N/A whose message contains all of these words. */
export const notAvailable = (...words: string[]): unknown => errorWith("not-available", words);

function errorWith(code: HostError["code"], words: readonly string[]): unknown {
  return {
    $$typeof: Symbol.for("jest.asymmetricMatcher"),
    asymmetricMatch: (other: unknown) => other instanceof HostError && other.code === code && words.every((word) => other.message.includes(word)),
    toAsymmetricMatcher: () => `${code} error mentioning ${words.join(", ")}`,
    toString: () => "errorWith",
  };
}

/** What one blank cell arrives as, by host. */
export const BLANKS = [["null", null], ["empty text", ""], ["0", 0]] as const;
