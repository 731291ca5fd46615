import { checkBudget, loadReconciliation } from "../../src/application/index";
import { readText } from "../../src/disclosure";
import { createXlsx, openXlsx } from "../../src/xlsx/index";
import { write } from "../contract/port-harness";
import { blocksOf, correctDocument } from "../domain/checks/support/correct-document";
import { writeCellLines } from "../disclosure/support/write-document";
import { grouped } from "../../src/taskpane/reconcile/finding-list";
import { readingOf } from "../disclosure/support/reading";
import { encode, memoryWorld } from "./support/memory-world";

/** The fourth project is printed as another first one; a figure is wrong in both. */
const DOCUMENT = correctDocument(5);
const wrong = (text: string, project: number | null): string =>
  project === 4 ? text.replace(/全年共需经费[\d.]+万元/, "全年共需经费999.5万元") : project === 1 ? text.replace(/本科(\d+)人/, (_all, count: string) => `本科${Number(count) + 1}人`) : text;
const blocks = blocksOf(DOCUMENT, (text, project) => wrong(text, project).replace(/^4、/, "1、"));
const FILES = { "a.txt": encode(writeCellLines(blocks)) };

interface Printed {
  readonly coverage: { readonly projects: readonly { readonly project: number; readonly position?: number }[] };
  readonly findings: readonly { readonly check: string; readonly stated: string; readonly place: { readonly project: number | null; readonly position?: number } }[];
}

describe("projects of the same printed number", () => {
  it("are told apart in JSON by their place in the document; others carry no such field", async () => {
    const { run, said } = memoryWorld(FILES);
    expect(await run("check", "a.txt", "--json")).toBe(1);
    const [{ findings, coverage }] = JSON.parse(said.out) as [Printed];
    expect(findings.find(({ stated }) => stated === "9995000")?.place).toMatchObject({ project: 1, position: 4 });
    expect(new Set(findings.flatMap(({ place: { project, position } }) => (project === 1 ? [position] : [])))).toEqual(new Set([1, 4]));
    expect(coverage.projects.filter(({ project }) => project === 1).map(({ position }) => position)).toEqual([1, 4]);
    for (const { project, position } of coverage.projects) expect([project, position !== undefined]).toEqual([project, project === 1]);
  });

  it("stand under headings of their own, as text, Markdown, in comparisons and in the report", async () => {
    const { run, said, files } = memoryWorld(FILES);
    await run("check", "a.txt");
    const headings = said.out.split("\n").filter((line) => /^项目 \d/.test(line));
    expect(headings.filter((line) => line.startsWith("项目 1（"))).toEqual(["项目 1（文中第 1 个项目）", "项目 1（文中第 4 个项目）"]);
    expect(new Set(headings).size).toBe(headings.length);
    said.out = "";
    await run("check", "a.txt", "--markdown", "--lang", "en");
    expect(said.out).toMatch(/## Project 1 \(the document's project no\. 1\)[\s\S]*## Project 1 \(the document's project no\. 4\)/);
    said.out = "";
    await run("compare", "a.txt", "a.txt");
    expect(said.out).toContain("[错误] 项目 1（文中第 4 个项目） ");
    await run("check", "a.txt", "--out", "r.xlsx");
    const { workbook } = await (await openXlsx(files["r.xlsx"] ?? new Uint8Array())).readWorkbook();
    for (const { used } of workbook.sheets) {
      const titles = used.values.flat().filter((value) => typeof value === "string" && /^项目 1　/.test(value));
      expect(titles).toContainEqual(`项目 1　${DOCUMENT.projects[3]!.title}（文中第 4 个项目）`);
      expect(titles).toContainEqual(`项目 1　${DOCUMENT.projects[0]!.title}（文中第 1 个项目）`);
    }
  });

  it("say the same when they are read back from the workbook", async () => {
    const { run, said } = memoryWorld(FILES);
    await run("fill", "a.txt", "--out", "a.xlsx");
    said.out = "";
    await run("check", "a.txt", "a.xlsx", "--json");
    const [text, book] = JSON.parse(said.out) as [Printed, Printed];
    const at = ({ findings }: Printed): string[] => findings.map(({ check, place: { project, position } }) => `${check} ${project}-${position}`).sort();
    expect(at(book)).toEqual(at(text));
  });

  it("are groups of their own in the pane", async () => {
    const { budget } = readingOf(readText(writeCellLines(blocks)));
    const { findings, projects } = checkBudget(budget);
    const groups = grouped(findings, "project").filter(({ project }) => project?.project === 1);
    expect(groups.map(({ key }) => key)).toEqual(["project:1-1", "project:1-4"]);
    expect(projects.map(({ number, position }) => [number, position]).filter(([number]) => number === 1)).toEqual([[1, 1], [1, 4]]);
  });

  it("of a payroll sheet too", async () => {
    const workbook = await createXlsx("p.xlsx");
    await workbook.apply([{ kind: "add-sheet", sheet: "人员费用" }, write("人员费用", 0, 0, [["2026年度"], ["项目号", "项目", "类别", "人数", "月工资"], [2, "甲", "本科", 3, 1000], [2, "乙", "本科", 4, 1000], [3, "丙", "本科", 5, 1000]])]);
    const view = await loadReconciliation(workbook);
    expect(view?.projects).toEqual([{ number: 2, position: 1, title: "甲", sheet: null }, { number: 2, position: 2, title: "乙", sheet: null }, { number: 3, title: "丙", sheet: null }]);
  });
});
