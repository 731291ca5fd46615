/** @jest-environment jsdom */
import { act } from "react";
import { createFakeServices, EMPTY } from "./support/fake-services";
import { openPane } from "./support/pane";
import { twoProjects, viewOf } from "./support/payroll-fixture";
import { allByRole, byRole, cleanUp, click, settle, shownText } from "./support/render";

afterEach(cleanUp);

const withPayroll = () => createFakeServices({
  ...EMPTY,
  sheets: [{ name: "人员费用", purpose: "payroll" }, { name: "Sheet1", purpose: null }],
  payroll: viewOf(twoProjects()),
});

describe("the pane", () => {
  it("opens at the view that it is given and marks it in the navigation", async () => {
    await openPane({ initialView: "payroll", fake: withPayroll() });
    expect(byRole("heading", "人员费用").tagName).toBe("H1");
    expect(allByRole("button").filter((one) => one.getAttribute("aria-current") === "page").map((one) => one.textContent)).toEqual(["人员费用"]);
  });

  it("changes the view from the navigation and keeps the focus there", async () => {
    await openPane();
    await click(byRole("button", "人员费用"));
    expect(byRole("heading", "人员费用")).toBeTruthy();
    expect(document.activeElement).toBe(byRole("button", "人员费用"));
    expect(document.title).toBe("人员费用 – 预算薪资助手");
  });

  it("shows the view that the ribbon asks for and moves the focus to its heading", async () => {
    const { commands } = await openPane();
    await act(async () => commands.give({ kind: "show", view: "payroll" }));
    await settle();
    expect(document.activeElement).toBe(byRole("heading", "人员费用"));
  });

  it.each([
    ["zh", "“人员费用”的使用说明（新窗口）", "help/guide/zh/payroll.html"],
    ["en", "Help on “Payroll” (new window)", "help/guide/en/index.html#payroll-sheet"],
  ] as const)("leads from a view's heading to the guide in the pane's language, %s, in a window of its own", async (hostLanguage, name, address) => {
    await openPane({ hostLanguage, initialView: "payroll", fake: withPayroll() });
    const link = byRole("link", name);
    expect([link.getAttribute("href"), link.getAttribute("target"), link.getAttribute("rel"), link.title]).toEqual([address, "_blank", "noopener noreferrer", name]);
  });

  it("adds the selected rows when the context menu asks", async () => {
    const { commands, services } = await openPane();
    await act(async () => commands.give({ kind: "add-selected-lines" }));
    await settle();
    expect(services.asked).toEqual([{ kind: "selected-lines" }]);
  });

  it("speaks the host's language until another is chosen, and tells the functions", async () => {
    const { languages } = await openPane({ hostLanguage: "en", initialView: "settings" });
    expect(byRole("heading", "Settings")).toBeTruthy();
    await click(byRole("radio", "中文"));
    expect(byRole("heading", "设置")).toBeTruthy();
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(languages).toEqual(["en", "zh"]);
  });

  it("says why the workbook could not be read and reads again on demand", async () => {
    const fake = createFakeServices();
    fake.readError = new Error("host gone");
    await openPane({ fake });
    expect(shownText()).toContain("读取工作簿时出错");
    fake.readError = null;
    await click(byRole("button", "重试"));
    expect(shownText()).toContain("这个工作簿还没有人员费用表");
  });
});
