export { HelpPageLink, ViewHelp } from "./help-link";
export { checkPage, guidePage, rulePage } from "./help-pages";
