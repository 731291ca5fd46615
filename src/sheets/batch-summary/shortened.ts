/** A cell of Excel holds 32,767 characters; nobody reads as many. */
const LONGEST_TEXT = 2000;

/** A text of the table, cut off with `…` where it is longer than anybody reads; the file's result has all of it. */
export const shortened = (words: string): string => (words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT)}…` : words);
