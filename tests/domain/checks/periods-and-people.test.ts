import { findingText } from "../../../src/wording";
import { onGoal } from "./support/goal-document";

const words = (goal: string): string[] => onGoal(goal).errors.map(({ check, place }) => `${check}: ${place.text}`);

/** A text of 10 people at 2000 元 a month, for the months that the words say. */
const MONTHS: readonly (readonly [goal: string, amount: string, wrong: string])[] = [
  ["公益岗10人，每人每月2000元，1-6月，共AMOUNT万元。", "12", "24"],
  ["公益岗10人，2021年3月1日至12月31日每人每月2000元，共AMOUNT万元。", "20", "24"],
  ["公益岗10人，自7月起每人每月2000元，共AMOUNT万元。", "12", "24"],
  ["公益岗10人，下半年每人每月2000元，共AMOUNT万元。", "12", "24"],
  ["公益岗10人，前三季度每人每月2000元，共AMOUNT万元。", "18", "24"],
  ["公益岗10人，第三、四季度每人每月2000元，共AMOUNT万元。", "12", "24"],
  ["公益岗10人，一季度每人每月2000元，共AMOUNT万元。", "6", "24"],
  ["公益岗10人，1-6月每人每月2000元，7-12月每人每月2200元，共AMOUNT万元。", "25.2", "52.2"],
  ["公益岗10人，每人每月2000元（1-6月）、2200元（7-12月），共AMOUNT万元。", "25.2", "52.2"],
  ["1-6月每人每月2000元，7-12月每人每月2200元，10人，共AMOUNT万元", "25.2", "52.2"],
  ["保安10人，1-6月每人每月工资2000元，共AMOUNT万元。", "12", "24"],
  ["保安10人，自7月起每人每月工资2000元，全年AMOUNT万元。", "12", "24"],
  ["协管员10人，1-6月每人每月工资2000元，7-12月每人每月工资2200元，共AMOUNT万元。五险每人每月500元，全年6万元。", "25.2", "52.2"],
  ["助学1000人，每人每学期1500元，全年共计AMOUNT万元。", "300", "150"],
  ["助学1000人，每人每学期1500元，两个学期，共计AMOUNT万元。", "300", "150"],
];

describe("a price for a part of the year", () => {
  it.each(MONTHS)("is right at what it comes to, and wrong at another amount: %s", (goal, amount, wrong) => {
    expect(words(goal.replace("AMOUNT", amount))).toEqual([]);
    const errors = words(goal.replace("AMOUNT", wrong));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`${wrong}万元`);
  });

  it.each([
    ["days of a month", "公益岗10人，3月15日至12月31日每人每月2000元，共19万元。"],
    ["two spans for one price", "公益岗10人，1-3月和9-12月每人每月2000元，共14万元。"],
    ["quarters with one between them", "公益岗10人，第一、三季度每人每月2000元，共12万元。"],
    ["a duration beside a span that is another", "公益岗10人，1-6月每人每月2000元，发放5个月，共10万元。"],
    ["a term without a number", "助学1000人，每人每学期1500元，共计150万元。"],
  ])("is left alone where its extent is not certain: %s", (_what, goal) => expect(words(goal)).toEqual([]));
});

describe("several rates with one amount", () => {
  it.each([
    ["people last", "工资每人每月2000元，保险每人每月500元，100人，全年AMOUNT万元"],
    ["people first", "劳务派遣100人，工资每人每月2000元，保险每人每月500元，全年共计AMOUNT万元。"],
    ["one 每人每月 for all", "劳务派遣100人，每人每月工资2000元、五险500元，全年共需AMOUNT万元。"],
    ["sentences of their own", "劳务派遣100人，工资每人每月2000元。保险每人每月500元。全年共需AMOUNT万元。"],
    ["the kinds named with the amount", "劳务派遣100人，工资每人每月2000元，保险每人每月500元，工资及保险全年共AMOUNT万元。"],
    ["beside a total with other items", "劳务派遣100人，工资每人每月2000元，保险每人每月500元，全年AMOUNT万元；服装费20万元。合计320万元。"],
  ])("are checked together: %s", (_what, goal) => {
    expect(words(goal.replace("AMOUNT", "300"))).toEqual([]);
    const { errors } = onGoal(goal.replace("AMOUNT", "360").replace("合计320", "合计380"));
    expect(errors.map(({ place }) => place.text)).toEqual([expect.stringContaining("360万元")]);
    expect(errors[0]?.expected).toBe("3000000");
  });

  it("are not taken together where the amount is what the last of them comes to", () => {
    expect(words("劳务派遣100人，工资每人每月2000元，保险每人每月500元，全年60万元。")).toEqual([]);
  });

  it("give no warning that an amount is missing", () => {
    expect(onGoal("劳务派遣100人，工资每人每月2000元，保险每人每月500元，全年共计300万元。").all.filter(({ check }) => check === "amount-missing" || check === "total-ambiguous")).toEqual([]);
  });
});

