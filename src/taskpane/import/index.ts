export { readingAtHand } from "./use-document";
