/** @jest-environment jsdom */
import { act } from "react";
import axe from "axe-core";
import { loadBudget, prepareBudgetBook, prepareSample, type BudgetView } from "../../../src/application/index";
import { readText } from "../../../src/disclosure/index";
import { createXlsx } from "../../../src/xlsx/index";
import { countyDocument } from "../../disclosure/support/county-document";
import { readingOf } from "../../disclosure/support/reading";
import { writeCellLines } from "../../disclosure/support/write-document";
import { createFakeServices, type FakeServices } from "../support/fake-services";
import { openPane } from "../support/pane";
import { allByRole, byRole, cleanUp, click, nameOf, settle, shownText } from "../support/render";

HTMLCanvasElement.prototype.getContext = () => null;
afterEach(cleanUp);

let book: BudgetView;
let payrollOnly: BudgetView;
beforeAll(async () => {
  const port = await createXlsx("book.xlsx");
  const { budget } = readingOf(readText(writeCellLines(countyDocument(9, 8).blocks)));
  await port.apply((await prepareBudgetBook(port, budget, { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 })).operations);
  book = (await loadBudget(port))!;
  const sample = await createXlsx("sample.xlsx");
  await sample.apply((await prepareSample(sample)).operations);
  payrollOnly = (await loadBudget(sample))!;
});

const open = async (view: BudgetView | null, language: "zh" | "en" = "zh"): Promise<FakeServices> => {
  const fake = createFakeServices();
  fake.budgetView = view;
  await openPane({ fake, initialView: "goal-sheets", hostLanguage: language });
  await settle();
  return fake;
};

const put = async (element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): Promise<void> => {
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")!.set!.call(element, value);
    element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  });
  await settle();
};
const labelled = <E extends Element>(selector: string, label: string): E => {
  const found = [...document.querySelectorAll<E & Element>(selector)].find((one) => one.getAttribute("aria-label") === label || [...((one as unknown as HTMLInputElement).labels ?? [])].some((own) => own.textContent?.trim() === label) || nameOf(one) === label);
  if (!found) throw new Error(`no ${selector} labelled ${label}`);
  return found;
};

