export type { Grid, GridBox, GridContent, GridEvent, GridSheet, GridStyle, GridValue } from "./grid";
export { createHeadlessGrid } from "./headless";
export { UniverGrid, type UniverGridOptions } from "./univer-grid";
