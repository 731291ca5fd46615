export type { Explanation, ExplanationDetail, ExplanationKind, Slip } from "./explanation";
export { finding, SEVERITIES, type Finding, type FindingDraft, type FindingParameters, type Severity } from "./finding";
export type { Place } from "./place";
