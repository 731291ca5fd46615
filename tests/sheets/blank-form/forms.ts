import type { CellValue, SheetSnapshot } from "../../../src/sheets";

/** A sheet from rows of texts; `merges` in A1; blank texts are empty cells. */
export function formSheet(rows: readonly (readonly CellValue[])[], merges: readonly string[] = [], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => (row[column] === "" ? null : row[column] ?? null)));
  return {
    id: "form", name: "绩效目标申报表", visibility: "visible", isProtected: false, merges, tables: [],
    used: { row: 0, column: 0, values, formulas: values.map((row) => row.map(() => null)), numberFormats: values.map((row) => row.map(() => "General")) },
    ...more,
  };
}

const blank = (count: number, width: number): string[][] => Array.from({ length: count }, () => Array.from({ length: width }, () => ""));

/** Labels left of merged fields; one table, its head in two rows, categories printed over their rows. */
export const TABLE_FORM = formSheet([
  ["项目支出绩效目标申报表"], ["编制单位：", "", "", "", "", "", "单位：万元", ""],
  ["项目编码", "", "", "项目名称", "", "", "", ""], ["资金主要用途", "", "", "", "", "", "", ""],
  ["资金支出计划（%）", "第一季度", "", "第二季度", "第三季度", "", "第四季度", ""], ["", "", "", "", "", "", "", ""],
  ["绩效目标", "", "", "", "", "", "", ""],
  ["绩效指标分类", "绩效指标", "绩效指标描述", "绩效指标评价标准", "", "", "", "评价标准确定依据"], ["", "", "", "优", "良", "中", "差", ""],
  ["产出指标", ...blank(1, 7)[0] as string[]], ...blank(2, 8), ["效果指标", ...blank(1, 7)[0] as string[]], ...blank(1, 8), ["满意度指标", ...blank(1, 7)[0] as string[]],
  ["填报人：", "", "联系电话：", "", "", "负责人：", "", ""],
], ["A1:H1", "A2:F2", "G2:H2", "B3:C3", "E3:H3", "B4:H4", "A5:A6", "B5:C5", "E5:F5", "G5:H5", "B6:C6", "E6:F6", "G6:H6", "B7:H7", "A8:A9", "B8:B9", "C8:C9", "D8:G8", "H8:H9", "A10:A12", "A13:A14", "A16:B16", "C16:E16", "F16:H16"]);

/** Labels above their fields; indicators without categories printed. */
export const LABELS_ABOVE_FORM = formSheet([
  ["绩效目标表"], ["项目名称", "项目编码", "主管部门", "实施单位"], ["", "", "", ""], ["年度资金总额（万元）", "其中：财政拨款", "上年结转", "其他资金"], ["", "", "", ""],
  ["年度绩效目标", "", "", ""], ["", "", "", ""],
  ["指标类别", "指标名称", "指标值", "权重"], ...blank(6, 4), ["填表人：", "", "日期：", ""],
], ["A1:D1", "A6:D6", "A7:D7"]);

/** Three levels, first and second printed, targets in three cells. */
export const NATIONAL_FORM = formSheet([
  ["项目支出绩效目标表"], ["（2020年度）"],
  ["项目名称", "", "", "", "", "", ""], ["主管部门及代码", "", "", "实施单位", "", "", ""], ["项目属性", "", "", "项目期", "", "", ""],
  ["项目资金（万元）", "", "年度资金总额", "", "", "", ""], ["", "", "其中：财政拨款", "", "", "", ""], ["", "", "其他资金", "", "", "", ""],
  ["总体目标", "", "", "", "", "", ""], ["年度目标", "", "", "", "", "", ""],
  ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位", "权重"],
  ["产出指标", "数量指标", "", "", "", "", ""], ["", "", "", "", "", "", ""], ["", "质量指标", "", "", "", "", ""], ["", "时效指标", "", "", "", "", ""],
  ["效益指标", "社会效益指标", "", "", "", "", ""], ["", "经济效益指标", "", "", "", "", ""],
  ["满意度指标", "服务对象满意度指标", "", "", "", "", ""],
], ["A1:G1", "A2:G2", "B3:G3", "B4:C4", "E4:G4", "B5:C5", "E5:G5", "A6:B8", "D6:G6", "D7:G7", "D8:G8", "B9:G9", "B10:G10", "A12:A15", "B12:B13", "A16:A17"]);

/** A table for each category, under a title of its own. */
export const TABLES_BY_CATEGORY_FORM = formSheet([
  ["预算项目绩效目标"], ["项目名称", "", "", "", "", ""], ["绩效目标", "", "", "", "", ""],
  ["一、产出指标"], ["指标名称", "指标说明", "优", "良", "中", "差"], ...blank(3, 6),
  ["二、效果指标"], ["指标名称", "指标说明", "优", "良", "中", "差"], ...blank(2, 6),
  ["三、满意度指标"], ["指标名称", "指标说明", "优", "良", "中", "差"], ...blank(2, 6), ["经办人", "", "联系电话", "", "日期", ""],
], ["A1:F1", "B2:F2", "B3:F3", "A4:F4", "A9:F9", "A13:F13"]);

/** Each indicator a block of labels. */
export const BLOCKS_FORM = formSheet([
  ["绩效目标填报卡"], ["填报单位：______", "", "", ""], ["项目名称", "", "项目编码", ""], ["绩效目标", "", "", ""],
  ["产出指标"], ["指标名称", "", "计量单位", ""], ["指标解释", "", "", ""], ["优", "良", "中", "差"], ["", "", "", ""],
  ["指标名称", "", "计量单位", ""], ["指标解释", "", "", ""], ["优", "良", "中", "差"], ["", "", "", ""],
  ["满意度指标"], ["指标名称", "", "计量单位", ""], ["指标解释", "", "", ""], ["优", "良", "中", "差"], ["", "", "", ""],
], ["A1:D1", "A2:D2", "B4:D4", "A5:D5", "B7:D7", "B11:D11", "A14:D14", "B16:D16"]);

/** As the first one, protected but for its fields. */
export const LOCKED_FORM: SheetSnapshot = { ...TABLE_FORM, isProtected: true, unlocked: ["B3:C3", "E3:H3", "B7:H7", "B10:G15"] };
