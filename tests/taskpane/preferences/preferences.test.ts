import { createPreferences } from "../../../src/taskpane/preferences/index";

const storageWith = (text: string | null) => {
  const kept = new Map<string, string>(text === null ? [] : [["budget-payroll-assistant", text]]);
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), kept } as unknown as Storage & { kept: Map<string, string> };
};
const DEFAULTS = { language: "system", theme: "system", isIntroductionDismissed: false, reviewer: "", reviewRules: { on: [], off: [] } };

describe("preferences", () => {
  it.each([
    ["nothing kept", null],
    ["not JSON", "{"],
    ["not an object", "7"],
    ["null", "null"],
    ["values that are unknown", JSON.stringify({ language: "fr", theme: "pink", isIntroductionDismissed: "yes", reviewer: 7, reviewRules: { on: "all", off: 7 } })],
  ])("%s: the defaults", (_, text) => expect(createPreferences(() => storageWith(text)).read()).toEqual(DEFAULTS));

  it("are found again by the next pane", () => {
    const storage = storageWith(null);
    createPreferences(() => storage).write({ language: "en", theme: "dark", isIntroductionDismissed: true, reviewer: "审核员", reviewRules: { on: ["whole-column"], off: ["cross-foot"] } });
    expect(createPreferences(() => storage).read()).toEqual({ language: "en", theme: "dark", isIntroductionDismissed: true, reviewer: "审核员", reviewRules: { on: ["whole-column"], off: ["cross-foot"] } });
  });

  it("hold until the pane closes where the browser refuses its storage", () => {
    const preferences = createPreferences(() => { throw new Error("SecurityError"); });
    preferences.write({ language: "zh", theme: "light", isIntroductionDismissed: true, reviewer: "审核员", reviewRules: { on: ["whole-column"], off: ["cross-foot"] } });
    expect(preferences.read().theme).toBe("light");
  });
});
