/** @jest-environment jsdom */
import { act } from "react";
import axe from "axe-core";
import type { WorkbookPort } from "../../../src/application/index";
import { bindServices } from "../../../src/taskpane/services/index";
import { createXlsx } from "../../../src/xlsx/index";
import { bookOf, budgetWith } from "../../application/reconciliation/support/workbooks";
import { HOST } from "../support/fake-services";
import { openPane } from "../support/pane";
import { allByRole, byRole, cleanUp, click, settle, shownText } from "../support/render";

HTMLCanvasElement.prototype.getContext = () => null;
afterEach(cleanUp);

/** A book that is right but for the fourth project's total: two of its digits are exchanged. */
const right = budgetWith(5);
const [, DIGITS = ""] = /全年共需经费([\d.]+)万元/.exec(right.projects[3]?.goal?.text ?? "") ?? [];
const WRONG = DIGITS.replace(/^(\d)(\d)/, "$2$1");
const wrongBudget = budgetWith(5, (text, project) => (project === 4 ? text.replace(`全年共需经费${DIGITS}万元`, `全年共需经费${WRONG}万元`) : text));

const CLOCK = () => new Date("2026-11-25T08:00:00.000Z");
const waitFor = async (text: string | RegExp): Promise<void> => {
  for (let round = 0; round < 200; round += 1) {
    const shown = shownText();
    if (typeof text === "string" ? shown.includes(text) : text.test(shown)) return;
    await act(async () => { await new Promise((resolve) => setTimeout(resolve, 25)); });
  }
  throw new Error(`not shown: ${String(text)}; shown is: ${shownText().slice(0, 2000)}`);
};

/** The pane over a real workbook (a file in memory), with the real use cases. */
const open = async (port: WorkbookPort, language: "zh" | "en" = "zh"): Promise<void> => {
  await openPane({ services: bindServices(port, CLOCK, () => HOST), initialView: "reconcile", hostLanguage: language });
  await settle();
  await waitFor(language === "zh" ? /错误|还没有可以核对/ : /error|Nothing to reconcile/);
};

