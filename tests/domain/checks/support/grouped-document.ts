import type { TestBlock, TestCell } from "../../../disclosure/support/test-document";
import { seededRandom, type SeededRandom } from "../../../support/seeded-random";

/** One part of a printed text: the words around a number of that role. */
export interface PrintedNumber {
  readonly role: "amount" | "wage" | "line-people" | "group-people" | "rate" | "month" | "total" | "price";
  /** Words that stand once in the goal. */
  readonly words: string;
  /** The number within them. */
  readonly digits: string;
}

export interface GroupedProject {
  readonly title: string;
  readonly goal: string;
  readonly numbers: readonly PrintedNumber[];
  /** Lines of the goal that can be doubled or left out. */
  readonly lines: readonly string[];
  /** 元 that the total says. */
  readonly yuan: number;
  readonly rows: readonly (readonly [category: string, name: string, description: string, a: string, b: string, c: string, d: string, basis: string])[];
  readonly plan: readonly [string, string, string, string] | null;
}

export interface GroupedDocument {
  readonly year: number;
  readonly projects: readonly GroupedProject[];
  readonly basic: readonly [personnel: number, operating: number];
}

type Row = GroupedProject["rows"][number];
const share = (category: string, name: string, description: string, basis = "统计报表"): Row => [category, name, description, "≥95%", "≥90%", "≥80%", "＜80%", basis];

const staffRows = (people: number): readonly Row[] => [
  ["产出指标", "工资发放及时率", "工资发放次数与全年月数的比例", "100%", "≥90%", "≥80%", "＜80%", "工资发放表"],
  ["产出指标", "发放人数", "实发工资人数", `${people}人`, `≥${people - 3}人`, `≥${people - 6}人`, `＜${people - 6}人`, "银行发放手续"],
  share("产出指标", "线索处置率", "处置线索数量占全部线索的比率"), share("效果指标", "审限结案率", "法定审限内结案数占结案总数的比率"),
  ["效果指标", "错案率", "错案数占受理案件数的比率", "＜5%", "＜10%", "＜15%", "≥15%", "统计报表"],
  share("满意度指标", "受援群众满意度（%）", "满意和较满意的受益对象占全部调研对象的比例", "调查问卷"),
];
const OTHER_ROWS: readonly Row[] = [
  share("产出指标", "补助金发放率（%）", "实际发放的补助金金额占计划发放金额的比率"), ["产出指标", "宣传次数（次）", "全年下乡宣传次数", "≥24次", "≥20次", "≥16次", "＜16次", "台账"],
  ["效果指标", "补助人群生活改善情况", "补助人群在生活、医疗等方面的改善情况", "显著改善", "明显改善", "有所改善", "改善不明显", "问卷调查"],
  share("满意度指标", "补助对象满意度", "满意人数占调查人数的比率", "问卷调查"),
];

const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2).replace(/0$/, ""));
const number = (role: PrintedNumber["role"], words: string, digits: string): PrintedNumber => ({ role, words, digits });

/** Groups of people with lists of their own, months printed as a range, the total carried up to whole 万元. */
function grouped(random: SeededRandom, year: number, name: string): GroupedProject {
  const numbers: PrintedNumber[] = [];
  const lines: string[] = [];
  let fen = 0;
  let all = 0;
  const groups = ["A", "B"].map((letter, group) => {
    const staff = (group === 0 ? [["本科学历", 2688], ["专科学历", 2520]] : [["专科学历", 2520]]).map(([degree, wage]) => ({ degree: String(degree), wage: Number(wage), people: random.whole(6, 60) + group * 61 }));
    const people = staff.reduce((sum, line) => sum + line.people, 0);
    const [insurance, fee] = [people * 79_214 * 12, people * 4000 * 12];
    const texts = staff.map(({ degree, wage, people: some }, index) => {
      const amount = yuanOf(some * wage * 1200);
      const words = `（${index + 1}）${degree}${some}人。人/月工资${wage}元，${year}年1月至12月工资，共计${amount}元；`;
      numbers.push(number("line-people", `${degree}${some}人`, String(some)), number("wage", `${degree}${some}人。人/月工资${wage}元`, String(wage)), number("amount", `共计${amount}元`, amount), number("month", `${degree}${some}人。人/月工资${wage}元，${year}年1月至12月`, "12"));
      return words;
    });
    const at = staff.length;
    numbers.push(
      number("amount", `“四险”单位承担部分${yuanOf(insurance)}元`, yuanOf(insurance)), number("group-people", `（${at + 2}）${people}人`, String(people)), number("amount", `管理费${yuanOf(fee)}元`, yuanOf(fee)),
      number("rate", `承担部分792.14元,${people}人`, "792.14"), number("month", `${people}人${year}年1-12月份`, "12"),
    );
    lines.push(...texts);
    fen += staff.reduce((sum, line) => sum + line.people * line.wage * 1200, 0) + insurance + fee;
    all += people;
    return [`${group + 1}、${name}${letter}`, ...texts, `（${at + 1}）人/月“四险”单位承担部分792.14元,${people}人${year}年1-12月份“四险”单位承担部分${yuanOf(insurance)}元；`, `（${at + 2}）${people}人${year}年1月至12月管理费${yuanOf(fee)}元。`].join("\n");
  });
  const total = String(Math.ceil(fen / 1_000_000));
  numbers.push(number("total", `共计${total}万元`, total));
  return { title: `${all}名${name}劳务派遣人员工资、管理等费用`, goal: `${groups.join("\n")}\n共计${total}万元`, numbers, lines, yuan: Number(total) * 10_000, rows: staffRows(all), plan: null };
}

