export { isThemeChoice, luminance, resolveAppearance, type Appearance, type HostColours, type ThemeChoice } from "./appearance";
export { THEMES } from "./themes";
export { useAppearance } from "./use-appearance";
