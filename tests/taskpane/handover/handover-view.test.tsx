/** @jest-environment jsdom */
import { act } from "react";
import { createFakeServices } from "../support/fake-services";
import { openPane } from "../support/pane";
import { byRole, cleanUp, click, settle, shownText } from "../support/render";

afterEach(cleanUp);

const withFunctions = (broken = 0) => {
  const fake = createFakeServices();
  fake.handover = { sheets: [
    { sheet: "名册", isProtected: false, cells: 12, native: 9, left: 1, asValues: ["CAPITALAMOUNT"] },
    { sheet: "汇总", isProtected: true, cells: 1, native: 1, left: 0, asValues: [] },
  ], outside: [], broken, unread: [], unreadRules: [] };
  return fake;
};
const choose = async (label: string, value: string) => {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")!.set!.call(select, value);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settle();
};

it("says what each sheet holds and asks for what was chosen for each", async () => {
  const { services } = await openPane({ initialView: "handover", fake: withFunctions() });
  expect(shownText()).toContain("12 格用到函数：9 格有等值通用公式，2 格只能转为数值");
  expect(shownText()).toContain("1 格没有算出结果");
  expect(shownText()).toContain("工作表受保护");
  await choose("“名册”的移交方式", "values");
  await choose("“汇总”的移交方式", "keep");
  await click(byRole("button", "预览移交"));
  expect(services.asked).toEqual([{ kind: "handover", choice: { sheets: new Map([["名册", "values"], ["汇总", "keep"]]), other: "native" } }]);
});

it("lists names that call functions, and hands over a workbook that has nothing else", async () => {
  const fake = createFakeServices();
  const at = { kind: "name", sheet: null, row: 0, column: 0, functions: ["WAGE"] } as const;
  fake.handover = { sheets: [], broken: 0, unread: [], unreadRules: [], outside: [
    { ...at, place: "全年工资", formula: "=PAYROLL.WAGE(表!$A$1,1)", after: "=ROUND(12*表!$A$1,2)" }, { ...at, place: "大写", formula: "=PAYROLL.CAPITALAMOUNT(表!$A$1)", after: null },
  ] };
  const { services } = await openPane({ initialView: "handover", fake });
  expect(shownText()).toContain("名称 全年工资：改为通用公式");
  expect(shownText()).toContain("名称 大写：没有等值公式，名称保持原样；用到它的单元格转为数值");
  await click(byRole("button", "预览移交"));
  expect(services.asked).toEqual([{ kind: "handover", choice: { sheets: new Map(), other: "native" } }]);
});

it("offers the repair where functions are broken", async () => {
  const { services } = await openPane({ initialView: "handover", fake: withFunctions(3), hostLanguage: "en" });
  expect(shownText()).toContain("Functions broken in 3 cells");
  await click(byRole("button", "Repair functions"));
  expect(services.asked).toEqual([{ kind: "repair-functions" }]);
});

it("says that nothing need be done where no function is used", async () => {
  await openPane({ initialView: "handover" });
  expect(shownText()).toContain("这个工作簿可以直接交给没有本助手的人");
});

it("does not call a workbook ready of which a sheet was not read", async () => {
  const fake = createFakeServices();
  fake.handover = { sheets: [], outside: [], broken: 0, unreadRules: [], unread: [{ sheet: "附表", address: "A1:XFD1048576", rowCount: 1_048_576, columnCount: 16_384 }] };
  await openPane({ initialView: "handover", fake });
  expect(shownText()).toContain("没有读取的工作表里可能还有");
  expect(shownText()).not.toContain("可以直接交给没有本助手的人");
});

it("gives the equal formula of a rule that people must change themselves, and names sheets whose rules are not told", async () => {
  const fake = createFakeServices();
  const at = { sheet: "名册", row: 0, column: 0, functions: ["WAGE"], formula: "=PAYROLL.WAGE(A1,1)>3" } as const;
  fake.handover = { sheets: [], broken: 0, unread: [], unreadRules: ["汇总"], outside: [
    { ...at, kind: "conditional-format", place: "A1:A9", after: null, equal: "=ROUND(12*A1,2)>3", isFixed: true }, { ...at, kind: "validation", place: "D1:D9", after: "=ROUND(12*A1,2)>3" },
  ] };
  await openPane({ initialView: "handover", fake });
  expect(shownText()).toContain("条件格式 名册!A1:A9：插件不能改写，保持原样；请自行改为 =ROUND(12*A1,2)>3");
  expect(shownText()).toContain("数据验证 名册!D1:D9：改为通用公式");
  expect(shownText()).toContain("本机不提供这些工作表的数据验证和条件格式：汇总");
});
