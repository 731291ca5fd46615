import type { FORMULA_RULES, FormulaRule, FormulaRuleId } from "../domain/formula-review/index";
import { severityText } from "./finding";
import type { Language } from "./language";
import { reviewRuleReason, reviewRuleText, reviewRuleTitle, reviewSubjectTitle } from "./review-findings";

/** A page to write: its path relative to docs/rules, and its content. */
export interface RulePage {
  readonly path: string;
  readonly content: string;
}

type Rule = Pick<FormulaRule<FormulaRuleId>, "id" | "subject" | "severity" | "isDefault">;

const LABELS = {
  zh: { title: "公式审阅规则", rule: "查什么", why: "为什么", severity: "级别", state: "默认", on: "开", off: "关", back: "全部规则", id: "编号", name: "名称", colon: "：", switch: (id: string) => `命令行用 \`--on ${id}\` 或 \`--off ${id}\` 开关` },
  en: { title: "Rules of the formula review", rule: "What it looks for", why: "Why", severity: "Severity", state: "By default", on: "on", off: "off", back: "All rules", id: "Id", name: "Name", colon: ": ", switch: (id: string) => `switched by \`--on ${id}\` or \`--off ${id}\` on the command line` },
} as const;

/** A page per rule and an index, in both languages, from the rules' own data and words. */
export function rulePages(rules: typeof FORMULA_RULES | readonly Rule[]): RulePage[] {
  const all: readonly Rule[] = rules;
  return [
    {
      path: "README.md",
      content: "# 公式审阅规则 / Rules of the formula review\n\n- [中文](zh/index.md)\n- [English](en/index.md)\n\nGenerated from the rules by `node scripts/generate-check-pages.mjs`; edit the words in `src/wording/review-*.ts`.\n",
    },
    ...(["zh", "en"] as const).flatMap((language) => [indexPage(all, language), ...all.map((rule) => rulePage(rule, language))]),
  ];
}

function indexPage(rules: readonly Rule[], language: Language): RulePage {
  const labels = LABELS[language];
  const groups = [...new Set(rules.map(({ subject }) => subject))].map((subject) => [
    `## ${reviewSubjectTitle(subject, language)} (\`${subject}\`)`, "", `| ${labels.id} | ${labels.name} | ${labels.severity} | ${labels.state} |`, "|---|---|---|---|",
    ...rules.filter((rule) => rule.subject === subject).map(({ id, severity, isDefault }) => `| [${id}](${id}.md) | ${reviewRuleTitle(id, language)} | ${severityText(severity, language)} | ${isDefault ? labels.on : labels.off} |`), "",
  ].join("\n"));
  return { path: `${language}/index.md`, content: [`# ${labels.title}`, "", ...groups].join("\n") };
}

function rulePage({ id, subject, severity, isDefault }: Rule, language: Language): RulePage {
  const labels = LABELS[language];
  const line = (label: string, text: string): string => `- **${label}**${labels.colon}${text}`;
  return {
    path: `${language}/${id}.md`,
    content: [
      `# ${reviewRuleTitle(id, language)}`, "", `\`${id}\` · ${reviewSubjectTitle(subject, language)}`, "",
      line(labels.rule, reviewRuleText(id, language)), line(labels.why, reviewRuleReason(id, language)), line(labels.severity, severityText(severity, language)),
      line(labels.state, `${isDefault ? labels.on : labels.off}${language === "zh" ? "；" : "; "}${labels.switch(id)}`), "", `[${labels.back}](index.md)`, "",
    ].join("\n"),
  };
}
