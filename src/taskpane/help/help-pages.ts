import type { Language } from "../../wording/index";
import type { ViewId } from "../texts/index";

/** The help's page of each view: a page per task in Chinese, a part of one page in English. */
const GUIDE: Readonly<Record<ViewId, Readonly<Record<Language, string>>>> = {
  start: { zh: "start.html", en: "index.html#start" },
  payroll: { zh: "payroll.html", en: "index.html#payroll-sheet" },
  import: { zh: "import.html", en: "index.html#import-a-budget" },
  "goal-sheets": { zh: "goal-sheets.html", en: "index.html#goal-sheets" },
  reconcile: { zh: "reconcile.html", en: "index.html#reconcile" },
  "formula-review": { zh: "formula-review.html", en: "index.html#formula-review" },
  handover: { zh: "handover.html", en: "index.html#hand-over" },
  settings: { zh: "settings.html", en: "index.html#settings" },
  capabilities: { zh: "settings.html", en: "index.html#settings" },
};

/** Addresses are relative to the pane's own page: the help is deployed beside it. */
export const guidePage = (view: ViewId, language: Language): string => `help/guide/${language}/${GUIDE[view][language]}`;

/** The page of a check, e.g. `equation`. */
export const checkPage = (id: string, language: Language): string => `help/checks/${language}/${id}.html`;

/** The page of a rule of the formula review, e.g. `unlike-neighbours`. */
export const rulePage = (id: string, language: Language): string => `help/rules/${language}/${id}.html`;
