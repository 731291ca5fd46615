/**
 * Cells of a used range above which a sheet is named instead of read: one stray entry in the last column can make it of
 * 17 thousand million, which no memory holds.
 */
export const MOST_CELLS = 10_000_000;
