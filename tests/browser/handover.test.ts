import { block, cell, type, writeFromPane } from "./support/drive-workbench";
import { openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually, waitForView } from "./support/wait-for";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

const opened = async (query: string, work: (bench: OpenWorkbench) => Promise<void>): Promise<void> => {
  const bench = await openWorkbench({ query });
  try {
    await work(bench);
    expect(bench.trouble).toEqual([]);
  } finally {
    await bench.close();
  }
};
const show = async ({ pane }: OpenWorkbench, name: string): Promise<void> => {
  await pane.getByRole("navigation").first().getByRole("button", { name, exact: true }).click();
  await waitForView(pane, name);
};

it("makes values of a spilled table and lets it spill again when it is taken back", async () => {
  await opened("lang=zh-CN", async (bench) => {
    const { page, pane } = bench;
    await type(page, "人员费用", "R2", "=PAYROLL.WAGE({2520;2688;3024},2)");
    const before = await block(page, "人员费用", "R2:R4");
    expect(before.flat().map(({ value }) => value)).toEqual([60480, 64512, 72576]);
    await show(bench, "移交");
    await pane.getByLabel("“函数示例”的移交方式").selectOption("keep");
    await writeFromPane(pane, () => pane.getByRole("button", { name: "预览移交" }).click());
    await eventually(async () => expect((await block(page, "人员费用", "R2:R4")).flat()).toEqual([60480, 64512, 72576].map((value) => ({ formula: null, value }))));
    await show(bench, "开始");
    await writeFromPane(pane, () => pane.getByRole("button", { name: /^撤销“移交/ }).first().click());
    await eventually(async () => expect(await block(page, "人员费用", "R2:R4")).toEqual(before));
  });
});

it("repairs a function that the host does not know under the name that stands there", async () => {
  await opened("lang=zh-CN", async (bench) => {
    const { page, pane } = bench;
    await type(page, "人员费用", "R2", "=ROUND(_xlfn.PAYROLL.WAGE(2520,2),0)+1");
    await show(bench, "移交");
    await pane.getByText("1 格的函数失效").waitFor();
    await writeFromPane(pane, () => pane.getByRole("button", { name: "修复函数" }).click());
    await eventually(async () => expect(await cell(page, "人员费用", "R2")).toEqual({ formula: "=ROUND(PAYROLL.WAGE(2520,2),0)+1", value: 60481 }));
    await pane.getByText("1 格的函数失效").waitFor({ state: "detached" });
  });
});

it.each([
  ["1.9", ["没有", "没有", "没有"]],
  ["1.13", ["有", "有", "没有"]],
  ["1.20", ["有", "有", "有"]],
])("says at requirement set %s what is missing and what holds instead", async (set, states) => {
  await opened(`lang=zh-CN&api=${set}`, async (bench) => {
    await show(bench, "设置");
    await bench.pane.getByRole("button", { name: "本机能力与版本" }).click();
    await bench.pane.getByRole("heading", { level: 2, name: "能做什么" }).waitFor();
    await eventually(async () => {
      const items = await bench.pane.locator("main li").allInnerTexts();
      const stateOf = (name: string) => /\n\s*(有|没有)\s*\n/.exec(items.find((item) => item.startsWith(name)) ?? "")?.[1];
      expect(["结果溢出", "写入前查看合并单元格", "一次 Ctrl+Z"].map(stateOf)).toEqual(states);
      expect(await bench.pane.locator("dl").innerText()).toMatch(new RegExp(`ExcelApi 要求集\\s+${set}\\s`));
    });
  });
});
