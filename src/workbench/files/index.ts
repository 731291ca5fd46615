/** Files of the workbench: an .xlsx into grid and kept parts, and back. */
export { openWorkbookFile } from "./open-file";
export type { OpenedFile } from "./opened-file";
export { saveWorkbookFile } from "./save-file";
export { fileProblem, type FileProblem } from "./file-problem";
