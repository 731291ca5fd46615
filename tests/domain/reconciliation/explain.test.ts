import { exactDecimal } from "../../../src/domain/money";
import { differenceOf, explainClaim, figuresOfClaim, rankedExplanations, type Claim, type FormationTerm } from "../../../src/domain/reconciliation";
import { casesUpTo } from "../../support/case-count";
import { seededRandom } from "../../support/seeded-random";
import { claim, part, wageLine } from "./support";

const LIST = [part("办公费", "8.35万元"), part("印刷费", "1.2万元"), part("邮电费", "0.75万元"), part("差旅费", "2.45万元")];
const BOTH = [wageLine("本科", 8, "2688"), wageLine("专科", 41, "2520")];

type Named = readonly [name: string, stated: string, formation: readonly FormationTerm[], kind: string, from: string | null, to: string | null, surroundings?: Partial<Claim>];

describe("the simplest explanation", () => {
  const named: readonly Named[] = [
    ["one person more", "4386816元", [wageLine("本科", 135, "2688")], "headcount", "135", "136"],
    ["one person fewer", "8043840元", [wageLine("专科", 267, "2520")], "headcount", "267", "266"],
    ["digits of the headcount exchanged", "4354560元", [wageLine("本科", 153, "2688")], "headcount", "153", "135"],
    ["eleven months", "3991680元", [wageLine("本科", 135, "2688")], "months", "12", "11"],
    ["another line's wage", "4082400元", [wageLine("本科", 135, "2688", 12, ["2520", "3024"])], "wage", "2688", "2520"],
    ["a wrong digit of the wage", "4354560元", [wageLine("本科", 135, "2638")], "wage", "2638", "2688"],
    ["digits of the amount exchanged", "4345560元", [wageLine("本科", 135, "2688")], "digits", "4354560", "4345560"],
    ["a digit of the amount left out", "435460元", [wageLine("本科", 135, "2688")], "digits", "4354560", "435460"],
    ["a zero too many", "43545600元", [wageLine("本科", 135, "2688")], "magnitude", "4354560", "43545600"],
    ["元 for 万元", "67.68元", [part("日常公用经费", "67.68万元")], "unit", "万元", "元"],
    ["万元 for 元", "258048万元", [wageLine("本科", 8, "2688")], "unit", "元", "万元"],
    ["a part left out", "11.55万元", LIST, "omitted", "12000", "0"],
    ["a part counted twice", "13.95万元", LIST, "doubled", "12000", "24000"],
    ["a line printed twice in the list", "12.75万元", [...LIST, part("印刷费", "1.2万元")], "doubled", "24000", "12000"],
    ["digits of a part exchanged", "12.93万元", LIST, "digits", "83500", "85300"],
    ["a part in another unit", "127500元", [part("办公费", "8.35元"), part("印刷费", "1.2万元"), part("邮电费", "0.75万元"), part("差旅费", "2.45万元")], "unit", "元", "万元"],
    ["another project's amount", "635040元", [wageLine("本科", 8, "2688")], "foreign", "258048", "635040", { elsewhere: [{ label: "5", value: exactDecimal("635040") }] }],
    ["carried up to whole 万元", "51万元", [part("工资", "414336元"), part("保险费", "85551.12元"), part("管理费", "4320元")], "rounding", "504207.12", "510000"],
    ["half-up to whole 万元", "343万元", [part("养老金", "3426000元")], "rounding", "3426000", "3430000"],
  ];

  it.each(named.map((entry) => [entry[0], entry] as const))("names %s", (_name, [, stated, formation, kind, from, to, surroundings]) => {
    const explanation = explainClaim(claim(stated, formation, surroundings));
    expect([explanation?.kind, explanation?.from, explanation?.to, explanation?.remainder]).toEqual([kind, from, to, "0"]);
  });

  it("is several parts left out, where no single one explains it", () => {
    const explanation = explainClaim(claim("67.37万元", [part("a", "12.34万元"), part("b", "31.07万元"), part("c", "8.9万元"), part("d", "23.96万元"), part("e", "5.71万元"), part("f", "43.5万元")]));
    expect(explanation?.kind).toBe("subset");
    expect(explanation?.parts.every(({ kind }) => kind === "omitted")).toBe(true);
  });

  it("is one person counted on the other line, where the group's headcount holds", () => {
    const explanation = rankedExplanations(claim("1499904元", BOTH)).find(({ kind }) => kind === "offsetting");
    expect(explanation?.parts.map(({ label, from, to }) => [label, from, to])).toEqual([["本科", "8", "9"], ["专科", "41", "40"]]);
  });

  it("is none where nothing small explains it", () => {
    expect(explainClaim(claim("11325.5万元", [part("项目支出", "11560.8万元"), part("基本支出", "236.1万元", -1)]))).toBeNull();
  });

  it("is none where nothing differs", () => expect(rankedExplanations(claim("258048元", [wageLine("本科", 8, "2688")]))).toEqual([]));

  it("says how many are as simple", () => {
    const twins = [part("甲", "2.5万元"), part("乙", "2.5万元"), part("丙", "7.35万元")];
    expect(explainClaim(claim("9.85万元", twins))?.alternatives).toBe(1);
  });

  it("prefers the figure that other identities contradict too, and spares the one that they confirm", () => {
    const [stated, line] = ["4345560元", part("工资", "4354560元")];
    const against = (suspect: "stated" | "part"): Partial<Claim> => ({ confidence: (figure) => (figure === line.figure ? (suspect === "part" ? -4 : 6) : suspect === "stated" ? -4 : 6) });
    expect(explainClaim(claim(stated, [line], against("stated")))?.to).toBe("4345560");
    expect(explainClaim(claim(stated, [line], against("part")))?.from).toBe("4354560");
  });
});

