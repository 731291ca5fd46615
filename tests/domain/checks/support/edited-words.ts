import type { Finding } from "../../../../src/domain/findings";
import { checkTitle, findingText } from "../../../../src/wording";

/** A text without what it quotes: a document's words are as they are. */
const withoutQuotes = (text: string): string => {
  const less = text.replace(/“[^“”]*”/g, "Q");
  return less === text ? text : withoutQuotes(less);
};

/** What an editor of English would mark: a small letter at the beginning, Chinese punctuation, straight quotation marks, spaces that are too many. */
const FAULTS_EN: readonly RegExp[] = [/^[^\p{Lu}\d“]/u, /[，。；：！？（）、「」『』【】％]/u, /"|(?<![a-z])'|'(?![a-z ])/, / {2}| [,;.:)]/, /\bundefined\b|\bNaN\b|\bnull\b/, /^$/];
/** And of Chinese: Western punctuation or a space between Chinese words, a key of the program. */
const FAULTS_ZH: readonly RegExp[] = [/\p{Script=Han}[,;:!?()]|[,;:!?(]\p{Script=Han}/u, /\p{Script=Han} \p{Script=Han}/u, /["']/, /[a-z]+-[a-z]+|\b(?:undefined|NaN|null|headcount|wage|insurance|managementFee)\b/, /^$/];

/** Findings whose title or message would not pass an editor, in words; to be none. */
export const uneditedWords = (findings: readonly Finding[]): string[] => findings.flatMap((finding) => [
  ...[checkTitle(finding.check, "en"), findingText(finding, "en")].filter((text) => FAULTS_EN.some((fault) => fault.test(withoutQuotes(text)))),
  ...[checkTitle(finding.check, "zh"), findingText(finding, "zh")].filter((text) => FAULTS_ZH.some((fault) => fault.test(withoutQuotes(text)))),
]);
