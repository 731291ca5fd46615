/** The two languages of all texts. */
export type Language = "zh" | "en";
