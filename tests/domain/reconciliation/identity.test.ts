import { exactDecimal, yuanDecimal } from "../../../src/domain/money";
import { productTerm, printedTerm, reconcile, statedValue, toleranceOf, type FormationTerm, type Identity } from "../../../src/domain/reconciliation";
import { claim, money, part, printed, quantity, wageLine } from "./support";

const NOWHERE: Identity["place"] = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };

const identity = (figure: Identity["figure"], formation: readonly FormationTerm[], more: Partial<Identity> = {}): Identity => ({
  check: "a-check", figure, label: "", place: NOWHERE, formation, unit: "元", elsewhere: [], related: [], severity: "error", ...more,
});
const only = (one: Identity) => {
  const [result] = reconcile([one]);
  if (!result) throw new Error("nothing came of it");
  return result;
};
const parts = (...texts: string[]): FormationTerm[] => texts.map((text) => part("", text));
/** A rate per person × people printed in 万. */
const perPerson = (rate: string, people: string): FormationTerm => {
  const [price, count] = [money(rate), quantity(people)];
  return productTerm("", [
    { kind: "rate", value: yuanDecimal(price.amount), label: "", figure: price, fits: [] },
    { kind: "headcount", value: count.value, label: "", figure: count, fits: [] },
  ]);
};

describe("what a stated figure may be off by", () => {
  it.each<[name: string, stated: string, formation: readonly FormationTerm[], tolerance: string]>([
    ["one figure in two places, printed alike", "67.68万元", parts("67.68万元"), "0"],
    ["one figure in two places, with a digit less in the part", "67.68万元", parts("67.7万元"), "500"],
    ["one figure in two places, with a digit less in the total", "67.7万元", parts("67.68万元"), "500"],
    ["one figure in two units", "51万元", parts("510000元"), "5000.5"],
    ["a sum in 万元: half a last digit for each and for the total", "30.21万元", parts("10.1万元", "20.11万元"), "150"],
    ["a sum in 万元 of which one shows the finest digits", "1355.7万元", parts("67.68万元", "1288万元", "0.02万元"), "200"],
    ["a printed 0 is not rounded", "30.21万元", parts("10.1万元", "20.11万元", "0万元"), "150"],
    ["whole 元 are exact", "300元", parts("100元", "200元"), "0"],
    ["元 with 分 are not", "300.00元", parts("100元", "200.50元"), "0.015"],
    ["元 in 万元 with decimals", "0.03万元", parts("100元", "200元"), "51"],
    ["people are exact", "49人", parts("8人", "41人"), "0"],
    ["people in 万 are not", "5.71万人", parts("3.7万人", "2.01万人"), "150"],
    ["percents are not", "9.5%", parts("4.2%", "5.3%"), "0.15"],
    ["a product of printed factors, all exact", "4354560元", [wageLine("", 135, "2688")], "0.5"],
    ["a rate times people printed in 万: half their last digit counts as often as the rate says", "685200元", [perPerson("12元", "5.71万人")], "600.5"],
    ["a rate times people printed whole", "24元", [perPerson("12元", "2人")], "0.5"],
    ["a rate times nobody", "24元", [perPerson("12元", "0.00万人")], "0.5"],
    ["a rate with 分: it is as printed", "24元", [perPerson("12.25元", "2人")], "0.5"],
  ])("%s", (_name, stated, formation, tolerance) => expect(toleranceOf(identity(printed(stated), formation)).toFixed()).toBe(tolerance));
});

