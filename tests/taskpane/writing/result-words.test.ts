import { speechOf } from "../../../src/taskpane/texts/index";
import { resultWords } from "../../../src/taskpane/writing/result-words";
import type { WriteResult } from "../../../src/taskpane/writing/write-flow";
import { entry } from "../support/fake-services";

const say = (result: WriteResult) => {
  const { texts, formats } = speechOf("zh");
  return resultWords(result, texts, formats);
};
const failed = (code: "protected" | "cancelled" | "changed-since", workbook: "restored" | "untouched" | "half-written"): WriteResult =>
  ({ kind: "failed", subject: { kind: "sample" }, failure: { code, place: code === "protected" ? "人员费用!B5" : null, detail: "" }, workbook });

describe("how a write went", () => {
  it("done, with the number of cells", () => expect(say({ kind: "done", entry: entry({ cellCount: 1234 }) })).toEqual({ intent: "success", title: "已完成“写入示例”，改动 1,234 个单元格。", text: null }));
  it("done where only looks were changed", () => expect(say({ kind: "done", entry: entry({ subject: { kind: "formula-colours", sheet: "费用", cells: 16, regions: 3 }, cellCount: 0 }) }).title).toBe("已完成“公式着色（费用，16 格）”。"));
  it("done with the audit trail made along", () => expect(say({ kind: "done", entry: { ...entry({}), trailMade: "操作记录" } }).text).toBe("另新建了「操作记录」工作表，查得到的写入都已记入。"));
  it("taken back", () => expect(say({ kind: "done", entry: entry({ subject: { kind: "undo", of: { kind: "sample" } } }) }).title).toBe("已完成“撤销：写入示例”。"));

  it.each([
    ["restored", "工作簿已还原为写入前的样子。"],
    ["untouched", "工作簿没有任何改动。"],
    ["half-written", "部分内容已写入且未能自动还原。请在“开始”页的“最近的写入”中撤销。"],
  ] as const)("a failure says that the workbook is %s", (workbook, words) => {
    const said = say(failed("protected", workbook));
    expect(said).toMatchObject({ intent: "error", title: "“写入示例”没有完成" });
    expect(said.text).toBe(`工作表受保护（人员费用!B5）。请先撤销保护再试。 ${words}`);
  });

  it("stopped by the user: no failure, but the workbook's state is said", () => {
    expect(say(failed("cancelled", "restored"))).toEqual({ intent: "info", title: "已停止“写入示例”", text: "工作簿已还原为写入前的样子。" });
    expect(say(failed("cancelled", "half-written")).intent).toBe("error");
  });

  it("not even prepared: nothing was changed", () => {
    expect(say({ kind: "not-prepared", failure: { code: "cell-edit-mode", place: null, detail: "" } }))
      .toEqual({ intent: "error", title: "没有开始写入", text: "正在编辑单元格。请先按回车结束编辑，再试一次。 工作簿没有任何改动。" });
  });

  it.each(["unreadable", "nothing-selected", "no-payroll"] as const)("%s is a warning, not a failure", (kind) => {
    expect(say(kind === "unreadable" ? { kind, problems: [] } : { kind }).intent).toBe("warning");
  });
});
