import type { CheckedFinding } from "../../../src/application/index";
import { finding, type Severity } from "../../../src/domain/findings/index";
import { countBySeverity, filtered, firstSeverities, grouped } from "../../../src/taskpane/reconcile/finding-list";

const NOWHERE = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };
let next = 0;
const one = (check: string, severity: Severity, project: number | null, text = ""): CheckedFinding => {
  next += 1;
  return { id: `f${next}`, finding: finding({ check, severity, place: { ...NOWHERE, project, text } }), fingerprint: { place: "", figures: "" }, state: { kind: "open" } };
};

const PROJECTS = [{ number: 1, title: "村医补助", sheet: null }, { number: 2, title: "派遣人员工资", sheet: null }];
const FINDINGS = [
  one("department-sum", "note", null, "项目支出12571.2万元"),
  one("wage-line", "warning", 1, "本科135人"),
  one("wage-line", "error", 1, "专科267人"),
  one("basis-missing", "warning", 2),
  one("basis-missing", "warning", 1),
];
const all = new Set<Severity>(["error", "warning", "note"]);

describe("grouping", () => {
  it("by project keeps the reading order, and puts the gravest first within each", () => {
    const groups = grouped(FINDINGS, "project");
    expect(groups.map(({ key, project, findings }) => [key, project?.project ?? null, findings.map((own) => own.finding.severity)])).toEqual([
      ["project:", null, ["note"]], ["project:1", 1, ["error", "warning", "warning"]], ["project:2", 2, ["warning"]],
    ]);
  });

  it("by check puts the gravest check first, then the one with most findings", () => {
    expect(grouped(FINDINGS, "check").map(({ check }) => check)).toEqual(["wage-line", "basis-missing", "department-sum"]);
  });

  it("loses and doubles nothing", () => {
    for (const by of ["project", "check"] as const) expect(new Set(grouped(FINDINGS, by).flatMap(({ findings }) => findings))).toEqual(new Set(FINDINGS));
  });
});

describe("filtering", () => {
  it.each([
    ["only errors", ["error"], "", 1],
    ["nothing chosen shows nothing", [], "", 0],
    ["words of the document", ["error", "warning", "note"], "本科135", 1],
    ["the project's title", ["error", "warning", "note"], "派遣人员", 1],
    ["two words, both needed", ["error", "warning", "note"], "村医 专科", 1],
    ["full-width digits find half-width ones", ["error", "warning", "note"], "１３５", 1],
    ["what is nowhere", ["error", "warning", "note"], "没有这样的", 0],
  ] as const)("%s", (_name, severities, words, count) => {
    expect(filtered(FINDINGS, { severities: new Set(severities), words }, PROJECTS, "zh")).toHaveLength(count);
  });

  it("finds ten thousand findings by a word within a second", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => one("wage-line", "error", 1, `第${index}处`));
    const began = Date.now();
    expect(filtered(many, { severities: all, words: "第9999处" }, PROJECTS, "zh")).toHaveLength(1);
    expect(Date.now() - began).toBeLessThan(1000);
  });
});

it("counts by severity, and shows the gravest first", () => {
  expect(countBySeverity(FINDINGS)).toEqual({ error: 1, warning: 3, note: 1 });
  expect([...firstSeverities(FINDINGS)]).toEqual(["error"]);
  expect([...firstSeverities(FINDINGS.filter((own) => own.finding.severity === "note"))]).toEqual(["note"]);
  expect(firstSeverities([]).size).toBe(3);
});
