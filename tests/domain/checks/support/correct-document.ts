import type { TestBlock, TestCell } from "../../../disclosure/support/test-document";
import { seededRandom, type SeededRandom } from "../../../support/seeded-random";

/** A number of a text, with the words that it stands in (once in the text). */
export interface Token {
  readonly role: "headcount" | "all-people" | "wage" | "wage-amount" | "insurance" | "fee" | "total" | "part" | "count" | "term" | "result";
  /** Words around the number: `本科135人`. */
  readonly words: string;
  /** The number within them. */
  readonly digits: string;
}

/** A project whose figures and bounds are right. */
export interface CorrectProject {
  readonly title: string;
  readonly goal: string;
  readonly rows: readonly (readonly [category: string, ...cells: string[]])[];
  readonly fen: number;
  readonly tokens: readonly Token[];
  /** Stretches of the goal that are one cost line or one listed part. */
  readonly lines: readonly string[];
}

/** A budget in which every identity holds and every row is graded as it should be. */
export interface CorrectDocument {
  readonly year: number;
  readonly projects: readonly CorrectProject[];
  readonly personnel: number;
  readonly operating: number;
}

const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2).replace(/0$/, ""));
/** 万元 with two decimals, as far as they are needed. */
export const wan = (fen: number): string => String(Number((fen / 1_000_000).toFixed(2)));

const token = (role: Token["role"], words: string, digits: string): Token => ({ role, words, digits });

const PAYROLL_ROWS = (people: number): CorrectProject["rows"] => [
  ["产出指标", "工资发放及时率", "工资发放次数与全年月数的比例", "100%", "≥90%", "≥80%", "＜80%", "工资发放表"],
  ["产出指标", "发放人数", "实发工资人数", `${people}人`, `≥${people - 2}人`, `≥${people - 5}人`, `＜${people - 5}人`, "银行发放手续"],
  ["效果指标", "岗位履职合格率", "考核合格人数占考核人数的比率", "≥95%", "≥90%", "≥80%", "＜80%", "统计报表"],
  ["满意度指标", "受益对象满意度", "满意和较满意的受益对象占全部调研对象的比例", "≥90%", "≥80%", "≥70%", "＜70%", "调查问卷"],
];
const OFFICE_ROWS: CorrectProject["rows"] = [
  ["产出指标", "故障排除率", "排除故障次数占故障发生次数的比率", "≥90%", "≥80%", "≥70%", "＜70%", "统计报表"],
  ["产出指标", "办结业务数（件）", "当年办结的业务数量", "≥30件", "≥25件", "≥20件", "＜20件", "统计台账"],
  ["效果指标", "年度维护成本增长率", "年度维护成本同期增长率（反向指标）", "≤10%", "≤15%", "≤20%", "＞20%", "财务数据"],
  ["效果指标", "社会服务能力提升", "单位服务社会能力提升情况", "显著提升", "明显提升", "有所提升", "提升不明显", "调查问卷"],
  ["满意度指标", "群众满意度", "群众对服务的满意度", "≥90%", "≥80%", "≥70%", "＜70%", "调查问卷"],
];

/** Several degrees, insurance and fee for all, and the total to the 分. */
function payroll(random: SeededRandom, year: number, name: string): CorrectProject {
  const lines = [["硕士研究生", 3024], ["本科", 2688], ["专科", 2520]].map(([degree, wage]) => ({ degree: String(degree), wage: Number(wage), people: random.whole(11, 290) }));
  const people = lines.reduce((sum, line) => sum + line.people, 0);
  const insurance = people * 79_214 * 12;
  const fee = people * 4000 * 12;
  const fen = lines.reduce((sum, line) => sum + line.people * line.wage * 1200, 0) + insurance + fee;
  const texts = lines.map((line) => `${line.degree}${line.people}人，每人每月${line.wage}元，共计${yuan(line.people * line.wage * 1200)}元；`);
  const goal = `${people}名${name}工资明细如下：${texts.join("")}每人每月“四险”单位承担部分792.14元，${year}年保险费${yuan(insurance)}元；${people}人${year}年管理费${yuan(fee)}元，全年共需经费${yuan(fen)}元。`;
  return {
    title: `${people}名${name}工资、管理等费用`, goal, fen, rows: PAYROLL_ROWS(people), lines: texts,
    tokens: [
      token("all-people", `${people}名${name}工资明细`, String(people)), token("insurance", `保险费${yuan(insurance)}元`, yuan(insurance)),
      token("fee", `管理费${yuan(fee)}元`, yuan(fee)), token("total", `全年共需经费${yuan(fen)}元`, yuan(fen)),
      ...lines.flatMap((line) => [
        token("headcount", `${line.degree}${line.people}人`, String(line.people)), token("wage", `每人每月${line.wage}元，共计${yuan(line.people * line.wage * 1200)}`, String(line.wage)),
        token("wage-amount", `共计${yuan(line.people * line.wage * 1200)}元`, yuan(line.people * line.wage * 1200)),
      ]),
    ],
  };
}

function listed(random: SeededRandom, name: string): CorrectProject {
  const parts = ["办公费", "印刷费用", "邮电费用", "差旅费", "其他商品和服务费用"].map((label) => ({ label, fen: random.whole(12, 98) * 250_000 }));
  const fen = parts.reduce((sum, part) => sum + part.fen, 0);
  const texts = parts.map((part) => `${part.label}${wan(part.fen)}万元、`);
  return {
    title: `${name}工作经费`, goal: `${texts.join("").replace(/、$/, "，")}全年共需经费${wan(fen)}万元，主要用于日常工作。`, fen, rows: OFFICE_ROWS, lines: texts.slice(0, -1),
    tokens: [token("total", `共需经费${wan(fen)}万元`, wan(fen)), ...parts.map((part) => token("part", `${part.label}${wan(part.fen)}万元`, wan(part.fen)))],
  };
}

