export { NO_TRAIL, TRAIL_SHEETS, trailSteps, type TrailOptions, type TrailSteps } from "./audit-trail";
