/**
 * Entry of dist/functions.js. It needs `CustomFunctions.associate`, `.Error` and `.ErrorCode` and nothing else of its
 * host: no window, no document, no timers, no promises. `setFunctionLanguage("en")` on the global object switches the
 * language of error messages.
 */
import { registerFunctions, setFunctionLanguage } from "./register";

declare global {
  var setFunctionLanguage: ((language: "zh" | "en") => void) | undefined;
}

globalThis.setFunctionLanguage = setFunctionLanguage;
registerFunctions({
  associate: (id, call) => CustomFunctions.associate(id, call),
  createError: (code, message) =>
    new CustomFunctions.Error(code === "value" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable, message),
});
