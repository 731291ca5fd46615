import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PAYROLL_CHECKS } from "../../src/application/reconciliation/payroll-checks";
import { CHECKS } from "../../src/domain/checks";
import { finding, type Explanation, type Finding } from "../../src/domain/findings";
import { checkTitle, checkWords, explanationText, findingText } from "../../src/wording";
import { checkPages } from "../../src/wording/finding-pages";
import { findingsOn, row, sheet } from "../domain/checks/support/small-document";

const PLACE = { project: 2, indicator: null, line: 235, sheet: null, cell: null, text: "本科135人，每人每月2688元，共计4386816元" };
const HEADCOUNT: Explanation = {
  kind: "headcount", from: "135", to: "136", detail: "", parts: [{ kind: "headcount", label: "本科", from: "135", to: "136", effect: "32256" }], remainder: "0", alternatives: 0,
};
const BACHELOR: Finding = finding({
  check: "payroll-line-product", severity: "error", place: PLACE, stated: "4386816", expected: "4354560", difference: "32256", unit: "元", explanation: HEADCOUNT,
  parameters: { lines: "135 × 2688 × 12", verdict: "different" },
});

describe("a finding in words", () => {
  it("says what is stated, what it should be, and why", () => {
    expect(findingText(BACHELOR, "zh")).toBe("按 135 × 2688 × 12 计算，应为 4,354,560 元，文中为 4,386,816 元，多 32,256 元；“本科”人数按 136 人计则相符（文中 135）");
    expect(findingText(BACHELOR, "en")).toBe("135 × 2688 × 12 comes to 4,354,560 yuan; the text says 4,386,816 yuan, 32,256 yuan more; it agrees if the headcount of “本科” is 136 (the text says 135)");
  });

  it("names the figures of a check that has no words of its own", () => {
    const ours = { ...BACHELOR, check: "ours", explanation: null };
    expect(checkWords("ours", "zh")).toBeNull();
    expect(checkTitle("ours", "en")).toBe("ours");
    expect(findingText(ours, "zh")).toBe("ours：应为 4,354,560 元，文中为 4,386,816 元");
    expect(findingText({ ...ours, stated: null }, "en")).toBe("ours");
  });

  it("leaves no gap in any sentence", () => {
    const findings = findingsOn({
      department: ["2020年部门支出预算为1500万元，其中基本支出1423.38万元，包括人员经费1355.7万元和日常公用经费67.68万元；项目支出70.62万元。"],
      projects: [
        sheet("1、名宣传人员工资", "9名宣传人员工资待遇如下：本科学历9人，每人每月2688元，共计322560元；每人每月“四险”单位承担部分792.14元，2020年保险费85551.12元；2020年管理费4320元，共计51万元", { output: [row("发放人数", "实发工资人数", "21人", "≥20人", "≥18人", "＜15人"), row("资金到位率", "资金到位率", "≥9", "8%", "≥7%", "＜6%")] }),
        sheet("2、网络建设", "电子设备需要", { satisfaction: [] }),
      ],
    });
    expect(findings.length).toBeGreaterThan(8);
    for (const language of ["zh", "en"] as const) {
      for (const entry of findings) expect(findingText(entry, language)).not.toMatch(/undefined|NaN|“”|""|\(\)|（）|^$| {2}/);
    }
  });
});

describe("an explanation in words", () => {
  const one = (part: Partial<Explanation["parts"][number]> & { readonly kind: Explanation["kind"] }, rest: Partial<Explanation> = {}): Explanation => {
    const slip = { label: "", from: null, to: null, effect: "0", ...part };
    return { kind: slip.kind, from: slip.from, to: slip.to, detail: "", parts: [slip], remainder: "0", alternatives: 0, ...rest };
  };
  it.each<readonly [Explanation, string, string]>([
    [one({ kind: "digits", from: "4354560", to: "4345560" }, { detail: "transposed" }), "两位数字颠倒：4,354,560 元写成了 4,345,560 元", "two digits exchanged: 4,354,560 yuan became 4,345,560 yuan"],
    [one({ kind: "unit", from: "万元", to: "元" }), "单位有误：应为“万元”，写成了“元”", "wrong unit: “万元” became “元”"],
    [one({ kind: "omitted", label: "差旅费", from: "500", to: "0" }), "漏计“差旅费” 500 元", "“差旅费” is left out, 500 yuan"],
    [one({ kind: "omitted", from: "0", to: "500" }), "明细中缺 500 元", "the list lacks 500 yuan"],
    [one({ kind: "doubled", label: "差旅费", from: "500", to: "1000", effect: "500" }), "“差旅费”重复，500 元只应计一次", "“差旅费” is there twice; its 500 yuan count only once"],
    [one({ kind: "rounding", from: "504207.12", to: "510000" }, { detail: "ceiling" }), "仅取整：向上取整", "only rounded up"],
    [one({ kind: "months", from: "12", to: "11" }, { remainder: "-0.5", alternatives: 2 }), "月数按 11 个月计则相符（文中 12），余 -0.50 元未能解释（另有 2 种同样简单的解释）", "it agrees if the number of months is 11 (the text says 12); -0.50 yuan remain unexplained (2 other explanations are as simple)"],
  ])("%#", (explanation, zh, en) => {
    expect([explanationText(explanation, "元", "zh"), explanationText(explanation, "元", "en")]).toEqual([zh, en]);
  });
});

describe("the pages of the checks", () => {
  const DOCS = path.resolve(__dirname, "../../docs/checks");

  it("docs/checks is what the checks give (else: node scripts/generate-check-pages.mjs)", () => {
    const generated = checkPages([...CHECKS, ...PAYROLL_CHECKS]);
    const committed = readdirSync(DOCS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => path.relative(DOCS, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
    expect(committed.sort()).toEqual(generated.map((page) => page.path).sort());
    for (const { path: name, content } of generated) expect([name, readFileSync(path.join(DOCS, name), "utf8")]).toEqual([name, content]);
  });

  it("need words for every check", () => {
    expect(() => checkPages([{ id: "ours", group: "form", severities: ["note"], source: "logic" }])).toThrow(RangeError);
  });
});