describe("the goal sheets view", () => {
  it("points to the import where there is no project", async () => {
    await open(null);
    expect(shownText()).toContain("还没有项目");
    await click(byRole("button", "导入预算文本"));
    expect(shownText()).toContain("粘贴公开文本");
  });

  it("lists the projects with their states, and fills in all with what is chosen", async () => {
    const fake = await open(book);
    expect(allByRole("heading", /^\d、/)).toHaveLength(8);
    expect(shownText()).toMatch(/8 个项目，\d 个已填全/);
    await click(byRole("button", "填写全部 8 张…"));
    expect(fake.asked).toEqual([{ kind: "goal-sheets", selection: "all", choices: { template: null, version: null, isLive: null } }]);
  });

  it("passes form, version and kind of figures on", async () => {
    const fake = await open(book);
    await put(labelled<HTMLSelectElement>("select", "表样"), "national");
    await put(labelled<HTMLSelectElement>("select", "版本"), "submission");
    await put(labelled<HTMLSelectElement>("select", "目标文字中的数字"), "live");
    await click(byRole("button", "填写全部 8 张…"));
    expect(fake.asked).toMatchObject([{ kind: "goal-sheets", selection: "all", choices: { template: { id: "national" }, version: "submission", isLive: true } }]);
  });

  it("offers to draft sheets of projects that only the payroll has", async () => {
    const fake = await open(payrollOnly);
    expect(shownText()).toContain("还没有绩效目标表，可由人员费用起草");
    await click(allByRole("button", "填写…")[0]!);
    expect(fake.asked).toEqual([{ kind: "goal-sheets", selection: [{ position: 1, draft: null }], choices: { template: null, version: null, isLive: null } }]);
  });

  it("lets one project follow the payroll, and turns one that does back into text", async () => {
    const fake = await open(book);
    await click(allByRole("button", "改为跟随人员费用…")[0]!);
    const own = book.projects.find(({ form, lines }) => form !== null && lines.length > 0)!;
    expect(fake.asked).toEqual([{ kind: "goal-sheets", selection: [{ position: own.project.position, draft: null }], choices: { template: null, version: null, isLive: true, withEdited: true } }]);
    await cleanUp();
    const live = await open({ ...book, projects: [{ ...own, form: { ...own.form!, isLive: true } }] });
    await click(allByRole("button", "定稿为文字").at(-1)!);
    expect(live.asked).toEqual([{ kind: "final-texts", sheets: [own.sheet] }]);
  });

  it("marks goal texts edited by hand, keeps them when filling in, and takes them along only when told to", async () => {
    const [first, ...others] = book.projects;
    const edited = { ...book, projects: [{ ...first!, goalText: "edited" as const }, ...others] };
    const kept = await open(edited);
    await put(labelled<HTMLSelectElement>("select", "显示"), "edited");
    expect(allByRole("heading", /^\d、/)).toHaveLength(1);
    expect(shownText()).toContain("目标文字手工改过");
    await put(labelled<HTMLSelectElement>("select", "目标文字中的数字"), "live");
    await click(byRole("button", "填写全部 8 张…"));
    expect(kept.asked).toEqual([{ kind: "goal-sheets", selection: "all", choices: { template: null, version: null, isLive: true } }]);
    await cleanUp();
    const fake = await open(edited);
    expect(allByRole("checkbox", /手工改过/)).toHaveLength(0);
    await put(labelled<HTMLSelectElement>("select", "目标文字中的数字"), "live");
    await click(byRole("checkbox", "手工改过的 1 段目标文字也跟随人员费用"));
    await click(byRole("button", "填写全部 8 张…"));
    expect(fake.asked).toEqual([{ kind: "goal-sheets", selection: "all", choices: { template: null, version: null, isLive: true, withEdited: true } }]);
  });

  it("shows only the projects that are asked for", async () => {
    await open(payrollOnly);
    await put(labelled<HTMLSelectElement>("select", "显示"), "differing");
    expect(shownText()).toContain("没有这样的项目。");
  });
});

