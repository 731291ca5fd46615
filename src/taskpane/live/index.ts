export { LiveRead, type LiveReadHooks, type LiveState } from "./live-read";
export { useLiveRead, type CellsChanged } from "./use-live-read";
