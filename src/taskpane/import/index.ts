export { DocumentSource } from "./document-source";
export { readingAtHand } from "./use-document";