describe("the form for one goal sheet", () => {
  const edit = async (view: BudgetView): Promise<FakeServices> => {
    const fake = await open(view);
    await click(allByRole("button", /^修改 1、|^修改 2、/)[0]!);
    return fake;
  };

  it("edits texts, plan and bounds, and asks for the write of this sheet alone", async () => {
    const fake = await edit(book);
    const project = book.projects[0]!.project;
    await put(labelled<HTMLTextAreaElement>("textarea", "绩效目标"), "新目标，需经费5万元。");
    const plan = document.querySelectorAll("button");
    await click([...plan].find((button) => button.textContent === "加上支出计划") ?? byRole("button", "去掉支出计划"));
    await put(labelled<HTMLInputElement>("input", "优：数值"), "99");
    await click(byRole("button", "写入这张表…"));
    const [request] = fake.asked;
    if (request?.kind !== "goal-sheets" || request.selection === "all") throw new Error("not asked");
    const [{ position, draft }] = request.selection as [(typeof request.selection)[number]];
    expect(position).toBe(project.position);
    expect(draft).toMatchObject({ goal: "新目标，需经费5万元。", title: project.title });
    expect(draft!.indicators).toHaveLength(project.indicators.length);
    expect(draft!.indicators[0]!.bounds.excellent).toContain("99");
  });

  it("drafts the goal text from the payroll lines", async () => {
    await edit(payrollOnly);
    const area = labelled<HTMLTextAreaElement>("textarea", "绩效目标");
    expect(area.value).toContain("共计16720525.44元");
    await put(area, "");
    await click(byRole("button", "由人员费用起草"));
    expect(labelled<HTMLTextAreaElement>("textarea", "绩效目标").value).toContain("本科135人，每人每月2688元，共计4354560元");
  });

  it("adds an indicator from the library with the project's headcount", async () => {
    await edit(payrollOnly);
    const before = allByRole("heading", /^指标 \d+$/).length;
    const select = labelled<HTMLSelectElement>("select", "指标");
    const option = [...select.options].find(({ text }) => text.includes("发放人数"))!;
    await put(select, option.value);
    await click(byRole("button", "加入"));
    expect(allByRole("heading", /^指标 \d+$/)).toHaveLength(before + 1);
    expect(shownText()).toContain("408人");
  });

  it("copies another project's sheet, with names and headcounts replaced", async () => {
    const fake = await open(book);
    await click(allByRole("button", /^修改 2、/)[0]!);
    await put(labelled<HTMLSelectElement>("select", "从另一个项目复制"), "1");
    await click(byRole("button", "复制"));
    await click(byRole("button", "写入这张表…"));
    expect(fake.asked).toMatchObject([{ selection: [{ position: 2, draft: { title: book.projects[1]!.project.title, number: 2 } }] }]);
  });

  it("goes back to the list, and throws changes away when asked", async () => {
    await edit(book);
    await put(labelled<HTMLTextAreaElement>("textarea", "绩效目标"), "别的");
    await click(byRole("button", "放弃修改"));
    expect(labelled<HTMLTextAreaElement>("textarea", "绩效目标").value).toBe(book.projects[0]!.project.goal!.text);
    await click(byRole("button", "返回项目列表"));
    expect(allByRole("heading", /^\d、/)).toHaveLength(8);
    expect(shownText()).not.toContain("有修改没有写入");
  });

  it("keeps what was typed and not written while the list or another view is shown", async () => {
    await edit(book);
    await put(labelled<HTMLTextAreaElement>("textarea", "绩效目标"), "还没有写入的目标");
    await click(byRole("button", "返回项目列表"));
    expect(shownText().match(/有修改没有写入/g)).toHaveLength(1);
    await click(byRole("button", "设置"));
    await click(byRole("button", "绩效目标"));
    await settle();
    await click(allByRole("button", /^修改 1、/)[0]!);
    expect(labelled<HTMLTextAreaElement>("textarea", "绩效目标").value).toBe("还没有写入的目标");
    expect(shownText()).toContain("有修改还没有写入");
  });

  it("brings back what a draft, a copy or throwing away has replaced", async () => {
    await edit(payrollOnly);
    await put(labelled<HTMLTextAreaElement>("textarea", "绩效目标"), "自己写的目标");
    await click(byRole("button", "由人员费用起草"));
    expect(labelled<HTMLTextAreaElement>("textarea", "绩效目标").value).not.toBe("自己写的目标");
    await click(byRole("button", "恢复刚才的内容"));
    expect(labelled<HTMLTextAreaElement>("textarea", "绩效目标").value).toBe("自己写的目标");
    await click(byRole("button", "放弃修改"));
    await click(byRole("button", "恢复刚才的内容"));
    expect(labelled<HTMLTextAreaElement>("textarea", "绩效目标").value).toBe("自己写的目标");
  });

  it("says that a draft without payroll lines holds no figures", async () => {
    await edit(book);
    expect(allByRole("button", /起草/).map(nameOf)).toEqual([book.projects[0]!.lines.length > 0 ? "由人员费用起草" : "起草目标文字"]);
  });
});

it.each(["zh", "en"] as const)("has no violation that axe finds, in the list and in the form (%s)", async (language) => {
  const violations = async () => (await axe.run(document.body, { resultTypes: ["violations"], preload: false, rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  await open(book, language);
  expect(await violations()).toEqual([]);
  await click(allByRole("button", /^(修改|Edit) 1/)[0]!);
  expect(await violations()).toEqual([]);
});
