export { useOneReading, type KeptReadings, type ReadingOf } from "./use-one-reading";
