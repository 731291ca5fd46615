import { readText } from "../../../../src/disclosure";
import { CHECKS, runChecks } from "../../../../src/domain/checks";
import type { Finding } from "../../../../src/domain/findings";
import { readingOf } from "../../../disclosure/support/reading";
import type { TestBlock, TestCell } from "../../../disclosure/support/test-document";
import { writeCellLines } from "../../../disclosure/support/write-document";

/** A row: name, description, 优, 良, 中, 差, basis. */
export type SmallRow = readonly [name: string, description: string, excellent: string, good: string, fair: string, poor: string, basis: string];

export interface SmallProject {
  readonly heading: string;
  readonly goal: string;
  /** Rows by category; what is left out is filled with rows that are right. */
  readonly output?: readonly SmallRow[];
  readonly effect?: readonly SmallRow[];
  readonly satisfaction?: readonly SmallRow[];
  readonly upper?: readonly (readonly string[])[];
}

export interface SmallDocument {
  readonly department?: readonly string[];
  readonly projects?: readonly SmallProject[];
  /** What stands behind the goal sheets. */
  readonly end?: readonly TestBlock[];
}

const OUTPUT: SmallRow = ["故障排除率", "排除故障次数占故障发生次数的比率", "≥90%", "≥80%", "≥70%", "＜70%", "统计报表"];
const EFFECT: SmallRow = ["数据共享率", "共享的数据容量占全部数据容量的比率", "≥90%", "≥80%", "≥70%", "＜70%", "统计报表"];
const SATISFACTION: SmallRow = ["群众满意度", "群众对服务的满意度", "≥90%", "≥80%", "≥70%", "＜70%", "调查问卷"];

/** A goal sheet in which nothing is wrong but what a test puts there. */
export const sheet = (heading: string, goal: string, rows: Partial<SmallProject> = {}): SmallProject => ({ heading, goal, ...rows });

/** One row of a sheet on its own. */
export const row = (...cells: readonly [name: string, description: string, ...bounds: string[]]): SmallRow => {
  const [name, description, a = "≥90%", b = "≥80%", c = "≥70%", d = "＜70%", basis = "统计报表"] = cells;
  return [name, description, a, b, c, d, basis];
};

function goalSheet({ goal, output = [OUTPUT], effect = [EFFECT], satisfaction = [SATISFACTION], upper = [] }: SmallProject): TestBlock {
  const rows: TestCell[][] = upper.map((cells) => cells.map((text) => ({ text })));
  rows.push([{ text: "绩效目标" }, { text: goal, columns: 7 }]);
  rows.push([{ text: "绩效指标分类", rows: 2 }, { text: "绩效指标", rows: 2 }, { text: "绩效指标描述", rows: 2 }, { text: "绩效指标评价标准", columns: 4 }, { text: "评价标准确定依据", rows: 2 }]);
  rows.push(["优", "良", "中", "差"].map((text) => ({ text })));
  for (const [category, list] of [["产出指标", output], ["效果指标", effect], ["满意度指标", satisfaction]] as const) {
    list.forEach((cells, index) => rows.push([...(index === 0 ? [{ text: category, rows: list.length }] : []), ...cells.map((text) => ({ text }))]));
  }
  return { rows };
}

/** The document as text. */
export function writeSmall({ department = [], projects = [], end = [] }: SmallDocument): string {
  const blocks: TestBlock[] = [
    "云溪县民生服务中心", "2020年部门预算信息公开", "二、部门预算安排的总体情况", ...department, "五、绩效预算信息", "第二部分预算项目绩效目标",
  ].map((paragraph) => ({ paragraph }));
  projects.forEach((project) => blocks.push({ paragraph: `${project.heading}绩效目标表` }, goalSheet(project)));
  return writeCellLines([...blocks, ...end]);
}

/** The findings on a document. */
export const findingsOn = (document: SmallDocument): readonly Finding[] => runChecks(CHECKS, readingOf(readText(writeSmall(document))).budget).findings;
