export { NavigationProvider, useNavigation } from "./navigation-context";
export { viewOfAddress } from "./view-of-address";
