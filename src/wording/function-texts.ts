import type { FunctionText } from "./function-text";
import { FUNCTION_TEXTS_EN } from "./function-texts-en";
import type { FunctionId } from "./function-texts-names";
import { FUNCTION_TEXTS_ZH } from "./function-texts-zh";
import type { Language } from "./language";

/** The words of a function in the user's language. */
export const functionText = (id: FunctionId, language: Language): FunctionText =>
  (language === "zh" ? FUNCTION_TEXTS_ZH : FUNCTION_TEXTS_EN)[id] as FunctionText;