describe("what comes of an identity", () => {
  it.each<[name: string, one: Identity, expected: string, difference: string, verdict: string, kind: string | null]>([
    ["the same", identity(printed("300元"), parts("100元", "200元")), "300", "0", "equal", null],
    ["one 元 off in whole 元", identity(printed("301元"), parts("100元", "200元")), "300", "1", "different", "digits"],
    ["a sum off by what rounding may do", identity(printed("30.22万元"), parts("10.1万元", "20.11万元")), "302100", "100", "within", null],
    ["a sum off by exactly that", identity(printed("0.45万元"), parts("0.1万元", "0.11万元", "0.22万元")), "4300", "200", "within", null],
    ["a sum off by more", identity(printed("0.46万元"), parts("0.1万元", "0.11万元", "0.22万元")), "4300", "300", "different", "digits"],
    ["a sum of two units that rounding may be off by", identity(printed("0.03万元"), parts("100元", "240元")), "340", "-40", "equal", null],
    ["one figure with a digit less elsewhere", identity(printed("67.7万元"), parts("67.68万元")), "676800", "200", "equal", null],
    ["a copy that is not digit by digit the same", identity(printed("67.7万元"), parts("67.68万元"), { isExact: true }), "676800", "200", "different", "rounding"],
    ["元 carried up to whole 万元", identity(printed("51万元"), parts("414336元", "85551.12元", "4320元")), "504207.12", "5792.88", "rounded", "rounding"],
    ["元 cut to whole 万元", identity(printed("50万元"), parts("504207.12元", "5000元")), "509207.12", "-9207.12", "rounded", "rounding"],
    ["元 rounded half-up", identity(printed("51万元"), parts("504207.12元", "5000元")), "509207.12", "792.88", "equal", null],
    ["a list in 万元 with a total that leaves decimals out", identity(printed("10万元"), parts("3.85万元", "5.85万元")), "97000", "3000", "different", "rounding"],
  ])("%s", (_name, one, expected, difference, verdict, kind) => {
    const result = only(one);
    expect([result.expected.toFixed(), result.difference.toFixed(), result.verdict, verdict === "different" || verdict === "rounded" ? result.explanation?.kind ?? null : result.explanation]).toEqual([expected, difference, verdict, kind]);
    expect([result.identity, statedValue(one).minus(result.expected).toFixed()]).toEqual([one, difference]);
  });

  it("comes in the order of the identities", () => {
    const list = ["1元", "2元", "3元"].map((text) => identity(printed(text), parts(text)));
    expect(reconcile(list).map((result) => result.identity)).toEqual(list);
    expect(reconcile([])).toEqual([]);
  });
});

describe("what the other identities say of a figure", () => {
  const [stated, listed] = [money("4345560元"), money("4354560元")];
  const term = printedTerm("工资", exactDecimal("4354560"), listed);
  const odd = identity(stated, [term]);
  /** Another identity in which the figure holds, or fails. */
  const holds = (figure: typeof stated): Identity => identity(figure, [printedTerm("", yuanDecimal(figure.amount), money(`${figure.printed.digits}元`))]);
  const fails = (figure: typeof stated, by = "7元"): Identity => identity(figure, parts(by));
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  /** Which of the two is said to have its digits exchanged. */
  const culprit = (...others: Identity[]): string => (reconcile([odd, ...others])[0]?.explanation?.parts[0]?.label === "" ? "stated" : "listed");

  it.each<[name: string, others: readonly Identity[], expected: string]>([
    ["nothing: it is the stated one", [], "stated"],
    ["the stated one holds elsewhere", [holds(stated)], "listed"],
    ["both hold elsewhere", [holds(stated), holds(listed)], "stated"],
    ["the stated one holds twice, the other once", [...times(2, () => holds(stated)), holds(listed)], "listed"],
    ["more than two do not count", [...times(3, () => holds(stated)), ...times(2, () => holds(listed))], "stated"],
    ["the listed one fails elsewhere too", [fails(listed)], "listed"],
    ["both fail elsewhere too", [fails(stated), fails(listed)], "stated"],
    ["the listed one fails twice more, the stated one once", [fails(stated), ...times(2, () => fails(listed))], "listed"],
    ["more than two further failures do not count", [...times(2, () => fails(stated)), ...times(3, () => fails(listed))], "stated"],
    ["holding weighs more than failing", [holds(listed), fails(listed)], "stated"],
  ])("%s", (_name, others, expected) => expect(culprit(...others)).toBe(expected));

  it("counts a figure once for each identity, however often it stands in it", () => {
    const doubled = identity(money("8709120元"), [term, printedTerm("", exactDecimal("4354560"), listed)]);
    // The listed one held once and failed once: counted twice it would be spared as one that held twice.
    expect(culprit(doubled, ...times(2, () => holds(stated)))).toBe("listed");
    expect(culprit(doubled, holds(stated))).toBe("stated");
  });

  it("asks the factors of a line too", () => {
    const line = wageLine("本科", 10, "2000", 12, ["2200"]);
    const people = line.factors[0]?.figure;
    if (!people) throw new Error("no figure");
    const byLine = identity(money("264000元"), [line]);
    const kind = (...others: Identity[]) => reconcile([byLine, ...others])[0]?.explanation?.kind;
    expect([kind(), kind(identity(people, parts("10人")))]).toEqual(["headcount", "wage"]);
  });
});

