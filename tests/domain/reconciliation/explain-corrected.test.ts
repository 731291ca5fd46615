import { exactDecimal, yuanDecimal } from "../../../src/domain/money";
import { printedTerm, rankedExplanations, reconcile, type Claim, type FormationTerm, type Identity } from "../../../src/domain/reconciliation";
import { claim, money, part, printed, wageLine } from "./support";

const NOWHERE: Identity["place"] = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };
const identity = (figure: Identity["figure"], formation: readonly FormationTerm[]): Identity => ({
  check: "a-check", figure, label: "", place: NOWHERE, formation, unit: "元", elsewhere: [], related: [], severity: "error",
});
const parts = (...texts: string[]): FormationTerm[] => texts.map((text, index) => part("甲乙丙丁".charAt(index), text));
type Explained = ReturnType<typeof rankedExplanations>[number];
const slips = ({ parts: list }: Explained) => list.map(({ kind, label, from, to, effect }) => [kind, label, from, to, effect].join(" "));
/** All explanations with a slip of that kind first, and a rounding besides where one is asked for. */
const of = (checked: Claim, kind: Explained["kind"], isRounded: boolean) => rankedExplanations(checked).filter(({ parts: list }) => list[0]?.kind === kind && (list.length > 1) === isRounded && list[list.length - 1]?.kind === (isRounded ? "rounding" : kind)).map(slips);

describe("the stated amount is in another unit, and rounded besides", () => {
  const SUM = parts("414336元", "85551.12元", "4320元");
  it.each<[name: string, stated: string, formation: FormationTerm[], expected: string[][]]>([
    ["元 for 万元, carried up", "51元", SUM, [["unit  万元 元 -509949", "rounding    5792.88"]]],
    ["元 for 万元, cut", "50元", SUM, [["unit  万元 元 -499950", "rounding    -4207.12"]]],
    ["万元 for 元", "504207万元", SUM, [["unit  元 万元 5041565793", "rounding    -0.12"]]],
    ["not by more than rounding", "52元", SUM, []],
    ["not where nothing is rounded", "50元", parts("500000元"), []],
    ["百万元 for 百元", "3百万元", parts("300.4元"), [["unit  百元 百万元 2999700", "rounding    -0.4"]]],
    ["not where the unit has no name", "5十万元", parts("50.4元"), []],
    ["nothing stated", "0元", parts("4000元"), []],
    ["less than one of the unit", "1元", parts("9000元"), []],
    ["just one of the unit", "2元", parts("10001元"), [["unit  万元 元 -19998", "rounding    9999"]]],
  ])("%s", (_name, stated, formation, expected) => expect(of(claim(stated, formation), "unit", true).filter(([slip]) => slip?.startsWith("unit  "))).toEqual(expected));
  it("is no matter of people or percents", () => expect([of(claim("5人", parts("49999人")), "unit", true), of(claim("5%", parts("49999%")), "unit", true)]).toEqual([[], []]));
  it("says from what to what, and leaves nothing", () => {
    const found = rankedExplanations(claim("51元", SUM)).find(({ parts: list }) => list.length > 1);
    expect(found && [found.kind, found.from, found.to, found.detail, found.remainder, found.alternatives]).toEqual(["unit", "万元", "元", "", "0", 0]);
  });
  it("asks more than another line's equal amount, and more still of a figure that others confirm", () => {
    const figure = money("51元");
    const kinds = (confidence: Claim["confidence"]) => rankedExplanations({ ...claim("51元", SUM), figure, confidence, elsewhere: [{ label: "别处", value: exactDecimal(51) }] }).map(({ kind }) => kind);
    expect(kinds(() => 0).slice(0, 2)).toEqual(["foreign", "unit"]);
    // A digit of one part that is wrong as well: the figure that others confirm is spared.
    const order = (confidence: Claim["confidence"]) => of({ ...claim("51万元", [part("甲", "41.4元"), part("乙", "41.3元"), ...parts("85551.12元", "4320元")]), confidence }, "unit", true).map(([slip]) => slip?.split(" ")[1]);
    expect([order(() => 0), order(({ printed: { digits } }) => (digits === "41.4" ? 3 : 0))]).toEqual([["甲", "乙"], ["乙", "甲"]]);
  });
});

describe("one part is in another unit, and the total is rounded besides", () => {
  it.each<[name: string, stated: string, formation: FormationTerm[], expected: string[][]]>([
    ["万元 for 元", "51万元", parts("48288万元", "366048元", "85551.12元", "4320元"), [["unit 甲 万元 元 -482831712", "rounding    5792.88"]]],
    ["not by more than rounding", "51万元", parts("40元", "85551.12元", "4320元"), []],
    ["元 for 万元, carried up", "51万元", parts("41.4元", "85551.12元", "4320元"), [["unit 甲 元 万元 413958.6", "rounding    6128.88"]]],
    ["of a part that is taken off", "51万元", [part("甲", "600000元"), part("乙", "9.5元", -1)], [["unit 乙 元 万元 -94990.5", "rounding    5000"]]],
    ["not where it comes out exactly: then nothing is rounded", "50万元", parts("41万元", "9元"), []],
    ["not in a list of the total's unit", "51万元", parts("41.4元", "85551.12元").map((term) => ({ ...term, figure: money("9万元") })), []],
  ])("%s", (_name, stated, formation, expected) => expect(of(claim(stated, formation), "unit", true).filter(([slip]) => !slip?.startsWith("unit  "))).toEqual(expected));
  it("is no matter of products, and of nothing", () => {
    const line = { ...wageLine("行", 1, "41.4", 1), figure: money("41.4元") };
    expect(of(claim("51万元", [line, ...parts("85551.12元", "4320元")]), "unit", true)).toEqual([]);
    expect(of(claim("51万元", [part("甲", "0元"), ...parts("600000.5元")]), "unit", true)).toEqual([]);
  });
});

