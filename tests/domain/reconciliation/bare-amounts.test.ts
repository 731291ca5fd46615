import { exactDecimal, yuan, yuanText } from "../../../src/domain/money";
import { explainWage, reconcileParts } from "../../../src/domain/reconciliation";
import { seededRandom } from "../../support/seeded-random";

const PARTS = ["414336", "85551.12", "4320"].map((amount, index) => ({ label: "abc".charAt(index), amount: yuan(amount) }));

describe("a total against parts of any origin", () => {
  it.each([
    ["agrees", "504207.12", "0", "0", null], ["is off within the tolerance", "504207.1", "0.05", "0", null], ["has digits exchanged", "504270.12", "0", "63", "digits"],
    ["leaves a part out", "499887.12", "0", "-4320", "omitted"], ["counts a part twice", "508527.12", "0", "4320", "doubled"], ["lost two zeros", "5042.0712", "0", "-499165.0488", "magnitude"],
  ])("%s", (_name, total, tolerance, difference, kind) => {
    const result = reconcileParts(PARTS, yuan(total), yuan(tolerance));
    expect([yuanText(result.sum), yuanText(result.difference), result.explanation?.kind ?? null]).toEqual(["504207.12", difference, kind]);
  });

  it("has no parts", () => expect(yuanText(reconcileParts([], yuan("5")).difference)).toBe("5"));

  it("names which of 40 lines are missing", () => {
    const random = seededRandom(3);
    const parts = Array.from({ length: 40 }, (_, index) => ({ label: `line ${index}`, amount: yuan((random.whole(100, 99_999_999) / 100).toFixed(2)) }));
    const { sum } = reconcileParts(parts, yuan("0"));
    const missing = [3, 17, 29].map((index) => parts[index] as (typeof parts)[number]);
    const total = missing.reduce((left, part) => left.minus(part.amount as unknown as string), exactDecimal(yuanText(sum)));
    const { explanation } = reconcileParts(parts, yuan(total));
    expect(explanation?.kind).toBe("subset");
    expect(explanation?.parts.map(({ label }) => label)).toEqual(missing.map(({ label }) => label));
    expect([explanation?.detail, explanation?.remainder]).toEqual(["left-out", "0"]);
  });
});

describe("a wage amount", () => {
  const wage = (stated: string, headcount = 135) => explainWage({ stated: yuan(stated), headcount, monthlyWage: exactDecimal("2688"), months: exactDecimal(12) });
  it("is that of another headcount", () => expect(wage("4386816")[0]).toMatchObject({ kind: "headcount", from: "135", to: "136", remainder: "0" }));
  it("is right", () => expect(wage("4354560")).toEqual([]));
  it("is nothing that a small slip explains", () => expect(wage("1234567.89")).toEqual([]));
  it("is of no people", () => expect(wage("100", 0)).toEqual([]));
});
