import { samplePayroll } from "../../../src/application/sample/index";
import { yuanText } from "../../../src/domain/money/index";
import { compareStated, costOfPayroll } from "../../../src/domain/payroll/index";

const payroll = samplePayroll();
const cost = costOfPayroll(payroll);
const comparisons = compareStated(payroll, cost);

describe("the sample payroll", () => {
  it.each([
    [2, 408, ["12646368", "3878317.44", "195840"], "16720525.44"],
    [5, 21, ["635040", "199619.28", "10080"], "844739.28"],
    [6, 40, ["1221696", "380227.2", "19200"], "1621123.2"],
    [7, 9, ["414336", "85551.12", "4320"], "504207.12"],
    [8, 63, ["1923264", "598857.84", "30240"], "2552361.84"],
  ])("costs in project %i", (number, headcount, parts, total) => {
    const project = cost.projects.find((one) => one.project.number === number);
    expect(project?.headcount).toBe(headcount);
    expect(project?.byComponent.map(({ amount }) => yuanText(amount))).toEqual(parts);
    expect(project && yuanText(project.total)).toBe(total);
  });

  it("computes every line, and gives each its own id", () => {
    expect(cost.problems).toEqual([]);
    expect(new Set(payroll.lines.map(({ id }) => id)).size).toBe(payroll.lines.length);
    expect(new Set(payroll.stated.map(({ id }) => id)).size).toBe(payroll.stated.length);
  });

  it("states 12,648,384 元 of wages in project 2 and 27,360 元 of fees in project 8", () => {
    const sum = (project: number, component: string) => payroll.stated
      .filter(({ covers }) => covers.project.number === project && covers.component === component)
      .reduce((total, { amount }) => total + Number(yuanText(amount)), 0);
    expect(sum(2, "wage")).toBe(12648384);
    expect(sum(8, "managementFee")).toBe(27360);
    expect(sum(8, "wage")).toBe(1923264);
  });

  it("differs from the document in two lines by a whole person each, and in two totals by rounding up", () => {
    const differing = comparisons.filter(({ verdict }) => verdict !== "equal");
    expect(differing.map(({ stated, difference, verdict, explanation }) => [stated.id, difference && yuanText(difference), verdict, explanation])).toEqual([
      ["s2-2", "32256", "different", { kind: "headcount", from: 135, to: 136, lineId: "p2-2" }],
      ["s2-3", "-30240", "different", { kind: "headcount", from: 267, to: 266, lineId: "p2-3" }],
      ["s7-5", "5792.88", "rounded", { kind: "rounding", policy: "ceiling-wan" }],
      ["s8-14", "7638.16", "rounded", { kind: "rounding", policy: "ceiling-wan" }],
    ]);
  });

  it("marks what is not printed: the wage behind 48288 and the fee per head", () => {
    const implied = payroll.lines.flatMap(({ id, inputs }) => Object.entries(inputs).filter(([, { isImplied }]) => isImplied).map(([component]) => `${id} ${component}`));
    expect(implied.filter((one) => one.endsWith("wage"))).toEqual(["p7-1 wage"]);
    expect(implied.filter((one) => one.endsWith("managementFee"))).toHaveLength(payroll.lines.length);
  });

  it("covers two wages with one amount, and counts a line that is printed twice once", () => {
    expect(payroll.stated.find(({ id }) => id === "s7-2")?.covers.lines).toEqual(["p7-2", "p7-3"]);
    expect(payroll.lines.filter(({ project, group, category }) => project.number === 8 && group === "A" && category === "本科")).toHaveLength(1);
    expect(payroll.stated.find(({ id }) => id === "s8-1")?.place?.text).toContain("只计一次");
  });

  it("is made anew each time, so that nobody changes another's sample", () => {
    expect(samplePayroll()).toEqual(payroll);
    expect(samplePayroll()).not.toBe(payroll);
  });
});