describe("a part that its own identity shows to be wrong", () => {
  const wrong = money("4345560元");
  const term = (sign: 1 | -1 = 1): FormationTerm => printedTerm("工资", yuanDecimal(wrong.amount), wrong, sign);
  const right: NonNullable<Claim["corrected"]> = (figure) => (figure === wrong ? { value: exactDecimal("4354560"), kind: "digits", detail: "transposed" } : null);
  const first = (checked: Claim) => rankedExplanations(checked)[0];

  it("explains the total", () => {
    const found = first(claim("4454560元", [term(), part("保险费", "100000元")], { corrected: right }));
    expect(found && [slips(found), found.detail, found.remainder]).toEqual([["digits 工资 4345560 4354560 9000"], "transposed", "0"]);
  });
  it("with the rounding that is left", () => {
    const found = first(claim("446万元", [term(), part("保险费", "100000.5元")], { corrected: right }));
    expect(found && [slips(found), found.kind, found.from, found.to, found.remainder]).toEqual([["digits 工资 4345560 4354560 9000", "rounding    5439.5"], "digits", "4345560", "4354560", "0"]);
  });
  it("where it is taken off", () => {
    const found = first(claim("645440元", [part("共", "5000000元"), term(-1)], { corrected: right }));
    expect(found && slips(found)).toEqual(["digits 工资 4345560 4354560 -9000"]);
  });
  it("with the unit that it should have", () => {
    const unit = money("12万元");
    const found = first(claim("1012元", [printedTerm("甲", exactDecimal(120_000), unit), part("乙", "1000元")], { corrected: (figure) => (figure === unit ? { value: exactDecimal(12), kind: "unit", detail: "" } : null) }));
    expect(found && slips(found)).toEqual(["unit 甲 万元 元 -119988"]);
  });
  it.each<[name: string, checked: Claim]>([
    ["more stays than rounding", claim("4454999元", [term(), part("保险费", "100000元")], { corrected: right })],
    ["the part is as it should be", claim("446万元", [term(), part("保险费", "100000.5元")], { corrected: () => null })],
    ["nothing is known of the part", claim("446万元", [term(), part("保险费", "100000.5元")])],
    ["two parts are wrong", claim("8709120元", [term(), term()], { corrected: right })],
  ])("is no explanation where %s", (_name, checked) => expect(rankedExplanations(checked).some(({ parts: [slip], kind }) => kind === "digits" && slip?.label === "工资" && slip.to === "4354560")).toBe(false));

  it("is found by the identities themselves: a wage that is no product, in a total", () => {
    const line = wageLine("本科", 135, "2688");
    const total = identity(money("446万元"), [printedTerm("工资", yuanDecimal(wrong.amount), wrong), part("保险费", "100000.5元")]);
    const [, alone] = reconcile([identity(money("4354560元"), [line]), total]);
    const [own, together] = reconcile([identity(wrong, [line]), total]);
    expect(own?.explanation?.detail).toBe("transposed");
    expect(together?.explanation && slips(together.explanation)).toEqual(["digits 工资 4345560 4354560 9000", "rounding    5439.5"]);
    expect(alone?.explanation && slips(alone.explanation).join()).not.toContain("4354560");
    expect([together?.verdict, alone?.verdict]).toEqual(["different", "different"]);
  });
  it.each([["magnitude", "435456元", "446万元"], ["unit", "4354560万元", "446万元"]])("or one with a wrong %s", (kind, text, total) => {
    const figure = money(text);
    const [own, together] = reconcile([identity(figure, [wageLine("本科", 135, "2688")]), identity(money(total), [printedTerm("工资", yuanDecimal(figure.amount), figure), part("保险费", "100000.5元")])]);
    expect([own?.explanation?.kind, together?.explanation?.kind, together?.explanation?.parts.length, together?.explanation?.remainder]).toEqual([kind, kind, 2, "0"]);
  });
  it("not by an identity of printed parts, which may be wrong themselves", () => {
    const total = identity(money("446万元"), [printedTerm("工资", yuanDecimal(wrong.amount), wrong), part("保险费", "100000.5元")]);
    const [, together] = reconcile([identity(wrong, [part("列", "4354560元")]), total]);
    expect(together?.explanation?.parts.some(({ to }) => to === "4354560") ?? false).toBe(false);
  });
});

it("a total of which most has its unit, more finely printed, leaves decimals out: it is not rounded", () => {
  const verdict = (...texts: string[]) => reconcile([identity(printed("10万元"), parts(...texts))])[0]?.verdict;
  expect([verdict("6.85万元", "2.85万元", "1000元"), verdict("6.85万元", "28500元", "1000元"), verdict("6万元", "3万元", "7000元")]).toEqual(["different", "equal", "equal"]);
});
