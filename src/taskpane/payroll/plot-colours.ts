import { makeStyles, tokens } from "@fluentui/react-components";

/** Fills of the plot's parts; under forced colours the system's own. */
export const usePlotColours = makeStyles({
  first: { fill: tokens.colorPaletteBlueBorderActive, "@media (forced-colors: active)": { fill: "Highlight" } },
  second: { fill: tokens.colorPaletteMarigoldBorderActive, "@media (forced-colors: active)": { fill: "CanvasText" } },
  third: { fill: tokens.colorPaletteTealBorderActive, "@media (forced-colors: active)": { fill: "GrayText" } },
  fourth: { fill: tokens.colorPaletteGrapeBorderActive, "@media (forced-colors: active)": { fill: "Canvas" } },
  fifth: { fill: tokens.colorPaletteCranberryBorderActive, "@media (forced-colors: active)": { fill: "LinkText" } },
  sixth: { fill: tokens.colorPaletteSteelBorderActive, "@media (forced-colors: active)": { fill: "ButtonFace" } },
});

const NAMES = ["first", "second", "third", "fourth", "fifth", "sixth"] as const;

/** Class name of the colour at an index; the colours repeat after the sixth. */
export const plotColour = (styles: ReturnType<typeof usePlotColours>, index: number): string => styles[NAMES[index % NAMES.length] ?? "first"];
