import fc from "fast-check";
import { capitalAmount, yuan } from "../../../src/domain/money";
import { casesUpTo } from "../../support/case-count";
import { readCapitalAmount } from "./read-capital-amount";

describe("the rule's own examples", () => {
  it.each([
    ["1409.50", "壹仟肆佰零玖元伍角"], ["6007.14", "陆仟零柒元壹角肆分"], ["1680.32", "壹仟陆佰捌拾元零叁角贰分"],
    ["107000.53", "壹拾万柒仟元零伍角叁分"], ["16409.02", "壹万陆仟肆佰零玖元零贰分"], ["325.04", "叁佰贰拾伍元零肆分"],
  ])("%s is %s", (amount, expected) => expect(capitalAmount(yuan(amount))).toBe(expected));
});

describe("zeros, 整 and large amounts", () => {
  it.each([
    ["0", "零元整"], ["0.004", "零元整"], ["-0.004", "零元整"], ["0.01", "壹分"], ["0.10", "壹角"], ["0.35", "叁角伍分"], ["0.005", "壹分"],
    ["1", "壹元整"], ["10", "壹拾元整"], ["15", "壹拾伍元整"], ["100", "壹佰元整"], ["101", "壹佰零壹元整"], ["110", "壹佰壹拾元整"],
    ["1001", "壹仟零壹元整"], ["1010", "壹仟零壹拾元整"], ["10000", "壹万元整"], ["10001", "壹万零壹元整"], ["10010.10", "壹万零壹拾元零壹角"],
    ["100000", "壹拾万元整"], ["100500", "壹拾万零伍佰元整"], ["107000", "壹拾万柒仟元整"], ["1000000", "壹佰万元整"],
    ["10000000", "壹仟万元整"], ["100000000", "壹亿元整"], ["100000001", "壹亿零壹元整"], ["100005000", "壹亿零伍仟元整"],
    ["100050000", "壹亿零伍万元整"], ["1005000000", "壹拾亿零伍佰万元整"], ["150000000", "壹亿伍仟万元整"],
    ["1000000000000", "壹万亿元整"], ["1000100000000", "壹万零壹亿元整"], ["1234500000000", "壹万贰仟叁佰肆拾伍亿元整"],
    ["9999999999999999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
    ["10000000000000000", "壹亿亿元整"], ["2552361.84", "贰佰伍拾伍万贰仟叁佰陆拾壹元捌角肆分"], ["504207.12", "伍拾万肆仟贰佰零柒元壹角贰分"],
    ["16720525.44", "壹仟陆佰柒拾贰万零伍佰贰拾伍元肆角肆分"], ["9.995", "壹拾元整"], ["200.50", "贰佰元零伍角"], ["1000.05", "壹仟元零伍分"],
  ])("%s is %s", (amount, expected) => expect(capitalAmount(yuan(amount))).toBe(expected));

  it.each([["-1409.50", "负壹仟肆佰零玖元伍角"], ["-0.01", "负壹分"]])("%s is %s", (amount, expected) => expect(capitalAmount(yuan(amount))).toBe(expected));

  it("says 人民币 where asked", () => expect(capitalAmount(yuan("-51"), { currency: true })).toBe("人民币负伍拾壹元整"));
});

describe("reads back as the amount", () => {
  const fenText = (fen: bigint) => {
    const digits = String(fen < 0n ? -fen : fen).padStart(3, "0");
    return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  it("for any amount of 分 up to 万亿", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }), (fen) => {
      expect(readCapitalAmount(capitalAmount(yuan(fenText(fen))))).toBe(fen);
    }), { numRuns: casesUpTo(2_000) });
  });
  it("for amounts full of zeros", () => {
    const digits = fc.array(fc.constantFrom("0", "0", "0", "1", "5"), { minLength: 1, maxLength: 18 }).map((list) => BigInt(list.join("")));
    fc.assert(fc.property(digits, (fen) => {
      const text = capitalAmount(yuan(fenText(fen)));
      expect(readCapitalAmount(text)).toBe(fen);
      if (fen !== 0n) expect(text).not.toMatch(/零零|零[元万亿]|零$/);
    }), { numRuns: casesUpTo(3_000) });
  });
});
