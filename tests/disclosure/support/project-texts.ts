import type { SeededRandom } from "../../support/seeded-random";

/** What a project's text says, in 元. */
export interface ProjectFacts {
  readonly total: string | null;
  readonly wageAmounts: readonly string[];
  readonly insurance: readonly (string | null)[];
  readonly fees: readonly (string | null)[];
  readonly parts: readonly string[];
  /** Unit price and the product of its counts. */
  readonly price: { readonly price: string; readonly counts: readonly string[] } | null;
  readonly equation: { readonly terms: readonly string[]; readonly result: string } | null;
}

export interface ProjectText {
  readonly title: string;
  readonly goal: string;
  readonly purpose: string | null;
  /** Rows of 产出, 效果 and 满意度. */
  readonly categories: readonly number[];
  readonly facts: ProjectFacts;
}

const NOTHING: ProjectFacts = { total: null, wageAmounts: [], insurance: [], fees: [], parts: [], price: null, equation: null };
const fen = (amount: number): string => (amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2).replace(/0$/, ""));

type Wording = (random: SeededRandom, year: number) => Pick<ProjectText, "title" | "goal" | "facts"> & { readonly purpose?: string };

const DEGREES = ["硕士研究生", "本科", "专科", "高中"];

/** `6人，每人每月3024元，共计217728元；…` per degree, insurance and fee for all. */
const perDegree: Wording = (random, year) => {
  const lines = DEGREES.slice(0, random.whole(1, 4)).map((degree) => ({ degree, people: random.whole(1, 300), wage: random.whole(1800, 4200) }));
  const people = lines.reduce((sum, line) => sum + line.people, 0);
  const wages = lines.map((line) => line.people * line.wage * 12 * 100);
  const insurance = people * 81237 * 12;
  const fee = people * 4500 * 12;
  return {
    title: `${people}名协管人员工资、管理等费用`,
    goal: `${people}名协管人员工资明细如下：${lines.map((line, at) => `${line.degree}${line.people}人，每人每月${line.wage}元，共计${fen(wages[at] as number)}元`).join("；")}，每人“四险”单位承担部分812.37元/月，${year}年共需保险费${fen(insurance)}元，${people}人${year}年管理费${fen(fee)}元。`,
    facts: { ...NOTHING, wageAmounts: wages.map(fen), insurance: [fen(insurance)], fees: [fen(fee)] },
  };
};

/** Groups with headings, months, one fee without its amount, a total in whole 万元. */
const inGroups: Wording = (random, year) => {
  const groups = ["A", "B", "C"].slice(0, random.whole(2, 3)).map((letter) => ({ letter, people: random.whole(2, 40) }));
  const wages = groups.map(({ people }) => people * 2600 * 12 * 100);
  const insurance = groups.map(({ people }) => people * 79214 * 12);
  const fees = groups.map(({ people }, at) => (at === groups.length - 1 ? null : fen(people * 4000 * 12)));
  const total = Math.ceil((wages.reduce((a, b) => a + b, 0) + insurance.reduce((a, b) => a + b, 0)) / 1_000_000) + 3;
  const text = groups.map(({ letter, people }, at) => [
    `${at + 1}、巡查队员${letter}`, `（1）专科学历${people}人。人/月工资2600元，${year}年1月至12月工资，共计${fen(wages[at] as number)}元；`,
    `（2）人/月“四险”单位承担部分792.14元,${people}人${year}年1-12月份“四险”单位承担部分${fen(insurance[at] as number)}元；`,
    `（3）${people}人${year}年1月至12月管理费${fees[at] === null ? "" : `${fees[at]}元`}。${at === groups.length - 1 ? `          共计${total}万元` : ""}`,
  ].join("\n")).join("\n");
  return { title: "巡查队员工资、管理等费用", goal: text, facts: { ...NOTHING, total: String(total * 10_000), wageAmounts: wages.map(fen), insurance: insurance.map(fen), fees } };
};

/** One amount for two wages, an implied wage, a total. */
const shared: Wording = (random, year) => {
  const [a, b] = [random.whole(2, 20), random.whole(1, 5)];
  const wage = 3210 * 12 * 100;
  const both = (a * 3688 + b * 4688) * 12 * 100;
  return {
    title: `${a + b + 1}名宣传人员工资、管理等费用`,
    goal: `${a + b + 1}名宣传人员工资待遇如下：研究生学历1人，${year}年工资${fen(wage)}元；本科学历${a + b}人，其中${a}人月工资为3688元，${b}人工资为4688元，${year}年工资${fen(both)}元；每人每月“四险”单位承担部分700元，${year}年保险费${(a + b + 1) * 8400}元；${year}年管理费${(a + b + 1) * 480}元，共计99万元`,
    facts: { ...NOTHING, total: "990000", wageAmounts: [fen(wage), fen(both)], insurance: [String((a + b + 1) * 8400)], fees: [String((a + b + 1) * 480)] },
  };
};

const priceTimesCount: Wording = (random) => {
  const villages = random.whole(50, 400);
  return {
    title: "联络员补助",
    goal: `为做好联络工作：全县${villages}个行政村，每村设1名联络员，每年发放补助500元，共计${(villages * 500) / 10_000}万元资金要及时发放。`,
    facts: { ...NOTHING, total: String(villages * 500), price: { price: "500", counts: [String(villages), "1"] } },
  };
};

const listOfParts: Wording = (random) => {
  const parts = Array.from({ length: random.whole(2, 6) }, () => random.whole(1, 80) * 2500);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const labels = ["办公费", "印刷费用", "邮电费用", "维护费用", "差旅费", "其他商品和服务费用"];
  return {
    title: "工作经费", goal: `${parts.map((part, at) => `${labels[at]}${part / 10_000}万元`).join("、")}，全年共需经费${total / 10_000}万元，主要用于日常工作。`,
    facts: { ...NOTHING, total: String(total), parts: parts.map(String) },
  };
};

const gap: Wording = (random, year) => {
  const [income, subsidy, missing] = [random.whole(1000, 9000), random.whole(1000, 9000), random.whole(100, 2000)];
  return {
    title: "养老县级配套资金",
    goal: `${year}年预计领取待遇3200人，年需支付基础养老金${income + subsidy + missing}万元，${year}年参保人员5100人，征缴${income}万元，上级调剂${subsidy}万元基金缺口${missing}万元`,
    facts: { ...NOTHING, total: String(missing * 10_000), equation: { terms: [income + subsidy + missing, -income, -subsidy].map(String), result: String(missing) } },
  };
};

const plainNeed: Wording = (random, year) => {
  const amount = random.whole(1, 90);
  return {
    title: "调解等保障经费", goal: `严格按照要求受理各类案件，全年结案率100%。${year}年需经费${amount}万元，主要用于调解纠纷。`, purpose: `${year}年用于调解，共需要${amount}万元，按进度拨付。`,
    facts: { ...NOTHING, total: String(amount * 10_000) },
  };
};

const silent: Wording = () => ({ title: "网络建设", goal: "主要负责全县各类信息系统建设，防止因系统故障造成信息丢失。", facts: NOTHING });

const WORDINGS: readonly Wording[] = [perDegree, inGroups, shared, priceTimesCount, listOfParts, gap, plainNeed, silent];

/** A project of the kind that comes next, in invented words. */
export function invented(random: SeededRandom, index: number, year: number): ProjectText {
  const wording = WORDINGS[index % WORDINGS.length] as Wording;
  const { title, goal, facts, purpose } = wording(random, year);
  return { title, goal, facts, purpose: purpose ?? null, categories: [random.whole(1, 5), random.whole(1, 4), random.whole(1, 2)] };
}
