import { CHECKS, runChecks } from "../../../src/domain/checks";
import { readText } from "../../../src/disclosure";
import { readingOf } from "../../disclosure/support/reading";
import { findingsOn, row, sheet, writeSmall, type SmallDocument } from "./support/small-document";

const NEED = "2020年需经费10万元，主要用于日常工作。";
const PAYROLL = "9名宣传人员工资待遇如下：本科学历9人，每人每月2688元，共计290304元；每人每月“四险”单位承担部分792.14元，2020年保险费85551.12元；2020年管理费4320元。";
const one = (project: Parameters<typeof sheet>[2], goal = NEED, heading = "1、网络建设"): SmallDocument => ({ projects: [sheet(heading, goal, project)] });
const output = (...cells: Parameters<typeof row>): SmallDocument => one({ output: [row(...cells)] });
const paid = (bounds: readonly [string, string, string, string], goal = PAYROLL): SmallDocument =>
  one({ output: [row("发放人数", "实发工资人数", ...bounds)] }, goal, "1、9名宣传人员工资");
const assets = (rows: readonly (readonly string[])[], paragraph = "云溪县民生服务中心上年末固定资产金额为45.6万元"): SmallDocument => ({
  projects: [sheet("1、网络建设", NEED)],
  end: [{ paragraph: "七、国有资产信息" }, { paragraph }, { rows: [["项目", "数量", "价值（金额单位：万元）"], ...rows].map((cells) => cells.map((text) => ({ text }))) }],
});

