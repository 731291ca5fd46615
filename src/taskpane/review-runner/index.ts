export type { RuleChoice } from "./messages";
export { runReview, type ReviewRequest, type ReviewRun, type RunHooks } from "./run-review";
