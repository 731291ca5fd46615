import { yuan } from "../../../src/domain/money/index";
import type { BridgeStep } from "../../../src/domain/reconciliation/index";
import { bridgeBars } from "../../../src/taskpane/reconcile/bridge-bars";

const step = (amount: string | null): BridgeStep => ({ project: {} as BridgeStep["project"], kind: amount === null ? "none" : "total", amount: amount === null ? null : yuan(amount) });

describe("the bars of the bridge", () => {
  it("run from 0 to the amounts, the difference from what is known to what is stated", () => {
    const bars = bridgeBars({ stated: yuan("200"), known: yuan("150"), steps: [step("50"), step(null), step("100")] });
    expect(bars.stated).toEqual({ from: 0, to: 1 });
    expect(bars.known).toEqual({ from: 0, to: 0.75 });
    expect(bars.difference).toEqual({ from: 0.75, to: 1 });
    expect(bars.steps).toEqual([{ from: 0, to: 0.25 }, null, { from: 0.25, to: 0.75 }]);
  });

  it("keep within the plot where the projects are more than the department", () => {
    const bars = bridgeBars({ stated: yuan("100"), known: yuan("400"), steps: [step("400")] });
    expect(bars).toEqual({ stated: { from: 0, to: 0.25 }, known: { from: 0, to: 1 }, difference: { from: 0.25, to: 1 }, steps: [{ from: 0, to: 1 }] });
  });

  it("have no width where all is 0, and make room for what is negative", () => {
    expect(bridgeBars({ stated: yuan("0"), known: yuan("0"), steps: [step("0")] }).stated).toEqual({ from: 0, to: 0 });
    const bars = bridgeBars({ stated: yuan("100"), known: yuan("-100"), steps: [step("-100")] });
    expect(bars.known).toEqual({ from: 0, to: 0.5 });
    expect(bars.stated).toEqual({ from: 0.5, to: 1 });
  });
});
