/** A degree in words and what it is a degree of. */
export interface QualitativeDegree {
  /** Steps from the best: 1 非常显著 … 8 不明显. Degrees of one step are the same. */
  readonly rank: number;
  /** The word that gives the degree: 显著. */
  readonly word: string;
  /** What remains of the text: 改善. */
  readonly aspect: string;
}

/** Degree words as goal sheets use them, best first. A further word is a further entry. */
export const DEGREE_WORDS: readonly (readonly string[])[] = [
  ["非常显著", "特别显著", "十分显著", "极大", "大幅", "非常满意", "很满意", "非常明显", "优秀", "完全"],
  ["显著", "很大", "满意", "较大幅度", "很好"],
  ["明显", "较大", "良好", "较好", "比较显著", "较显著", "基本满意", "比较满意", "较满意"],
  ["较明显", "比较明显", "有效"],
  ["有所", "一定", "逐步", "合格", "略有", "中等"],
  ["一般", "较小", "尚可", "部分"],
  ["不太明显", "不够明显", "不太显著", "不太满意", "较差", "不够", "基本没有", "基本无", "基本未"],
  ["不明显", "不显著", "无明显", "没有", "未见", "不合格", "不满意", "无效果", "无变化", "未改善", "未提升"],
];
const WHOLE_WORDS: Readonly<Record<string, number>> = { 优: 1, 高: 2, 好: 2, 良: 3, 较高: 3, 中: 5, 较低: 7, 差: 8, 低: 8, 无: 8 };

/** Longest first, so that 不明显 is not read as 明显. */
const BY_LENGTH = DEGREE_WORDS.flatMap((words, index) => words.map((word) => ({ word, rank: index + 1 }))).sort((a, b) => b.word.length - a.word.length);

/**
 * The degree that a text names, or null.
 *
 * @example qualitativeDegree("改善不明显") // { rank: 8, word: "不明显", aspect: "改善" }
 */
export function qualitativeDegree(text: string): QualitativeDegree | null {
  if (Object.hasOwn(WHOLE_WORDS, text)) return { rank: WHOLE_WORDS[text] as number, word: text, aspect: "" };
  const found = BY_LENGTH.find(({ word }) => text.includes(word));
  return found ? { rank: found.rank, word: found.word, aspect: text.replace(found.word, "") } : null;
}
