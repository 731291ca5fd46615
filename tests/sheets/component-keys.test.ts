import { OPTIONAL_COMPONENTS, STANDARD_COMPONENTS } from "../../src/domain/payroll";
import { componentKeys, idsOfKeys } from "../../src/sheets/payroll/component-keys";

const KNOWN = [...STANDARD_COMPONENTS, ...OPTIONAL_COMPONENTS].map(({ id }) => id);
const keysOf = (ids: readonly string[], language: "zh" | "en" = "zh"): string[] => [...componentKeys(ids, language).values()];

describe("what stands for components on the sheet", () => {
  it("is their usual name in the sheet's language, an own component's id", () => {
    expect(keysOf(["wage", "insurance", "managementFee", "高温津贴"])).toEqual(["工资", "四险单位承担部分", "管理费", "高温津贴"]);
    expect(keysOf(["wage", "managementFee"], "en")).toEqual(["Wage", "Management fee"]);
  });
  it("is read in either language, and as an id where an older sheet has it", () => {
    expect(idsOfKeys(["工资", "Management fee", "insurance", "", "高温津贴"])).toEqual(["wage", "managementFee", "insurance", "", "高温津贴"]);
  });
  it.each<[string, string[]]>([
    ["all that are known", KNOWN], ["an own one called as a known one", ["wage", "工资", "insurance"]], ["one called as a known one in the other language", ["wage", "Wage pay", "管理费", "managementFee"]],
  ])("comes back as it was: %s", (_name, ids) => {
    for (const language of ["zh", "en"] as const) expect(idsOfKeys(keysOf(ids, language))).toEqual(ids);
  });
  it("has nothing of a programmer's", () => {
    expect(keysOf(KNOWN).filter((key) => /[A-Za-z]/.test(key))).toEqual([]);
    expect(keysOf(KNOWN, "en").filter((key) => /[a-z][A-Z]/.test(key))).toEqual([]);
  });
});
