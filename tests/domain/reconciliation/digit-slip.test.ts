import { digitSlip } from "../../../src/domain/reconciliation";

describe("a slip of the hand", () => {
  it.each([
    ["neighbours exchanged", "4354560", "4345560", "transposed"], ["exchanged about the point", "12.34", "13.24", "transposed"],
    ["one left out", "4354560", "435560", "dropped"], ["one put in", "1355.7", "13555.7", "added"], ["one wrong", "380227.2", "380127.2", "wrong"],
    ["another number of decimals", "67.68", "67.6", "wrong"], ["a zero at the end of decimals", "1355.70", "1355.7", null], ["the same", "100", "100", null],
    ["two wrong", "123456", "193956", null], ["exchanged at a distance", "1234", "4231", null], ["a zero more is magnitude", "1000", "10000", null],
    ["single digits are any number", "3", "8", null],
  ])("%s: %s → %s", (_name, from, to, slip) => expect(digitSlip(from, to)).toBe(slip));
});
