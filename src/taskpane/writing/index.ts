export { useWrite, WriteProvider } from "./write-context";
export { WriteStatus } from "./write-status";
