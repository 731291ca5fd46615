/** @jest-environment jsdom */
import { capabilitiesTexts } from "../../../src/taskpane/capabilities/capabilities-texts";
import { supportText } from "../../../src/taskpane/capabilities/support-text";
import { CAPABILITIES } from "../../../src/taskpane/office/index";
import { createFakeServices, HOST } from "../support/fake-services";
import { openPane } from "../support/pane";
import { byRole, cleanUp, click, shownText } from "../support/render";

afterEach(cleanUp);

const clipboard = (writeText: (text: string) => Promise<void>) => Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });

it("is reached from the settings, and leads back", async () => {
  await openPane({ initialView: "settings" });
  await click(byRole("button", "本机能力与版本"));
  expect(document.activeElement).toBe(byRole("heading", "本机能力"));
  expect(byRole("button", "设置").getAttribute("aria-current")).toBe("page");
  await click(byRole("button", "返回设置"));
  expect(byRole("heading", "设置")).toBeTruthy();
});

it.each(["zh", "en"] as const)("says in %s what is missing and what is done instead", async (hostLanguage) => {
  const fake = createFakeServices();
  fake.host = { ...HOST, excelApi: "1.9", present: { ...HOST.present, "undo-grouping": false, spills: false } };
  await openPane({ initialView: "capabilities", fake, hostLanguage });
  const texts = capabilitiesTexts(hostLanguage);
  for (const { id } of CAPABILITIES) expect(shownText()).toContain(fake.host.present[id] ? texts.uses[id] : texts.instead[id]);
});

it("copies versions and abilities and nothing of the user's", async () => {
  const copied: string[] = [];
  clipboard(async (text) => { copied.push(text); });
  await openPane({ initialView: "capabilities" });
  await click(byRole("button", "复制给技术支持"));
  expect(copied).toEqual([supportText(HOST, capabilitiesTexts("zh"), "预算薪资助手")]);
  expect(copied[0]).toContain("ExcelApi 要求集: 1.20");
  expect(shownText()).toContain("已复制");
});

it("shows the text where the browser refuses to copy", async () => {
  clipboard(() => Promise.reject(new Error("denied")));
  await openPane({ initialView: "capabilities" });
  await click(byRole("button", "复制给技术支持"));
  expect(document.querySelector("textarea")!.value).toBe(supportText(HOST, capabilitiesTexts("zh"), "预算薪资助手"));
});
