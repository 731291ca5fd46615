/** What the user chose; `system` follows Excel, then the browser. */
export type ThemeChoice = "system" | "light" | "dark";

/** What is shown. `contrast` follows the system's forced colours. */
export type Appearance = "light" | "dark" | "contrast";

export const isThemeChoice = (value: unknown): value is ThemeChoice => value === "system" || value === "light" || value === "dark";

/** Colours of the host as `Office.context.officeTheme` gives them; only the background decides. */
export interface HostColours {
  readonly bodyBackgroundColor: string;
}

/** Relative luminance of `#RRGGBB`, 0 (black) to 1 (white); null for anything else. Source: WCAG 2.2, relative luminance. */
export const luminance = (colour: string): number | null => {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** What to show: forced colours first, then the user's choice, then Excel's theme, then the browser's preference. */
export const resolveAppearance = (given: {
  readonly choice: ThemeChoice;
  readonly host: HostColours | null;
  readonly prefersDark: boolean;
  readonly forcedColours: boolean;
}): Appearance => {
  if (given.forcedColours) return "contrast";
  if (given.choice !== "system") return given.choice;
  const background = given.host === null ? null : luminance(given.host.bodyBackgroundColor);
  if (background !== null) return background < 0.4 ? "dark" : "light";
  return given.prefersDark ? "dark" : "light";
};
