import type { Language } from "./language";
import type { ReconciliationWords } from "./reconciliation-words";
import { RECONCILIATION_WORDS_EN } from "./reconciliation-words-en";
import { RECONCILIATION_WORDS_ZH } from "./reconciliation-words-zh";

const WORDS: Readonly<Record<Language, ReconciliationWords>> = { zh: RECONCILIATION_WORDS_ZH, en: RECONCILIATION_WORDS_EN };

/** The words of 「核对记录」, 「核对报告」 and 「审核意见」 in one language. */
export const reconciliationWords = (language: Language): ReconciliationWords => WORDS[language];
