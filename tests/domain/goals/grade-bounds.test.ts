import { boundValue, gradeOf, meetsBound, qualitativeDegree, readGradeBound, type Grade, type GradeBound } from "../../../src/domain/goals";
import { exactDecimal } from "../../../src/domain/money";

const PLACE = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };
const bound = (text: string): GradeBound => readGradeBound(text, PLACE);
/** `[lower upper variable]` with values in the bound's unit. */
const say = (read: GradeBound): string => {
  if (read.kind === "range") return [read.lower, read.upper].map((limit) => (limit ? limit.operator + boundValue(limit.figure).toFixed() : "-")).join(" ") + (read.variable ? ` ${read.variable}` : "");
  return read.kind === "value" ? `= ${boundValue(read.figure).toFixed()}${read.variable ? ` ${read.variable}` : ""}` : read.kind;
};

describe("a grade's bound", () => {
  it.each([
    ["≥90%", "≥90 -"], ["＜70%", "- <70"], ["<70%", "- <70"], [">=90", "≥90 -"], ["＞20%", ">20 -"], ["≤10%", "- ≤10"], ["≧９５％", "≥95 -"],
    ["100%", "= 100"], ["408人", "= 408"], ["70%", "= 70"], ["=100%", "= 100"], ["≥4万人", "≥40000 -"], ["≥3.5万人", "≥35000 -"],
    ["10%>代偿率≥5%", "≥5 <10 代偿率"], ["还款率<5%", "- <5 还款率"], ["10%≥增长率≥5%", "≥5 ≤10 增长率"], ["增长率<5", "- <5 增长率"], ["80%≤完成率＜90%", "≥80 <90 完成率"],
    ["≥80%且<90%", "≥80 <90"], ["≥80%，＜90%", "≥80 <90"], ["≥80%<90%", "≥80 <90"], ["[80%,90%)", "≥80 <90"], ["(80%，90%]", ">80 ≤90"], ["80%-90%", "≥80 ≤90"], ["80%（含）-90%（不含）", "≥80 <90"],
    ["400人以下", "- ≤400"], ["90%以上", "≥90 -"], ["90%（不含）以上", ">90 -"], ["90%以上（含）", "≥90 -"], ["5%以内", "- ≤5"], ["5%以外", ">5 -"],
    ["不低于90%", "≥90 -"], ["不少于200人", "≥200 -"], ["不超过10%", "- ≤10"], ["低于60%", "- <60"], ["不足60%", "- <60"], ["大于等于80%", "≥80 -"], ["达到100%", "= 100"],
    ["显著改善", "words"], ["及时", "words"], ["", "blank"], ["—", "blank"], ["/", "blank"], ["1、2、3、4次", "unreadable"], ["≥1%≥2%", "unreadable"],
  ])("%s reads as %s", (text, expected) => {
    expect(say(bound(text))).toBe(expected);
  });

  it("keeps the words as printed", () => {
    expect(bound("≧９０％").text).toBe("≧９０％");
  });
});

describe("degrees in words", () => {
  it.each([
    [["显著改善", "明显改善", "有所改善", "改善不明显"], [2, 3, 5, 8]], [["非常显著", "明显", "不太明显", "一般"], [1, 3, 7, 6]], [["非常显著", "显著提升", "有所提升", "提升不明显"], [1, 2, 5, 8]], [["优", "良", "中", "差"], [1, 3, 5, 8]],
  ])("%j", (texts, ranks) => {
    expect(texts.map((text) => qualitativeDegree(text)?.rank)).toEqual(ranks);
  });
  it("tells what the degree is of", () => {
    expect(qualitativeDegree("改善不明显")).toEqual({ rank: 8, word: "不明显", aspect: "改善" });
    expect(qualitativeDegree("按时完成")).toBeNull();
  });
});

describe("the grade of a value", () => {
  const bounds = (texts: readonly [string, string, string, string]): Record<Grade, GradeBound> => ({ excellent: bound(texts[0]), good: bound(texts[1]), fair: bound(texts[2]), poor: bound(texts[3]) });
  const cumulative = ["≥90%", "≥80%", "≥70%", "＜70%"] as const;
  it.each([
    ["at the best bound", cumulative, "90", "excellent"], ["between", cumulative, "89.99", "good"], ["just below fair", cumulative, "69.9", "poor"],
    ["an exact value for 优", ["100%", "≥90%", "≥80%", "＜80%"], "100", "excellent"], ["below the exact value", ["100%", "≥90%", "≥80%", "＜80%"], "99", "good"],
    ["in a hole", ["408人", "≥405人", "≥400人", "＜390人"], "395", "ungraded"], ["less is better", ["≤10%", "≤15%", "≤20%", "＞20%"], "12", "good"],
    ["where 差 takes a good value", ["＜5%", "≥5%", "≥10%", "≥15%"], "16", "contradiction"], ["words", ["显著", "明显", "有所", "不明显"], "1", "not-comparable"], ["people in 万", ["≥4万人", "≥3.5万人", "≥3万人", "＜3万人"], "36000", "good"],
  ] as const)("%s", (_name, texts, value, expected) => {
    const outcome = gradeOf(exactDecimal(value), bounds(texts));
    expect(outcome.kind === "graded" ? outcome.grade : outcome.kind).toBe(expected);
  });

  it("no bound in words can be met by a number", () => {
    expect(meetsBound(bound("显著改善"), exactDecimal(1))).toBeNull();
  });
});
