import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Appearance } from "./appearance";

/** Fonts that Chinese offices have, before Fluent's own. */
const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS });

/** Fluent's theme for each appearance. */
export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: withFonts(webLightTheme),
  dark: withFonts(webDarkTheme),
  contrast: withFonts(teamsHighContrastTheme),
};