/** Every check with a document that it must speak up on. */
const FIRES: readonly (readonly [check: string, severity: string, what: string, document: SmallDocument])[] = [
  ["payroll-line-product", "error", "a wage amount of one person more", one({}, PAYROLL.replace("290304", "322560"), "1、9名宣传人员工资")],
  ["insurance-product", "error", "a digit of the insurance", one({}, PAYROLL.replace("85551.12", "85511.12"), "1、9名宣传人员工资")],
  ["fee-product", "error", "a fee that other projects make out to be another", { projects: [sheet("1、9名宣传人员工资", PAYROLL), sheet("2、9名协管人员工资", PAYROLL.replace("宣传", "协管")), sheet("3、9名村医工资", PAYROLL.replace("宣传人员", "村医").replace("4320", "4230"))] }],
  ["project-total", "error", "a total in 万元 that is not the sum of its parts in 万元", one({}, "办公费8万元、印刷费用1万元、邮电费用0.25万元，全年共需经费10万元。")],
  ["project-total", "warning", "a total carried up to whole 万元", one({}, PAYROLL.replace("4320元。", "4320元，共计39万元。"), "1、9名宣传人员工资")],
  ["repeated-total", "error", "two totals", one({ upper: [["项目资金主要用途", "2020年用于调解，共需要12万元，按进度拨付。"]] }, "2020年共需要10万元，主要用于调解纠纷。")],
  ["unit-price-product", "error", "price × count", one({}, "全县253个行政村，每村设1名联络员，每年发放补助600元，共计15.28万元。")],
  ["unit-price-product", "warning", "a count that is not said", one({}, "每人精神文明奖4000元，共计24000元。")],
  ["equation", "error", "an equation in words", one({}, "2020年需支付基础养老金14049万元，征缴6800万元，上级调剂5280万元，基金缺口1979万元。")],
  ["growth-rate", "warning", "a rate beside both of its amounts", one({}, "2020年需经费130万元，比上年预算数100万元增长3%，主要用于日常工作。")],
  ["amount-missing", "warning", "a fee line without its amount", one({}, "1、巡查队员A\n（1）专科学历6人。人/月工资2520元，2020年1月至12月工资，共计181440元；\n（2）6人2020年1月至12月管理费2880元。\n2、巡查队员B\n（1）专科学历2人。人/月工资2520元，2020年1月至12月工资，共计60480元；\n（2）2人2020年1月至12月管理费。")],
  ["monthly-wage-missing", "warning", "a wage line with its amount only", one({}, "9名宣传人员工资待遇如下：研究生学历9人，2020年工资434592元，共计434592元。", "1、9名宣传人员工资")],
  ["department-sum", "error", "元 for 万元", { department: ["2020年部门支出预算为1500万元，其中基本支出1423.38万元，包括人员经费1355.7万元和日常公用经费67.68万元；项目支出76.62万元。", "三、机关运行经费安排情况", "2020年，我部门机关运行经费共计安排67.68元，主要用于办公。"] }],
  ["department-change", "error", "changes that do not add up", { department: ["3、比上年增减情况", "2020年，部门预算收支安排1500万元，较2019年减少120万元，其中：基本支出增加20万元，项目支出减少145万元。"] }],
  ["department-change", "error", "the whole's change without a name", { department: ["2020年部门支出预算为1500万元，其中基本支出500万元；项目支出1000万元。与上年相比增加120万元，其中基本支出增加20万元，主要是调资；项目支出增加145万元。"] }],
  ["department-change", "error", "the three publics' changes, one of them none", { department: ["四、财政拨款“三公”经费预算情况及增减变化原因", "2020年“三公”经费预算8.6万元，比上年减少4万元。其中：因公出国（境）费0万元，与上年持平；公务用车购置及运维费6万元，与上年持平；公务接待费2.6万元，比上年减少0.4万元。"] }],
  ["department-sum", "error", "the only source of the income", { department: ["2020年预算收入1982.46万元，其中：一般公共预算收入9182.46万元。"] }],
  ["department-sum", "error", "goods and services of the procurement", { end: [{ paragraph: "六、政府采购预算情况" }, { paragraph: "2020年政府采购预算225万元，其中货物类52万元，服务类200万元。" }] }],
  ["department-sum", "warning", "a source less than the income", { department: ["2020年预算收入1982.46万元，其中：一般公共预算收入1500万元。"] }],
  ["repeated-figure", "error", "the assets' total", assets([["资产总额", "——", "45.9"], ["1、房屋（平方米）", "120", "30.4"], ["2、其他固定资产", "——", "15.5"]])],
  ["assets-sum", "error", "rows of the assets table", assets([["资产总额", "——", "45.6"], ["1、房屋（平方米）", "120", "30.4"], ["2、其他固定资产", "——", "15.5"]])],
  ["asset-without-value", "warning", "a vehicle without value", assets([["资产总额", "——", "45.6"], ["1、房屋（平方米）", "120", "30.1"], ["2、车辆（台、辆）", "1", ""], ["3、其他固定资产", "——", "15.5"]])],
  ["claim-mainly", "warning", "a main part of a fifth", { department: ["2020年部门支出预算为100万元，其中基本支出50万元，项目支出50万元，主要是网络建设资金。"], projects: [sheet("1、网络建设资金", NEED), sheet("2、办公", "2020年需经费40万元，主要用于办公。")] }],
  ["named-use-is-zero", "warning", "running of vehicles at 0", { department: ["三、机关运行经费安排情况", "2020年，我部门机关运行经费共计安排60万元，主要用于办公费、公务用车运行维护费。", "四、财政拨款“三公”经费预算情况及增减变化原因", "我部门财政拨款“三公”经费预算安排0万元，其中：公务用车运行维护费0万元。"] }],
  ["procurement-none", "warning", "no procurement, but desks", { projects: [sheet("1、网络建设", "购置设备2.5万元，购置办公桌椅1万元，共计3.5万元。")], end: [{ paragraph: "六、政府采购预算情况" }, { paragraph: "2020年，我部门无政府采购预算。" }] }],
  ["project-expenditure", "error", "projects that do not add up", { department: ["2020年部门支出预算为150万元，其中基本支出100万元，项目支出50万元。"], projects: [sheet("1、网络建设", NEED), sheet("2、办公", "2020年需经费30万元，主要用于办公。")] }],
  ["project-expenditure", "warning", "a project without amount", { department: ["2020年部门支出预算为150万元，其中基本支出100万元，项目支出50万元。"], projects: [sheet("1、网络建设", NEED), sheet("2、办公", "用于办公。")] }],
  ["headcount-sum", "error", "lines and heading", one({}, PAYROLL, "1、8名宣传人员工资")],
  ["indicator-headcount", "error", "another project's headcount", paid(["21人", "≥20人", "≥18人", "＜18人"])],
  ["indicator-headcount", "error", "a bound that cannot be reached", paid(["≥12人", "≥8人", "≥7人", "＜7人"])],
  ["indicator-headcount", "warning", "a bound that asks for far too little", paid(["≥3人", "≥2人", "≥1人", "＜1人"])],
  ["duplicate-project", "error", "one sheet twice", { projects: [sheet("1、网络建设", NEED), sheet("2、网络建设", NEED)] }],
  ["duplicate-row", "warning", "one row twice", one({ output: [row("发放及时率", "按时发放次数占发放次数的比率"), row("发放及时率", "按时发放次数占发放次数的比率")] })],
  ["duplicate-row", "warning", "one indicator with two scales", one({ output: [row("发放及时率", "按时发放次数占发放次数的比率"), row("发放及时率", "按时发放次数占发放次数的比率", "≥95%", "≥90%", "≥80%", "＜80%")] })],
  ["duplicate-line", "error", "one cost line twice", one({}, "1、巡查队员A\n（1）专科学历6人。人/月工资2520元，2020年1月至12月工资，共计181440元；\n专科学历6人。人/月工资2520元，2020年1月至12月工资，共计181440元；\n（2）6人2020年1月至12月管理费2880元。")],
  ["stale-year", "warning", "last year's expectation", one({}, "2019年预计缴费122100人，2020年需经费10万元。")],
  ["period-beyond-year", "warning", "a lease into the next year", one({}, "2020年需经费10万元，租期为2020年9月1日至2021年8月31日。")],
  ["total-ambiguous", "warning", "a total behind a line without amount", one({}, "1、巡查队员A\n（1）专科学历6人。人/月工资2520元，2020年1月至12月工资，共计181440元；\n（2）6人2020年1月至12月管理费。    共计19万元")],
  ["text-breaks-off", "warning", "a text that stops", one({}, "2020年需经费10万元，防止因系统故障造成信息丢失，电子设备需要")],
  ["text-breaks-off", "warning", "既 without 又", one({}, "2020年需经费10万元，既保证银行的利益，提高积极性。")],
  ["repeated-words", "warning", "a stretch of words twice", one({}, "2020年需经费10万元，按照档案管理要求分类按照档案管理要求分类建档。")],
  ["foreign-place", "warning", "another county's short name", { department: ["负责吸引专家来绥（回绥）工作政策。"] }],
  ["goal-without-amount", "warning", "no amount", one({}, "主要负责全县各类信息系统建设。")],
  ["total-not-stated", "warning", "parts without total", one({}, PAYROLL, "1、9名宣传人员工资")],
  ["amount-unit-missing", "warning", "a total without unit", one({}, "县财政共计需政府补贴161.4")],
  ["heading-number", "warning", "a heading without its number", one({}, PAYROLL, "1、名宣传人员工资")],
  ["required-field", "warning", "an empty code", one({ upper: [["项目编码", ""], ["项目资金主要用途", "用于日常工作。"]] })],
  ["category-without-rows", "warning", "no satisfaction rows", one({ satisfaction: [] })],
  ["basis-missing", "warning", "a row without basis", output("故障排除率", "排除故障次数占故障发生次数的比率", "≥90%", "≥80%", "≥70%", "＜70%", "")],
  ["spending-plan", "error", "a plan that falls to 0", one({ upper: [["资金支出计划（%）", "第一季度", "第二季度", "第三季度", "第四季度"], ["", "25.00", "50.00", "100.00", "0.00"]] })],
  ["placeholder-left", "warning", "a placeholder", one({}, "2020年需经费10万元，用于XX工作。")],
  ["target-without-number", "warning", "recruiting without a number", { department: ["五、绩效预算信息", "（一）总体绩效目标", "2020年，做好各项工作。", "（二）分项绩效目标：", "一是人事人才", "绩效目标：做好招聘。", "绩效指标：全年招收高技能人才；办结率达到98%。"] }],
  ["two-units", "error", "a share and a number at once", { department: ["五、绩效预算信息", "（一）总体绩效目标", "2020年，做好各项工作。", "（二）分项绩效目标：", "一是就业", "绩效目标：做好就业。", "绩效指标：失业人员再就业增长15%，其中困难对象再就业30%人；办结率达到98%。"] }],
  ["digit-grouping", "warning", "a comma behind the wrong digit", one({}, PAYROLL.replace("290304", "29,0304"), "1、9名宣传人员工资")],
  ["year-mark-missing", "note", "2017 without 年", one({}, "2017县政府安置退役军人2人，2020年共需要130000元。")],
  ["list-numbering", "note", "(1), (2), (4)", one({}, "1、巡查队员A\n（1）专科学历6人。人/月工资2520元，2020年1月至12月工资，共计181440元；\n（3）6人2020年1月至12月管理费2880元。")],
  ["list-numbering", "note", "a goal sheet left out", { projects: [sheet("1、网络建设", NEED), sheet("3、办公", NEED.replace("10", "30"))] }],
  ["scale-wording", "note", "提上 for 提升", output("能力提升", "服务能力提升情况", "显著提升", "明显提升", "有所提上", "提升不明显")],
  ["bracket-left-open", "note", "a bracket left open", output("计划完成率（%", "完成数占计划数的比率")],
  ["grade-hole", "error", "nothing between 70 and 85", output("资金到位率", "到位金额占应到位金额的比率", "≥95%", "≥90%", "≥85%", "＜70%")],
  ["grade-bare-number", "error", "a number without sign that leaves values out", output("服务人数", "服务的人数", "800人", "600人", "400人", "400人以下")],
  ["grade-bare-number", "warning", "a number without sign that reading best first makes up for", output("群众支持率", "支持人数占调查人数的比率", "≥90%", "80%", "≥70%", "＜70%")],
  ["grade-bare-number", "warning", "a best share without sign that is not all", output("群众支持率", "支持人数占调查人数的比率", "95%", "≥90%", "≥70%", "＜70%")],
  ["grade-bare-number", "warning", "a best count without sign that nothing makes the whole", output("参保单位增加数（家）", "参保单位同比增加数", "20家", "≥15家", "≥10家", "＜10家")],
  ["grade-overlap", "warning", "bounds that touch", output("人数增长率", "本年人数比上年增长的比率", "增长率≥20%", "20%>增长率≥10%", "10%≥增长率≥5%", "增长率<5%")],
  ["grade-overlap", "warning", "差 over 中", output("故障排除率", "排除次数占发生次数的比率", "≥90%", "≥80%", "≥70%", "＜75%")],
  ["grade-overlap", "note", "spans written with a dash", output("故障排除率", "排除次数占发生次数的比率", "≥90%", "80%-90%", "70%-80%", "＜70%")],
  ["grade-unreached", "warning", "bounds that swallow the next", output("学生辍学率", "辍学人数占学生人数的比率（反向指标）", "＜5%", "≥5%", "≥10%", "≥15%")],
  ["grade-direction", "error", "less reduction is better", output("故障降低率", "故障发生同期下降比率", "≤10%", "≤20%", "≤30%", "＞30%")],
  ["grade-mixed-units", "error", "5 beside 5%", output("人数增长率", "本年人数比上年增长的比率", "≥20%", "≥10%", "≥5%", "＜5")],
  ["grade-unit", "error", "percent on a number", output("新增就业人员数量", "年度内新增就业人员数量")],
  ["grade-unit", "note", "a number without unit", output("带动就业人员", "带动就业的人员", "≥40", "≥35", "≥30", "＜30")],
  ["grade-variable", "error", "another variable", output("基金代偿率", "代偿金额占担保余额的比率", "还款率<5%", "10%>代偿率≥5%", "20%>代偿率≥10%", "代偿率≥20%")],
  ["grade-scale-order", "warning", "一般 behind 不太明显", output("保障情况", "正常开展情况", "非常显著", "明显", "不太明显", "一般")],
  ["grade-formula", "warning", "a 良 that no number of months gives", output("发放及时率", "发放工资次数占全年月数", "100%", "≥95%", "≥90%", "＜90%")],
  ["grade-formula", "error", "twice a year over twelve", one({ output: [row("发放及时率", "年发放次数除以12个月")] }, "每月补助396元，年需要资金4752元，补助一年分两次发放。")],
  ["grade-formula", "error", "this year over last year as growth", output("贷款增长率", "2020年贷款发放额/2019年贷款发放额", "≥8%", "≥7%", "≥6%", "＜6%")],
  ["grade-quantity", "warning", "satisfaction as coverage", output("学员满意度", "调查学员占总学员的比例")],
  ["grade-quantity", "warning", "satisfaction of those asked as coverage", output("领取人员满意度", "调查领取人员占申请人员的满意率")],
  ["grade-quantity", "warning", "loans in people", output("创业贷款回收率", "已回收贷款人数占应回收贷款人数的比率")],
  ["grade-quantity", "warning", "periods and people at once", output("培训完成率", "培训完成期数及人数占计划完成期数与人数的比例")],
  ["grade-quantity", "warning", "what another row is called", one({ output: [row("任课教师比", "专任教师数量占教职工总数的比率"), row("专任教师比率", "各类任课教师占应配备教师的比值")] })],
  ["grade-quantity", "warning", "a share without 占", output("重残人员满意度", "满意和较满意的重残人员全部调研对象的比率")],
  ["grade-quantity", "warning", "points for growth", output("人才增长率", "人才比例比上年提高的百分点")],
  ["grade-quantity", "warning", "people for money", output("资金发放到位率", "发放人数占应发放人数的比率")],
  ["grade-quantity", "warning", "another whole", output("领取人员占申请人员的比率", "享受人员占应享受人员的比率")],
  ["grade-quantity", "warning", "two shares", output("就业率、创业率", "就业率和创业率占比")],
  ["grade-quantity", "warning", "one insurance, all insurances", output("工伤保险报销及时率", "社会保险及时办结件数占应办结件数的比率")],
  ["grade-quantity", "warning", "another group's satisfaction", output("群众满意度", "入驻创业者满意度")],
  ["grade-quantity", "warning", "two satisfactions at once", output("创业人员满意度", "大学生对服务满意和公益性岗位安置满意度")],
  ["grade-quantity", "warning", "relatives whom the text does not pay", one({ satisfaction: [row("遗属子女满意度", "满意人数占调查人数的比率")] }, "其妻子每月补助396元，年需要资金4752元。")],
  ["grade-quantity", "warning", "a share of nothing", output("创业成功率", "入驻创业园并正常营业")],
  ["grade-quantity", "warning", "a degree in percent", output("生活改善情况", "在医疗、教育等方面的改善情况")],
  ["grade-rows-disagree", "warning", "a share and a number", one({ output: [row("工资发放覆盖率", "发放工资人数占应发人群的比率"), row("发放人数", "实发工资人数", "40人", "≥39人", "≥38人", "＜38人")] }, PAYROLL.replaceAll("9名", "40名").replace("9人", "40人").replace("290304", "1290240").replace("85551.12", "380227.2").replace("4320", "19200"), "1、40名宣传人员工资")],
  ["grade-same-indicator", "warning", "a level and a growth", { projects: [sheet("1、甲", NEED, { effect: [row("就业提高情况", "就业率较上一年度的提高比例")] }), sheet("2、乙", NEED, { effect: [row("就业提高情况", "就业率较上一年度的提高比例", "≥10%", "≥5%", "≥3%", "＜3%")] })] }],
  ["grade-target", "warning", "a bound below the target that its description is about", one({ output: [row("案件办理率", "结案数占发生案件数的比率")] }, "全年结案率100%。2020年需经费10万元。")],
  ["grade-target", "warning", "a bound below what its description asks for", output("就业服务到位率", "为失业人员提供免费服务，且免费率达到100%")],
  ["grade-target", "warning", "a bound below the target that says 成功", one({ output: [row("案件调解率", "通过调解处理的案件占全年案件的比例", "≥50%", "≥40%", "≥30%", "＜30%")] }, "人事争议调解成功率60%以上。2020年需经费10万元。")],
  ["grade-target", "warning", "a bound below the target", one({ output: [row("案件结案率", "结案数占应结案数的比率")] }, "全年结案率100%。2020年需经费10万元。")],
];

