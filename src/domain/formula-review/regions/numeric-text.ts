const NUMERIC = /^[-+−(（]?[¥￥$]?\d{1,3}(?:[,，]\d{3})*(?:\.\d+)?[)）]?%?$|^[-+−]?\d+(?:\.\d+)?%?$/;
const DATE = /^(?:19|20)\d{2}\s*[-/.年]\s*(?:1[0-2]|0?[1-9])\s*[-/.月]\s*(?:3[01]|[12]\d|0?[1-9])\s*日?$/;

/** Full-width digits and signs as ordinary ones, blanks of every kind left out. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\u00a0\u200b]/g, "");

/** The number that a text writes out (1,234.50, １２３, 12%); null where it is no number. */
export function numberInText(text: string): number | null {
  if (text.length > 40) return null;
  const compact = plain(text);
  if (!NUMERIC.test(compact)) return null;
  const number = Number(compact.replace(/[,()%¥$−+]/g, "").replace(/^-/, ""));
  if (Number.isNaN(number)) return null;
  return (/^[-−(]/.test(compact) ? -1 : 1) * (compact.endsWith("%") ? number / 100 : number);
}

/** Whether a text writes out a date with its year: 2020-03-01, 2020年3月1日. */
export const isDateText = (text: string): boolean => text.length <= 20 && DATE.test(plain(text));
