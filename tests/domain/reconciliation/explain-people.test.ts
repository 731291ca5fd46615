import { exactDecimal } from "../../../src/domain/money";
import { explainClaim, printedTerm, rankedExplanations, type Claim, type FormationTerm } from "../../../src/domain/reconciliation";
import { claim, part, quantity, wageLine } from "./support";

const slips = (of: Claim) => rankedExplanations(of).map(({ kind, detail, parts: [slip], alternatives }) => [kind, slip?.label, slip?.from, slip?.to, detail, alternatives]);
const DEGREES = [part("本科", "8人"), part("专科", "41人")];

describe("headcounts that should add up", () => {
  it("blames the total first, and each line as well", () => expect(slips(claim("50人", DEGREES))).toEqual([
    ["headcount", "", "49", "50", "wrong", 0], ["headcount", "本科", "8", "9", "", 1], ["headcount", "专科", "41", "42", "", 1],
  ]));
  it("blames the other way round a line that is taken off", () => expect(slips(claim("33人", [part("在岗", "41人"), part("离职", "7人", -1)]))).toEqual([
    ["headcount", "", "34", "33", "wrong", 0], ["headcount", "在岗", "41", "40", "", 1], ["headcount", "离职", "7", "8", "", 1],
  ]));
  it("finds the headcount that is a slip of the hand likelier than one that is not", () => {
    // 28 for 82: the total is then 28 + 41; 49 for 69 is twenty people, and so is 41 for 61.
    expect(slips(claim("69人", [part("本科", "82人"), part("专科", "41人")])).map(([, label, from, to]) => [label, from, to])).toEqual([["本科", "82", "28"], ["", "123", "69"]]);
  });
  it("never makes a line one of nobody", () => 
    expect(slips(claim("41人", DEGREES)).flatMap(([kind, label]) => (kind === "headcount" ? [label] : []))).toEqual(["", "专科"]));
  it("leaves lines without a number of the document alone", () => {
    const implied = printedTerm("推算", exactDecimal(8), null);
    expect(slips(claim("50人", [implied, part("专科", "41人")])).map(([, label]) => label)).toEqual(["", "专科"]);
  });
  it("spares what other identities confirm", () => {
    const total = quantity("50人");
    const confidence: Claim["confidence"] = (figure) => (figure === total ? 6 : 0);
    expect(explainClaim({ ...claim("50人", DEGREES), figure: total, confidence })?.parts[0]?.label).toBe("本科");
  });
});

describe("how simple another headcount is", () => {
  /** Two lines whose slips come to the same amount; the simpler one comes first, whatever their order. */
  const rivals = (a: FormationTerm, b: FormationTerm, difference: number): unknown[] => {
    const sum = exactDecimal(a.amount.plus(b.amount)).plus(difference).toFixed();
    return [[a, b], [b, a]].map((lines) => {
      const [first] = rankedExplanations(claim(`${sum}元`, lines)).filter(({ kind }) => kind === "headcount");
      return `${first?.parts[0]?.label} ${first?.from} → ${first?.to}`;
    });
  };
  it.each<[name: string, a: FormationTerm, b: FormationTerm, difference: number, expected: string]>([
    ["one person before several", wageLine("一", 60, "6000", 1), wageLine("三", 60, "2000", 1), 6000, "一 60 → 61"],
    ["several before many", wageLine("五", 57, "6000", 1), wageLine("六", 57, "5000", 1), 30_000, "五 57 → 62"],
    ["digits exchanged before several", wageLine("互换", 34, "1000", 1), wageLine("三", 57, "3000", 1), 9000, "互换 34 → 43"],
    ["one person before digits exchanged", wageLine("互换", 34, "1000", 1), wageLine("一", 57, "9000", 1), 9000, "一 57 → 58"],
    ["a zero more before several", wageLine("十倍", 1, "1000", 1), wageLine("三", 57, "3000", 1), 9000, "十倍 1 → 10"],
    ["a zero less before several", wageLine("十分之一", 10, "1000", 1), wageLine("三", 61, "3000", 1), -9000, "十分之一 10 → 1"],
  ])("%s", (_name, a, b, difference, expected) => expect(rivals(a, b, difference)).toEqual([expected, expected]));
});

describe("an entry that the list lacks", () => {
  const LIST = [part("办公费", "8.35万元"), part("印刷费", "1.2万元")];
  const missing = (stated: string, isListOpen: boolean) => rankedExplanations(claim(stated, LIST, { isListOpen })).find(({ parts: [slip] }) => slip?.kind === "omitted" && slip.label === "");

  it("is what the total has more", () => expect(missing("17万元", true)).toMatchObject({ from: "0", to: "74500", parts: [{ label: "", effect: "74500" }], remainder: "0" }));
  it.each([["the list is complete", "17万元", false], ["the total has less", "7万元", true]])("is none where %s", (_name, stated, isListOpen) => expect(missing(stated, isListOpen)).toBeUndefined());
  it("comes after a slip that needs nothing unknown", () => expect(explainClaim(claim("10.75万元", LIST, { isListOpen: true }))?.kind).toBe("doubled"));
});