const put = async (element: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> => {
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")!.set!.call(element, value);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await settle();
};
const field = <E extends HTMLElement>(label: string): E => {
  const found = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input,textarea")].find((one) => [...(one.labels ?? [])].some((own) => own.textContent?.startsWith(label)) || one.getAttribute("aria-label") === label);
  if (!found) throw new Error(`no field ${label}`);
  return found as unknown as E;
};
const confirm = async (): Promise<void> => {
  for (let round = 0; round < 100 && allByRole("dialog").length === 0; round += 1) await act(async () => { await new Promise((resolve) => setTimeout(resolve, 25)); });
  await click(byRole("button", /^(写入|撤销|Write|Undo)$/));
};
const severity = (word: string): HTMLElement => byRole("button", new RegExp(`^\\d+ ${word}$`));

describe("the reconcile view", () => {
  it("offers the import and the sample where there is nothing to check", async () => {
    await open(await createXlsx("empty.xlsx"));
    expect(shownText()).toContain("还没有可以核对的内容");
    await click(byRole("button", "导入预算文本"));
    expect(shownText()).toContain("粘贴公开文本");
  });

  it("says that all is well where it is", async () => {
    await open(await bookOf(right));
    await waitFor("没有发现问题");
    expect(severity("错误").textContent).toMatch(/^0/);
  });

  it("shows how many errors there are, the bridge as bars and as a table, and each finding with its figures", async () => {
    await open(await bookOf(wrongBudget));
    expect(Number(/^\d+/.exec(severity("错误").textContent ?? "")![0])).toBeGreaterThan(0);
    expect(document.querySelectorAll("figure svg").length).toBeGreaterThanOrEqual(3);
    const rows = [...document.querySelectorAll("figure table tbody tr")];
    expect(rows).toHaveLength(wrongBudget.projects.length + 3);
    expect(shownText()).toContain(WRONG);
    expect(shownText()).toContain("文中");
    expect(shownText()).toContain("应为");
    expect(shownText()).toContain("差额");
  });

  it("filters by severity, searches, and groups by check", async () => {
    await open(await bookOf(wrongBudget));
    await put(field<HTMLInputElement>("查找问题、原文或项目"), "没有这样的词");
    expect(shownText()).toContain("没有符合条件的问题");
    await click(byRole("button", "显示全部"));
    expect(shownText()).not.toContain("没有符合条件的问题");
    await click(severity("错误"));
    expect(severity("错误").getAttribute("aria-pressed")).toBe("false");
    await click(severity("错误"));
    await click(byRole("radio", "按检查"));
    expect(allByRole("heading", /^项目金额|合计/).length + allByRole("heading").length).toBeGreaterThan(1);
  });

  it("accepts a finding with a reason, folds it away, and takes it back", async () => {
    const port = await bookOf(wrongBudget);
    await open(port);
    const before = Number(/^\d+/.exec(severity("错误").textContent ?? "")![0]);
    await click(allByRole("button", /^接受：/)[0]!);
    const submit = allByRole("button", "接受…").find((one) => (one as HTMLButtonElement).type === "submit")!;
    expect((submit as HTMLButtonElement).disabled).toBe(true);
    await put(field<HTMLTextAreaElement>("接受的理由"), "合同如此");
    await put(field<HTMLInputElement>("接受人"), "审核员");
    await click(submit);
    await confirm();
    await waitFor("已接受的 1 个问题");
    expect(severity("错误").textContent).toMatch(new RegExp(`^${before - 1} `));
    expect(shownText()).toContain("合同如此");
    expect((await port.readWorkbook()).workbook.sheets.map(({ name }) => name)).toContain("核对记录");
    await click(byRole("button", /^撤回：/));
    await confirm();
    await waitFor(/已完成“撤回接受 1 个问题”/);
    expect(severity("错误").textContent).toMatch(new RegExp(`^${before} `));
  });

  it("corrects a figure after a preview, and takes the correction back", async () => {
    const port = await bookOf(wrongBudget);
    await open(port);
    // The department's figure follows from the project's: it has no correction of its own.
    await click(byRole("button", "改正：项目支出核对"));
    await waitFor("这个问题没有把握自动改正");
    await click(byRole("button", "改正：项目合计"));
    await confirm();
    await waitFor("没有发现问题");
    await click(byRole("button", "撤销"));
    await confirm();
    await waitFor(`全年共需经费${WRONG}万元`);
    expect(Number(/^\d+/.exec(severity("错误").textContent ?? "")![0])).toBeGreaterThan(0);
  });

  it("keeps tolerance and unit in the workbook", async () => {
    const port = await bookOf(wrongBudget);
    await open(port);
    await put(field<HTMLInputElement>("容差（元）"), "-1");
    expect(shownText()).toContain("请填不小于 0 的数");
    await put(field<HTMLInputElement>("容差（元）"), "999999999");
    await click(byRole("radio", "万元"));
    await click(byRole("button", "保存设置"));
    await waitFor("容差 999999999 元 · 万元");
    expect((await port.readWorkbook({ store: ["settings"] })).stored.settings).toContain("999999999");
    expect(severity("错误").textContent).toMatch(/^0/);
  });

  it("counts what was checked, with a tick per figure", async () => {
    await open(await bookOf(wrongBudget));
    await click(document.querySelectorAll<HTMLElement>("[role=tab]")[1]!);
    expect(shownText()).toContain("核对了多少");
    expect(shownText()).toContain("有矛盾");
    expect(shownText()).toContain(WRONG);
  });
});

it.each(["zh", "en"] as const)("has no violation that axe finds, on any tab, with everything opened (%s)", async (language) => {
  const violations = async (): Promise<string[]> =>
    (await axe.run(document.body, { resultTypes: ["violations"], preload: false, rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } })).violations
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  await open(await bookOf(wrongBudget), language);
  for (const toggle of allByRole("button").filter((one) => one.getAttribute("aria-expanded") === "false")) await click(toggle);
  expect(await violations()).toEqual([]);
  for (const tab of document.querySelectorAll<HTMLElement>("[role=tab]")) {
    await click(tab);
    expect(await violations()).toEqual([]);
  }
});
