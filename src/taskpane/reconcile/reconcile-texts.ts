import type { Language } from "../../wording/index";
import { RECONCILE_TEXTS_EN } from "./reconcile-texts-en";
import { RECONCILE_TEXTS_ZH } from "./reconcile-texts-zh";
import type { ReconcileTexts } from "./reconcile-words";

export type { ReconcileTexts, TabId } from "./reconcile-words";

const TEXTS: Readonly<Record<Language, ReconcileTexts>> = { zh: RECONCILE_TEXTS_ZH, en: RECONCILE_TEXTS_EN };

/** The view's texts in a language. */
export const reconcileTexts = (language: Language): ReconcileTexts => TEXTS[language];