/** Checks that no document can set off; tested in book-mutations.test.ts. */
const ONLY_IN_WORKBOOKS = ["restated-figure"];

/** Usage that is right, or at least not provably wrong: nothing may be said of the row. */
const SILENT: readonly (readonly [what: string, document: SmallDocument])[] = [
  ["cumulative bounds, read best first", output("故障排除率", "排除次数占发生次数的比率", "≥90%", "≥80%", "≥70%", "＜70%")],
  ["100% for 优", output("处置率", "处置线索占全部线索的比率", "100%", "≥90%", "≥80%", "＜80%")],
  ["intervals that meet", output("故障排除率", "排除次数占发生次数的比率", "≥90%", "80%（含）-90%（不含）", "70%（含）-80%（不含）", "＜70%")],
  ["half of a 万元 rounded half-up from 元", one({}, "本科学历3人，每人每月2688元，共计96768元；专科学历2人，每人每月2520元，共计60480元，合计16万元。", "1、5名工作人员工资")],
  ["as many for 优 as the text says, or twelve times as often", one({ output: [row("发放人次", "全年发放人次", "31200人次", "≥30000人次", "≥28000人次", "＜28000人次"), row("巡查次数", "全年巡查次数", "12次", "≥10次", "≥8次", "＜8次")] }, "补贴2600人，2020年需经费10万元。")],
  ["commas by threes, and a list of amounts", one({}, "办公费80,000元，印刷费20,000元，共计100,000元；标准分别为3688,12000元。")],
  ["satisfied and rather satisfied", output("安置满意度", "对安置满意和较满意的人数占调查总人数的满意度")],
  ["the relatives whom the text pays", one({ satisfaction: [row("遗属子女满意度", "满意人数占调查人数的比率")] }, "2020年发放遗属子女补助，需经费10万元。")],
  ["less is better, said so", output("成本增长率", "年度成本同期增长率（反向指标）", "≤10%", "≤15%", "≤20%", "＞20%")],
  ["less is better, by its words", output("错案率", "错案数占受理案件数的比率", "＜5%", "≤10%", "＜15%", "≥15%")],
  ["the whole headcount for 优", paid(["9人", "≥8人", "≥7人", "＜7人"])],
  ["monthly pay by tens", one({ output: [row("发放及时率", "发放工资次数占全年月数", "100%", "≥90%", "≥80%", "＜80%")] }, PAYROLL, "1、9名宣传人员工资")],
  ["several numbers of one thing", output("参保面", "当年新增参保人数及上年底参保人数占应参保人数的比率")],
  ["satisfied among those asked", output("参保人员满意度", "调查问卷满意人员占调查人员的比率")],
  ["two rows that each count what they are called", one({ output: [row("专任教师比率", "专任教师数量占教职工总数的比率"), row("任课教师比率", "任课教师人数占教职工总数的比率")] })],
  ["whole numbers one by one", output("重大事故", "全年重大事故起数", "0起", "1起", "2起", "≥3起")],
  ["0 without a sign beside percent", output("事故率", "事故次数占出车次数的比率", "0", "≤1%", "≤2%", "＞2%")],
  ["intervals with one end marked", output("服务覆盖率", "享受服务户数占总户数的比率", "≥90%", "80%（含）-90%", "70%（含）-80%", "70%以下（不含）")],
  ["a subtotal before the total", one({}, "清运垃圾，每吨清运费120元，共5.2万吨，共计624万元；转运站运行经费200万元。全年共需824万元。")],
  ["a part that the words name as such", one({}, "全年共需842万元，其中省级补助共计500万元。")],
  ["a price by the day", one({}, "受益学生15502人，每人每天5元，全年200天，共需资金1550.2万元。")],
  ["a price for so many months", one({}, "受益学生100人，每人每月200元，发放10个月，共需资金20万元。")],
  ["two prices and what they come to together", one({}, "生活补贴1500人，每人每月66元；护理补贴1100人，每人每月66元，全年共需205.92万元。")],
  ["households and people of one thing", one({}, "低保对象1860户2930人，每人每月285元，全年需资金1002.06万元。")],
  ["a contract of several years beside the year's amount", one({}, "合同总额600万元，2020年支付200万元；办公费10万元。2020年共需210万元。")],
  ["people counted first, paid afterwards", one({}, "现有巡查员180名，其中外勤巡查员150名，内勤巡查员30名。外勤巡查员月工资3200元，12个月共5760000元；内勤巡查员月工资2800元，12个月共1008000元。总计6768000元。", "1、180名巡查员工资")],
  ["insurance by the year, a housing fund, a bonus", one({}, "巡查员6人，月工资3500元，年需252000元。每人每月单位缴纳社会保险费945.60元，全年68083.20元。意外伤害保险每人每年120元，共720元。住房公积金每人每月150元，全年10800元。年终奖励每人1000元，共6000元。以上合计337603.20元。", "1、6名巡查员工资")],
  ["changes of which some are none", { department: ["四、财政拨款“三公”经费预算情况及增减变化原因", "2020年“三公”经费预算11.5万元，比2019年减少1.5万元。其中：公务用车运行维护费9万元，比2019年减少1万元；公务接待费2.5万元，比2019年减少0.5万元；无因公出国（境）费和公务用车购置费。"] }],
  ["changes of which some are not told", { department: ["四、财政拨款“三公”经费预算情况及增减变化原因", "2020年“三公”经费预算11.5万元，比2019年减少1.5万元。其中：公务用车运行维护费9万元；公务接待费2.5万元，比2019年减少0.5万元。"] }],
  ["functions of expenditure beside the whole", { department: ["2020年部门支出预算为150万元，其中：基本支出100万元，项目支出50万元。按功能分类，教育支出120万元，卫生健康支出30万元。一般公共预算支出120万元，政府性基金支出30万元，一般公共预算基本支出80万元。"], projects: [sheet("1、网络建设", NEED), sheet("2、办公", "2020年需经费40万元，主要用于办公。")] }],
  ["degrees in order", output("改善情况", "改善情况", "显著改善", "明显改善", "有所改善", "改善不明显")],
  ["a growth formula that takes off 1", output("就业人数增长率", "就业人数增长率=2020年人数/2019年人数*100%-1", "增长率≥20%", "20%>增长率≥10%", "10%>增长率≥5%", "增长率<5%")],
  ["twins with other headcounts", { projects: [sheet("1、67名教师工资", "67名教师工资，2020年需经费10万元。"), sheet("2、89名教师工资", "89名教师工资，2020年需经费10万元。")] }],
  ["a total half-up to whole 万元", one({}, "县级养老金为每人每月5元。预计2020年享受待遇人数预计5.71万人，共需县级养老金343万元。")],
  ["an event of an earlier year", one({}, "2017年安置退役军人2人，根据会议纪要精神，2020年共需要130000元。")],
  ["whole percent in intervals", output("错误率控制", "控制数占总数的比率", "≥90%", "≥80%", "≥70%", "70%以下（不含）")],
];

