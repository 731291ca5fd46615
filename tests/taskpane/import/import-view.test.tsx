/** @jest-environment jsdom */
import { act } from "react";
import axe from "axe-core";
import type { ReadOutcome } from "../../../src/application/index";
import { readText } from "../../../src/disclosure/index";
import { countyDocument } from "../../disclosure/support/county-document";
import { writeCellLines } from "../../disclosure/support/write-document";
import { createFakeServices, type FakeServices } from "../support/fake-services";
import { openPane } from "../support/pane";
import { allByRole, byRole, cleanUp, click, settle, shownText } from "../support/render";

HTMLCanvasElement.prototype.getContext = () => null;
afterEach(cleanUp);

const TEXT = writeCellLines(countyDocument(9, 12).blocks);
const outcome: ReadOutcome = readText(TEXT);

const typeInto = async (text: string): Promise<void> => {
  const area = document.querySelector("textarea")!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(area, text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await settle();
};

const open = async (document: FakeServices["document"], language: "zh" | "en" = "zh"): Promise<FakeServices> => {
  const fake = createFakeServices();
  fake.document = document;
  await openPane({ fake, initialView: "import", hostLanguage: language });
  return fake;
};

describe("the import view", () => {
  it("shows what was found before anything is written, then asks for the book", async () => {
    const fake = await open(() => outcome);
    expect(byRole("button", "读取").hasAttribute("disabled")).toBe(true);
    await typeInto(TEXT.slice(0, 500));
    await click(byRole("button", "读取"));
    await settle();
    expect(fake.documents).toEqual([{ kind: "text", text: TEXT.slice(0, 500) }]);
    if (outcome.kind !== "read") throw new Error("not read");
    const { projects, department } = outcome.reading.budget;
    expect(shownText()).toContain(`${department.name!.text} · ${department.year!.value.toFixed()} 年`);
    expect(shownText()).toMatch(/项目12指标行/);
    expect(shownText()).toContain(`1、${projects[0]!.title}`);
    expect(fake.asked).toEqual([]);
    await click(byRole("button", "写入工作簿…"));
    expect(fake.asked).toEqual([{ kind: "budget-book", budget: outcome.reading.budget, choices: { template: null, version: "publication", isLive: false } }]);
  });

  it.each([
    ["zh", { code: "convert-first", format: "pdf", advice: { convertTo: "text", zh: "请先转换。", en: "Convert it first." } }, "请先转换。"],
    ["en", { code: "convert-first", format: "pdf", advice: { convertTo: "text", zh: "请先转换。", en: "Convert it first." } }, "Convert it first."],
    ["zh", { code: "broken-file", detail: "x" }, "文件已损坏，无法打开。"],
    ["zh", { code: "not-text" }, "这不是文本"],
    ["zh", { code: "too-large", size: 9, limit: 1, unit: "bytes" }, "文件太大"],
  ] as const)("says why it cannot read something and what to do (%s)", async (language, problem, words) => {
    await open(() => ({ kind: "unusable", problem }), language);
    await typeInto("内容");
    await click(byRole("button", /^(读取|Read)$/));
    await settle();
    expect(document.querySelector("[role=alert]:not(:empty)")).not.toBeNull();
    expect(shownText()).toContain(words);
    expect(document.querySelector("textarea")).not.toBeNull();
  });

  it.each([
    ["zh", "文本中还有另一份预算", /\d+ 处没有读懂/], ["en", "The text holds another budget, which was not read", /not understood/],
  ] as const)("names a second budget that it did not read, and lists what it did not understand with its words (%s)", async (language, second, notUnderstood) => {
    const other = countyDocument(10, 2);
    const [title, ...rest] = TEXT.split("\n");
    const reading = readText([title, "附注：另有编码77不知何意。", ...rest, writeCellLines(other.blocks)].join("\n"));
    if (reading.kind !== "read") throw new Error("not read");
    expect(reading.reading.problems.map(({ code }) => code)).toEqual(["second-budget"]);
    expect(reading.reading.budget.projects).toHaveLength(12);
    expect(reading.reading.notUnderstood.length).toBeGreaterThan(0);
    await open(() => reading, language);
    await typeInto("内容");
    await click(byRole("button", /^(读取|Read)$/));
    await settle();
    expect(shownText()).toContain(second);
    expect(shownText()).toContain(`${other.facts.year}年`);
    expect(shownText()).toMatch(notUnderstood);
    expect(shownText()).toContain(reading.reading.notUnderstood[0]!.text);
  });

  it("says that reading failed", async () => {
    await open(() => Promise.reject(new Error("boom")));
    await typeInto("内容");
    await click(byRole("button", "读取"));
    await settle();
    expect(shownText()).toContain("读取时出错");
  });

  it("can be cancelled: what was being read is forgotten", async () => {
    let finish: (result: ReadOutcome) => void = () => undefined;
    await open(() => new Promise((resolve) => { finish = resolve; }));
    await typeInto("内容");
    await click(byRole("button", "读取"));
    await settle();
    expect(byRole("progressbar")).toBeTruthy();
    await click(byRole("button", "取消"));
    await act(async () => finish(outcome));
    await settle();
    expect(shownText()).not.toContain("读到的内容");
    expect(document.querySelector("textarea")).not.toBeNull();
  });

  it("keeps what was read while another view is shown", async () => {
    await open(() => outcome);
    await typeInto("内容");
    await click(byRole("button", "读取"));
    await settle();
    await click(byRole("button", "设置"));
    await click(byRole("button", "导入"));
    await settle();
    expect(shownText()).toContain("读到的内容");
  });

  it("reads a table as it was copied when the clipboard has one", async () => {
    const fake = await open(() => outcome);
    const area = document.querySelector("textarea")!;
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: (type: string) => (type === "text/html" ? "<table><tr><td>1</td></tr></table>" : "1") } });
    await act(async () => { area.dispatchEvent(event); });
    await typeInto("1");
    expect(allByRole("checkbox", "按复制来的表格读取")).toHaveLength(1);
    await click(byRole("button", "读取"));
    await settle();
    expect(fake.documents).toEqual([{ kind: "html", html: "<table><tr><td>1</td></tr></table>" }]);
  });

  it.each(["zh", "en"] as const)("has no violation that axe finds, before and after reading (%s)", async (language) => {
    const violations = async () => (await axe.run(document.body, { resultTypes: ["violations"], preload: false, rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    await open(() => outcome, language);
    expect(await violations()).toEqual([]);
    await typeInto("内容");
    await click(byRole("button", /^(读取|Read)$/));
    await settle();
    expect(await violations()).toEqual([]);
  });
});
