/** Fills that tell regions apart, light enough for black figures; those of one cell alone are not among them. */
const SHARED = ["#CFE3F5", "#D5EBCF", "#E6D9F2", "#CDEBEA", "#F3E3C3", "#F5D9E3", "#DCE3B5", "#D3D8F2"] as const;

/** The fill of formulas that stand alone: what everything else is there to set off. */
export const ALONE_COLOUR = "#F7A072";

/** The fill of a region in sheet and pane: by its number, so that both show the same; a formula that stands alone has its own. */
export const regionColour = ({ number, cellCount }: { readonly number: number; readonly cellCount: number }): string =>
  (cellCount === 1 ? ALONE_COLOUR : SHARED[(number - 1) % SHARED.length] ?? SHARED[0]);
