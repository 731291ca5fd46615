import { concernsUs } from "../../../src/taskpane/workbook/index";
import { EMPTY } from "../support/fake-services";
import { twoProjects, viewOf } from "../support/payroll-fixture";

const last = {
  ...EMPTY,
  sheets: [{ name: "人员费用", purpose: "payroll" }, { name: "参数", purpose: "parameters" }, { name: "名册", purpose: null }, { name: "旧表", purpose: null }] as const,
  payroll: viewOf(twoProjects(), { sheet: "旧表" }),
};

it.each([
  ["the payroll sheet", "人员费用", true],
  ["the parameters", "参数", true],
  ["another sheet", "名册", false],
  ["a sheet that holds a payroll under a name of its own", "旧表", true],
  ["a sheet that is new or renamed", "新表", true],
])("a change in %s", (_, sheet, expected) => expect(concernsUs({ sheet }, last)).toBe(expected));

it("any change matters before something was read", () => expect(concernsUs({ sheet: "名册" }, null)).toBe(true));
