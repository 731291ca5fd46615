import type { Language } from "../../wording/index";
import { FORMULA_REVIEW_TEXTS_EN } from "./formula-review-texts-en";
import { FORMULA_REVIEW_TEXTS_ZH } from "./formula-review-texts-zh";
import type { FormulaReviewTexts } from "./formula-review-words";

export type { FormulaReviewTexts } from "./formula-review-words";

const TEXTS: Readonly<Record<Language, FormulaReviewTexts>> = { zh: FORMULA_REVIEW_TEXTS_ZH, en: FORMULA_REVIEW_TEXTS_EN };

/** The texts of the view in a language. */
export const formulaReviewTexts = (language: Language): FormulaReviewTexts => TEXTS[language];
