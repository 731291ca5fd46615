export { App, Surroundings, type AppProps } from "./app";
export { OutsideExcel } from "./outside-excel";
export { VIEWS, type ViewDefinition } from "./views";
