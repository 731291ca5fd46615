import { seededRandom, type SeededRandom } from "../../support/seeded-random";
import type { TestBlock, TestCell } from "./test-document";
import { invented, type ProjectFacts, type ProjectText } from "./project-texts";

/** A document of an invented county and what is in it. */
export interface CountyDocument {
  readonly blocks: readonly TestBlock[];
  readonly facts: {
    readonly name: string;
    readonly year: number;
    /** By id, in 元. */
    readonly figures: Readonly<Record<string, string>>;
    readonly projects: readonly (ProjectFacts & { readonly number: number; readonly title: string; readonly categories: readonly number[] })[];
  };
}

const wan = (fen: number): string => (fen % 1_000_000 === 0 ? String(fen / 1_000_000) : (fen / 1_000_000).toFixed(2).replace(/0$/, ""));

/** Writes a document in the sample's layout: all sections, and as many goal sheets as wanted. */
export function countyDocument(seed: number, projectCount = 28): CountyDocument {
  const random = seededRandom(seed);
  const name = `${random.pick(["云溪", "石桥", "柳河", "青山"])}县${random.pick(["民生服务中心", "公共事务局", "劳动保障局"])}`;
  const year = random.whole(2018, 2026);
  const projects = Array.from({ length: projectCount }, (_, index) => ({ number: index + 1, text: invented(random, index, year) }));
  const personnel = random.whole(10_000, 90_000) * 10_000;
  const operating = random.whole(1_000, 9_000) * 10_000;
  const project = random.whole(100_000, 900_000) * 10_000;
  const [basic, total] = [personnel + operating, personnel + operating + project];
  const yuan = (amount: number): string => String(amount / 100);
  const blocks: TestBlock[] = [
    { paragraph: name }, { paragraph: `${year}年部门预算信息公开` }, { paragraph: "一、部门职责及机构设置情况" }, { paragraph: "（一）为全县居民提供各项服务，做好日常管理。" },
    { paragraph: "机构设置：" }, organisations(name), { paragraph: "二、部门预算安排的总体情况" }, { paragraph: "1、收入说明" },
    { paragraph: `${year}年预算收入${wan(total)}万元，其中：一般公共预算收入${wan(total)}万元，基金预算收入0万元，财政专户核拨收入0万元，其他来源收入0万元。` },
    { paragraph: "2、支出说明" },
    { paragraph: `${year}年部门支出预算为${wan(total)}万元，其中基本支出${wan(basic)}万元，包括人员经费${wan(personnel)}万元和日常公用经费${wan(operating)}万元；项目支出${wan(project)}万元，主要是各类补助。` },
    { paragraph: "3、比上年增减情况" },
    { paragraph: `${year}年，部门预算收支安排${wan(total)}万元，较${year - 1}年增加12.5万元，其中：基本支出增加2.5万元，项目支出增加10万元。` },
    { paragraph: "三、机关运行经费安排情况" }, { paragraph: `${year}年，我部门机关运行经费共计安排${wan(operating)}万元，主要用于办公。` },
    { paragraph: "四、财政拨款“三公”经费预算情况及增减变化原因" },
    { paragraph: "我部门财政拨款“三公”经费预算安排3.5万元，其中：因公出国（境）费0万元；公务用车购置及运维费2万元（其中：公务用车运行维护费2万元，公务用车购置费0万元）；公务接待费1.5万元，“三公”经费比上年减少0.5万元。" },
    { paragraph: "五、绩效预算信息" }, { paragraph: "（一）总体绩效目标" }, { paragraph: `${year}年，做好各项工作。` }, { paragraph: "（二）分项绩效目标：" },
    { paragraph: "一是服务居民" }, { paragraph: "绩效目标：提高服务水平。" }, { paragraph: "绩效指标：服务居民1200人以上；办结率达到98.5%。" },
    { paragraph: "（三）实现年度发展规划目标的保障措施" }, { paragraph: "1、加强管理。" }, { paragraph: "2、加强监督。" }, { paragraph: "第二部分预算项目绩效目标" },
    ...projects.flatMap(({ number, text }) => [{ paragraph: `${number}、${text.title}绩效目标表` }, goalSheet(random, text)]),
    { paragraph: "六、政府采购预算情况" }, { paragraph: `${year}年，我部门无政府采购预算。` }, { paragraph: "七、国有资产信息" }, { paragraph: `${name}上年末固定资产金额为45.6万元（详见下表）` },
    assets(), { paragraph: "八、名词解释" }, { paragraph: "1、基本支出：指保障机构运转的支出。" }, { paragraph: "九、其他需要说明的事项" }, { paragraph: "无。" },
  ];
  return {
    blocks,
    facts: {
      name, year,
      figures: {
        income: yuan(total), generalPublicIncome: yuan(total), expenditure: yuan(total), basicExpenditure: yuan(basic), personnelExpenditure: yuan(personnel),
        operatingExpenditure: yuan(operating), projectExpenditure: yuan(project), operatingCosts: yuan(operating), threePublic: "35000", vehicles: "20000", hospitality: "15000", fixedAssets: "456000",
      },
      projects: projects.map(({ number, text }) => ({ ...text.facts, number, title: text.title, categories: text.categories })),
    },
  };
}

