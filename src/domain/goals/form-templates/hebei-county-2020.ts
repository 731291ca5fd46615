import type { FormTemplate } from "./form-template";

/** The form of Hebei's counties for the budget of 2020: four grades per indicator, eight columns. */
export const HEBEI_COUNTY_2020: FormTemplate = {
  id: "hebei-county-2020",
  label: { zh: "河北县级绩效目标表（2020）", en: "Goal sheet of Hebei's counties (2020)" },
  source: "河北省县级部门预算项目绩效目标表（2020年度公开格式）",
  orientation: "landscape",
  title: "项 目 绩 效 目 标 表",
  rows: [
    {
      kind: "fields", isOptional: true,
      cells: [
        { label: "项目编码", value: { from: "project", field: "code" }, labelSpan: 1, valueSpan: 2 },
        { label: "项目名称", value: { from: "project", field: "name" }, labelSpan: 2, valueSpan: 3 },
      ],
    },
    { kind: "text", isOptional: true, label: "项目资金主要用途", labelSpan: 1, value: { from: "project", field: "purpose" } },
    { kind: "plan", isOptional: true, label: "资金支出计划（%）", labelSpan: 1, steps: ["第一季度", "第二季度", "第三季度", "第四季度"] },
    { kind: "text", isOptional: true, label: "总体目标", labelSpan: 1, value: { from: "project", field: "overallGoal" } },
    { kind: "text", isOptional: false, label: "绩效目标", labelSpan: 1, value: { from: "project", field: "goal" } },
  ],
  columns: [
    { id: "category", head: "绩效指标\n分类", group: null, share: 8, align: "center" },
    { id: "name", head: "绩效指标", group: null, share: 16, align: "left" },
    { id: "description", head: "绩效指标描述", group: null, share: 26, align: "left" },
    { id: "excellent", head: "优", group: "绩效指标评价标准", share: 9, align: "center" },
    { id: "good", head: "良", group: "绩效指标评价标准", share: 9, align: "center" },
    { id: "fair", head: "中", group: "绩效指标评价标准", share: 9, align: "center" },
    { id: "poor", head: "差", group: "绩效指标评价标准", share: 9, align: "center" },
    { id: "basis", head: "评价标准确定依据", group: null, share: 14, align: "center" },
  ],
  categories: [
    { category: "output", label: "产出指标", subcategories: [] },
    { category: "effect", label: "效果指标", subcategories: [] },
    { category: "satisfaction", label: "满意度指标", subcategories: [] },
  ],
  signatures: ["填报人：", "联系电话：", "负责人（签字）：", "填报日期："],
};
