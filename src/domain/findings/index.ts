export type { Place } from "./place";