function priced(random: SeededRandom, name: string): CorrectProject {
  const villages = random.whole(101, 380);
  const fen = villages * 60_000;
  return {
    title: `${name}补助`, goal: `为做好联络工作：全县${villages}个行政村，每村设1名联络员，每年发放补助600元，共计${wan(fen)}万元，按时足额发放。`, fen, rows: OFFICE_ROWS, lines: [],
    tokens: [token("count", `全县${villages}个行政村`, String(villages)), token("total", `共计${wan(fen)}万元`, wan(fen))],
  };
}

function gap(random: SeededRandom, year: number, name: string): CorrectProject {
  const [income, subsidy, missing] = [random.whole(2100, 8900), random.whole(2100, 8900), random.whole(310, 1990)];
  return {
    title: `${name}县级配套资金`, goal: `${year}年需支付基础养老金${income + subsidy + missing}万元，征缴${income}万元，上级调剂${subsidy}万元，基金缺口${missing}万元。`, fen: missing * 1_000_000,
    rows: OFFICE_ROWS, lines: [],
    tokens: [token("term", `需支付基础养老金${income + subsidy + missing}万元`, String(income + subsidy + missing)), token("term", `征缴${income}万元`, String(income)), token("result", `基金缺口${missing}万元`, String(missing))],
  };
}

/** A correct budget of eight projects. */
export function correctDocument(seed: number): CorrectDocument {
  const random = seededRandom(seed);
  const year = random.whole(2019, 2026);
  return {
    year, personnel: random.whole(1_100, 2_900) * 1_000_000 + random.whole(1, 99) * 10_000, operating: random.whole(41, 99) * 1_000_000 + random.whole(1, 99) * 10_000,
    projects: [
      payroll(random, year, "协管人员"), payroll(random, year, "村医"), payroll(random, year, "宣传人员"), listed(random, "人事人才"), listed(random, "社保局"),
      priced(random, "联络员"), priced(random, "信息员"), gap(random, year, "企业养老"),
    ],
  };
}

/** The document as blocks; the paragraphs of figures and each goal may be changed on the way. */
export function blocksOf(document: CorrectDocument, change: (text: string, project: number | null) => string = (text) => text): TestBlock[] {
  const { year, personnel, operating, projects } = document;
  const project = projects.reduce((sum, { fen }) => sum + fen, 0);
  const basic = personnel + operating;
  const total = Number(wan(basic)) + Number(wan(project));
  const all = String(Number(total.toFixed(2)));
  const paragraph = (text: string): TestBlock => ({ paragraph: change(text, null) });
  return [
    paragraph("云溪县民生服务中心"), paragraph(`${year}年部门预算信息公开`), paragraph("二、部门预算安排的总体情况"), paragraph("1、收入说明"),
    paragraph(`${year}年预算收入${all}万元，其中：一般公共预算收入${all}万元，基金预算收入0万元，财政专户核拨收入0万元，其他来源收入0万元。`), paragraph("2、支出说明"),
    paragraph(`${year}年部门支出预算为${all}万元，其中基本支出${wan(basic)}万元，包括人员经费${wan(personnel)}万元和日常公用经费${wan(operating)}万元；项目支出${wan(project)}万元。`),
    paragraph("3、比上年增减情况"), paragraph(`${year}年，部门预算收支安排${all}万元，较${year - 1}年增加352.5万元，其中：基本支出增加40.25万元，项目支出增加312.25万元。`),
    paragraph("三、机关运行经费安排情况"), paragraph(`${year}年，我部门机关运行经费共计安排${wan(operating)}万元，主要用于办公。`),
    paragraph("四、财政拨款“三公”经费预算情况及增减变化原因"),
    paragraph("我部门财政拨款“三公”经费预算安排13.5万元，其中：因公出国（境）费0万元；公务用车购置及运维费12.25万元（其中：公务用车运行维护费12.25万元，公务用车购置费0万元）；公务接待费1.25万元。"),
    paragraph("五、绩效预算信息"), paragraph("第二部分预算项目绩效目标"),
    ...projects.flatMap((entry, index) => [{ paragraph: change(`${index + 1}、${entry.title}绩效目标表`, null) }, goalSheet(entry, change(entry.goal, index + 1))]),
    paragraph("六、政府采购预算情况"), paragraph(`${year}年，我部门无政府采购预算。`),
  ];
}

function goalSheet(project: CorrectProject, goal: string): TestBlock {
  const rows: TestCell[][] = [
    [{ text: "绩效目标" }, { text: goal, columns: 7 }],
    [{ text: "绩效指标分类", rows: 2 }, { text: "绩效指标", rows: 2 }, { text: "绩效指标描述", rows: 2 }, { text: "绩效指标评价标准", columns: 4 }, { text: "评价标准确定依据", rows: 2 }],
    ["优", "良", "中", "差"].map((text) => ({ text })),
  ];
  project.rows.forEach(([category, ...cells], index) => {
    const count = project.rows.filter(([other]) => other === category).length;
    const isFirst = project.rows.findIndex(([other]) => other === category) === index;
    rows.push([...(isFirst ? [{ text: category, rows: count }] : []), ...cells.map((text) => ({ text }))]);
  });
  return { rows };
}