describe("what is looked for", () => {
  const subsets = (checked: Claim) => rankedExplanations(checked).filter(({ kind }) => kind === "subset");
  it("is no set of parts where something simpler explains it", () => {
    // 21345 for 12345: two digits exchanged, or the first two parts left out.
    const list = [part("甲", "5000元"), part("乙", "4000元"), part("丙", "12345元")];
    expect([explainClaim(claim("12345元", list))?.detail, subsets(claim("12345元", list)).length]).toEqual(["transposed", 0]);
  });
  it("says how many other sets of parts are as small", () => {
    const list = [part("甲", "1237元"), part("乙", "2611元"), part("丙", "1741元"), part("丁", "2107元"), part("戊", "9173元"), part("己", "17389元")];
    expect(subsets(claim(`${1237 + 2611 + 1741 + 2107 + 9173 + 17389 - 3848}元`, list)).map(({ parts, alternatives }) => [parts.map(({ label }) => label).join(), alternatives])).toEqual([["甲,乙", 1]]);
  });
  it("asks every printed figure once", () => {
    const [listed, line] = [part("甲", "5000元"), wageLine("本科", 135, "2688")];
    const checked = claim("12345元", [listed, line]);
    expect(figuresOfClaim(checked)).toEqual([checked.figure, listed.figure, line.factors[0]?.figure, line.factors[1]?.figure]);
  });
});

describe("every explanation", () => {
  it("has parts and a remainder that add up to the difference", () => {
    const random = seededRandom(31);
    const amount = (): string => `${random.whole(1, 99_999_999)}${random.pick(["", ".5", ".25"])}元`;
    let explained = 0;
    for (let round = casesUpTo(400); round > 0; round -= 1) {
      const formation = random.pick([
        () => [wageLine("a", random.whole(1, 300), String(random.whole(1800, 5000)))],
        () => Array.from({ length: random.whole(1, 5) }, (_, index) => wageLine(`a${index}`, random.whole(1, 60), String(random.whole(18, 50) * 100), random.whole(1, 12))),
        () => Array.from({ length: random.whole(2, 14) }, (_, index) => part(`a${index}`, random.pick([amount(), `${random.whole(1, 90)}万元`]), random.pick([1, 1, 1, -1] as const))),
      ])();
      const stated = random.pick([amount(), `${random.whole(1, 900)}万元`, `${random.whole(1, 40) * 2520}元`]);
      const checked = claim(stated, formation);
      for (const { parts, remainder } of rankedExplanations(checked)) {
        const sum = parts.reduce((total, { effect }) => total.plus(exactDecimal(effect)), exactDecimal(remainder));
        expect(sum.toFixed()).toBe(differenceOf(checked).toFixed());
        explained += 1;
      }
    }
    expect(explained).toBeGreaterThan(0);
  });
});
