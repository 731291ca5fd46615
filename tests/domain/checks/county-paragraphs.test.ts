import { onGoal } from "./support/goal-document";

/** A goal text of a county's budget, invented and right; and one figure of it changed, with what is to be found of that. */
interface Paragraph {
  readonly of: string;
  readonly text: string;
  readonly changed: readonly [from: string, to: string];
  /** The check, the words that it points to, and the kind of slip with the values that it names first; no values where another slip is as simple (either share of a split), which the explanation then says. */
  readonly found: { readonly check: string; readonly place: string; readonly cause: string; readonly from?: string; readonly to?: string };
}

const PARAGRAPHS: readonly Paragraph[] = [
  {
    of: "dispatched workers by degree",
    text: "劳务派遣人员86人，其中本科学历36人，每人每月2688元，全年共计1161216元；专科学历50人，每人每月2520元，全年共计1512000元；每人每月“四险”单位承担部分792.14元，全年保险费817488.48元；管理费每人每月40元，全年41280元。以上合计3531984.48元。",
    changed: ["1161216", "1161261"], found: { check: "payroll-line-product", place: "1161261元", cause: "digits", from: "1161216", to: "1161261" },
  },
  {
    of: "transport allowances of three ranks with one amount",
    text: "公务交通补贴：县处级4人，每人每月1040元；科级26人，每人每月650元；科员及以下58人，每人每月500元。全年需经费60.072万元。",
    changed: ["26人", "62人"], found: { check: "unit-price-product", place: "全年需经费60.072万元", cause: "headcount", from: "62", to: "26" },
  },
  {
    of: "heating of staff and pensioners",
    text: "冬季取暖补贴在职人员120人，每人每年3200元，计38.4万元；退休人员45人，每人每年2800元，计12.6万元。共需51万元。",
    changed: ["12.6", "16.2"], found: { check: "unit-price-product", place: "计16.2万元", cause: "digits", from: "126000", to: "162000" },
  },
  {
    of: "the sum of heating of staff and pensioners",
    text: "冬季取暖补贴在职人员120人，每人每年3200元，计38.4万元；退休人员45人，每人每年2800元，计12.6万元。共需51万元。",
    changed: ["共需51万元", "共需89.4万元"], found: { check: "project-total", place: "共需89.4万元", cause: "doubled", from: "384000", to: "768000" },
  },
  {
    of: "meals by the day",
    text: "机关食堂就餐补助：就餐人员150人，每人每天15元，全年250天，共计56.25万元。",
    changed: ["56.25", "65.25"], found: { check: "unit-price-product", place: "共计65.25万元", cause: "digits", from: "562500", to: "652500" },
  },
  {
    of: "training in courses of days",
    text: "举办村干部培训班6期，每期80人，每人每天450元，每期3天，共计64.8万元。",
    changed: ["6期", "5期"], found: { check: "unit-price-product", place: "共计64.8万元", cause: "headcount", from: "5", to: "6" },
  },
  {
    of: "insurance by base and share",
    text: "聘用人员60人，养老保险缴费基数每人每月3500元，单位缴费比例16%，全年共计40.32万元。",
    changed: ["60人", "50人"], found: { check: "unit-price-product", place: "全年共计40.32万元", cause: "headcount", from: "50", to: "60" },
  },
  {
    of: "a bonus at the year's end",
    text: "在编人员52人，年终一次性奖金按人均6500元标准发放，共需33.8万元。",
    changed: ["52人", "53人"], found: { check: "unit-price-product", place: "共需33.8万元", cause: "headcount", from: "53", to: "52" },
  },
  {
    of: "auxiliary police for a part of the year, with a uniform",
    text: "新招聘辅警20人，自2021年4月起每人每月工资3600元，共计64.8万元；被装费每人2500元，共计5万元。合计69.8万元。",
    changed: ["64.8", "86.4"], found: { check: "payroll-line-product", place: "共计86.4万元", cause: "months", from: "9", to: "12" },
  },
  {
    of: "a project of several years",
    text: "项目总投资1200万元，建设期2020年至2021年，2021年计划投资425.5万元，其中省级资金250.5万元，县级配套175万元。",
    changed: ["175", "157"], found: { check: "project-total", place: "2021年计划投资425.5万元", cause: "digits", from: "1570000", to: "1750000" },
  },
  {
    of: "a subsidy per village",
    text: "全县253个行政村，每村每年补助运转经费3万元，共计759万元。",
    changed: ["759", "795"], found: { check: "unit-price-product", place: "共计795万元", cause: "digits", from: "7590000", to: "7950000" },
  },
  {
    of: "a subsidy per mu",
    text: "种植补贴面积12.6万亩，每亩补贴95元，共计1197万元。",
    changed: ["1197", "1179"], found: { check: "unit-price-product", place: "共计1179万元", cause: "digits", from: "11970000", to: "11790000" },
  },
  {
    of: "auxiliary police of two kinds with one amount",
    text: "辅警108名，其中勤务辅警80名，每人每月3300元，文职辅警28名，每人每月2900元，全年工资共计414.24万元。",
    changed: ["414.24", "441.24"], found: { check: "payroll-line-product", place: "全年工资共计441.24万元", cause: "digits", from: "4142400", to: "4412400" },
  },
  {
    of: "assistants split in brackets",
    text: "城管协管员100人（男60人，女40人），每人每月工资2500元，全年300万元；五险单位部分每人每月800元，全年96万元；管理费每人每月30元，全年3.6万元。共计399.6万元。",
    changed: ["女40人", "女30人"], found: { check: "headcount-sum", place: "城管协管员100人", cause: "headcount" },
  },
  {
    of: "the insurance of assistants split in brackets",
    text: "城管协管员100人（男60人，女40人），每人每月工资2500元，全年300万元；五险单位部分每人每月800元，全年96万元；管理费每人每月30元，全年3.6万元。共计399.6万元。",
    changed: ["全年96万元", "全年69万元"], found: { check: "insurance-product", place: "全年69万元", cause: "digits", from: "960000", to: "690000" },
  },
  {
    of: "public posts at two rates",
    text: "公益性岗位240人，1-6月每人每月1900元，7-12月每人每月2050元，全年需资金568.8万元。",
    changed: ["568.8", "586.8"], found: { check: "unit-price-product", place: "全年需资金586.8万元", cause: "digits", from: "5688000", to: "5868000" },
  },
  {
    of: "public posts whose rate rises in July",
    text: "公益性岗位240人，1-6月每人每月1900元，7-12月每人每月2050元，全年需资金568.8万元。",
    changed: ["240人", "204人"], found: { check: "unit-price-product", place: "全年需资金568.8万元", cause: "headcount", from: "204", to: "240" },
  },
  {
    of: "basic allowances in town and country",
    text: "城市低保720户1150人，人均月补助380元；农村低保2600户4100人，人均月补助260元，全年共需资金1803.6万元。",
    changed: ["4100", "1400"], found: { check: "unit-price-product", place: "全年共需资金1803.6万元", cause: "headcount", from: "1400", to: "4100" },
  },
  {
    of: "teachers for ten months",
    text: "代课教师35人，每人每月工资2400元，按10个月计算，共需84万元。",
    changed: ["35人", "36人"], found: { check: "payroll-line-product", place: "共需84万元", cause: "headcount", from: "36", to: "35" },
  },
  {
    of: "cleaners counted by village",
    text: "农村保洁员每村2名，253个村共506名，每人每月补助600元，全年共计364.32万元。",
    changed: ["506名", "560名"], found: { check: "unit-price-product", place: "全年共计364.32万元", cause: "headcount", from: "560", to: "506" },
  },
  {
    of: "running costs of an office",
    text: "办公区供暖面积8600平方米，每平方米25元，计21.5万元；物业服务每月3.2万元，全年38.4万元；电费45万元。合计104.9万元。",
    changed: ["电费45万元", "电费54万元"], found: { check: "project-total", place: "合计104.9万元", cause: "digits", from: "540000", to: "450000" },
  },
  {
    of: "support of pupils by the term",
    text: "资助家庭经济困难学生800人，每人每学期625元，全年两个学期，共计100万元，其中中央资金60万元，省级资金25万元，县级资金15万元。",
    changed: ["800人", "880人"], found: { check: "unit-price-product", place: "共计100万元", cause: "headcount", from: "880", to: "800" },
  },
  {
    of: "village doctors with two allowances",
    text: "在岗乡村医生310名，每人每月生活补助300元、养老补助120元，全年需156.24万元。",
    changed: ["156.24", "165.24"], found: { check: "unit-price-product", place: "全年需165.24万元", cause: "digits", from: "1562400", to: "1652400" },
  },
  {
    of: "families of soldiers of two years",
    text: "义务兵家庭优待金：2020年入伍46户，每户每年12000元；2019年入伍52户，每户每年11500元，共需115万元。",
    changed: ["46户", "64户"], found: { check: "unit-price-product", place: "共需115万元", cause: "headcount", from: "64", to: "46" },
  },
  {
    of: "vehicles owned and hired",
    text: "执法车辆12辆，每辆每年运行维护费2.8万元，共计33.6万元；租车费每月1.5万元，全年18万元。2021年共需51.6万元。",
    changed: ["共需51.6", "共需69.6"], found: { check: "project-total", place: "2021年共需69.6万元", cause: "doubled", from: "180000", to: "360000" },
  },
  {
    of: "wage and insurance with one amount, people last",
    text: "工资每人每月2000元，保险每人每月500元，100人，全年300万元",
    changed: ["300万元", "360万元"], found: { check: "payroll-line-product", place: "全年360万元", cause: "headcount", from: "100", to: "120" },
  },
  {
    of: "wage, insurance, fee and bonus with one amount",
    text: "保洁人员75人，每人每月工资1900元、五险620元、管理费35元，年终奖每人1000元，全年共需237.45万元。",
    changed: ["620元", "260元"], found: { check: "payroll-line-product", place: "全年共需237.45万元", cause: "rate", from: "260", to: "620" },
  },
  {
    of: "two degrees and one insurance with one amount",
    text: "本科60人每人每月工资2500元，专科40人每人每月工资2000元，保险每人每月500元，全年共336万元。",
    changed: ["336万元", "363万元"], found: { check: "payroll-line-product", place: "全年共363万元", cause: "digits", from: "3360000", to: "3630000" },
  },
  {
    of: "grid workers at two rates of half a year",
    text: "新增社区网格员64名，上半年每人每月2200元，下半年每人每月2400元，全年共计176.64万元。",
    changed: ["64名", "46名"], found: { check: "unit-price-product", place: "全年共计176.64万元", cause: "headcount", from: "46", to: "64" },
  },
];

