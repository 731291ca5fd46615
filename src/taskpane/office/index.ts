export { createCellEdit, type CellEdit } from "./cell-edit";
export { createCommands, type Command, type Commands } from "./commands";
export { connectRibbon, type RibbonHost } from "./ribbon";
export { CAPABILITIES, readCapabilities, type Capabilities, type Capability, type CapabilityId } from "./read-capabilities";
export { readOffice, type OfficeSurroundings } from "./read-office";
