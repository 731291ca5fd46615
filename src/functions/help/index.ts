export { parseExampleCall } from "./example-call";
export { functionPage, indexPage, pageName, runExample } from "./function-page";
export { toMarkdown } from "./help-page";
export type { HelpPage } from "./help-page";
