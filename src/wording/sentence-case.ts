/** A text as it begins a sentence or stands alone: `the list lacks 500 yuan` → `The list lacks 500 yuan`. Chinese stays as it is. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
