import type { DocumentSection } from "../../domain/budget/index";
import type { SourceText } from "../source-text";

const LONGEST_HEADING = 120;

/** Endings of the heading of one goal sheet. */
const PROJECT_ENDINGS = ["绩效目标表", "绩效目标申报表", "绩效目标批复表", "绩效目标审核表", "绩效目标情况表"];
const YEAR_REMARK = /[(（][^()（）]{0,12}[)）]$/;

/** The heading's compact text without a remark such as `（2020年度）` at its end. */
const withoutRemark = (label: string): string => label.replace(YEAR_REMARK, "");

/** Whether a paragraph or cell is the heading of a goal sheet: `2、408名劳务派遣人员工资、管理等费用绩效目标表`. */
export function isProjectHeading(source: SourceText): boolean {
  if (source.text.length > LONGEST_HEADING) return false;
  const label = withoutRemark(source.label);
  return PROJECT_ENDINGS.some((ending) => label.endsWith(ending)) && !label.includes("。");
}

/** Whether such a heading belongs to the department as a whole. */
export const isWholeDepartmentHeading = (source: SourceText): boolean => /整体|部门绩效目标表$/.test(source.label);

/** What a project's heading says: its number and its name. */
export interface ProjectHeading {
  /** Null where there is none. */
  readonly number: number | null;
  /** Where the name begins and ends in the heading's compact text. */
  readonly start: number;
  readonly end: number;
}

const CHINESE_ORDINAL = /^(?:第?[一二三四五六七八九十]{1,4}[、.．)）:：]|[(（][一二三四五六七八九十]{1,4}[)）]、?)/;
const DIGIT_ORDINAL = /^(?:[(（]\d{1,3}[)）]、?|(?:项目|附件|附表|表)?\d{1,3}[、.．)）:：]|(?:项目|附件|附表|表|第)\d{1,3}个?)(?![0-9]{1,3}[年%])/;

/** Takes a heading apart. `toNumber` reads a Chinese numeral. */
export function projectHeading(source: SourceText, toNumber: (numeral: string) => number | null): ProjectHeading {
  const compact = source.compact.text;
  const digit = DIGIT_ORDINAL.exec(compact)?.[0];
  const chinese = digit === undefined ? CHINESE_ORDINAL.exec(compact)?.[0] : undefined;
  const ordinal = digit ?? chinese ?? "";
  const label = withoutRemark(compact);
  const ending = PROJECT_ENDINGS.find((candidate) => label.endsWith(candidate)) ?? "";
  const numeral = ordinal.replace(/[^\d一二三四五六七八九十]/g, "");
  return {
    number: numeral === "" ? null : digit !== undefined || /^\d/.test(numeral) ? Number(numeral) : toNumber(numeral),
    start: ordinal.length, end: ending === "" ? compact.length : label.length - ending.length,
  };
}

const SECTION_WORDS: readonly (readonly [words: RegExp, section: DocumentSection])[] = [
  [/名词解释/, "glossary"],
  [/绩效(?:预算|目标|信息|情况|管理)/, "performance"],
  [/机关运行(?:经)?费/, "operating-costs"],
  [/三公/, "three-public"],
  [/政府采购/, "procurement"],
  [/国有资产|资产占用/, "assets"],
  [/预算(?:安排)?的?总体情况|收支(?:预算)?(?:总体)?(?:情况|说明)|部门预算安排|预算收支|收支总表/, "overview"],
  [/部门职责|机构设置|主要职能|主要职责|部门概况|单位概况|基本情况/, "duties"],
  [/其他(?:需要|重要)?(?:说明|事项)|其它(?:需要)?说明|需要说明的(?:其他)?事项/, "other"],
];
const SECTION_ORDINAL = /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．]|部分|章)|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．])/;
const LONGEST_SECTION_HEADING = 45;

/** The section that a paragraph opens; null where it opens none. */
export function sectionOf(source: SourceText): DocumentSection | null {
  const { text } = source;
  if (text.length > LONGEST_SECTION_HEADING || isProjectHeading(source)) return null;
  const label = source.label;
  const ordinal = SECTION_ORDINAL.exec(label)?.[0];
  const isBareDuties = ordinal === undefined && /^(?:部门职责|机构设置|主要职责)[:：]?$/.test(label);
  if ((ordinal === undefined && !isBareDuties) || /[。；;，]|[:：]./.test(label)) return null;
  return SECTION_WORDS.find(([words]) => words.test(label))?.[1] ?? null;
}

/** Whether a paragraph opens one of the document's main sections (`三、…`). */
export const isSectionHeading = (source: SourceText): boolean =>
  /^第?[一二三四五六七八九十]{1,3}(?:、|部分|章)/.test(source.label) && sectionOf(source) !== null;
