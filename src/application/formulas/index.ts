export { translateFormula } from "./translate-formula";
