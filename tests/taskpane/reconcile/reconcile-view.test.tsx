/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { act } from "react";
import axe from "axe-core";
import { loadReconciliation, prepareAcceptance, prepareSample, saveSettings, WorkbookPortError, type WorkbookPort } from "../../../src/application/index";
import { yuan } from "../../../src/domain/money/index";
import { bindServices } from "../../../src/taskpane/services/index";
import { createXlsx, openXlsx } from "../../../src/xlsx/index";
import { bookOf, budgetWith, write } from "../../application/reconciliation/support/workbooks";
import { write as cellsOf } from "../../contract/port-harness";
import { writeCellLines } from "../../disclosure/support/write-document";
import { blocksOf, correctDocument } from "../../domain/checks/support/correct-document";
import { createFakeServices, EMPTY, HOST } from "../support/fake-services";
import { openPane } from "../support/pane";
import { allByRole, byRole, cleanUp, click, settle, shownText } from "../support/render";

HTMLCanvasElement.prototype.getContext = () => null;
/** jsdom has none; browsers do. */
globalThis.TextEncoder ??= TextEncoder;
afterEach(cleanUp);

/** A book that is right but for the fourth project's total: two of its digits are exchanged. */
const right = budgetWith(5);
const [, DIGITS = ""] = /全年共需经费([\d.]+)万元/.exec(right.projects[3]?.goal?.text ?? "") ?? [];
const WRONG = DIGITS.replace(/^(\d)(\d)/, "$2$1");
/** More than the parts: the projects then come to more than the department's figure. */
const EXCESS = DIGITS.replace(/^./, "9");
const excessBudget = budgetWith(5, (text, project) => (project === 4 ? text.replace(`全年共需经费${DIGITS}万元`, `全年共需经费${EXCESS}万元`) : text));
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
  await openPane({ services: bindServices(port, CLOCK, () => HOST, openXlsx), initialView: "reconcile", hostLanguage: language });
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
const tab = async (name: string): Promise<void> => click([...document.querySelectorAll<HTMLElement>("[role=tab]")].find((one) => one.textContent?.startsWith(name))!);
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

  it("does not say that no figure differs where a tolerance lets differences pass", async () => {
    const port = await createXlsx("sample.xlsx");
    await port.apply((await prepareSample(port)).operations);
    await saveSettings(port, { reconciliation: { tolerance: "40000", unit: "元", rounding: "half-up" } });
    await openPane({ services: bindServices(port, CLOCK, () => HOST, openXlsx), initialView: "reconcile", hostLanguage: "zh" });
    await waitFor("没有发现问题");
    expect(shownText()).toContain("2 个数字有差额，但都在设定的容差和取整办法之内");
  });

  it("lists what could not be read, and does not call it well", async () => {
    const port = await createXlsx("list.xlsx");
    await port.apply([{ kind: "add-sheet", sheet: "人员费用" }, cellsOf("人员费用", 0, 0, [["2026年度"], ["岗位", "人数", "月工资", "月数"], ["辅警", "十人", 3000, 12], ["协管", 5, 2800, 12]])]);
    await openPane({ services: bindServices(port, CLOCK, () => HOST, openXlsx), initialView: "reconcile", hostLanguage: "zh" });
    await settle();
    await waitFor("有 1 处没有读懂，没有参与核对");
    expect(byRole("button", /人员费用!B3（人数）：应为数字，现为文字“十人”/)).toBeTruthy();
    expect(shownText()).toContain("没有可以核对的数字");
    expect(shownText()).not.toContain("没有发现问题");
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
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

  it("offers no correction of a department's figure that follows from a project's", async () => {
    await open(await bookOf(excessBudget));
    await waitFor("项目支出核对");
    expect(allByRole("button", "改正：项目支出核对")).toEqual([]);
    expect(allByRole("button", "改正：项目合计")).toHaveLength(1);
  });

  it("corrects a figure after a preview, and takes the correction back", async () => {
    const port = await bookOf(wrongBudget);
    await open(port);
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

  it("says so where a finding has no safe correction", async () => {
    const fake = createFakeServices();
    const port = await bookOf(wrongBudget);
    fake.reconciliationView = await loadReconciliation(port);
    fake.preparation = () => ({ kind: "no-safe-fix" });
    await openPane({ fake, initialView: "reconcile" });
    await waitFor(/错误/);
    await click(byRole("button", "改正：项目合计"));
    expect(fake.asked).toEqual([{ kind: "fix-finding", id: expect.any(String) as string }]);
    expect(shownText()).toContain("这个问题没有把握自动改正");
  });

  it("checks again only the sheets that changed", async () => {
    const fake = createFakeServices({ ...EMPTY, sheets: [{ name: "部门预算", purpose: "department" }, { name: "随手记", purpose: null }] });
    fake.reconciliationView = await loadReconciliation(await bookOf(wrongBudget));
    const sheet = fake.reconciliationView!.findings[0]!.finding.place.sheet!;
    await openPane({ fake, initialView: "reconcile" });
    await waitFor(/错误/);
    await act(async () => {
      fake.change(sheet, "B4");
      fake.change(sheet, "B5");
      await new Promise((resolve) => setTimeout(resolve, 600));
    });
    await settle();
    expect(fake.rechecked).toEqual([[sheet]]);
  });

  it("writes the report and the opinion into the workbook", async () => {
    const port = await bookOf(wrongBudget);
    await open(port);
    await tab("报告");
    await click(byRole("button", /^写出核对报告和审核意见/));
    await confirm();
    await waitFor(/已完成“写出核对报告和审核意见”/);
    expect((await port.readWorkbook()).workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["核对报告", "审核意见"]));
  });

  it("copies the opinion as text, and shows it where the host does not let it", async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text: string) => { copied.push(text); } } });
    await open(await bookOf(wrongBudget));
    await tab("报告");
    await click(byRole("button", "复制审核意见"));
    expect(shownText()).toContain("已复制");
    expect(copied[0]).toContain(WRONG);
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: () => Promise.reject(new Error("denied")) } });
    await click(byRole("button", "复制核对报告"));
    expect([...document.querySelectorAll("textarea")].some(({ value }) => value.includes("372,500"))).toBe(true);
  });

  it("compares with a former version that is pasted: what was mended, and what is new", async () => {
    await open(await bookOf(right));
    await tab("两稿");
    await put(document.querySelector("textarea")!, writeCellLines(blocksOf(correctDocument(5), (text, project) => (project === 4 ? text.replace(`全年共需经费${DIGITS}万元`, `全年共需经费${WRONG}万元`) : text))));
    await click(byRole("button", "读取"));
    await waitFor("与“粘贴的文本”比较");
    expect(Number(/^\d+/.exec(byRole("button", /已改正$/).textContent ?? "")![0])).toBeGreaterThan(0);
    expect(byRole("button", /新出现$/).textContent).toMatch(/^0/);
    await click(byRole("button", /已改正$/));
    expect(shownText()).toContain("372,500");
  });

  it("carries reasons over from a former workbook whose figures are the same", async () => {
    const former = await bookOf(wrongBudget);
    const view = (await loadReconciliation(former))!;
    await write(former, await prepareAcceptance(former, view.findings, view.projects, { reason: "上年合同", by: "审核员", at: "2026-01-01T00:00:00Z" }));
    const port = await bookOf(wrongBudget);
    await open(port);
    await tab("两稿");
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
    const bytes = await former.toBytes();
    await act(async () => {
      Object.defineProperty(input, "files", { configurable: true, value: [{ name: "上一稿.xlsx", arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) }] });
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await waitFor("与“上一稿.xlsx”比较");
    await click(byRole("button", "沿用…"));
    await confirm();
    await waitFor(/已完成“接受/);
    const after = (await loadReconciliation(port))!;
    expect(after.findings.map(({ state }) => state.kind)).toEqual(view.findings.map(() => "accepted"));
    expect(after.acceptances[0]).toMatchObject({ reason: "上年合同", by: "审核员", at: "2026-01-01T00:00:00Z" });
  });

  it("says why a former version cannot be used, and lets it be chosen again", async () => {
    await open(await bookOf(right));
    await tab("两稿");
    await put(document.querySelector("textarea")!, "你好");
    await click(byRole("button", "读取"));
    await waitFor("里面没有绩效目标表");
    expect(document.querySelector("textarea")).not.toBeNull();
  });

  it("reconciles any ranges that are selected, and explains the difference", async () => {
    const fake = createFakeServices();
    const amount = (label: string, value: string, cell: string) => ({ label, amount: yuan(value), place: { project: null, indicator: null, line: null, sheet: "Sheet1", cell, text: value } });
    await openPane({ fake, initialView: "reconcile" });
    await waitFor("还没有可以核对的内容");
    await tab("选区");
    fake.selectedAmounts = { sheet: "Sheet1", address: "B2:B4", amounts: [amount("办公费", "1013.5", "B2"), amount("差旅费", "2520.25", "B3"), amount("培训费", "437.17", "B4")], problems: [{ sheet: "Sheet1", cell: "B5", text: "暂缺" }] };
    await click(byRole("button", "取所选为分项"));
    expect(shownText()).toContain("Sheet1!B2:B4：3 个数，合计 3,970.92");
    expect(shownText()).toContain("1 个单元格不是数");
    fake.selectedAmounts = { sheet: "Sheet1", address: "B9", amounts: [amount("合计", "3533.75", "B9")], problems: [] };
    await click(byRole("button", "取所选为合计"));
    expect(shownText()).toContain("−437.17");
    expect(shownText()).toContain("漏计“培训费”");
    await put(field<HTMLInputElement>("容差"), "437.17");
    expect(shownText()).toContain("一致。");
    await click(byRole("button", /Sheet1!B2:B4/));
    expect(fake.selected).toEqual(["Sheet1!B2:B4"]);
  });

  it("explains one wage amount by its factors", async () => {
    await openPane({ fake: createFakeServices(), initialView: "reconcile" });
    await waitFor("还没有可以核对的内容");
    await tab("选区");
    await put(field<HTMLInputElement>("列示金额"), "4,386,816");
    await put(field<HTMLInputElement>("人数"), "135");
    await put(field<HTMLInputElement>("月工资"), "2688");
    expect(shownText()).toContain("4,354,560.00");
    expect(shownText()).toContain("+32,256.00");
    expect(shownText()).toContain("人数按 136 人计则相符");
  });

  it("checks a document that was read and not written: findings show their paragraph, nothing can be accepted", async () => {
    const port = await createXlsx("empty.xlsx");
    await openPane({ services: bindServices(port, CLOCK, () => HOST), initialView: "import" });
    await settle();
    await put(document.querySelector("textarea")!, writeCellLines(blocksOf(correctDocument(5), (text, project) => (project === 4 ? text.replace(`全年共需经费${DIGITS}万元`, `全年共需经费${WRONG}万元`) : text))));
    await click(byRole("button", "读取"));
    await waitFor("读到的内容");
    await click(allByRole("button", "核对").find((one) => one.closest("main") !== null)!);
    await waitFor("这份文本读入后还没有写入工作簿");
    await waitFor(/第 \d+ 行/);
    expect(allByRole("button", /^接受：/)).toHaveLength(0);
    await click(allByRole("button", /^详情：/)[0]!);
    expect(document.querySelector("mark")?.textContent).toContain(WRONG);
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
}, 240_000);

describe("a reading that takes long", () => {
  /** A workbook whose reading ends only when it is told to while it is slow; `asked` holds what each reading was given. */
  const bookThatWaits = async () => {
    const real = await bookOf(wrongBudget);
    const asked: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void }[] = [];
    const pace = { isSlow: true };
    const readWorkbook: WorkbookPort["readWorkbook"] = (options = {}) => {
      const { signal, onProgress } = options;
      if (!pace.isSlow || !signal || !onProgress) return real.readWorkbook(options);
      asked.push({ signal, onProgress });
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new WorkbookPortError("cancelled", "It was cancelled."))));
    };
    // The methods of a class with private fields need the object itself.
    const port = new Proxy(real as WorkbookPort, {
      get: (target, name) => {
        if (name === "readWorkbook") return readWorkbook;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const signals = () => asked.map(({ signal }) => signal.aborted);
    const openIt = (): Promise<unknown> => openPane({ services: bindServices(port, CLOCK, () => HOST, openXlsx), initialView: "reconcile", hostLanguage: "zh" });
    return { openIt, asked, signals, pace, real };
  };
  /** Has the pane read everything anew: its settings, saved, may change every finding. */
  const refresh = async (): Promise<void> => {
    await click(byRole("button", "保存设置"));
  };

  it("can be stopped, says so, and can be begun again", async () => {
    const { openIt, signals, pace } = await bookThatWaits();
    await openIt();
    await waitFor("停止");
    expect(signals()).toEqual([false]);
    await click(byRole("button", "停止"));
    await waitFor("读取已停止");
    pace.isSlow = false;
    await click(byRole("button", "重试"));
    await waitFor(/[1-9]\d* 错误/);
    expect(shownText()).not.toContain("读取已停止");
  });

  it("says how far it is, where the workbook tells", async () => {
    const { openIt, asked } = await bookThatWaits();
    await openIt();
    await waitFor("停止");
    expect(byRole("progressbar").hasAttribute("aria-valuenow")).toBe(false);
    await act(async () => asked[0]?.onProgress(0.47));
    expect(shownText()).toContain("正在读取工作簿… 47%");
    expect(byRole("progressbar").getAttribute("aria-valuetext")).toBe("47%");
    expect([...document.querySelectorAll("[role=status]")].map((one) => one.textContent)).toContain("正在读取工作簿… 25%");
    await act(async () => asked[0]?.onProgress(1));
    expect(shownText()).toContain("正在核对…");
  });

  it("leaves the former findings where a refresh is stopped, and says of when they are", async () => {
    const { openIt, signals, pace } = await bookThatWaits();
    pace.isSlow = false;
    await openIt();
    await waitFor(/[1-9]\d* 错误/);
    const before = severity("错误").textContent;
    pace.isSlow = true;
    await refresh();
    await waitFor("停止");
    expect(severity("错误").textContent).toBe(before);
    await click(byRole("button", "停止"));
    await waitFor(/显示的是 \d\d:\d\d 读取的内容/);
    expect(signals()).toEqual([true]);
    expect(shownText()).toContain("工作簿在那以后可能有改动");
    expect(severity("错误").textContent).toBe(before);
    pace.isSlow = false;
    await click(byRole("button", "重新读取"));
    await settle();
    await waitFor(/[1-9]\d* 错误/);
    expect(shownText()).not.toContain("显示的是");
  });

  it("ends when the view is left", async () => {
    const { openIt, signals } = await bookThatWaits();
    await openIt();
    await waitFor("停止");
    await cleanUp();
    expect(signals()).toEqual([true]);
  });
});
