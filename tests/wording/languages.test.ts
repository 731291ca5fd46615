import { PAYROLL_CHECKS } from "../../src/application/reconciliation/payroll-checks";
import { CLI_TEXTS } from "../../src/cli/texts";
import { CHECKS } from "../../src/domain/checks/index";
import { FORMULA_RULES } from "../../src/domain/formula-review/index";
import { blankFormTexts } from "../../src/taskpane/blank-form/blank-form-texts";
import { capabilitiesTexts } from "../../src/taskpane/capabilities/capabilities-texts";
import { formulaReviewTexts } from "../../src/taskpane/formula-review/formula-review-texts";
import { goalSheetsTexts } from "../../src/taskpane/goal-sheets/goal-sheets-texts";
import { handoverTexts } from "../../src/taskpane/handover/handover-texts";
import { importTexts } from "../../src/taskpane/import/import-texts";
import { reconcileTexts } from "../../src/taskpane/reconcile/reconcile-texts";
import { speechOf } from "../../src/taskpane/texts/index";
import { TEXTS as WORKBENCH_TEXTS } from "../../src/workbench/page/texts";
import {
  ARGUMENT_NAMES, argumentName, auditTrailWords, BOOK_SHEET_NAMES, checkGroupText, checkWords, FUNCTION_IDS, functionHelpWords, functionText, goalWords, payrollWords, reconciliationWords, RECONCILIATION_SHEET_NAMES,
  reviewReportWords, reviewRuleReason, reviewRuleText, reviewRuleTitle, REVIEW_SHEET_NAMES, reviewSubjectTitle, SHEET_NAMES, severityText, type Language,
} from "../../src/wording/index";

const byId = <Id extends string, Words>(ids: readonly Id[], words: (id: Id) => Words): Readonly<Record<string, Words>> => Object.fromEntries(ids.map((id) => [id, words(id)]));

/** Every list of words that somebody reads. */
const LISTS: Readonly<Record<string, (language: Language) => unknown>> = {
  pane: (language) => speechOf(language).texts,
  "blank forms": blankFormTexts,
  capabilities: capabilitiesTexts,
  "formula review": formulaReviewTexts,
  "goal sheets' view": goalSheetsTexts,
  handover: handoverTexts,
  import: importTexts,
  reconciliation: reconcileTexts,
  workbench: (language) => WORKBENCH_TEXTS[language],
  "command line": (language) => CLI_TEXTS[language],
  checks: (language) => byId([...CHECKS, ...PAYROLL_CHECKS].map(({ id }) => id), (id) => checkWords(id, language)),
  "groups of checks": (language) => byId([...new Set([...CHECKS, ...PAYROLL_CHECKS].map(({ group }) => group))], (group) => checkGroupText(group, language)),
  severities: (language) => byId(["error", "warning", "note"] as const, (severity) => severityText(severity, language)),
  rules: (language) => byId(FORMULA_RULES.map(({ id }) => id), (id) => ({ title: reviewRuleTitle(id, language), why: reviewRuleReason(id, language), text: reviewRuleText(id, language) })),
  "subjects of rules": (language) => byId([...new Set(FORMULA_RULES.map(({ subject }) => subject))], (subject) => reviewSubjectTitle(subject, language)),
  functions: (language) => byId(FUNCTION_IDS, (id) => functionText(id, language)),
  arguments: (language) => byId(Object.keys(ARGUMENT_NAMES) as (keyof typeof ARGUMENT_NAMES)[], (name) => argumentName(name, language)),
  "functions' help": functionHelpWords,
  "payroll sheet": payrollWords,
  "goal sheets": goalWords,
  "reports and opinion": reconciliationWords,
  "report of the formula review": reviewReportWords,
  "audit trail": auditTrailWords,
};

/** Every text with its path. Words that depend on facts are looked at as they are written. */
const texts = (value: unknown, path: string): [path: string, text: string, isFunction: boolean][] => {
  if (typeof value === "string") return [[path, value, false]];
  if (typeof value === "function") return [[path, String(value), true]];
  if (Array.isArray(value)) return value.flatMap((one, index) => texts(one, `${path}[${index}]`));
  if (value === null || value === undefined) return [[path, "", false]];
  return typeof value === "object" ? Object.entries(value).flatMap(([key, one]) => texts(one, `${path}.${key}`)) : [];
};

/** Chinese that English texts may hold: names of sheets, words as they stand in documents and forms or as a function gives them, a law, the language's own name. */
const SHEETS = [...Object.values(SHEET_NAMES), ...Object.values(BOOK_SHEET_NAMES), ...Object.values(RECONCILIATION_SHEET_NAMES), ...Object.values(REVIEW_SHEET_NAMES)];
const CITED = ["元", "万元", "分", "年", "月", "日", "优", "良", "中", "差", "合计", "名称", "绩效目标", "绩效指标", "既", "又", "占", "零元整", "见分进角", "支付结算办法", "中文"];
const NAMES = new RegExp([...SHEETS, ...CITED].sort((a, b) => b.length - a.length).join("|"), "g");

/** An open finding has no mark in the report. */
const SILENT = [".states.open"];

describe.each(Object.entries(LISTS))("the words of the %s", (_, words) => {
  const [zh, en] = [texts(words("zh"), ""), texts(words("en"), "")];

  it("are there in both languages, none missing and none empty", () => {
    expect(zh.length).toBeGreaterThan(0);
    expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
    expect([...zh, ...en].filter(([path, text]) => text.trim() === "" && !SILENT.includes(path))).toEqual([]);
  });

  it("are in English without Chinese, but for names", () => {
    expect(en.map(([path, text]) => [path, text.replace(NAMES, "")]).filter(([, text = ""]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("are edited: punctuation of their own language, no space too many, no word of the program", () => {
    const said = (list: typeof en): [string, string][] => list.filter(([, , isFunction]) => !isFunction).map(([path, text]) => [path, text.replace(/`[^`]*`/g, "CODE")]);
    const marked = (list: [string, string][], faults: RegExp) => list.filter(([, text]) => faults.test(text));
    expect(marked(said(en), /[，。；：！？（）、「」『』【】％]|"| {2}(?! )(?=\S.*\S$)| [,;.](?!\w)/u)).toEqual([]);
    expect(marked(said(zh), /\p{Script=Han}[,;!?](?!\w)|[,;!?]\p{Script=Han}|\p{Script=Han}"|"\p{Script=Han}|\b(?:sync|null|undefined|boolean|NaN)\b/u)).toEqual([]);
    // The sources of words that depend on facts hold the program's own signs: of these only what stands between quotation marks can be looked at.
    expect(en.filter(([, text, isFunction]) => isFunction && /[`"][^`"]*[，。；：！？（）「」『』【】％][^`"]*[`"]/u.test(text))).toEqual([]);
  });
});
