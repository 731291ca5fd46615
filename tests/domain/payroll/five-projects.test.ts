import { printYuan, yuan, yuanText } from "../../../src/domain/money";
import { compareStated, costOfPayroll, impliedFactor, type PayrollLine, type StatedAmount } from "../../../src/domain/payroll";
import { line, payroll, stated } from "./build-payroll";

const PROJECT = new Map([2, 5, 6, 7, 8].map((number) => [number, { number, name: `项目${number}` }]));
const projectOf = (number: number) => PROJECT.get(number) ?? { number, name: "" };

/** id, project, group, category, headcount, monthly wage; all for 12 months at 792.14 and 40. */
const LINES = ([
  ["2-硕士", 2, null, "硕士研究生", 6, "3024"], ["2-本科", 2, null, "本科", 135, "2688"], ["2-专科", 2, null, "专科", 267, "2520"],
  ["5-专科", 5, null, "专科", 21, "2520"],
  ["6-本科", 6, null, "本科", 6, "2688"], ["6-专科", 6, null, "专科", 34, "2520"],
  ["7-研究生", 7, null, "研究生", 1, "4024"], ["7-本科一", 7, null, "本科", 7, "3688"], ["7-本科二", 7, null, "本科", 1, "4688"],
  ["8-A本科", 8, "A", "本科", 8, "2688"], ["8-A专科", 8, "A", "专科", 41, "2520"], ["8-B专科", 8, "B", "专科及以下", 6, "2520"],
  ["8-C专科", 8, "C", "专科及以下", 2, "2520"], ["8-D本科", 8, "D", "本科", 1, "2688"], ["8-D专科", 8, "D", "专科", 5, "2520"],
] as const).map(([id, number, group, category, headcount, wage]): PayrollLine => line(
  id, headcount, { wage, insurance: "792.14", managementFee: "40" }, { project: projectOf(number), category, ...(group === null ? {} : { group }) },
));

const wageOf = (...ids: string[]) => ({ component: "wage", lines: ids });
const STATED: readonly (readonly [number, string, { component: string; lines: string[] | null }])[] = [
  [2, "217728元", wageOf("2-硕士")], [2, "4386816元", wageOf("2-本科")], [2, "8043840元", wageOf("2-专科")],
  [2, "3878317.44元", { component: "insurance", lines: null }], [2, "195840元", { component: "managementFee", lines: null }],
  [5, "635040元", wageOf("5-专科")], [5, "199619.28元", { component: "insurance", lines: null }], [5, "10080元", { component: "managementFee", lines: null }],
  [6, "193536元", wageOf("6-本科")], [6, "1028160元", wageOf("6-专科")], [6, "380227.2元", { component: "insurance", lines: null }], [6, "19200元", { component: "managementFee", lines: null }],
  [7, "48288元", wageOf("7-研究生")], [7, "366048元", wageOf("7-本科一", "7-本科二")], [7, "85551.12元", { component: "insurance", lines: null }],
  [7, "4320元", { component: "managementFee", lines: null }], [7, "51万元", { component: "total", lines: null }],
  [8, "258048元", wageOf("8-A本科")], [8, "1239840元", wageOf("8-A专科")], [8, "465778.32元", { component: "insurance", lines: ["8-A本科", "8-A专科"] }],
  [8, "23520元", { component: "managementFee", lines: ["8-A本科", "8-A专科"] }], [8, "181440元", wageOf("8-B专科")], [8, "57034.08元", { component: "insurance", lines: ["8-B专科"] }],
  [8, "2880元", { component: "managementFee", lines: ["8-B专科"] }], [8, "60480元", wageOf("8-C专科")], [8, "19011.36元", { component: "insurance", lines: ["8-C专科"] }],
  [8, "960元", { component: "managementFee", lines: ["8-C专科"] }], [8, "32256元", wageOf("8-D本科")], [8, "151200元", wageOf("8-D专科")],
  [8, "57034.08元", { component: "insurance", lines: ["8-D本科", "8-D专科"] }], [8, "256万元", { component: "total", lines: null }],
];
const amounts: StatedAmount[] = STATED.map(([number, printed, covers], index) => stated(`s${index}`, printed, { project: projectOf(number), ...covers }));

const figures = payroll(LINES, amounts);
const cost = () => costOfPayroll(figures);
const comparisons = () => compareStated(figures, cost());

describe("what the five projects cost", () => {
  it.each([
    [2, 408, "12646368", "3878317.44", "195840", "16720525.44"], [5, 21, "635040", "199619.28", "10080", "844739.28"],
    [6, 40, "1221696", "380227.2", "19200", "1621123.2"], [7, 9, "414336", "85551.12", "4320", "504207.12"],
    [8, 63, "1923264", "598857.84", "30240", "2552361.84"],
  ])("project %d: %d people, wage %s, insurance %s, fee %s, total %s", (number, headcount, wage, insurance, fee, total) => {
    const project = cost().projects.find((entry) => entry.project.number === number);
    expect(project?.headcount).toBe(headcount);
    expect(project?.byComponent.map((part) => [part.component, yuanText(part.amount)])).toEqual([["wage", wage], ["insurance", insurance], ["managementFee", fee]]);
    expect(project && yuanText(project.total)).toBe(total);
  });
  it("has no problems, and adds up", () => {
    const { problems, projects, total } = cost();
    expect(problems).toEqual([]);
    expect(projects.map(({ project }) => project.number)).toEqual([2, 5, 6, 7, 8]);
    expect([yuanText(total), printYuan(total)]).toEqual(["22242956.88", "22,242,956.88"]);
  });
});

describe("what the document states beside it", () => {
  it("differs in two lines, each by one person, and in two totals by rounding up to whole 万元", () => {
    const different = comparisons().filter(({ verdict }) => verdict !== "equal").map(({ stated: { covers }, difference, verdict, explanation }) =>
      [covers.lines?.join() ?? covers.project.number, difference && yuanText(difference), verdict, explanation]);
    expect(different).toEqual([
      ["2-本科", "32256", "different", { kind: "headcount", from: 135, to: 136, lineId: "2-本科" }],
      ["2-专科", "-30240", "different", { kind: "headcount", from: 267, to: 266, lineId: "2-专科" }],
      [7, "5792.88", "rounded", { kind: "rounding", policy: "ceiling-wan" }],
      [8, "7638.16", "rounded", { kind: "rounding", policy: "ceiling-wan" }],
    ]);
  });
  it("states 12,648,384 of wages in project 2, and 27,360 of the fee in project 8", () => {
    const sumOf = (number: number, component: string) => comparisons()
      .filter(({ stated: { covers } }) => covers.project.number === number && covers.component === component)
      .reduce((sum, { stated: { amount } }) => sum + Number(yuanText(amount)), 0);
    expect([sumOf(2, "wage"), sumOf(8, "managementFee")]).toEqual([12648384, 27360]);
  });
  it("implies a wage of 4024 in project 7", () => {
    const wage = impliedFactor(yuan("48288"), [12, 1]);
    expect([wage?.value.toFixed(), wage?.isImplied]).toEqual(["4024", true]);
  });
});
