import type { FormTemplate } from "./form-template";

/** The finance ministry's form for project spending: three levels of indicators, each with a target and a weight. */
export const NATIONAL: FormTemplate = {
  id: "national",
  label: { zh: "项目支出绩效目标表（全国三级指标）", en: "Project goal sheet with three indicator levels (national)" },
  source: "财预〔2021〕101号 中央部门项目支出核心绩效目标和指标设置及取值指引（试行）",
  orientation: "portrait",
  title: "项 目 支 出 绩 效 目 标 表",
  rows: [
    {
      kind: "fields", isOptional: false,
      cells: [
        { label: "项目名称", value: { from: "project", field: "name" }, labelSpan: 2, valueSpan: 1 },
        { label: "项目编码", value: { from: "project", field: "code" }, labelSpan: 1, valueSpan: 3 },
      ],
    },
    {
      kind: "fields", isOptional: false,
      cells: [
        { label: "主管部门", value: { from: "field", labels: ["主管部门", "主管部门及代码", "主管单位"] }, labelSpan: 2, valueSpan: 1 },
        { label: "实施单位", value: { from: "field", labels: ["实施单位", "项目实施单位", "项目单位"] }, labelSpan: 1, valueSpan: 3 },
      ],
    },
    {
      kind: "fields", isOptional: false,
      cells: [
        { label: "项目类别", value: { from: "field", labels: ["项目类别", "项目属性", "项目类型"] }, labelSpan: 2, valueSpan: 1 },
        { label: "项目期", value: { from: "field", labels: ["项目期", "项目起止时间", "项目起止年限", "实施期"] }, labelSpan: 1, valueSpan: 3 },
      ],
    },
    {
      kind: "fields", isOptional: false,
      cells: [
        { label: "项目资金总额", value: { from: "field", labels: ["项目资金总额", "实施期资金总额", "中期资金总额", "资金总额"] }, labelSpan: 2, valueSpan: 1 },
        { label: "年度资金总额", value: { from: "field", labels: ["年度资金总额", "本年度资金总额", "当年资金总额"] }, labelSpan: 1, valueSpan: 3 },
      ],
    },
    {
      kind: "fields", isOptional: false,
      cells: [
        { label: "其中：财政拨款", value: { from: "field", labels: ["财政拨款", "当年财政拨款", "财政资金"] }, labelSpan: 2, valueSpan: 1 },
        { label: "上年结转", value: { from: "field", labels: ["上年结转", "上年结转资金", "结转资金"] }, labelSpan: 1, valueSpan: 3 },
      ],
    },
    {
      kind: "fields", isOptional: true,
      cells: [
        { label: "其他资金", value: { from: "field", labels: ["其他资金"] }, labelSpan: 2, valueSpan: 5 },
      ],
    },
    { kind: "text", isOptional: true, label: "项目资金主要用途", labelSpan: 2, value: { from: "project", field: "purpose" } },
    { kind: "plan", isOptional: true, label: "资金支出计划（%）", labelSpan: 2, steps: ["第一季度", "第二季度", "第三季度", "第四季度"] },
    { kind: "text", isOptional: true, label: "总体目标", labelSpan: 2, value: { from: "project", field: "overallGoal" } },
    { kind: "text", isOptional: false, label: "年度目标", labelSpan: 2, value: { from: "project", field: "goal" } },
  ],
  columns: [
    { id: "category", head: "一级指标", group: null, share: 11, align: "center" },
    { id: "subcategory", head: "二级指标", group: null, share: 13, align: "center" },
    { id: "name", head: "三级指标", group: null, share: 27, align: "left" },
    { id: "target", head: "指标值", group: null, share: 16, align: "center" },
    { id: "direction", head: "指标方向", group: null, share: 10, align: "center" },
    { id: "weight", head: "权重", group: null, share: 9, align: "center" },
    { id: "basis", head: "指标值确定依据", group: null, share: 14, align: "center" },
  ],
  categories: [
    { category: "cost", label: "成本指标", subcategories: ["经济成本指标", "社会成本指标", "生态环境成本指标"] },
    { category: "output", label: "产出指标", subcategories: ["数量指标", "质量指标", "时效指标"] },
    { category: "effect", label: "效益指标", subcategories: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"] },
    { category: "satisfaction", label: "满意度指标", subcategories: ["服务对象满意度指标"] },
  ],
  signatures: ["填报人：", "联系电话：", "负责人（签字）：", "填报日期："],
};
