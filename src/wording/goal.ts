import type { GoalWords } from "./goal-words";
import { GOAL_WORDS_EN } from "./goal-words-en";
import { GOAL_WORDS_ZH } from "./goal-words-zh";
import type { Language } from "./language";

const WORDS: Readonly<Record<Language, GoalWords>> = { zh: GOAL_WORDS_ZH, en: GOAL_WORDS_EN };

/** The words of the budget book in one language. */
export const goalWords = (language: Language): GoalWords => WORDS[language];
