import type { Check } from "../domain/checks/index";
import { checkWords, severityText } from "./finding";
import type { Language } from "./language";

/** A page to write: its path relative to docs/checks, and its content. */
export interface CheckPage {
  readonly path: string;
  readonly content: string;
}

const GROUPS: Readonly<Record<Language, Readonly<Record<Check["group"], string>>>> = {
  zh: { arithmetic: "算术", department: "部门预算", reconciliation: "项目支出核对", consistency: "一致性", form: "格式", grades: "评价标准" },
  en: { arithmetic: "Arithmetic", department: "Department", reconciliation: "Reconciliation", consistency: "Consistency", form: "Form", grades: "Grades" },
};
const LABELS = {
  zh: { title: "检查项", rule: "规则", advice: "处理", severities: "级别", source: "依据", logic: "由数字或文字本身得出", back: "全部检查项", id: "编号", name: "名称" },
  en: { title: "Checks", rule: "Rule", advice: "What to do", severities: "Severities", source: "Source", logic: "follows from the figures or words themselves", back: "All checks", id: "Id", name: "Name" },
} as const;

/** The group of checks in words. */
export const checkGroupText = (group: Check["group"], language: Language): string => GROUPS[language][group];

/**
 * A page per check and an index, in both languages, from the checks' own metadata and words.
 *
 * @throws RangeError for a check without words
 */
export function checkPages(checks: readonly Check[]): CheckPage[] {
  return [
    {
      path: "README.md",
      content: "# 检查项 / Checks\n\n- [中文](zh/index.md)\n- [English](en/index.md)\n\nGenerated from the checks by `node scripts/generate-check-pages.mjs`; edit the words in `src/wording/finding-*.ts`.\n",
    },
    ...(["zh", "en"] as const).flatMap((language) => [indexPage(checks, language), ...checks.map((check) => checkPage(check, language))]),
  ];
}

function wordsOf(check: Check, language: Language) {
  const words = checkWords(check.id, language);
  if (!words) throw new RangeError(`The check has no words: ${check.id} (${language})`);
  return words;
}

function indexPage(checks: readonly Check[], language: Language): CheckPage {
  const labels = LABELS[language];
  const groups = [...new Set(checks.map(({ group }) => group))].map((group) => [
    `## ${GROUPS[language][group]}`, "", `| ${labels.id} | ${labels.name} | ${labels.severities} |`, "|---|---|---|",
    ...checks.filter((check) => check.group === group).map((check) => `| [${check.id}](${check.id}.md) | ${wordsOf(check, language).title} | ${severitiesOf(check, language)} |`), "",
  ].join("\n"));
  return { path: `${language}/index.md`, content: [`# ${labels.title}`, "", ...groups].join("\n") };
}

const severitiesOf = (check: Check, language: Language): string => check.severities.map((severity) => severityText(severity, language)).join(language === "zh" ? "、" : ", ");

function checkPage(check: Check, language: Language): CheckPage {
  const labels = LABELS[language];
  const words = wordsOf(check, language);
  const lines = [
    `# ${words.title}`, "", `\`${check.id}\` · ${GROUPS[language][check.group]}`, "",
    `- **${labels.rule}**${language === "zh" ? "：" : ": "}${words.rule}`,
    `- **${labels.severities}**${language === "zh" ? "：" : ": "}${severitiesOf(check, language)}`,
    `- **${labels.source}**${language === "zh" ? "：" : ": "}${check.source === "logic" ? labels.logic : check.source}`,
    `- **${labels.advice}**${language === "zh" ? "：" : ": "}${words.advice}`, "", `[${labels.back}](index.md)`, "",
  ];
  return { path: `${language}/${check.id}.md`, content: lines.join("\n") };
}