describe("totals that are only rounded", () => {
  const [stated, listed] = [money("4345560元"), money("4354560元")];
  const term = printedTerm("工资", exactDecimal("4354560"), listed);
  const culprit = (...others: Identity[]): string => (reconcile([identity(stated, [term]), ...others])[0]?.explanation?.parts[0]?.label === "" ? "stated" : "listed");
  it.each<[name: string, other: Identity, expected: string]>([
    ["carried up to whole 万元: says nothing", identity(money("436万元"), [term]), "stated"],
    ["off by more: speaks against its parts", identity(money("439万元"), [term]), "listed"],
    ["a copy that should be exact: so it does", identity(money("436万元"), [term], { isExact: true }), "listed"],
  ])("%s", (_name, other, expected) => expect(culprit(other)).toBe(expected));
});

describe("a list of people that lacks an entry", () => {
  const inProject = (project: number | null): Partial<Identity> => ({ isListOpen: true, place: { ...NOWHERE, project } });
  const [a, b] = [quantity("8人"), quantity("41人")];
  const LIST = [printedTerm("本科", a.value, a), printedTerm("专科", b.value, b)];
  /** A line whose own amount comes out. */
  const confirms = (figure: typeof a): Identity => identity(money(`${figure.value.times(2000).toFixed()}元`), [productTerm("", [
    { kind: "headcount", value: figure.value, label: "", figure, fits: [] }, { kind: "wage", value: exactDecimal(2000), label: "", figure: money("2000元"), fits: [] },
  ])]);
  const heading = (project: number | null, text = "52人"): Identity => identity(quantity(text), LIST, inProject(project));
  const amounts = (stated: string): Identity => identity(money(stated), [part("本科", "258048元"), part("专科", "1239840元")], inProject(1));
  const kind = (...identities: Identity[]): string => {
    const explanation = reconcile(identities)[0]?.explanation;
    return explanation?.kind === "omitted" && explanation.parts[0]?.label === "" ? "entry missing" : explanation?.kind ?? "none";
  };

  it.each<[name: string, others: readonly Identity[], expected: string]>([
    ["said twice in one project, each line confirmed", [heading(1), confirms(a), confirms(b)], "entry missing"],
    ["said once", [confirms(a), confirms(b)], "headcount"],
    ["said in another project", [heading(2), confirms(a), confirms(b)], "headcount"],
    ["by another number of people", [heading(1, "53人"), confirms(a), confirms(b)], "headcount"],
    ["a line that nothing confirms", [heading(1), confirms(a)], "headcount"],
    ["no line that anything confirms", [heading(1)], "headcount"],
    ["the other list is complete", [{ ...heading(1), isListOpen: false }, confirms(a), confirms(b)], "headcount"],
    ["the other list has more than is said", [heading(1, "46人"), confirms(a), confirms(b)], "headcount"],
    ["the total lacks an entry too", [amounts("1599887元"), confirms(a), confirms(b)], "entry missing"],
    ["the total has a line twice", [amounts("1755936元"), confirms(a), confirms(b)], "headcount"],
    ["the total agrees", [amounts("1497888元"), confirms(a), confirms(b)], "headcount"],
  ])("%s", (_name, others, expected) => expect(kind(heading(1), ...others)).toBe(expected));
  it("not without a project", () => expect(kind(heading(null), heading(null), confirms(a), confirms(b))).toBe("headcount"));
});

it("a claim needs no identity", () => expect(toleranceOf(claim("30.21万元", parts("10.1万元", "20.11万元"))).toFixed()).toBe("150"));