/** A bonus with its people, under the county form's upper rows. */
function bonus(random: SeededRandom, year: number): GroupedProject {
  const people = random.whole(21, 88);
  const amount = String(people * 4000);
  return {
    title: "离退休人员精神文明奖", goal: `为离退休人员${people}人发放精神文明奖，每人每年4000元，${year}年共计${amount}元。`, yuan: people * 4000, lines: [], rows: OTHER_ROWS, plan: ["25.00", "50.00", "75.00", "100.00"],
    numbers: [number("price", "每人每年4000元", "4000"), number("total", `共计${amount}元`, amount), number("line-people", `离退休人员${people}人`, String(people))],
  };
}

/** A correct budget in the manner of a county bureau: groups of dispatched staff, and a bonus under a spending plan. */
export function groupedDocument(seed: number): GroupedDocument {
  const random = seededRandom(seed * 1009);
  const year = random.whole(2019, 2026);
  return { year, projects: [grouped(random, year, "巡防队员"), grouped(random, year, "辅助人员"), bonus(random, year)], basic: [random.whole(1100, 2900) * 10_000, random.whole(41, 99) * 10_000] };
}

const wanOf = (yuan: number): string => String(Number((yuan / 10_000).toFixed(4)));

/** What is written otherwise than the document has it. */
export interface Changes {
  readonly heading?: (text: string, project: number) => string;
  readonly goal?: (text: string, project: number) => string;
  readonly rows?: (rows: GroupedProject["rows"], project: number) => readonly (readonly string[])[];
  readonly plan?: (steps: readonly string[]) => readonly string[];
  /** Projects that are not written; the department's figures stay. */
  readonly without?: number;
}

export function groupedBlocks({ year, projects, basic }: GroupedDocument, changes: Changes = {}): TestBlock[] {
  const project = projects.reduce((sum, { yuan }) => sum + yuan, 0);
  const [personnel, operating] = basic;
  const all = wanOf(personnel + operating + project);
  const paragraph = (text: string): TestBlock => ({ paragraph: text });
  return [
    ...["云溪县公安局", `${year}年部门预算信息公开`, "二、部门预算安排的总体情况", "1、收入说明", `${year}年预算收入${all}万元，其中：一般公共预算收入${all}万元，基金预算收入0万元，其他来源收入0万元。`, "2、支出说明",
      `${year}年部门支出预算为${all}万元，其中基本支出${wanOf(personnel + operating)}万元，包括人员经费${wanOf(personnel)}万元和日常公用经费${wanOf(operating)}万元；项目支出${wanOf(project)}万元。`,
      "五、绩效预算信息", "第二部分预算项目绩效目标"].map(paragraph),
    ...projects.flatMap((entry, index) => (changes.without === index ? [] : [paragraph(changes.heading?.(`${index + 1}、${entry.title}绩效目标表`, index) ?? `${index + 1}、${entry.title}绩效目标表`), sheetOf(entry, index, changes)])),
    paragraph("六、政府采购预算情况"), paragraph(`${year}年，我部门无政府采购预算。`),
  ];
}

function sheetOf(project: GroupedProject, index: number, changes: Changes): TestBlock {
  const rows: TestCell[][] = [];
  if (project.plan) {
    const steps = changes.plan?.(project.plan) ?? project.plan;
    rows.push([{ text: "项目编码" }, { text: "13050020" }, { text: "项目名称" }, { text: project.title }]);
    rows.push([{ text: "资金支出计划（%）", rows: 2 }, ...["第一季度", "第二季度", "第三季度", "第四季度"].map((text) => ({ text }))], steps.map((text) => ({ text })));
  }
  rows.push([{ text: "绩效目标" }, { text: changes.goal?.(project.goal, index) ?? project.goal, columns: 7 }]);
  rows.push([{ text: "绩效指标分类", rows: 2 }, { text: "绩效指标", rows: 2 }, { text: "绩效指标描述", rows: 2 }, { text: "绩效指标评价标准", columns: 4 }, { text: "评价标准确定依据", rows: 2 }]);
  rows.push(["优", "良", "中", "差"].map((text) => ({ text })));
  const graded = changes.rows?.(project.rows, index) ?? project.rows;
  graded.forEach(([category = "", ...cells], at) => {
    const isFirst = graded.findIndex(([other]) => other === category) === at;
    rows.push([...(isFirst ? [{ text: category, rows: graded.filter(([other]) => other === category).length }] : []), ...cells.map((text) => ({ text }))]);
  });
  return { rows };
}
