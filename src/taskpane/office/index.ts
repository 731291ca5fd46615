export { createCommands, type Command, type Commands } from "./commands";
export { connectRibbon, type RibbonHost } from "./ribbon";
export { readOffice, type OfficeSurroundings } from "./read-office";
