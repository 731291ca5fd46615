import type { Failure } from "../services/index";
import type { Texts } from "../texts/index";

/** A failure in a sentence of the user's language. */
export const failureWords = (failure: Failure, texts: Texts): string => texts.failures[failure.code](failure.place);
