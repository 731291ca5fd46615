export type { Explanation, ExplanationDetail, ExplanationKind, Slip } from "./explanation";
export { finding, SEVERITIES, type Finding, type FindingDraft, type FindingParameters, type Severity } from "./finding";
export { isPlaceOf, projectAt, projectKeyAt, projectPlace, type Place, type ProjectPlace } from "./place";
