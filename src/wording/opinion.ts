import { projectKeyAt, projectPlace, type Finding, type Severity } from "../domain/findings/index";
import { checkWords, findingText } from "./finding";
import type { Language } from "./language";
import { reconciliationWords } from "./reconciliation";

/** A finding with what people have said of it, as reports show it. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly state: { readonly kind: "open" } | { readonly kind: "accepted" | "returned"; readonly acceptance: { readonly reason: string; readonly by: string } };
}

/** What a project is called by; `position` (its place in the document) only where another has the same number. */
export interface ProjectLabel {
  readonly number: number;
  readonly position?: number;
  readonly title: string;
}

/** Findings of one project, or of the department as a whole. */
export interface FindingSection {
  /** Number as places carry it; null for the department. */
  readonly project: number | null;
  readonly heading: string;
  readonly findings: readonly ReportedFinding[];
}

/** A line of 「审核意见」. */
export interface OpinionRow {
  readonly finding: Finding;
  readonly place: string;
  readonly words: string;
  readonly problem: string;
  readonly proposal: string;
}

export interface OpinionSection {
  readonly heading: string;
  readonly rows: readonly OpinionRow[];
}

/** Findings by project in their order, the department first; sections without findings are left out. */
export function findingSections(findings: readonly ReportedFinding[], projects: readonly ProjectLabel[], language: Language): FindingSection[] {
  const words = reconciliationWords(language);
  const sections = new Map<string, ReportedFinding[]>();
  for (const one of findings) {
    const own = sections.get(projectKeyAt(one.finding.place));
    if (own) own.push(one);
    else sections.set(projectKeyAt(one.finding.place), [one]);
  }
  const titles = new Map(projects.map((own) => [projectKeyAt(projectPlace(own)), own.title]));
  return [...sections].map(([key, own]) => {
    const { project, position } = own[0]?.finding.place ?? { project: null };
    return { project, heading: project === null ? words.department : projectHeading({ number: project, ...(position === undefined ? {} : { position }), title: titles.get(key) ?? "" }, language), findings: own };
  });
}

/** A project as lists and headings name it; where another has the same number, with its place in the document. */
export const projectHeading = ({ number, position, title }: ProjectLabel, language: Language): string => {
  const words = reconciliationWords(language);
  return `${words.project(number, title)}${position === undefined ? "" : words.inOrder(position)}`;
};

/** Severities that an opinion asks to be answered unless others are wanted. */
export const OPINION_SEVERITIES: readonly Severity[] = ["error", "warning"];

/** What a unit is to answer, project by project: what is accepted needs no answer. */
export function opinionSections(findings: readonly ReportedFinding[], projects: readonly ProjectLabel[], language: Language, severities: readonly Severity[] = OPINION_SEVERITIES): OpinionSection[] {
  const asked = findings.filter(({ finding, state }) => state.kind !== "accepted" && severities.includes(finding.severity));
  return findingSections(asked, projects, language).map(({ heading, findings: own }) => ({
    heading,
    rows: own.map(({ finding }): OpinionRow => ({
      finding, place: placeText(finding, language), words: finding.place.text, problem: `${reconciliationWords(language).severities[finding.severity]}${language === "zh" ? "：" : ": "}${findingText(finding, language)}`,
      proposal: checkWords(finding.check, language)?.advice ?? "",
    })),
  }));
}

/**
 * Where a finding is, within its project: the indicator's row, and the cell or the line of text.
 *
 * @example placeText(finding, "zh") // 指标第 2 行“发放人数”，第 728 行
 */
export function placeText({ place, parameters }: Finding, language: Language): string {
  const words = reconciliationWords(language);
  const name = typeof parameters.name === "string" ? parameters.name : "";
  return [
    place.indicator === null ? "" : words.row(place.indicator, name),
    place.sheet !== null && place.cell !== null ? `${place.sheet}!${place.cell}` : place.line === null ? "" : words.line(place.line),
  ].filter(Boolean).join(language === "zh" ? "，" : ", ");
}
