/** Pixels of the widest digit in the default font (Calibri 11, also Excel's for 等线 11). */
const DIGIT = 7;

/** Pixels of a column whose width the file gives in characters (ECMA-376, part 1, 18.3.1.13). */
export const pixelsOfWidth = (characters: number): number => Math.trunc((256 * characters + Math.trunc(128 / DIGIT)) / 256 * DIGIT);

/** Characters, as the file has them, of a column of so many pixels. */
export const widthOfPixels = (pixels: number): number => Math.trunc((pixels / DIGIT) * 256) / 256;

export const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);
export const pointsOfPixels = (pixels: number): number => (pixels * 72) / 96;