describe("checks", () => {
  it.each(FIRES)("%s speaks up (%s): %s", (check, severity, _what, document) => {
    expect(findingsOn(document).map((finding) => `${finding.check} ${finding.severity}`)).toContain(`${check} ${severity}`);
  });

  it("each have a case that fires, and an id of their own", () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set([...FIRES.map(([check]) => check), ...ONLY_IN_WORKBOOKS])].sort()).toEqual([...ids].sort());
  });

  it("report only severities that they announce", () => {
    const announced = new Map(CHECKS.map(({ id, severities }) => [id, severities]));
    for (const [, , , document] of FIRES) {
      for (const { check, severity } of findingsOn(document)) expect([check, announced.get(check)?.includes(severity)]).toEqual([check, true]);
    }
  });

  it.each(SILENT)("stay silent on %s", (_what, document) => {
    expect(findingsOn(document).filter(({ check }) => check !== "total-not-stated" && check !== "project-expenditure").map(({ check, parameters }) => [check, parameters])).toEqual([]);
  });

  it("take further checks without a change to the list", () => {
    const { budget } = readingOf(readText(writeSmall(one({}))));
    const { findings } = runChecks([...CHECKS, { id: "ours", group: "form", severities: ["note"], source: "logic", run: () => [] }], budget);
    expect(findings).toEqual([]);
  });

  it.each([["nothing", {}], ["no goal sheets", { department: ["2020年预算收入10万元。"] }], ["a sheet without rows", one({ output: [], effect: [], satisfaction: [] })]])("do not fail on %s", (_what, document) => {
    expect(() => findingsOn(document)).not.toThrow();
  });
});
