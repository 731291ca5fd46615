/** Characters that stand for others in figures, beside the full-width forms of ASCII. */
const VARIANTS: Readonly<Record<string, string>> = {
  "\u3000": " ", "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2212": "-", "\u2013": "-", "\ufe63": "-", "\ufe64": "<", "\ufe65": ">", "\ufe66": "=",
  "\ufe6a": "%", "\u2267": "≥", "\u2266": "≤", "\u2a7e": "≥", "\u2a7d": "≤", "\u2236": ":", "\u223c": "~", "\u301c": "~", "\u3014": "[", "\u3015": "]",
  "\u3010": "[", "\u3011": "]", "\u2715": "×", "\u2716": "×", "\u25b3": "▲", "\u2206": "▲",
};
const FOLDED = /[\uff01-\uff5e\u3000\u00a0\u2007\u202f\u2212\u2013\ufe63-\ufe66\ufe6a\u2266\u2267\u2a7d\u2a7e\u2236\u223c\u301c\u3010\u3011\u3014\u3015\u2715\u2716\u25b3\u2206]/g;

const foldCharacter = (character: string): string =>
  VARIANTS[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/**
 * The text with full-width letters, digits and signs as half-width ones, and brackets `【】〔〕` as `[]`.
 * Character for character: places in the result are places in the text.
 *
 * @example foldWidth("≧９０％") // "≥90%"
 */
export const foldWidth = (text: string): string => text.replace(FOLDED, foldCharacter);
