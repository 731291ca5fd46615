import type { Language } from "../../wording/index";
import { GOAL_SHEETS_TEXTS_EN } from "./goal-sheets-texts-en";
import { GOAL_SHEETS_TEXTS_ZH } from "./goal-sheets-texts-zh";
import type { GoalSheetsTexts } from "./goal-sheets-words";

export type { GoalSheetsTexts } from "./goal-sheets-words";

const TEXTS: Readonly<Record<Language, GoalSheetsTexts>> = { zh: GOAL_SHEETS_TEXTS_ZH, en: GOAL_SHEETS_TEXTS_EN };

/** The goal sheets view's texts in a language. */
export const goalSheetsTexts = (language: Language): GoalSheetsTexts => TEXTS[language];