const organisations = (name: string): TestBlock => ({
  rows: [["单位名称", "单位性质", "单位规格", "经费保障形式"], [name, "行政", "正科级", "财政拨款"], [`${name}服务站`, "事业", "副科级", "财政拨款"]].map((row) => row.map((text) => ({ text }))),
});

const assets = (): TestBlock => ({
  rows: [["项目", "数量", "价值（金额单位：万元）"], ["资产总额", "——", "45.6"], ["1、房屋（平方米）", "120", "30.1"], ["其中：办公用房（平方米）", "80", "20"], ["2、车辆（台、辆）", "1", ""], ["3、其他固定资产", "——", "15.5"]].map((row) => row.map((text) => ({ text }))),
});

/** The eight-column form of the sample, with the optional rows for some projects. */
function goalSheet(random: SeededRandom, text: ProjectText): TestBlock {
  const rows: TestCell[][] = [];
  if (text.purpose) {
    rows.push([{ text: "项目编码" }, { text: "" }, { text: "项目名称" }, { text: "", columns: 5 }], [{ text: "项目资金主要用途" }, { text: text.purpose, columns: 7 }]);
    rows.push([{ text: "资金支出计划（%）" }, ...["第一季度", "第二季度", "第三季度"].map((label) => ({ text: label })), { text: "第四季度", columns: 4 }]);
    rows.push([{ text: "" }, { text: "25.00" }, { text: "50.00" }, { text: "75.00" }, { text: "100.00", columns: 4 }]);
  }
  rows.push([{ text: "绩效目标" }, { text: text.goal, columns: 7 }]);
  rows.push([{ text: "绩效指标\n分类", rows: 2 }, { text: "绩效指标", rows: 2 }, { text: "绩效指标描述", rows: 2 }, { text: "绩效指标评价标准", columns: 4 }, { text: "评价标准确定依据", rows: 2 }]);
  rows.push(["优", "良", "中", "差"].map((label) => ({ text: label })));
  ["产出指标", "效果指标", "满意度指标"].forEach((category, at) => {
    const count = text.categories[at] ?? 1;
    for (let index = 0; index < count; index += 1) rows.push([...(index === 0 ? [{ text: category, rows: count }] : []), ...indicator(random, `${category.slice(0, 2)}事项${"甲乙丙丁戊"[index]}`)]);
  });
  return { rows };
}

const BOUNDS: readonly (readonly string[])[] = [
  ["≥90%", "≥80%", "≥70%", "＜70%"], ["100%", "≥95%", "≥90%", "＜90%"], ["≥30件", "≥25件", "≥20件", "＜20件"], ["显著改善", "明显改善", "有所改善", "改善不明显"],
  ["≥4万人", "≥3.5万人", "≥3万人", "＜3万人"], ["≤10%", "≤15%", "≤20%", "＞20%"], ["代偿率<5%", "10%>代偿率≥5%", "20%>代偿率≥10%", "代偿率≥20%"], ["21人", "≥20人", "≥18人", "＜18人"], ["≥15", "≥10", "≥8", "＜8"],
];

const indicator = (random: SeededRandom, name: string): TestCell[] => {
  const basis = random.pick(["统计报表", "调查\n问卷", "银行回单"]);
  return [`${name}（%）`, `${name}完成数占应完成数的比率`, ...random.pick(BOUNDS), basis].map((text) => ({ text }));
};
