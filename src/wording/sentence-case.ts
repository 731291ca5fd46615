/** A text as it begins a sentence or stands alone: `the list lacks 500 yuan` → `The list lacks 500 yuan`. Chinese stays as it is. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same for every word of a list. */
export const capitalisedEach = <Key extends string>(words: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> =>
  Object.fromEntries(Object.entries<string>(words).map(([key, text]) => [key, capitalised(text)])) as Record<Key, string>;