describe("a county's paragraph that is right", () => {
  it.each(PARAGRAPHS.map(({ of, text }) => [of, text]))("has no error, and every number of it is understood: %s", (_of, text) => {
    const { errors, reading } = onGoal(text);
    expect(errors.map(({ check, place }) => `${check}: ${place.text}`)).toEqual([]);
    expect(reading.notUnderstood).toEqual([]);
  });
});

/** More of them, in wordings that once gave a false error. */
const TRUE_TEXTS: readonly string[] = [
  "辅警工资：现有辅警96人，人均年工资5.2万元，共计499.2万元；服装费每人每年2000元，共计19.2万元。2021年共需518.4万元。",
  "农村公益性岗位补贴：每村3人，共185个村，每人每年6000元，共计333万元。",
  "为65名劳务派遣人员缴纳五险，单位部分每人每月912.5元，全年共711750元。",
  "在岗协管员45人，每人每月工资2100元；2021年7月起新增15人，每人每月工资2100元。全年共需132.3万元。",
  "敬老院工作人员38名，年人均工资3.6万元，全年136.8万元，取暖费每平方米30元，5200平方米，计15.6万元。2021年共需152.4万元。",
  "2021年全县农村“厕所革命”改造8600户，每户奖补1200元，县级负担30%，需资金309.6万元。",
  "为217名环卫工人购买意外险，每人每年150元，共3.255万元；工装每人2套，每套180元，共7.812万元。总计11.067万元。",
  "民兵训练经费：训练180人，训练15天，每人每天补助120元，共计32.4万元。",
  "消防员30人工资每人每年6万元，共180万元，五险每人每月1500元，全年54万元，伙食费每人每天40元，全年365天，共43.8万元。以上合计277.8万元。",
  "城市管理协管员80名，其中2021年1月至6月在岗60名，7月至12月在岗80名，每人每月工资2000元，全年168万元。",
  "高龄津贴：80-89岁6200人，每人每月50元；90-99岁580人，每人每月100元；100岁以上12人，每人每月300元，全年共需445.92万元。",
];

describe("a further paragraph that is right", () => {
  it.each(TRUE_TEXTS)("has no error: %s", (text) => expect(onGoal(text).errors.map(({ check, place }) => `${check}: ${place.text}`)).toEqual([]));
});

describe("one figure of it changed", () => {
  it.each(PARAGRAPHS.map((paragraph) => [paragraph.of, paragraph] as const))("is an error with its cause: %s", (_of, { text, changed: [from, to], found }) => {
    expect(text.split(from)).toHaveLength(2);
    const { errors } = onGoal(text.replace(from, to));
    const own = errors.find(({ check, place }) => check === found.check && place.text.includes(found.place));
    expect(errors.map(({ check, place }) => `${check}: ${place.text}`)).toContainEqual(expect.stringContaining(found.place));
    expect(own?.explanation?.kind).toBe(found.cause);
    if (found.from === undefined) expect(own?.explanation?.alternatives).toBeGreaterThan(0);
    else expect([own?.explanation?.from, own?.explanation?.to]).toEqual([found.from, found.to]);
  });
});