describe("people in brackets behind a headcount", () => {
  it.each([
    ["a full split", "协管员100人（男60人，女40人），每人每月工资2500元，全年300万元；五险单位部分每人每月800元，全年96万元。共计396万元。"],
    ["a noun between", "100名公益性岗位人员（城镇35人、农村65人），每人每月工资2500元，全年300万元。"],
    ["only some of them", "协管员100人（其中女40人），每人每月工资2500元，全年300万元。"],
    ["kinds that may overlap", "协管员100人（党员60人，退役军人50人），每人每月工资2500元，全年300万元。"],
    ["another year's", "协管员100人（去年男50人，女40人），每人每月工资2500元，全年300万元。"],
    ["kinds that the text goes on with", "巡查员180名（外勤150名，内勤30名）。外勤月工资3200元，12个月共5760000元；内勤月工资2800元，12个月共1008000元。总计6768000元。"],
    ["a price without wages", "低保对象100人（男60人，女40人），每人每月补助250元，全年共计30万元。"],
  ])("do not disturb its lines: %s", (_what, goal) => expect(words(goal)).toEqual([]));

  it("are 100 people, not the last of the bracket", () => {
    const { reading } = onGoal("协管员100人（男60人，女40人），每人每月工资2500元，全年300万元；五险单位部分每人每月800元，全年96万元。共计396万元。");
    const [project] = reading.budget.projects;
    expect(project?.costs.wageLines.map(({ headcount }) => headcount?.value.toFixed())).toEqual(["100"]);
    expect(project?.splits.map(({ shares }) => shares.map(({ category, headcount }) => `${category}${headcount.value.toFixed()}`))).toEqual([["男60", "女40"]]);
  });

  it.each([
    ["a split that is not all", "协管员100人（男60人，女30人），每人每月工资2500元，全年300万元。", "headcount-sum"],
    ["a wage amount of the people in brackets", "协管员100人（男60人，女40人），每人每月工资2500元，全年120万元。", "payroll-line-product"],
    ["a price's amount", "低保对象100人（男60人，女40人），每人每月补助250元，全年共计12万元。", "unit-price-product"],
  ])("are checked: %s", (_what, goal, check) => expect(words(goal).join()).toContain(check));
});

/** Words of the causes that findings are explained by. */
const causes = (goal: string): (readonly [check: string, expected: string | null, cause: string | null, words: string])[] =>
  onGoal(goal).all.filter(({ check }) => check === "unit-price-product").map((finding) => [finding.check, finding.expected, finding.explanation?.kind ?? null, findingText(finding, "zh")]);

describe("an amount in 万元 that is what its price comes to in 元", () => {
  it.each([
    ["by the month", "其妻子每月补助396元，年需要资金4752万元。", "4752"],
    ["per head and month", "遗属每人每月补助396元，全年共需4752万元。", "4752"],
    ["by the quarter", "每季度补助1188元，年需要资金4752万元。", "4752"],
  ])("has its unit mixed up, and nobody left out: %s", (_what, goal, expected) => {
    expect(causes(goal)).toEqual([["unit-price-product", expected, "unit", expect.stringMatching(/全年为 4,752 元，文中为 47,520,000 元，恰为一万倍.*应为“元”，写成了“万元”/)]]);
  });

  it.each([
    ["ten thousand people who are named", "低保对象10000人，每人每月396元，全年共需4752万元。"],
    ["ten thousand people whom a sentence before names", "全县高龄老人10000人，享受高龄补贴。每人每月补助396元，全年共需4752万元。"],
    ["ten thousand people whom the words behind name", "低保金每人每月396元，全年共需4752万元，保障10,000名低保对象。"],
    ["ten thousand people who are named as 万", "全县低保对象1万人。低保金每人每月396元，全年共需4752万元。"],
    ["some thousand people whom a sentence before names", "全县高龄老人5000人，享受高龄补贴。每人每月补助396元，全年共需2376万元。"],
    ["the right unit", "其妻子每月补助396元，年需要资金4752元。"],
  ])("is not suspected where it is right: %s", (_what, goal) => expect(causes(goal)).toEqual([]));

  it.each([
    ["ten times as many", "全县高龄老人110000人。每人每月补助396元，全年共需4752万元。"],
    ["ten thousand of something else", "宣传册10000份。每人每月补助396元，全年共需4752万元。"],
  ])("is not taken for people where the text names %s", (_what, goal) => expect(causes(goal).map(([, , cause]) => cause)).toEqual(["unit"]));

  it("is not told from ten thousand people where the price is paid once", () => {
    expect(causes("每人一次性补助100元，共计100万元。").map(([, , cause, words]) => [cause, words])).toEqual([[null, expect.stringContaining("推算为 10,000 人")]]);
  });

  it("is people that are not named where it is not ten thousand times as much", () => {
    expect(causes("遗属每人每月补助396元，全年共需47520元。").map(([, , cause, words]) => [cause, words])).toEqual([[null, expect.stringContaining("推算为 10 人")]]);
  });
});

describe("a line that is printed twice, one of them with a slip", () => {
  const LINE = "本科学历8人，每人每月2688元，共计258048元";
  const of = (second: string) => onGoal(`劳务派遣人员工资：${LINE}；专科学历5人，每人每月2520元，共计151200元；${second}。`).errors.filter(({ check }) => check === "payroll-line-product");

  it.each([
    ["in its wage", LINE.replace("2688", "2868"), "wage"],
    ["in its amount", LINE.replace("258048", "250848"), "digits"],
  ])("is explained by it, and not taken for another line's figure: %s", (_what, second, cause) => {
    expect(of(second).map(({ explanation }) => explanation?.kind)).toEqual([cause]);
  });

  it("is another line's figure where the people are others", () => {
    expect(of("专科学历7人，每人每月2520元，共计258048元").map(({ explanation }) => explanation?.kind)).toEqual(["foreign"]);
  });
});
