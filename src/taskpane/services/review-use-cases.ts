/** The formula review with its engine: loaded when it is asked for. */
export { prepareFit, prepareMapColours, prepareReviewAcceptance, prepareReviewReport } from "../../application/index";
export { runReview } from "../review-runner/index";
