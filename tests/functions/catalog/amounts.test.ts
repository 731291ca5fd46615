import type { FunctionId } from "../../../src/wording/index";
import { callFunction, valueError } from "../call-function";

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe("ROUNDMONEY, TOWANYUAN, CAPITALAMOUNT", () => {
  it.each<[string, FunctionId, unknown[], unknown]>([
    ["half-up to the fen", "ROUNDMONEY", [1.005, "half-up-fen"], 1.01],
    ["half-up of a negative amount", "ROUNDMONEY", [-1.005, "half-up-fen"], -1.01],
    ["to the jiao", "ROUNDMONEY", [33.45, "half-up-jiao"], 33.5],
    ["to the yuan, up", "ROUNDMONEY", [504207.12, "ceiling-yuan"], 504208],
    ["to the yuan, cut", "ROUNDMONEY", [504207.92, "floor-yuan"], 504207],
    ["见分进角 of the raw amount", "ROUNDMONEY", [12.301, "fen-carried-raw"], 12.4],
    ["见分进角 after the fen", "ROUNDMONEY", [12.301, "fen-carried-after-fen"], 12.3],
    ["by the Chinese label", "ROUNDMONEY", [1.005, "四舍五入到分"], 1.01],
    ["0 stays 0", "ROUNDMONEY", [0, "half-up-fen"], 0],
    ["a column with a blank and a 0", "ROUNDMONEY", [column(1.005, null, 0), "half-up-fen"], column(1.01, "", 0)],
    ["万元 with two decimals", "TOWANYUAN", [12646368], 1264.64],
    ["万元 up to whole ones", "TOWANYUAN", [504207.12, "ceiling", 0], 51],
    ["万元 cut", "TOWANYUAN", [504207.12, "floor", 0], 50],
    ["万元 half-up", "TOWANYUAN", [3426000, "half-up", 0], 343],
    ["万元 by the Chinese label", "TOWANYUAN", [504207.12, "进一", 1], 50.5],
    ["万元 to the fen", "TOWANYUAN", [504207.12, null, 6], 50.420712],
    ["万元 of a binary sum", "TOWANYUAN", [0.1 + 0.2, null, 6], 0.00003],
    ["negative 万元", "TOWANYUAN", [-504207.12, "ceiling", 0], -51],
    ["capital amount", "CAPITALAMOUNT", [57034.08], "伍万柒仟零叁拾肆元零捌分"],
    ["capital amount without fen", "CAPITALAMOUNT", [4354560], "肆佰叁拾伍万肆仟伍佰陆拾元整"],
    ["capital zero", "CAPITALAMOUNT", [0], "零元整"],
    ["capital negative", "CAPITALAMOUNT", [-30240], "负叁万零贰佰肆拾元整"],
    ["capital of a blank", "CAPITALAMOUNT", [null], ""],
    ["capital column", "CAPITALAMOUNT", [column(1, "", 0.1)], column("壹元整", "", "壹角")],
  ])("%s", (_, id, args, expected) => {
    expect(callFunction(id, ...args)).toEqual(expected);
  });

  it.each<[string, FunctionId, unknown[], string]>([
    ["no policy", "ROUNDMONEY", [1.005, null], "方式"],
    ["an unknown policy", "ROUNDMONEY", [1.005, "bankers"], "bankers"],
    ["a number as policy", "ROUNDMONEY", [1.005, 2], "方式"],
    ["text as amount", "ROUNDMONEY", ["一元", "half-up-fen"], "金额"],
    ["a fraction of digits", "TOWANYUAN", [1, "half-up", 1.5], "小数位数"],
    ["negative digits", "TOWANYUAN", [1, "half-up", -1], "小数位数"],
    ["too many digits", "TOWANYUAN", [1, "half-up", 7], "小数位数"],
    ["an unknown rounding", "TOWANYUAN", [1, "half-up-fen"], "舍入方式"],
    ["TRUE as amount", "TOWANYUAN", [true], "金额"],
    ["an error as amount", "CAPITALAMOUNT", [{ code: "#DIV/0!" }], "#DIV/0!"],
    ["a number as text", "CAPITALAMOUNT", ["100"], "金额"],
  ])("%s is #VALUE!", (_, id, args, word) => {
    expect(callFunction(id, ...args)).toEqual(valueError(word));
  });
});
